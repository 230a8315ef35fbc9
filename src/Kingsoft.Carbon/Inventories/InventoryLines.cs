using System.Collections;
using System.Text;

namespace Kingsoft.Carbon;

/// <summary>The lines of a reporting year, made from rows and accounts as they are asked for.</summary>
internal sealed class InventoryLines(AccountBook book, int year, int count) : IReadOnlyList<EmissionLine>
{
    private int[]? _linesBefore;

    public int Count => count;

    public AccountBook Book => book;

    /// <summary>The user's own columns that rows of the ledger have.</summary>
    public IReadOnlyList<string> ExtraNames => book.Rows.ExtraNames;

    public EmissionLine this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, count);
            int[] before = _linesBefore ??= CountBefore();
            int block = Array.BinarySearch(before, index);
            block = block < 0 ? ~block - 1 : block;

            // Blocks without a line of the year have the same count as the one after them.
            while (block + 1 < before.Length && before[block + 1] == before[block])
                block++;
            return InBlock(book.Rows.Blocks[block]).Skip(index - before[block]).First();
        }
    }

    /// <summary>The lines of the record with an id or a place; or the one line with an id.</summary>
    public IEnumerable<EmissionLine> Of(string id)
    {
        int mark = id.LastIndexOf('#');
        string whole = mark < 0 ? id : id[..mark];
        byte[] utf8 = Encoding.UTF8.GetBytes(id), wholeUtf8 = Encoding.UTF8.GetBytes(whole);
        foreach (RowBlock block in book.Rows.Blocks)
        {
            for (int index = 0; index < block.Count; index++)
            {
                bool isRecord = IsNamed(block, index, id, utf8);
                if (!isRecord && (mark < 0 || !IsNamed(block, index, whole, wholeUtf8)))
                    continue;
                foreach (EmissionLine line in book.LinesOf(block, index, IsOfYear).Select(LineOf).Where(line => isRecord || line.Id == id))
                    yield return line;
            }
        }
    }

    public IEnumerator<EmissionLine> GetEnumerator() => book.Lines(IsOfYear).Select(LineOf).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool IsNamed(RowBlock block, int index, string name, byte[] utf8) =>
        block.WordsOf(index).Id.SequenceEqual(utf8) || book.Rows.LocationOf(block, index).ToString() == name;

    private bool IsOfYear(Account account) => account.Part.ReportingYear == year;

    private IEnumerable<EmissionLine> InBlock(RowBlock block) =>
        Enumerable.Range(0, block.Count).SelectMany(index => book.LinesOf(block, index, IsOfYear)).Select(LineOf);

    private EmissionLine LineOf(AccountLine line) => new(book.Rows.RecordOf(line.Block, line.Index), line.Account, line.Amount);

    private int[] CountBefore()
    {
        int lines = 0;
        var before = new int[book.Rows.Blocks.Count];
        foreach ((int i, RowBlock block) in book.Rows.Blocks.Index())
        {
            before[i] = lines;
            for (int index = 0; index < block.Count; index++)
                lines += book.LinesOf(block, index, IsOfYear).Count();
        }

        return before;
    }
}
