namespace Kingsoft.Carbon;

/// <summary>What a meter has in a year.</summary>
/// <param name="Year">The reporting year.</param>
/// <param name="Series">Its accounts; null in a year that is not asked for.</param>
/// <param name="OfPeriods">Its amounts by their days, in the base unit of the dimension; they are added up when they are asked for.</param>
internal sealed record MeterYear(int Year, MeterSeries? Series, Lazy<IReadOnlyDictionary<ReportingPeriod, decimal>> OfPeriods)
{
    private readonly decimal? _amount = Series?.Amount;

    /// <summary>All of the year, in the base unit of the dimension; 0 where it is too large to be compared.</summary>
    public decimal Amount => _amount ?? OfPeriods.Value.Values.Sum();

    /// <summary>The same for each day that has a row.</summary>
    public decimal PerDay => Amount / Periods.Sum(period => period.Days);

    public IEnumerable<ReportingPeriod> Periods =>
        Series?.Runs.Select(run => run.Period).Distinct() ?? OfPeriods.Value.Keys;

    public static MeterYear Of(MeterSeries series) => new(series.Year, series, new(() => series.Accounts
        .GroupBy(account => account.Period)
        .ToDictionary(period => period.Key, period => ComparedAmount.Of(period))));

    /// <summary>An amount a day as it is shown.</summary>
    public decimal PerDayIn(Unit unit) => ComparedAmount.Readable(PerDay / unit.ToBase.ToDecimal());

    /// <summary>The amounts that both years have for the same days of the calendar, this one's first.</summary>
    public IEnumerable<(ReportingPeriod Period, decimal Own, decimal Other)> Common(MeterYear other)
    {
        Dictionary<(int, int, int), decimal> others = other.OfPeriods.Value
            .GroupBy(period => DaysOf(period.Key)).ToDictionary(same => same.Key, same => same.Sum(period => period.Value));
        foreach ((ReportingPeriod period, decimal own) in OfPeriods.Value.OrderBy(period => period.Key))
        {
            if (others.TryGetValue(DaysOf(period), out decimal ofOther))
                yield return (period, own, ofOther);
        }
    }

    // February has a day more now and then; a month is told by its first day and its length within two days.
    private static (int, int, int) DaysOf(ReportingPeriod period) =>
        (period.Start.Month, period.Start.Day, (period.End.Year - period.Start.Year) * 12 + period.End.AddDays(1).Month);
}
