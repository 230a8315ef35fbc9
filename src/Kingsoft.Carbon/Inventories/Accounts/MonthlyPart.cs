namespace Kingsoft.Carbon;

/// <summary>What lines of a leg that cross months give for one key.</summary>
internal sealed class MonthlyPart<TKey>(TKey key, PlanLeg leg)
{
    public TKey Key { get; } = key;

    public PlanLeg Leg { get; } = leg;

    /// <summary>The sum of each coefficient's products, as an integer of 10⁻¹².</summary>
    public Int128[] Values { get; } = new Int128[leg.Coefficients.Length];

    /// <summary>The market-based figure as an integer of 10⁻¹² t; null for none.</summary>
    public Int128? Market { get; private set; }

    public long Lines { get; private set; }

    public void AddMarket(Int128 ofLine) => Market = (Market ?? 0) + ofLine;

    public void CountLine() => Lines++;
}
