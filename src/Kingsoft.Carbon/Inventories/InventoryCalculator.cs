using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>The one calculation: each record to its year, its plan and its line; then the sums.</summary>
internal sealed class InventoryCalculator(FactorLibrary factors, InventoryOptions options, DataIssues issues, IProgress<long>? progress)
{
    private const int RecordsBetweenReports = 50_000;

    private readonly Planner _planner = new(factors, options);
    private readonly ReportingYears _years = new(options.YearStartMonth);
    private readonly SortedDictionary<int, YearBuilder> _builders = [];

    public ImmutableArray<Inventory> Calculate(ActivityLedger ledger)
    {
        long done = 0;
        foreach (ActivityRecord record in ledger)
        {
            Add(record);
            if (++done % RecordsBetweenReports == 0)
                progress?.Report(done);
        }

        CheckUnsound(ledger);
        progress?.Report(done);
        return [.. _builders.Values.Where(builder => builder.HasRecords).Select(builder => builder.Build())];
    }

    // Rows with other faults are not calculated, but an activity that no factor serves is said at once with them.
    private void CheckUnsound(ActivityLedger ledger)
    {
        var failures = new Dictionary<ActivityCode, string?>();
        foreach ((SourceLocation location, ActivityCode activity) in ledger.UnsoundActivities)
        {
            if (!failures.TryGetValue(activity, out string? failure))
                failures.Add(activity, failure = FailureOf(activity));
            if (failure is not null)
                issues.Add(location, "activity", failure);
        }
    }

    private string? FailureOf(ActivityCode activity) =>
        activity == ActivityCode.ReportedEmissions || activity == ActivityCode.ExportedElectricity || !factors.OfActivity(activity).IsEmpty
            ? null
            : factors.Select(new FactorQuery { Activity = activity, Year = 1 }).Failure;

    private void Add(ActivityRecord record)
    {
        // Nearly every record lies within one year; only the others go through the splitter.
        if (_years.LastDayWith(record.Period.Start) >= record.Period.End)
            Add(record, record.Period, record.Amount, 0);
        else
            AddParts(record);
    }

    private void AddParts(ActivityRecord record)
    {
        foreach ((ReportingPeriod period, decimal amount, int part) in RecordSplitter.Split(record, _years))
            Add(record, period, amount, part);
    }

    private void Add(ActivityRecord record, ReportingPeriod period, decimal amount, int part)
    {
        int year = _years.Of(period.Start);
        if (options.Year is { } wanted && wanted != year)
            return;

        YearBuilder builder = BuilderOf(year);
        if (options.AsOf.TryGetValue(year, out DateOnly asOf) && record.RecordedOn > asOf)
        {
            builder.LeaveOut(record);
            return;
        }

        EmissionPlan plan = _planner.For(record.Context, period.Start.Year, year);
        if (plan.Fault is { } fault)
        {
            issues.Add(record.Location, fault.Column, fault.Message);
            return;
        }

        try
        {
            builder.Add(new EmissionLine(record, plan, amount, period, part));
        }
        catch (OverflowException)
        {
            issues.Add(record.Location, "amount", $"'{Internal.Numbers.Format(amount)}' {record.Unit} gives emissions too large to be held exactly; check amount and unit");
        }
    }

    private YearBuilder BuilderOf(int year)
    {
        if (!_builders.TryGetValue(year, out YearBuilder? builder))
        {
            builder = new YearBuilder(year, _years.Period(year), factors, options);
            _builders.Add(year, builder);
        }

        return builder;
    }
}
