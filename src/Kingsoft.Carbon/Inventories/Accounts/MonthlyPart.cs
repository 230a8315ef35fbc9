namespace Kingsoft.Carbon;

/// <summary>What lines of a leg that cross months give for one key.</summary>
internal sealed class MonthlyPart<TKey>(TKey key, PlanLeg leg)
{
    public TKey Key { get; } = key;

    public PlanLeg Leg { get; } = leg;

    /// <summary>The sum of each coefficient's products, as an integer of 10⁻¹².</summary>
    public Int128[] Values { get; } = new Int128[leg.Coefficients.Length];

    public long Lines { get; private set; }

    public void CountLine() => Lines++;
}
