namespace Kingsoft.Carbon;

/// <summary>The days that some periods cover; which of them come first does not matter.</summary>
internal sealed class StatedDays
{
    private readonly HashSet<ReportingPeriod> _periods = [];
    private List<(DateOnly Start, DateOnly End)>? _merged;

    public void Add(ReportingPeriod period)
    {
        if (_periods.Add(period))
            _merged = null;
    }

    /// <summary>Whether several together cover all days of a period.</summary>
    public static bool Cover(IEnumerable<StatedDays> covered, ReportingPeriod period)
    {
        DateOnly next = period.Start;
        foreach ((DateOnly start, DateOnly end) in covered.SelectMany(days => days.Merged()).OrderBy(stretch => stretch.Start))
        {
            if (start > next)
                return false;
            if (end >= period.End)
                return true;
            if (end >= next)
                next = end.AddDays(1);
        }

        return false;
    }

    private List<(DateOnly Start, DateOnly End)> Merged()
    {
        if (_merged is not null)
            return _merged;

        _merged = [];
        foreach (ReportingPeriod period in _periods.OrderBy(period => period.Start))
        {
            bool isNext = _merged.Count > 0 && period.Start.DayNumber <= _merged[^1].End.DayNumber + 1;
            if (!isNext)
                _merged.Add((period.Start, period.End));
            else if (period.End > _merged[^1].End)
                _merged[^1] = (_merged[^1].Start, period.End);
        }

        return _merged;
    }
}
