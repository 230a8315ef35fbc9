namespace Kingsoft.Carbon;

/// <summary>Finds days for which a meter has two bills that differ: one was probably meant to replace the other.</summary>
internal sealed class SecondBills(MeterKey key, IEnumerable<PeriodGroup> groups)
{
    private const int FewestOthers = 3;
    private const int MostOfABill = 3;
    private const int DaysOfAYear = 360;
    private const decimal NearBill = 0.5m, NearTotal = 0.95m;

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

    /// <summary>The groups of two such bills.</summary>
    public IEnumerable<(PeriodGroup Group, TwoBills Bills)> Find()
    {
        if (!key.IsMetered || key.Facility is null)
            yield break;

        foreach (IGrouping<(string?, string?), PeriodGroup> meter in groups.GroupBy(group => (group.Supplier, group.Meter)))
        {
            decimal[] others = [.. meter.Where(group => group.Rows == 1 && group.Amount > 0m).Select(PerDay).Order()];
            foreach (PeriodGroup group in meter.Where(group => group.Rows == 2)
                .OrderBy(group => group.Period.Start).ThenBy(group => group.Period.End))
            {
                if (TwoBills.Of(group.Accounts) is { } bills && (AreTotals(group, bills) || AreOfNamedMeter(group, bills, others)))
                    yield return (group, bills);
            }
        }
    }

    // Two years of one site within five percent are one of them by an earlier and one by a later reckoning.
    private static bool AreTotals(PeriodGroup group, TwoBills bills) =>
        group.Period.Days >= DaysOfAYear && group.Evidence.Count <= 1 && bills.AreNear(NearTotal);

    // Day and night, or a rest that is billed later, are each much less than the bills of other months.
    private static bool AreOfNamedMeter(PeriodGroup group, TwoBills bills, decimal[] others) =>
        group.IsMeterNamed && others.Length >= FewestOthers && bills.AreNear(NearBill)
        && ComparedAmount.Times(PerDay(group) / 2m, others[others.Length / 2]) is >= 0.6m and <= 1.7m;

    private static decimal PerDay(PeriodGroup group) => group.Amount / group.Period.Days;
}
