using System.Text;

namespace Kingsoft.Carbon;

/// <summary>What there is to know of a line that looks like another.</summary>
/// <param name="Account">Its account.</param>
/// <param name="Amount">Its amount.</param>
/// <param name="Id">Its id, or its place.</param>
/// <param name="Evidence">Where its amount is from; empty where that is not said.</param>
/// <param name="Corrects">What it corrects; null for nothing.</param>
internal sealed record MeterLine(Account Account, decimal Amount, string Id, string Evidence, string? Corrects)
{
    public static MeterLine Of(AccountBook book, AccountLine line)
    {
        RowWords words = line.Block.WordsOf(line.Index);
        return new MeterLine(
            line.Account,
            line.Amount,
            book.Rows.IdOf(line.Block, line.Index),
            Encoding.UTF8.GetString(words.Evidence).Trim(),
            words.Corrects.IsEmpty ? null : Encoding.UTF8.GetString(words.Corrects));
    }
}
