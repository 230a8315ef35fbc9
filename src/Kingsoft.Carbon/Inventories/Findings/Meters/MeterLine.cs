using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What there is to know of a line that looks like another.</summary>
/// <param name="Account">Its account.</param>
/// <param name="ExactAmount">Its amount.</param>
/// <param name="Id">Its id, or its place.</param>
/// <param name="Evidence">Where its amount is from; empty where that is not said.</param>
/// <param name="Note">Its note; empty for none.</param>
/// <param name="Corrects">What it corrects; null for nothing.</param>
internal sealed record MeterLine(
    Account Account, ExactAmount ExactAmount, string Id, string Evidence, string Note, string? Corrects)
{
    /// <summary>Its amount, as it is shown.</summary>
    public decimal Amount => ExactAmount.Value;

    /// <summary>Its CO2e as an integer of 10⁻¹² t.</summary>
    public Int128 Tonnes => Account.Leg.Total(ExactAmount);

    /// <summary>The register of a meter that it names; null for none.</summary>
    public string? Register => MeterWords.Register($"{Evidence} {Note}");

    /// <summary>Whether it says that its amount is a share of a bill.</summary>
    public bool IsShare => MeterWords.IsShare(Evidence) || MeterWords.IsShare(Note);

    public static MeterLine Of(AccountBook book, AccountLine line)
    {
        RowWords words = line.Block.WordsOf(line.Index);
        return new MeterLine(
            line.Account,
            line.ExactAmount,
            book.Rows.IdOf(line.Block, line.Index),
            Encoding.UTF8.GetString(words.Evidence).Trim(),
            Encoding.UTF8.GetString(words.Note),
            words.Corrects.IsEmpty ? null : Encoding.UTF8.GetString(words.Corrects));
    }
}
