namespace Kingsoft.Carbon.Coverage;

/// <summary>The days of the metered rows of a site, by their place in the year.</summary>
internal struct SiteDays
{
    private DaySet _bills;
    private DaySet _readings;

    /// <summary>What the rows are of.</summary>
    public CoverageStream? Stream { get; private set; }

    /// <summary>The days that are covered; none where single readings tell nothing.</summary>
    public readonly DaySet Covered()
    {
        DaySet days = FrequentReadings.Covered(_readings);
        days.Add(_bills);
        return days;
    }

    public void Add(CoverageStream stream, ReportingPeriod period, ReportingPeriod year, bool isBill)
    {
        Stream = stream;
        if (isBill)
            _bills.Add(period, year);
        else
            _readings.Add(period, year);
    }

    public void Add(in SiteDays other)
    {
        _bills.Add(other._bills);
        _readings.Add(other._readings);
        Stream = other.Stream;
    }
}
