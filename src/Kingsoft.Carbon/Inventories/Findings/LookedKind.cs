namespace Kingsoft.Carbon;

/// <summary>What a second look at the rows of a kind needs.</summary>
/// <param name="PerDayOfThousandth">
/// A thousandth, a day, in the unit of the series; 0 for nothing to look for, below 0 where only lines tell.
/// </param>
/// <param name="Series">The number of the series.</param>
/// <param name="Group">Where what stands out is added up.</param>
internal readonly record struct LookedKind(double PerDayOfThousandth, int Series, int Group)
{
    /// <summary>An amount in thousandths as <see cref="AccountSeries.PerDay"/> makes it of the same amount.</summary>
    public double PerDay(long thousandths) => thousandths * PerDayOfThousandth;
}
