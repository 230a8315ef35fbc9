using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// A running sum in integers of 10⁻¹² t, by group of gases: the same in any order. It exists only once something was added.
/// </summary>
internal sealed class ScopeSum
{
    private static readonly int Families = Enum.GetValues<GasFamily>().Length;

    private readonly Int128[] _byFamily = new Int128[Families];
    private readonly bool[] _hasFamily = new bool[Families];
    private Int128 _total;
    private bool _exists;

    public decimal? Tonnes => _exists ? Exact.ToDecimal(_total) : null;

    public GasTotals? ByGas => _exists ? GasTotals.From(Of) : null;

    public void Add(Int128 value)
    {
        _total = checked(_total + value);
        _exists = true;
    }

    /// <summary>Adds what a leg gives: each term to its group, and what the gases leave of a published total to none.</summary>
    public void Add(PlanLeg leg, ReadOnlySpan<Int128> values)
    {
        Int128 total = leg.TotalOf(values);
        Int128 unsplit = total;
        for (int i = 0; i < leg.Terms.Length; i++)
        {
            AddTo(leg.Terms[i].Family, values[i]);
            unsplit -= values[i];
        }

        if (leg.Published is not null)
            AddTo(GasFamily.Unsplit, unsplit);
        Add(total);
    }

    private void AddTo(GasFamily family, Int128 value)
    {
        _byFamily[(int)family] = checked(_byFamily[(int)family] + value);
        _hasFamily[(int)family] = true;
    }

    private decimal? Of(GasFamily family) => _hasFamily[(int)family] ? Exact.ToDecimal(_byFamily[(int)family]) : null;
}
