namespace Kingsoft.Carbon;

/// <summary>Tells whether amounts that are alike may be so by chance: among many one is near any other.</summary>
internal static class Coincidence
{
    private const decimal Most = 0.01m, MostOfFew = 0.05m;

    // No amount is printed so finely; what is converted from another unit is rounded.
    private const int FinestDecimals = 10;
    private const decimal ExactPct = 0.000_000_001m;

    /// <summary>By how many percent amounts may differ that are compared so often: as much as is wanted, else not at all.</summary>
    public static decimal Tolerance(long comparisons, decimal wantedPct) =>
        comparisons * 2 * wantedPct / 100m <= Most ? wantedPct : ExactPct;

    /// <summary>Whether so few amounts are compared that one within some percent of another is seldom there by chance.</summary>
    public static bool AreFew(long comparisons, decimal percent) => comparisons * 2 * percent / 100m <= MostOfFew;

    /// <summary>Whether an amount has so many digits that another of so many is the same for a reason.</summary>
    /// <param name="amount">The amount, in the unit in which it is printed.</param>
    /// <param name="comparisons">How many amounts are compared.</param>
    public static bool IsTelling(decimal amount, long comparisons)
    {
        // Amounts are as often of 10 to 20 as of 20 to 40: near one of ten thousand another has half of that chance.
        decimal possible = ComparedAmount.Digits(Math.Round(amount, FinestDecimals, MidpointRounding.ToEven));
        return comparisons <= possible * Most * 2m;
    }
}
