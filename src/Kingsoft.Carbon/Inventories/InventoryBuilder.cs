using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The one calculation: rows to accounts, and accounts to the inventory of each year.</summary>
internal sealed class InventoryBuilder(ActivityLedger ledger, FactorLibrary factors, InventoryOptions options, DataIssues issues)
{
    private readonly ReportingYears _years = new(options.YearStartMonth);

    public ImmutableArray<Inventory> Build(IProgress<long>? progress)
    {
        var review = new FindingReview();
        var planner = new Planner(factors, options, issues.UnsoundFactors);
        var book = new AccountBook(ledger.Rows, planner, new PeriodCuts(_years), options, review);
        var bookkeeper = new Bookkeeper(book, issues, progress);
        bookkeeper.Post();
        CheckUnsound();

        SortedDictionary<int, ImmutableArray<Account>> years = new(book.Accounts
            .Where(account => account.Rows > 0)
            .GroupBy(account => account.Part.ReportingYear)
            .ToDictionary(year => year.Key, year => year.ToImmutableArray()));
        foreach (int year in bookkeeper.LeftOut.Keys)
            years.TryAdd(year, []);
        review.Close(book, years.Values);
        return [.. years
            .Select(year => TryInventoryOf(year.Key, year.Value, book, review, bookkeeper.LeftOut.GetValueOrDefault(year.Key, [])))
            .OfType<Inventory>()];
    }

    private Inventory? TryInventoryOf(
        int year, ImmutableArray<Account> accounts, AccountBook book, FindingReview review, IReadOnlyList<int> leftOut)
    {
        try
        {
            return InventoryOf(year, accounts, book, review, leftOut);
        }
        catch (OverflowException)
        {
            // Each line is held exactly, but a sum of them needs more digits than a decimal has.
            AccountLine first = book.Lines(account => account.Part.ReportingYear == year).First();
            issues.Add(book.Rows.LocationOf(first.Block, first.Index), "amount", InventoryMessages.TotalTooLarge(year));
            return null;
        }
    }

    private Inventory InventoryOf(
        int year, ImmutableArray<Account> accounts, AccountBook book, FindingReview review, IReadOnlyList<int> leftOut)
    {
        InventoryTotals totals = AccountSums.Of(accounts);
        ShareCounter shares = ShareCounter.Of(accounts);
        return new Inventory
        {
            Year = year,
            Period = _years.Period(year),
            Options = options,
            Factors = factors,
            Accounts = accounts,
            KeptLines = options.KeepLines ? new InventoryLines(book, year, checked((int)accounts.Sum(account => account.Rows))) : null,
            Totals = totals,
            Shares = shares.Shares,
            Categories = [.. Enum.GetValues<Scope3Category>().Select(category => StateOf(category, totals))],
            Findings = review.Of(book, year, accounts, leftOut, totals, shares),
        };
    }

    private CategoryState StateOf(Scope3Category category, InventoryTotals totals)
    {
        bool isReported = totals.Scope3ByCategory.ContainsKey(category);
        string? reason = isReported ? null : options.NotRelevant.GetValueOrDefault(category);
        return new CategoryState
        {
            Category = category,
            Status = isReported ? CategoryStatus.Reported : reason is null ? CategoryStatus.Missing : CategoryStatus.NotRelevant,
            Reason = reason,
        };
    }

    // Rows with other faults are not calculated, but an activity that no factor serves is said at once with them.
    private void CheckUnsound()
    {
        var failures = new Dictionary<ActivityCode, Message?>();
        foreach ((SourceLocation location, ActivityCode activity) in ledger.UnsoundActivities)
        {
            if (!failures.TryGetValue(activity, out Message? failure))
                failures.Add(activity, failure = FailureOf(activity));
            if (failure is not null)
                issues.Add(location, "activity", failure);
        }
    }

    private Message? FailureOf(ActivityCode activity) =>
        activity == ActivityCode.ReportedEmissions || activity == ActivityCode.ExportedElectricity || !factors.OfActivity(activity).IsEmpty
        || issues.UnsoundFactors.MayHold(activity.Value)
            ? null
            : factors.Select(new FactorQuery { Activity = activity, Year = 1 }).Fault?.Message;
}
