using System.Collections.Immutable;
using System.Numerics;

namespace Kingsoft.Carbon.Coverage;

/// <summary>The days of a reporting year on which a stream of a site has rows, and the weakest quality of each month.</summary>
internal sealed class StreamMonths
{
    private const int MonthsOfYear = 12;

    // Where a meter lacks fewer days of a month they lack of the bill before or after it.
    private const int FewestDaysOfGap = 7;

    private readonly Facility _facility;
    private readonly ReportingPeriod _year;
    private readonly int[] _firstDays;
    private readonly int[] _lengths;
    private readonly uint[] _open;
    private readonly uint[] _days = new uint[MonthsOfYear];
    private readonly MonthState[] _weakest = new MonthState[MonthsOfYear];
    private readonly SortedDictionary<string, uint[]> _gaps = new(StringComparer.Ordinal);

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

    /// <summary>Adds days on which one of several meters has no row.</summary>
    public void AddGap(string meter, ReportingPeriod period)
    {
        if (!Stream.IsByDays)
            return;
        if (!_gaps.TryGetValue(meter, out uint[]? days))
            _gaps.Add(meter, days = new uint[MonthsOfYear]);
        for (int month = 0; month < MonthsOfYear; month++)
            days[month] |= DaysOf(month, period.Start.DayNumber, period.End.DayNumber) & _open[month];
    }

    public StreamCoverage Coverage()
    {
        RestingMonths rests = RestingMonths.Of(Stream, _year.Start.Month, _days, _open);
        MonthState[] ofRows = [.. Enumerable.Range(0, MonthsOfYear).Select(month => StateOf(month, rests))];
        ImmutableArray<(string Meter, ImmutableArray<bool> Lacks)> meters =
        [
            .. _gaps.Select(gap => (gap.Key, Lacks: gap.Value.Select((days, month) => BitOperations.PopCount(days) >= FewestDaysOfGap
                && ofRows[month] is MonthState.Metered or MonthState.Billed or MonthState.Estimated).ToImmutableArray()))
                .Where(gap => gap.Lacks.Contains(true)),
        ];
        ImmutableArray<MonthState> months =
            [.. ofRows.Select((state, month) => meters.Any(meter => meter.Lacks[month]) ? MonthState.Missing : state)];
        return new StreamCoverage
        {
            Facility = _facility,
            Stream = Stream,
            Period = _year,
            Months = months,
            Meters = meters,
            Days = [.. Enumerable.Range(0, MonthsOfYear).Select(
                month => (BitOperations.PopCount(_days[month]), BitOperations.PopCount(_open[month])))],
        };
    }

    private MonthState StateOf(int month, RestingMonths rests)
    {
        uint open = _open[month];
        if (open == 0)
            return MonthState.NotOpen;
        if (rests.Holds(month))
            return _days[month] == 0 ? MonthState.Resting : _weakest[month];
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
