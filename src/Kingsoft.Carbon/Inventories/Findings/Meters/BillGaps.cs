using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>The days between the bills of a series on which a bill is missing.</summary>
internal static class BillGaps
{
    /// <summary>The most days of a month.</summary>
    public const int LongestMonth = 31;

    /// <summary>The fewest days of a quarter's bill.</summary>
    public const int ShortestQuarter = 84;

    private const int FewestBills = 3, FewestOfAHeatedYear = 4, FewestOfASeason = 10;
    private const int MonthsOfAQuarter = 3;
    private const int ShortestBill = 7, ShortestMonth = 28, LongestBill = 100;
    private const int MostPeriods = 400;

    /// <summary>The gaps, in order; none where the series has gaps by its nature.</summary>
    public static ImmutableArray<ReportingPeriod> Of(MeterSeries series)
    {
        bool isAsked = series.Periods is >= FewestBills and <= MostPeriods
            && (series.Key.IsMetered || ComesMonthly(series) || ComesByQuarters(series));
        if (isAsked && !series.Key.IsMetered && IsOfMonthsOfQuarters(series))
            return MonthOfAQuarter(series) is { } month ? [month] : [];
        if (!isAsked || !Between(series.Runs).Any(gap => gap.Days * 10 >= ShortestBill * 7))
            return [];

        ReportingPeriod[] periods = [.. series.Runs.Select(run => run.Period).Distinct()];
        int[] lengths = [.. periods.Select(period => period.Days).Order()];
        int usual = lengths[lengths.Length / 2];
        return usual > LongestBill ? [] : usual < ShortestBill ? OfReadings(series, periods) : OfBills(series, lengths, usual);
    }

    /// <summary>Whether what is measured may stand still for a time, or comes by the load.</summary>
    public static bool MayRest(MeterKey key) => MeteredActivity.Of(key.Activity) is not { Rest: MeterRest.Never };

    /// <summary>What as many days of the bills before and after hold, as an integer of 10⁻¹² t.</summary>
    public static Int128 TonnesOf(MeterSeries series, ReportingPeriod gap)
    {
        ReportingPeriod[] all = [.. series.Runs.Select(run => run.Period)];
        ReportingPeriod[] beside =
        [
            .. all.Where(period => period.End < gap.Start).OrderByDescending(period => period.End).Take(1),
            .. all.Where(period => period.Start > gap.End).Take(1),
        ];
        return beside.Length == 0 ? 0 : beside.Aggregate((Int128)0, (sum, period) => sum + OfDays(period)) / beside.Length;

        Int128 OfDays(ReportingPeriod period) => series.Accounts
            .Where(account => account.Period == period && ShareCounter.Counts(account.Leg))
            .Aggregate((Int128)0, (sum, account) => sum + account.Total()) * gap.Days / period.Days;
    }

    private static ImmutableArray<ReportingPeriod> OfBills(MeterSeries series, int[] lengths, int usual)
    {
        ImmutableArray<ReportingPeriod> gaps = [.. Between(series.Runs).Where(gap => gap.Days * 10 >= usual * 7)];
        if (MayRest(series.Key))
            return OfWhatMayRest(series.Key, gaps, lengths, usual);

        int missing = gaps.Sum(gap => BillsIn(gap, usual));
        return missing > 0 && missing * FewestBills <= lengths.Length ? gaps : [];
    }

    // A season has no bill for months. One that is missing is a single one between others: in a year that has nearly all of them, or while
    // it is cold; of quarters one of gas, which has a bill in summer too, or one that is not all of summer.
    private static ImmutableArray<ReportingPeriod> OfWhatMayRest(
        MeterKey key, ImmutableArray<ReportingPeriod> gaps, int[] lengths, int usual)
    {
        if (gaps is [var only] && BillsIn(only, usual) == 1)
        {
            bool isOfQuarters = key.IsMetered && usual >= ShortestQuarter && lengths[0] >= ShortestQuarter;
            if (lengths.Length >= FewestOfASeason || (isOfQuarters && (!IsSummer(only) || IsGas(key))))
                return gaps;
        }

        // Of what is stated month by month two that are missing near each other are two statements, not a rest.
        if (!key.IsMetered && gaps.Sum(gap => BillsIn(gap, usual)) is 1 or 2
            && gaps[^1].End.DayNumber - gaps[0].Start.DayNumber < LongestBill)
            return gaps;

        bool isHeatedAtTimes = MeteredActivity.Of(key.Activity) is { Rest: MeterRest.Summer } && usual <= LongestMonth;
        ReportingPeriod[] single = [.. gaps.Where(gap => BillsIn(gap, usual) == 1)];
        return isHeatedAtTimes && lengths.Length >= FewestOfAHeatedYear && single is [var cold] && gaps.Length <= 2
            && cold.Start.Month is 11 or 12 or 1 or 2 && gaps.All(gap => gap == cold || !HasWinter(gap))
            ? [cold]
            : [];
    }

