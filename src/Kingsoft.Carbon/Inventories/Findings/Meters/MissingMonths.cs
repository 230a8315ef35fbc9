using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>Finds bills that are missing between others of the same site and activity.</summary>
internal sealed class MissingMonths
{
    private const string Code = "month-missing";
    private const int FewestBills = 3, FewestOfASeason = 10;
    private const int ShortestBill = 7, LongestBill = 100;
    private const int MostPeriods = 400;

    private readonly Dictionary<int, List<string>> _gaps = [];

    /// <summary>Looks for a gap in a series of bills. What comes by the load, or is used in winter only, has gaps.</summary>
    /// <param name="series">The series.</param>
    /// <param name="facilities">The sites that there should be: of a stream that they have, what is missing is said there.</param>
    public void Add(MeterSeries series, Facilities? facilities)
    {
        bool isAsked = series.Key.IsMetered && series.Periods is >= FewestBills and <= MostPeriods;
        if (!isAsked || !GapsBetween(series.Runs).Any(gap => gap.Days * 10 >= ShortestBill * 7) || HasStream(facilities, series.Key))
            return;

        ReportingPeriod[] periods = [.. series.Runs.Select(run => run.Period).Distinct()];
        int[] lengths = [.. periods.Select(period => period.Days).Order()];
        int usual = lengths[lengths.Length / 2];
        ImmutableArray<ReportingPeriod> gaps = usual > LongestBill ? []
            : usual < ShortestBill ? GapsOfReadings(series, periods)
            : GapsOfBills(series, lengths, usual);
        if (!gaps.IsEmpty)
            GapsOf(series.Year).AddRange(gaps.Select(gap => MeterMessages.MonthMissingOf(series.Key.Name, gap).ToString()));
    }

    /// <summary>Takes what meters that bills name lack between their bills; of a stream that has each day it is said there.</summary>
    public void Add(IEnumerable<MeterGap> meters, Facilities? facilities)
    {
        foreach (MeterGap gap in meters.Where(gap => !gap.IsEnd && !StreamsOf(facilities, gap.Key).Any(stream => stream.IsByDays)))
            GapsOf(gap.Year).Add(MeterMessages.MonthMissingOf(MeterMessages.NamedMeter(gap.Key, gap.Meter), gap.Lacks));
    }

    private static ImmutableArray<ReportingPeriod> GapsOfBills(MeterSeries series, int[] lengths, int usual)
    {
        ImmutableArray<ReportingPeriod> gaps = [.. GapsBetween(series.Runs).Where(gap => gap.Days * 10 >= usual * 7)];
        int missing = gaps.Sum(gap => ((gap.Days * 2) + usual) / (usual * 2));
        bool isTold = MayRest(series.Key)
            ? missing == 1 && lengths.Length >= FewestOfASeason
            : missing > 0 && missing * FewestBills <= lengths.Length;
        return isTold ? gaps : [];
    }

    // Readings that follow each other, but for a fortnight or more.
    private static ImmutableArray<ReportingPeriod> GapsOfReadings(MeterSeries series, ReportingPeriod[] periods)
    {
        ImmutableArray<ReportingPeriod> gaps =
            [.. GapsBetween(series.Runs).Where(gap => gap.Days >= FrequentReadings.ShortestGap)];
        int days = periods.Sum(period => period.Days), lacking = gaps.Sum(gap => gap.Days);
        int span = periods.Max(period => period.End).DayNumber - periods[0].Start.DayNumber + 1;
        bool isTold = !MayRest(series.Key) && days >= FrequentReadings.FewestDays && days * 2 >= span - lacking && lacking <= days
            && gaps.Length * ShortestBill <= periods.Length;
        return isTold ? gaps : [];
    }

    public IEnumerable<Finding> Of(int year, ShareCounter shares)
    {
        if (!_gaps.TryGetValue(year, out List<string>? gaps))
            yield break;

        var group = new FindingGroup();
        foreach (string gap in gaps)
            group.AddTo(gap, 0, 0);
        yield return group.ToFinding(Code, FindingSeverity.Warning, MeterMessages.MonthMissing, shares, hasTonnes: false);
    }

    private static bool HasStream(Facilities? facilities, MeterKey key) => StreamsOf(facilities, key).Any();

    private static IEnumerable<FacilityStream> StreamsOf(Facilities? facilities, MeterKey key) =>
        key.Facility is { } name && facilities?.Find(name, key.Entity) is { } facility
            ? facility.Streams.Where(stream => stream.Holds(key.Activity))
            : [];

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

    private List<string> GapsOf(int year)
    {
        if (!_gaps.TryGetValue(year, out List<string>? gaps))
            _gaps.Add(year, gaps = []);
        return gaps;
    }
}
