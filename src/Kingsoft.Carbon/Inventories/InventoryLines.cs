using System.Collections;
using System.Text;

namespace Kingsoft.Carbon;

/// <summary>The lines of a reporting year, made from rows and accounts as they are asked for.</summary>
internal sealed class InventoryLines(AccountBook book, int year, int count) : IReadOnlyList<EmissionLine>
{
    private const int RowsInAStretch = 64;

    private int[]? _linesBefore;
    private (RowBlock Block, int First)[] _stretches = [];

    public int Count => count;

    public AccountBook Book => book;

    /// <summary>The user's own columns that rows of the ledger have.</summary>
    public IReadOnlyList<string> ExtraNames => book.Rows.UsedExtraNames;

    public EmissionLine this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, count);
            int[] before = _linesBefore ??= CountBefore();
            int stretch = Array.BinarySearch(before, index);
            stretch = stretch < 0 ? ~stretch - 1 : stretch;

            // Stretches without a line of the year have the same count as the one after them.
            while (stretch + 1 < before.Length && before[stretch + 1] == before[stretch])
                stretch++;
            return InStretch(stretch).Skip(index - before[stretch]).First();
        }
    }

    /// <summary>The lines of the record with an id or a place; or the one line with an id.</summary>
    public IEnumerable<EmissionLine> Of(string id)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(id);
        (string Text, byte[] Utf8)[] wholes = [.. WholesOf(id).Select(whole => (whole, Encoding.UTF8.GetBytes(whole)))];
        foreach (RowBlock block in book.Rows.Blocks)
        {
            for (int index = 0; index < block.Count; index++)
            {
                bool isRecord = IsNamed(block, index, id, utf8);
                if (!isRecord && !wholes.Any(whole => IsNamed(block, index, whole.Text, whole.Utf8)))
                    continue;
                foreach (EmissionLine line in book.LinesOf(block, index, IsOfYear).Select(LineOf).Where(line => isRecord || line.Id == id))
                    yield return line;
            }
        }
    }

    public IEnumerator<EmissionLine> GetEnumerator() => book.Lines(IsOfYear).Select(LineOf).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The records that a line with an id may be a part of: <c>a</c> and <c>a#1</c> for <c>a#1#outside</c>.</summary>
    private static IEnumerable<string> WholesOf(string id)
    {
        for (int mark = id.LastIndexOf('#'); mark > 0; mark = id.LastIndexOf('#', mark - 1))
            yield return id[..mark];
    }

    private bool IsNamed(RowBlock block, int index, string name, byte[] utf8)
    {
        RowWords words = block.WordsOf(index);
        return (words.HasId && words.Id.SequenceEqual(utf8)) || book.Rows.IsAt(block, index, name);
    }

    private bool IsOfYear(Account account) => account.Part.ReportingYear == year;

    private IEnumerable<EmissionLine> InStretch(int stretch)
    {
        (RowBlock block, int first) = _stretches[stretch];
        for (int index = first; index < Math.Min(first + RowsInAStretch, block.Count); index++)
        {
            foreach (AccountLine line in book.LinesOf(block, index, IsOfYear))
                yield return LineOf(line);
        }
    }

    private EmissionLine LineOf(AccountLine line) => new(book.Rows.RecordOf(line.Block, line.Index), line.Account, line.ExactAmount);

    /// <summary>How many lines of the year stand before each stretch of rows.</summary>
    private int[] CountBefore()
    {
        int lines = 0;
        var before = new List<int>();
        var stretches = new List<(RowBlock, int)>();
        foreach (RowBlock block in book.Rows.Blocks)
        {
            for (int index = 0; index < block.Count; index++)
            {
                if (index % RowsInAStretch == 0)
                {
                    before.Add(lines);
                    stretches.Add((block, index));
                }

                lines += book.LinesOf(block, index, IsOfYear).Count();
            }
        }

        _stretches = [.. stretches];
        return [.. before];
    }
}
