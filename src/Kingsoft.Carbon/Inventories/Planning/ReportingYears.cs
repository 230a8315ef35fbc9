namespace Kingsoft.Carbon;

/// <summary>Reporting years that begin in a given month and are named after the calendar year in which they end.</summary>
internal readonly struct ReportingYears(int startMonth)
{
    public int Of(DateOnly day) => startMonth > 1 && day.Month >= startMonth ? day.Year + 1 : day.Year;

    public ReportingPeriod Period(int year)
    {
        var start = new DateOnly(startMonth > 1 ? year - 1 : year, startMonth, 1);
        return new ReportingPeriod(start, start.AddYears(1).AddDays(-1));
    }

    /// <summary>The last day, from a day on, that is in the same calendar year and the same reporting year.</summary>
    public DateOnly LastDayWith(DateOnly day)
    {
        var yearEnd = new DateOnly(day.Year, 12, 31);
        DateOnly reportingEnd = Period(Of(day)).End;
        return reportingEnd < yearEnd ? reportingEnd : yearEnd;
    }
}