    private static int BillsIn(ReportingPeriod gap, int usual) => ((gap.Days * 2) + usual) / (usual * 2);

    private static bool IsGas(MeterKey key) => MeteredActivity.Of(key.Activity)?.Kind == MeterKind.NaturalGas;

    private static bool IsSummer(ReportingPeriod gap) => gap.Start.Month >= 5 && gap.End.Month <= 10 && gap.Start.Year == gap.End.Year;

    private static bool HasWinter(ReportingPeriod gap) => gap.Start.Year != gap.End.Year || gap.Start.Month <= 2 || gap.End.Month >= 12;

    // Statements of whole months: a fill tells nothing of the days between.
    private static bool ComesMonthly(MeterSeries series)
    {
        return IsStated(series.Key.Activity) && series.Periods >= FewestOfASeason
            && series.Runs.All(run => run.Period.Days is >= ShortestMonth and <= LongestMonth);
    }

    // Whole quarters, or a month of each: who states three of four so has a rhythm. A tank that is filled when it is empty has none.
    private static bool ComesByQuarters(MeterSeries series) => IsStated(series.Key.Activity)
        && (series.Runs.All(run => MonthsOf(run.Period) == MonthsOfAQuarter) || IsOfMonthsOfQuarters(series));

    private static bool IsStated(ActivityCode activity) =>
        activity.IsFuel || activity.IsWithin("vehicle") || activity.IsWithin("waste");

    // Every third month from the first on; all but one of them have rows.
    private static bool IsOfMonthsOfQuarters(MeterSeries series) => series.Periods is FewestBills or FewestBills + 1
        && series.Runs.All(run => MonthsOf(run.Period) == 1 && MonthsFrom(series, run) % MonthsOfAQuarter == 0);

    private static ReportingPeriod? MonthOfAQuarter(MeterSeries series)
    {
        DateOnly[] months = [.. series.Runs.Select(run => run.Period.Start).Distinct()];
        int last = MonthsFrom(series, series.Runs[^1]);
        if (last != months.Length * MonthsOfAQuarter)
            return null;

        DateOnly missing = Enumerable.Range(0, months.Length).Select(place => months[0].AddMonths(place * MonthsOfAQuarter))
            .First(month => !months.Contains(month));
        return new ReportingPeriod(missing, missing.AddMonths(1).AddDays(-1));
    }

    private static int MonthsFrom(MeterSeries series, MeterRun run)
    {
        DateOnly first = series.Runs[0].Period.Start, start = run.Period.Start;
        return ((start.Year - first.Year) * 12) + start.Month - first.Month;
    }

    /// <summary>How many whole months a period has; 0 where it has not whole ones.</summary>
    private static int MonthsOf(ReportingPeriod period)
    {
        DateOnly next = period.End.AddDays(1);
        return period.Start.Day == 1 && next.Day == 1 ? ((next.Year - period.Start.Year) * 12) + next.Month - period.Start.Month : 0;
    }

    // Readings that follow each other, but for a fortnight or more.
    private static ImmutableArray<ReportingPeriod> OfReadings(MeterSeries series, ReportingPeriod[] periods)
    {
        ImmutableArray<ReportingPeriod> gaps =
            [.. Between(series.Runs).Where(gap => gap.Days >= FrequentReadings.ShortestGap)];
        int days = periods.Sum(period => period.Days), lacking = gaps.Sum(gap => gap.Days);
        int span = periods.Max(period => period.End).DayNumber - periods[0].Start.DayNumber + 1;
        bool isTold = !MayRest(series.Key) && days >= FrequentReadings.FewestDays && days * 2 >= span - lacking && lacking <= days
            && gaps.Length * ShortestBill <= periods.Length;
        return isTold ? gaps : [];
    }

    private static IEnumerable<ReportingPeriod> Between(ImmutableArray<MeterRun> runs)
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
}
