using System.Collections.Immutable;
using System.Numerics;

namespace Kingsoft.Carbon;

/// <summary>The days of a reporting year on which a stream of a site has rows, and the weakest quality of each month.</summary>
internal sealed class StreamMonths
{
    private const int MonthsOfYear = 12;

    private readonly Facility _facility;
    private readonly ReportingPeriod _year;
    private readonly int[] _firstDays;
    private readonly int[] _lengths;
    private readonly uint[] _open;
    private readonly uint[] _days = new uint[MonthsOfYear];
    private readonly MonthState[] _weakest = new MonthState[MonthsOfYear];

    public StreamMonths(Facility facility, FacilityStream stream, ReportingPeriod year)
    {
        _facility = facility;
        _year = year;
        Stream = stream;
        DateOnly[] months = [.. Enumerable.Range(0, MonthsOfYear).Select(year.Start.AddMonths)];
        _firstDays = [.. months.Select(month => month.DayNumber)];
        _lengths = [.. months.Select(month => DateTime.DaysInMonth(month.Year, month.Month))];
        int opened = (facility.Opened ?? DateOnly.MinValue).DayNumber;
        int closed = (facility.Closed ?? DateOnly.MaxValue).DayNumber;
        _open = [.. Enumerable.Range(0, MonthsOfYear).Select(month => DaysOf(month, opened, closed))];
    }

    public FacilityStream Stream { get; }

    /// <summary>Adds the days of a row, as far as the site was open on them.</summary>
    public void Add(ReportingPeriod period, DataQuality? quality)
    {
        MonthState state = quality switch
        {
            DataQuality.Measured => MonthState.Metered,
            DataQuality.Estimated => MonthState.Estimated,
            _ => MonthState.Billed,
        };
        (int first, int last) = (period.Start.DayNumber, period.End.DayNumber);
        for (int month = Math.Max(0, MonthOf(period.Start)); month <= Math.Min(MonthsOfYear - 1, MonthOf(period.End)); month++)
        {
            uint days = DaysOf(month, first, last) & _open[month];
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
            Facility = _facility,
            Stream = Stream,
            Period = _year,
            Months = months,
            Days = [.. Enumerable.Range(0, MonthsOfYear).Select(
                month => (BitOperations.PopCount(_days[month]), BitOperations.PopCount(_open[month])))],
        };
    }

    private MonthState StateOf(int month)
    {
        uint open = _open[month];
        if (open == 0)
            return MonthState.NotOpen;
        if (Stream.IsByDays)
            return _days[month] == open ? _weakest[month] : MonthState.Missing;
        if (_days[month] != 0)
            return _weakest[month];

        // A row stands for the whole quarter or year that it lies in.
        int length = Stream.Rhythm switch { StreamRhythm.Monthly => 1, StreamRhythm.Quarterly => 3, _ => MonthsOfYear };
        MonthState ofSpan = _weakest.AsSpan(month / length * length, length).ToArray().Aggregate(Weaker);
        return ofSpan == 0 ? MonthState.Missing : ofSpan;
    }

    // The states of rows stand in the order of their quality, after none.
    private static MonthState Weaker(MonthState one, MonthState other) => one > other ? one : other;

    private int MonthOf(DateOnly day) => ((day.Year - _year.Start.Year) * MonthsOfYear) + day.Month - _year.Start.Month;

    /// <summary>The days of a month from one day to another, a bit each.</summary>
    private uint DaysOf(int month, int from, int to)
    {
        int first = Math.Max(0, from - _firstDays[month]);
        int last = Math.Min(_lengths[month] - 1, to - _firstDays[month]);
        return first > last ? 0 : (uint)(((1UL << (last - first + 1)) - 1) << first);
    }
}
