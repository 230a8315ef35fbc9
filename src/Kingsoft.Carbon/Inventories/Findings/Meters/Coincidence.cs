namespace Kingsoft.Carbon;

/// <summary>Tells whether amounts that are alike may be so by chance: among many one is near any other.</summary>
internal static class Coincidence
{
    private const decimal Most = 0.01m, MostOfKin = 0.05m;
    private const int FewestOfMany = 2;

    // No amount is printed so finely; what is converted from another unit is rounded.
    private const int FinestDecimals = 10;
    private const decimal ExactPct = 0.000_000_001m;

    /// <summary>By how many percent amounts may differ that are compared so often: as much as is wanted, else not at all.</summary>
    public static decimal Tolerance(long comparisons, decimal wantedPct) =>
        comparisons * 2 * wantedPct / 100m <= Most ? wantedPct : ExactPct;

    /// <summary>By how many percent amounts may differ that are compared so often: what makes chance unlikely, and no more.</summary>
    public static decimal Bounded(long comparisons, decimal wantedPct) => Math.Min(wantedPct, Most * 100m / (2 * Math.Max(1, comparisons)));

    /// <summary>The same where what is compared belongs together anyway, as a total and its parts: the only one may be asked.</summary>
    public static decimal BoundedOfKin(long comparisons, decimal wantedPct) =>
        comparisons <= 1 ? wantedPct : Math.Min(wantedPct, Most * 100m / comparisons);

    /// <summary>Whether so many of some comparisons hold that chance is no reason.</summary>
    /// <param name="comparisons">How many there are.</param>
    /// <param name="hold">How many of them hold.</param>
    /// <param name="percent">By how many percent the sides may differ.</param>
    public static bool AreMore(long comparisons, long hold, decimal percent)
    {
        // Of many the sum of such chances is twice as much as expected in one of a hundred cases.
        const decimal ManyExpected = 12m;
        decimal expected = comparisons * 2 * percent / 100m;
        if (hold < FewestOfMany || expected >= ManyExpected)
            return hold >= FewestOfMany && hold > 2 * expected;

        // So many or more are no likelier than the expected ones to their power through their factorial.
        decimal chance = 1m;
        for (long i = 1; i <= hold && chance > 0m; i++)
            chance *= expected / i;
        return hold > expected && chance <= Most;
    }

    /// <summary>Whether an amount has so many digits that another of so many is the same for a reason.</summary>
    /// <param name="amount">The amount, in the unit in which it is printed.</param>
    /// <param name="comparisons">How many amounts are compared.</param>
    public static bool IsTelling(decimal amount, long comparisons) => AreFew(amount, comparisons, Most);

    /// <summary>The same where what is compared belongs together anyway.</summary>
    public static bool IsTellingOfKin(decimal amount, long comparisons) => AreFew(amount, comparisons, MostOfKin);

    private static bool AreFew(decimal amount, long comparisons, decimal most)
    {
        // Amounts are as often of 10 to 20 as of 20 to 40: near one of ten thousand another has half of that chance.
        decimal possible = ComparedAmount.Digits(Math.Round(amount, FinestDecimals, MidpointRounding.ToEven));
        return comparisons <= possible * most * 2m;
    }
}
