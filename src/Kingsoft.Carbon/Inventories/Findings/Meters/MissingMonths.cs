using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>Finds bills that are missing between others of the same site and activity.</summary>
internal sealed class MissingMonths
{
    private const string Code = "month-missing";
    private const int FewestBills = 3, FewestOfASeason = 10;
    private const int MostPeriods = 60;

    private readonly Dictionary<int, FindingGroup> _groups = [];

    /// <summary>Looks for a gap in a series of bills. What comes by the load, or is used in winter only, has gaps.</summary>
    public void Add(MeterSeries series)
    {
        bool isAsked = series.Key.IsMetered && series.Periods is >= FewestBills and <= MostPeriods;
        if (!isAsked || !GapsBetween(series.Runs).Any())
            return;

        int[] lengths = [.. series.Runs.Select(run => run.Period).Distinct().Select(period => period.Days).Order()];
        int usual = lengths[lengths.Length / 2];
        if (usual is < 25 or > 100)
            return;

        ImmutableArray<ReportingPeriod> gaps = [.. GapsBetween(series.Runs).Where(gap => gap.Days * 10 >= usual * 7)];
        int missing = gaps.Sum(gap => ((gap.Days * 2) + usual) / (usual * 2));
        bool isTold = IsOfASeason(series.Key)
            ? missing == 1 && lengths.Length >= FewestOfASeason
            : missing > 0 && missing * FewestBills <= lengths.Length;
        foreach (ReportingPeriod gap in isTold ? gaps : [])
            GroupOf(series.Year).AddTo(MeterMessages.MonthMissingOf(series.Key.Name, gap), 0, 0);
    }

    public IEnumerable<Finding> Of(int year, ShareCounter shares) => !_groups.TryGetValue(year, out FindingGroup? group) ? [] :
    [
        group.ToFinding(Code, FindingSeverity.Warning, MeterMessages.MonthMissing, shares, hasTonnes: false),
    ];

    private static bool IsOfASeason(MeterKey key) =>
        key.Activity.IsFuel || key.Activity.IsWithin("heat") || key.Activity.IsWithin("cooling");

    private static IEnumerable<ReportingPeriod> GapsBetween(ImmutableArray<MeterRun> runs)
    {
        DateOnly last = runs[0].Period.End;
        foreach (MeterRun run in runs)
        {
            if (run.Period.Start.DayNumber > last.DayNumber + 1)
                yield return new ReportingPeriod(last.AddDays(1), run.Period.Start.AddDays(-1));
            if (run.Period.End > last)
                last = run.Period.End;
        }
    }

    private FindingGroup GroupOf(int year)
    {
        if (!_groups.TryGetValue(year, out FindingGroup? group))
            _groups.Add(year, group = new FindingGroup());
        return group;
    }
}
