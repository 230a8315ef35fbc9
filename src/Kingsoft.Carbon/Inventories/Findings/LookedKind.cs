namespace Kingsoft.Carbon;

/// <summary>What a second look at the rows of a kind needs.</summary>
/// <param name="PerDayOfOne">
/// An amount of 1, a day, in the unit of the series; 0 for nothing to look for, below 0 where only lines tell.
/// </param>
/// <param name="Series">The number of the series.</param>
/// <param name="Group">Where what stands out is added up.</param>
internal readonly record struct LookedKind(double PerDayOfOne, int Series, int Group)
{
    /// <summary>From which on binary rounding makes more of an amount in thousandths than of the amount itself.</summary>
    public const long EndOfThousandths = 1L << 53;

    /// <summary>An amount in thousandths as <see cref="AccountSeries.PerDay"/> makes it of the same amount.</summary>
    public double PerDay(long thousandths) => thousandths / 1000.0 * PerDayOfOne;
}
