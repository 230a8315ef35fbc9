namespace Kingsoft.Carbon;

/// <summary>Finds days for which a meter has two bills that differ: one was probably meant to replace the other.</summary>
internal sealed class SecondBills(MeterKey key, IEnumerable<PeriodGroup> groups)
{
    private const int FewestOthers = 3;
    private const int MostOfABill = 3;
    private const int DaysOfAYear = 360;
    private const decimal NearBill = 0.5m, NearOfUnnamed = 0.7m, NearTotal = 0.95m;

    // Where nobody names a meter, more days with two bills are a second meter.
    private const int MostOfUnnamed = 2;

    /// <summary>Whether the accounts of a series show days that have a bill more than its others.</summary>
    public static bool MayBeIn(MeterSeries series)
    {
        if (!series.Key.IsMetered || series.Key.Facility is null || series.Rows == series.Periods)
            return false;

        var rows = new Dictionary<ReportingPeriod, long>();
        foreach (MeterRun run in series.Runs)
            rows[run.Period] = rows.GetValueOrDefault(run.Period) + run.Rows;
        if (rows.Any(period => period.Key.Days >= DaysOfAYear && period.Value == 2))
            return true;

        (long usual, int periods) = rows.Values.GroupBy(count => count)
            .Select(count => (count.Key, count.Count())).OrderByDescending(count => count.Item2).ThenBy(count => count.Key).First();
        return usual <= MostOfABill && periods >= FewestOthers && rows.Values.Any(count => count == usual + 1);
    }

    /// <summary>The groups of two such bills, with the groups that they were made of.</summary>
    public IEnumerable<(PeriodGroup Group, TwoBills Bills, PeriodGroup[] Of)> Find()
    {
        if (!key.IsMetered || key.Facility is null)
            return [];

        PeriodGroup[] all = [.. groups.OrderBy(group => group.Period.Start).ThenBy(group => group.Period.End)];
        (PeriodGroup Group, TwoBills Bills, PeriodGroup[] Of)[] named =
        [
            .. all.GroupBy(group => (group.Supplier, group.Meter, group.Register)).SelectMany(meter => FindOfNamed([.. meter]))
                .Select(found => (found.Group, found.Bills, new[] { found.Group })),
        ];
        bool areSeveral = all.Select(group => group.Meter).OfType<string>().Distinct().Skip(1).Any();
        return named.Length > 0 || areSeveral ? named : all.GroupBy(group => group.Supplier).SelectMany(meter => FindOfUnnamed([.. meter]));
    }

    private static IEnumerable<(PeriodGroup Group, TwoBills Bills)> FindOfNamed(PeriodGroup[] meter)
    {
        decimal[] others = OthersOf(meter);
        foreach (PeriodGroup group in meter.Where(group => group is { Rows: 2, IsCorrected: false }))
        {
            if (TwoBills.Of(group.Accounts) is { } bills && (AreTotals(group, bills)
                || (group.IsMeterNamed && bills.AreNear(NearBill) && AreAsOthers(group, others))))
                yield return (group, bills);
        }
    }

    // Two bills in one month or two of a year are asked; the same in more months is of two meters.
    private static IEnumerable<(PeriodGroup Group, TwoBills Bills, PeriodGroup[] Of)> FindOfUnnamed(PeriodGroup[] bills)
    {
        (PeriodGroup Group, PeriodGroup[] Of)[] periods =
            [.. bills.GroupBy(group => group.Period).Select(days => (PeriodGroup.Join([.. days]), days.ToArray()))];
        decimal[] others = OthersOf(periods.Select(period => period.Group));
        (PeriodGroup Group, PeriodGroup[] Of)[] doubles = [.. periods.Where(period => period.Group.Rows > 1 && !AreRegisters(period.Of))];
        if (doubles.Length > MostOfUnnamed || doubles.Length * FewestOthers > others.Length)
            yield break;

        foreach ((PeriodGroup group, PeriodGroup[] of) in doubles.Where(period => period.Group is { Rows: 2, IsCorrected: false }))
        {
            if (TwoBills.Of(group.Accounts) is { } two && two.AreNear(NearOfUnnamed) && AreAsOthers(group, others))
                yield return (group, two, of);
        }
    }

    // Day and night stand on one bill.
    private static bool AreRegisters(PeriodGroup[] groups) =>
        groups.Select(group => group.Register).OfType<string>().Distinct().Skip(1).Any();

    private static decimal[] OthersOf(IEnumerable<PeriodGroup> meter) =>
        [.. meter.Where(group => group.Rows == 1 && group.Amount > 0m).Select(PerDay).Order()];

    // Two years of one site within five percent are one of them by an earlier and one by a later reckoning.
    private static bool AreTotals(PeriodGroup group, TwoBills bills) =>
        group.Period.Days >= DaysOfAYear && group.Evidence.Count <= 1 && bills.AreNear(NearTotal);

    // Day and night, or a rest that is billed later, are each much less than the bills of other months.
    private static bool AreAsOthers(PeriodGroup group, decimal[] others) => others.Length >= FewestOthers
        && ComparedAmount.Times(PerDay(group) / 2m, others[others.Length / 2]) is >= 0.6m and <= 1.7m;

    private static decimal PerDay(PeriodGroup group) => group.Amount / group.Period.Days;
}
