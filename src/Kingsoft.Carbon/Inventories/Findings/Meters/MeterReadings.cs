namespace Kingsoft.Carbon;

/// <summary>
/// Finds meters of which the readings were entered instead of what was used between them: amounts that only rise, by steps that are alike
/// and go up and down as use does.
/// </summary>
internal sealed class MeterReadings
{
    private const string Code = "meter-reading";
    private const int FewestReadings = 6;

    // Use has its seasons, and little growth in a year; what grows threefold does so by steps that grow as well.
    private const decimal LeastRise = 3m, MostBetweenSteps = 4m;

    // A meter that has run for years rises by little. What is used in February is less than in January but for a rise of a tenth.
    private const int FewestOfAnOldMeter = 9, FewestShorterPeriods = 3;
    private const decimal MostRiseOfAnOldMeter = 1.5m, LeastBetweenSteps = 1.13m, MostBetweenStepsOfAnOldMeter = 2.5m;

    private readonly Dictionary<int, FindingGroup> _groups = [];

    public void Add(MeterSeries series, LineNames names)
    {
        if (!series.Key.IsMetered || series.Runs.Length < FewestReadings || series.Runs.Length != series.Rows
            || !FollowEachOther(series))
            return;

        decimal[] amounts = [.. series.Runs.Select(run => ComparedAmount.Of(run.Accounts))];
        bool isOfAnOldMeter = AreOfAnOldMeter(amounts, [.. series.Runs.Select(run => run.Period.Days)]);
        if (!isOfAnOldMeter && !AreReadings(amounts))
            return;

        if (!_groups.TryGetValue(series.Year, out FindingGroup? group))
            _groups.Add(series.Year, group = new FindingGroup());
        Account last = series.Runs[^1].Accounts[0];
        Int128 used = isOfAnOldMeter ? last.Total() - series.Runs[0].Accounts[0].Total() : last.Total();
        Int128 atStake = series.Accounts.Aggregate((Int128)0, (sum, account) => sum + account.Total()) - used;
        group.Add(last.Leg, atStake, series.Rows);
        Unit unit = last.Kind.Context.Unit;
        group.AddTo(
            MeterMessages.MeterReadingOf(
                series.Key.Name, series.Runs[0].Period, In(unit, series.Runs[0]), series.Runs[^1].Period, In(unit, series.Runs[^1]), unit),
            atStake,
            series.Rows);
        foreach (Account account in series.Accounts)
            names.Name(account, group.First);
    }

    public IEnumerable<Finding> Of(int year, ShareCounter shares) => !_groups.TryGetValue(year, out FindingGroup? group) ? [] :
    [
        group.ToFinding(Code, FindingSeverity.Warning, MeterMessages.MeterReading, shares),
    ];

    private static decimal In(Unit unit, MeterRun run) =>
        ComparedAmount.Readable(ComparedAmount.Of(run.Accounts) / unit.ToBase.ToDecimal());

    private static bool FollowEachOther(MeterSeries series)
    {
        for (int i = 1; i < series.Runs.Length; i++)
        {
            if (series.Runs[i].Period.Start.DayNumber != series.Runs[i - 1].Period.End.DayNumber + 1)
                return false;
        }

        return true;
    }

    private static bool AreReadings(decimal[] amounts)
    {
        if (amounts[0] <= 0m || ComparedAmount.Times(amounts[^1], amounts[0]) < LeastRise)
            return false;

        decimal[] steps = StepsOf(amounts);
        return steps.Min() > 0m && steps.Max() > steps.Min() && ComparedAmount.Times(steps.Max(), steps.Min()) <= MostBetweenSteps
            && steps.Zip(steps.Skip(1)).Any(pair => pair.Second <= pair.First);
    }

    private static bool AreOfAnOldMeter(decimal[] amounts, int[] days)
    {
        if (amounts.Length < FewestOfAnOldMeter || amounts[0] <= 0m
            || ComparedAmount.Times(amounts[^1], amounts[0]) > MostRiseOfAnOldMeter
            || days.Zip(days.Skip(1)).Count(pair => pair.Second < pair.First) < FewestShorterPeriods)
            return false;

        decimal[] steps = StepsOf(amounts);
        return steps.Min() > 0m
            && ComparedAmount.Times(steps.Max(), steps.Min()) is >= LeastBetweenSteps and <= MostBetweenStepsOfAnOldMeter;
    }

    private static decimal[] StepsOf(decimal[] amounts) => [.. amounts.Zip(amounts.Skip(1), (before, after) => after - before)];
}
