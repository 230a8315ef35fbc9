using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What there is to know of a line that looks like another.</summary>
/// <param name="Account">Its account.</param>
/// <param name="ExactAmount">Its amount.</param>
/// <param name="Id">Its id, or its place.</param>
/// <param name="Evidence">Where its amount is from; empty where that is not said.</param>
/// <param name="Corrects">What it corrects; null for nothing.</param>
internal sealed record MeterLine(Account Account, ExactAmount ExactAmount, string Id, string Evidence, string? Corrects)
{
    /// <summary>Its amount, as it is shown.</summary>
    public decimal Amount => ExactAmount.Value;

    /// <summary>Its CO2e as an integer of 10⁻¹² t.</summary>
    public Int128 Tonnes => Account.Leg.Total(ExactAmount);

    public static MeterLine Of(AccountBook book, AccountLine line)
    {
        RowWords words = line.Block.WordsOf(line.Index);
        return new MeterLine(
            line.Account,
            line.ExactAmount,
            book.Rows.IdOf(line.Block, line.Index),
            Encoding.UTF8.GetString(words.Evidence).Trim(),
            words.Corrects.IsEmpty ? null : Encoding.UTF8.GetString(words.Corrects));
    }
}
