using System.Collections.Immutable;

namespace Kingsoft.Carbon.Coverage;

/// <summary>The days of a reporting year that periods cover; a period costs the same however long it is.</summary>
internal sealed class CoveredDays(ReportingPeriod year)
{
    /// <summary>As many days as a month may have: where they lack, a bill does.</summary>
    public const int Month = 28;

    private readonly int[] _changes = new int[year.Days + 1];

    public bool IsEmpty { get; private set; } = true;

    /// <summary>Adds the days of a period, as far as they lie within the year.</summary>
    public void Add(ReportingPeriod period)
    {
        int first = Math.Max(period.Start.DayNumber - year.Start.DayNumber, 0);
        int next = Math.Min(period.End.DayNumber - year.Start.DayNumber + 1, year.Days);
        if (first >= next)
            return;

        IsEmpty = false;
        _changes[first]++;
        _changes[next]--;
    }

    public void Add(IEnumerable<ReportingPeriod> periods)
    {
        foreach (ReportingPeriod period in periods)
            Add(period);
    }

    /// <summary>Adds days by their place in the year.</summary>
    public void Add(in DaySet days)
    {
        foreach ((int first, int last) in days.Runs())
            Add(new ReportingPeriod(year.Start.AddDays(first), year.Start.AddDays(last)));
    }

    /// <summary>Adds what others cover.</summary>
    public void Add(CoveredDays other)
    {
        IsEmpty &= other.IsEmpty;
        for (int day = 0; day < _changes.Length; day++)
            _changes[day] += other._changes[day];
    }

    /// <summary>The stretches that are covered, in order.</summary>
    public ImmutableArray<ReportingPeriod> Stretches() => Where(isCovered: true);

    /// <summary>The stretches that are not covered, in order.</summary>
    public ImmutableArray<ReportingPeriod> Gaps() => Where(isCovered: false);

    /// <summary>Whether sets of periods together cover all days of another.</summary>
    public static bool Cover(IEnumerable<HashSet<ReportingPeriod>> sets, ReportingPeriod period)
    {
        var days = new CoveredDays(period);
        foreach (HashSet<ReportingPeriod> periods in sets)
        {
            if (periods.Contains(period))
                return true;
            days.Add(periods);
        }

        return IsWhole(period, days.Stretches());
    }

    /// <summary>Whether no day of a year lacks.</summary>
    public static bool IsWhole(ReportingPeriod year, ImmutableArray<ReportingPeriod> stretches) =>
        stretches is [var only] && only == year;

    /// <summary>Whether a month or more lacks at the beginning of a year.</summary>
    public static bool BeginsLate(ReportingPeriod year, ImmutableArray<ReportingPeriod> stretches) =>
        stretches[0].Start.DayNumber - year.Start.DayNumber >= Month;

    /// <summary>Whether a month or more lacks at the end of a year.</summary>
    public static bool EndsEarly(ReportingPeriod year, ImmutableArray<ReportingPeriod> stretches) =>
        year.End.DayNumber - stretches[^1].End.DayNumber >= Month;

    /// <summary>Whether a month or more lacks in between.</summary>
    public static bool HasGap(ImmutableArray<ReportingPeriod> stretches)
    {
        for (int i = 1; i < stretches.Length; i++)
        {
            if (stretches[i].Start.DayNumber - stretches[i - 1].End.DayNumber > Month)
                return true;
        }

        return false;
    }

    private ImmutableArray<ReportingPeriod> Where(bool isCovered)
    {
        ImmutableArray<ReportingPeriod>.Builder stretches = ImmutableArray.CreateBuilder<ReportingPeriod>();
        int first = -1;
        for (int day = 0, depth = 0; day <= year.Days; day++)
        {
            depth += _changes[day];
            bool isWanted = day < year.Days && depth > 0 == isCovered;
            if (isWanted && first < 0)
                first = day;
            if (!isWanted && first >= 0)
            {
                stretches.Add(new ReportingPeriod(year.Start.AddDays(first), year.Start.AddDays(day - 1)));
                first = -1;
            }
        }

        return stretches.ToImmutable();
    }
}
