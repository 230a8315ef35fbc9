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

    /// <summary>Adds the terms of a leg.</summary>
    public void Add(PlanLeg leg, ReadOnlySpan<Int128> values)
    {
        _exists = true;
        for (int i = 0; i < leg.Terms.Length; i++)
        {
            int family = (int)leg.Terms[i].Family;
            _total = checked(_total + values[i]);
            _byFamily[family] = checked(_byFamily[family] + values[i]);
            _hasFamily[family] = true;
        }
    }

    private decimal? Of(GasFamily family) => _hasFamily[(int)family] ? Exact.ToDecimal(_byFamily[(int)family]) : null;
}
