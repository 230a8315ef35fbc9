using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>A row, or the part of it that an account holds.</summary>
internal readonly record struct AccountLine(RowBlock Block, int Index, Account Account, ExactAmount ExactAmount)
{
    /// <summary>The amount, as it is shown.</summary>
    public decimal Amount => ExactAmount.Value;

    /// <summary>CO2e as an integer of 10⁻¹² t.</summary>
    public Int128 Tonnes => Account.Leg.Total(ExactAmount);
}
