namespace Kingsoft.Carbon;

/// <summary>From which day to which the metered rows of a site are, by their place in the calendar.</summary>
internal struct SiteDays
{
    private int _firstReading;
    private int _lastReading;
    private long _daysOfReadings;
    private int _firstBill;
    private int _lastBill;

    /// <summary>What the rows are of.</summary>
    public CoverageStream? Stream { get; private set; }

    /// <summary>The first day and the last; null where single readings tell nothing.</summary>
    public readonly (int First, int Last)? Days => (_lastBill > 0, HasCloseReadings) switch
    {
        (true, true) => (Math.Min(_firstBill, _firstReading), Math.Max(_lastBill, _lastReading)),
        (true, false) => (_firstBill, _lastBill),
        (false, true) => (_firstReading, _lastReading),
        _ => null,
    };

    private readonly bool HasCloseReadings => CoverageStream.AreClose(_daysOfReadings, _lastReading - _firstReading + 1);

    public void Add(CoverageStream stream, ReportingPeriod period, bool isBill)
    {
        Stream = stream;
        if (isBill)
            Widen(ref _firstBill, ref _lastBill, period.Start.DayNumber, period.End.DayNumber);
        else
            Widen(ref _firstReading, ref _lastReading, period.Start.DayNumber, period.End.DayNumber);
        _daysOfReadings += isBill ? 0 : period.Days;
    }

    public void Add(in SiteDays other)
    {
        if (other._lastBill > 0)
            Widen(ref _firstBill, ref _lastBill, other._firstBill, other._lastBill);
        if (other._daysOfReadings > 0)
            Widen(ref _firstReading, ref _lastReading, other._firstReading, other._lastReading);
        _daysOfReadings += other._daysOfReadings;
        Stream = other.Stream;
    }

    private static void Widen(ref int first, ref int last, int from, int to)
    {
        first = last == 0 ? from : Math.Min(first, from);
        last = Math.Max(last, to);
    }
}
