using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>Finds bills that are missing between others of the same site and activity.</summary>
internal sealed class MissingMonths
{
    private const string Code = "month-missing";
    private const int FewestBills = 3, FewestOfASeason = 10;
    private const int MostPeriods = 60;

    private readonly Dictionary<int, List<(MeterKey Key, ReportingPeriod Gap)>> _gaps = [];

    /// <summary>Looks for a gap in a series of bills. What comes by the load, or is used in winter only, has gaps.</summary>
    /// <param name="series">The series.</param>
    /// <param name="facilities">The sites that there should be: of a stream that they have, what is missing is said there.</param>
    public void Add(MeterSeries series, Facilities? facilities)
    {
        bool isAsked = series.Key.IsMetered && series.Periods is >= FewestBills and <= MostPeriods;
        if (!isAsked || !GapsBetween(series.Runs).Any() || HasStream(facilities, series.Key))
            return;

        int[] lengths = [.. series.Runs.Select(run => run.Period).Distinct().Select(period => period.Days).Order()];
        int usual = lengths[lengths.Length / 2];
        if (usual is < 25 or > 100)
            return;

        ImmutableArray<ReportingPeriod> gaps = [.. GapsBetween(series.Runs).Where(gap => gap.Days * 10 >= usual * 7)];
        int missing = gaps.Sum(gap => ((gap.Days * 2) + usual) / (usual * 2));
        bool isTold = MayRest(series.Key)
            ? missing == 1 && lengths.Length >= FewestOfASeason
            : missing > 0 && missing * FewestBills <= lengths.Length;
        if (isTold)
            GapsOf(series.Year).AddRange(gaps.Select(gap => (series.Key, gap)));
    }

    public IEnumerable<Finding> Of(int year, ShareCounter shares)
    {
        if (!_gaps.TryGetValue(year, out List<(MeterKey Key, ReportingPeriod Gap)>? gaps))
            yield break;

        var group = new FindingGroup();
        foreach ((MeterKey key, ReportingPeriod gap) in gaps)
            group.AddTo(MeterMessages.MonthMissingOf(key.Name, gap), 0, 0);
        yield return group.ToFinding(Code, FindingSeverity.Warning, MeterMessages.MonthMissing, shares, hasTonnes: false);
    }

    private static bool HasStream(Facilities? facilities, MeterKey key) => key.Facility is { } name
        && facilities?.Find(name, key.Entity) is { } facility
        && facility.Streams.Any(stream => stream.Holds(key.Activity));

    private static bool MayRest(MeterKey key) => MeteredActivity.Of(key.Activity) is not { Rest: MeterRest.Never };

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

    private List<(MeterKey Key, ReportingPeriod Gap)> GapsOf(int year)
    {
        if (!_gaps.TryGetValue(year, out List<(MeterKey, ReportingPeriod)>? gaps))
            _gaps.Add(year, gaps = []);
        return gaps;
    }
}
