using System.Collections.Immutable;
using System.Numerics;

namespace Kingsoft.Carbon;

/// <summary>The days of a reporting year on which a stream of a site has rows, and the weakest quality of each month.</summary>
internal sealed class StreamDays(Facility facility, FacilityStream stream, ReportingPeriod year)
{
    private const int MonthsOfYear = 12;

    private readonly uint[] _days = new uint[MonthsOfYear];
    private readonly MonthState[] _weakest = new MonthState[MonthsOfYear];

    public FacilityStream Stream => stream;

    /// <summary>Adds the days of a row, as far as the site was open on them.</summary>
    public void Add(ReportingPeriod period, DataQuality? quality)
    {
        MonthState state = quality switch
        {
            DataQuality.Measured => MonthState.Metered,
            DataQuality.Estimated => MonthState.Estimated,
            _ => MonthState.Billed,
        };
        for (int month = Math.Max(0, MonthOf(period.Start)); month <= Math.Min(MonthsOfYear - 1, MonthOf(period.End)); month++)
        {
            uint days = DaysOf(month, period.Start, period.End) & OpenDays(month);
            if (days == 0)
                continue;

            _days[month] |= days;
            _weakest[month] = Weaker(_weakest[month], state);
        }
    }

    public StreamCoverage Coverage()
    {
        ImmutableArray<MonthState> months = [.. Enumerable.Range(0, MonthsOfYear).Select(StateOf)];
        return new StreamCoverage
        {
            Facility = facility,
            Stream = stream,
            Period = year,
            Months = months,
            Days = [.. Enumerable.Range(0, MonthsOfYear).Select(
                month => (BitOperations.PopCount(_days[month]), BitOperations.PopCount(OpenDays(month))))],
        };
    }

    private MonthState StateOf(int month)
    {
        uint open = OpenDays(month);
        if (open == 0)
            return MonthState.NotOpen;
        if (stream.IsByDays)
            return _days[month] == open ? _weakest[month] : MonthState.Missing;
        if (_days[month] != 0)
            return _weakest[month];

        // A row stands for the whole quarter or year that it lies in.
        int length = stream.Rhythm switch { StreamRhythm.Monthly => 1, StreamRhythm.Quarterly => 3, _ => MonthsOfYear };
        MonthState ofSpan = _weakest.AsSpan(month / length * length, length).ToArray().Aggregate(Weaker);
        return ofSpan == 0 ? MonthState.Missing : ofSpan;
    }

    // The states of rows stand in the order of their quality, after none.
    private static MonthState Weaker(MonthState one, MonthState other) => one > other ? one : other;

    private int MonthOf(DateOnly day) => ((day.Year - year.Start.Year) * MonthsOfYear) + day.Month - year.Start.Month;

    private uint OpenDays(int month) => DaysOf(month, facility.Opened ?? DateOnly.MinValue, facility.Closed ?? DateOnly.MaxValue);

    /// <summary>The days of a month from one day to another, a bit each.</summary>
    private uint DaysOf(int month, DateOnly from, DateOnly to)
    {
        DateOnly start = year.Start.AddMonths(month);
        int first = Math.Max(0, from.DayNumber - start.DayNumber);
        int last = Math.Min(DateTime.DaysInMonth(start.Year, start.Month) - 1, to.DayNumber - start.DayNumber);
        return first > last ? 0 : (uint)(((1UL << (last - first + 1)) - 1) << first);
    }
}
