using System.Text;

namespace Kingsoft.Carbon;

/// <summary>
/// The bills that are corrected: a correction is of the meter and the supplier of the row that it corrects, whatever it says.
/// </summary>
internal sealed class CorrectedBills
{
    private readonly Dictionary<string, CorrectionRow> _originals = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _corrections = [];
    private readonly Dictionary<string, (string Evidence, string Note)> _words = new(StringComparer.Ordinal);
    private readonly AccountBook _book;
    private byte[] _buffer = [];

    public CorrectedBills(AccountBook book)
    {
        _book = book;
        foreach (CorrectionSum sum in book.Rows.Corrections.Sums)
        {
            foreach (CorrectionRow correction in sum.Corrections)
            {
                _originals.TryAdd(correction.Name, sum.Original);
                _corrections[correction.KindNumber] = _corrections.GetValueOrDefault(correction.KindNumber) + 1;
            }
        }
    }

    /// <summary>How many rows of the kind of an account correct others.</summary>
    public int CorrectionsIn(Account account) => _corrections.GetValueOrDefault(account.KindNumber);

    /// <summary>Whether a line corrects another.</summary>
    public static bool IsCorrection(AccountLine line) => line.Block.PartsOf(line.Index).HasFlag(RowParts.Corrects);

    /// <summary>Reads what the bills of accounts say that are corrected.</summary>
    public void Read(Func<Account, bool> isWanted)
    {
        HashSet<int> kinds = [.. _originals.Values.Select(original => original.KindNumber)];
        HashSet<string> names = new(_originals.Values.Select(original => original.Name), StringComparer.Ordinal);
        foreach (AccountLine line in kinds.Count == 0 ? []
            : _book.Lines(account => kinds.Contains(account.KindNumber) && isWanted(account)))
        {
            string id = Encoding.UTF8.GetString(_book.IdOf(line.Block, line.Index, "", ref _buffer));
            if (names.Contains(id))
                _words[id] = WordsOf(line);
        }
    }

    /// <summary>What the row of a line says, or the one that it corrects.</summary>
    public (string Evidence, string Note, string? Supplier) Of(AccountLine line)
    {
        CorrectionRow? original = IsCorrection(line)
            ? _originals.GetValueOrDefault(Encoding.UTF8.GetString(_book.IdOf(line.Block, line.Index, "", ref _buffer)))
            : null;
        (string evidence, string note) = original is not null && _words.TryGetValue(original.Name, out (string, string) words)
            ? words
            : WordsOf(line);
        return (evidence, note, (original?.Context ?? line.Account.Kind.Context).Supplier);
    }

    private static (string Evidence, string Note) WordsOf(AccountLine line)
    {
        RowWords words = line.Block.WordsOf(line.Index);
        return (Encoding.UTF8.GetString(words.Evidence), Encoding.UTF8.GetString(words.Note));
    }
}
