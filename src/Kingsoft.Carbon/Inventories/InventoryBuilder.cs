using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The one calculation: rows to accounts, and accounts to the inventory of each year.</summary>
internal sealed class InventoryBuilder(
    FactorLibrary factors, InventoryOptions options, DataIssues issues, int threads, CancellationToken cancellation = default)
{
    // Below it another thread is not worth its start.
    private const int FewRows = 100_000;
    private const int ManyAccounts = 1_000;

    private readonly ReportingYears _years = new(options.YearStartMonth);

    /// <summary>Calculates rows that are kept.</summary>
    public ImmutableArray<Inventory> Build(ActivityLedger ledger, IProgress<LedgerProgress>? progress)
    {
        Replacements.Check(factors, issues);
        FactorDifferences.Check(factors, issues);
        OwnSubstances.Check(factors, issues);
        EstimateLinks.Check(options.Estimates, factors, issues);
        Posting posting = NewPosting(ledger.Rows, null);
        if (!posting.TryPost(ledger.Count < FewRows ? 1 : threads, progress))
        {
            posting = NewPosting(ledger.Rows, issues);
            posting.TryPost(1, progress);
        }

        CorrectionLandings.Check(posting.Book, issues);
        CheckUnsound(ledger.UnsoundActivities);
        return InventoriesOf(posting);
    }

    /// <summary>Calculates rows as they are read, without keeping them; nothing where there are issues.</summary>
    public ImmutableArray<Inventory> Build(LedgerFiles files, IProgress<LedgerProgress>? progress)
    {
        Replacements.Check(factors, issues);
        FactorDifferences.Check(factors, issues);
        OwnSubstances.Check(factors, issues);
        EstimateLinks.Check(options.Estimates, factors, issues);
        (Posting posting, RecordReader? faulty) = files.Read(NewPosting, threads, issues, progress);
        LedgerIds.Check(
            posting.Book.Rows, posting.Census, faulty?.UnsoundIds ?? ImmutableDictionary<string, SourceLocation>.Empty, issues,
            cancellation);
        if (posting.Issues is { } found)
            issues.Add(found);
        CorrectionLandings.Check(posting.Book, issues);
        CheckUnsound(faulty?.UnsoundActivities ?? []);
        return issues.Total > 0 ? [] : InventoriesOf(posting);
    }

    private Posting NewPosting(LedgerRows rows, DataIssues? faults)
    {
        var planner = new Planner(factors, options, issues.UnsoundFactors);
        var book = new AccountBook(rows, planner, new PeriodCuts(_years), options, new FindingReview());
        return new Posting(book.Heeding(cancellation), faults);
    }

    private ImmutableArray<Inventory> InventoriesOf(Posting posting)
    {
        posting.Close();
        AccountBook book = posting.Book;
        SortedDictionary<int, ImmutableArray<Account>> years = new(book.Heeded(book.Accounts)
            .Where(account => account.Rows > 0)
            .GroupBy(account => account.Part.ReportingYear)
            .ToDictionary(year => year.Key, year => year.ToImmutableArray()));
        book.Heed();
        foreach (int year in book.LeftOut.Keys)
            years.TryAdd(year, []);
        var market = MarketAllocation.Of(book, years.Values, factors, options, _years, issues);
        var sums = years.ToDictionary(
            year => year.Key, year => new Lazy<YearSums>(() => YearSums.Of(_years.Period(year.Key), year.Value, book)));
        var unused = new Lazy<ImmutableArray<Finding>>(() => Unused(years));
        bool isShared = posting.Threads > 1 && book.Accounts.Count >= ManyAccounts;
        Task beside = isShared ? Task.Run(() => AddUp(sums.Values, unused), CancellationToken.None) : Task.CompletedTask;
        try
        {
            book.Review.Close(book, years.Values, posting.Threads);
        }
        finally
        {
            beside.GetAwaiter().GetResult();
        }

        book.Heed();
        IReadOnlyDictionary<int, ImmutableArray<SeriesBreak>> breaks = SeriesBreaks.Of(
            years.Select(year => (year.Key, _years.Period(year.Key), book.Review.WithoutTotals(year.Value))),
            options,
            book.Review.MeterGapsOf,
            book.Review.BillGapsOf);

        // What rules ask for of the rows is read once, when all years were looked at.
        Begun[] begun = [.. years
            .Select(year => Try(
                year.Key, book, () => Begin(
                    year.Key, year.Value, sums[year.Key].Value, book, breaks.GetValueOrDefault(year.Key, []), unused.Value,
                    market?.ReportOf(year.Key))))
            .OfType<Begun>()];
        book.Review.Names.Read(book, posting.HasAscendingIds);
        (Begun Year, Finding[] Findings)[] found = [.. begun
            .Select(year => (Year: year, Findings: Try<Finding[]>(year.Year, book, () => [.. year.Find()])!))
            .Where(year => year.Findings is not null)];
        var rests = new RestsOfRecords(found.Select(year => (year.Year.Accounts, year.Findings)));
        var confirmed = new ConfirmedFindings(options, [.. found.Select(year => year.Year.Year)]);
        ImmutableArray<Inventory> inventories = [.. found.Select(year => year.Year.End(
            FindingOrder.Of(confirmed.Of(year.Year.Year, rests.Without(year.Year.Accounts, year.Findings)))))];
        book.Heeding(CancellationToken.None);
        return inventories;
    }

    private ImmutableArray<Finding> Unused(SortedDictionary<int, ImmutableArray<Account>> years)
    {
        var taken = TakenLegs.Of(years.Values);
        return
        [
            .. UnusedOptions.Find(factors, options, years, taken),
            .. UnusedFactors.Find(factors, options, taken),
            .. UnusedProperties.Find(factors, options, taken.Legs),
            .. UnusedEstimates.Find(options, taken.Legs),
        ];
    }

    /// <summary>Works out what is asked for later, while another thread looks for findings; what is wrong with it is said then.</summary>
    private static void AddUp(IEnumerable<Lazy<YearSums>> sums, Lazy<ImmutableArray<Finding>> unused)
    {
        try
        {
            _ = unused.Value;
            foreach (Lazy<YearSums> year in sums)
                _ = year.Value;
        }
        catch (Exception e) when (e is OverflowException or OperationCanceledException)
        {
            // It is thrown again to whoever asks for the value.
        }
    }

    private T? Try<T>(int year, AccountBook book, Func<T> calculation)
        where T : class
    {
        book.Heed();
        try
        {
            return calculation();
        }
        catch (OverflowException)
        {
            // Each line is held exactly, but a sum of them needs more digits than a decimal has.
            AccountLine first = book.Lines(account => account.Part.ReportingYear == year).First();
            issues.Add(
                book.Rows.LocationOf(first.Block, first.Index), "amount", InventoryMessages.TotalTooLarge(year),
                first.Block.ExplicitIdOf(first.Index));
            return null;
        }
    }

    /// <summary>Calculates a year as far as it goes before rows are read for the findings.</summary>
    private Begun Begin(
        int year, ImmutableArray<Account> accounts, YearSums sums, AccountBook book, ImmutableArray<SeriesBreak> breaks,
        ImmutableArray<Finding> unused, MarketBasedScope2? market)
    {
        (InventoryTotals totals, ShareCounter shares, YearCoverage? covered) = sums;
        book.Heed();
        ImmutableArray<CategoryState> categories =
            [.. Enum.GetValues<Scope3Category>().Select(category => StateOf(category, totals))];
        ImmutableArray<MeterGap> meters = book.Review.MeterGapsOf(year);
        YearCoverage? coverage = covered?.WithMeters(meters);
        book.Heed();
        SiteReview? sites = SiteReview.Of(book, _years.Period(year), accounts, meters);
        Func<IEnumerable<Finding>>? ofSites = sites?.Findings(book.Review.Names, shares);
        book.Heed();
        Func<IEnumerable<Finding>> ofChoices = ChoiceFindings.Of(accounts, factors, options, book.Review.Names, shares);
        book.Heed();
        Func<IEnumerable<Finding>> ofMarket = MarketFindings.Of(market, accounts, shares);
        Func<IEnumerable<Finding>> ofAccounts = book.Review.Of(book, year, accounts, totals, shares);
        return new Begun(
            year,
            accounts,
            () => FindingsOfStrayYear.Without(
            [
                .. ofAccounts(),
                .. ofSites?.Invoke() ?? [],
                .. ofChoices(),
                .. ofMarket(),
                .. MissingCategories.Find(year, categories),
                .. PartsOfYear.Find(coverage, shares),
                .. BrokenSeries.Find(coverage, breaks, shares),
                .. DaysWithoutEffect.Find(year, accounts, book, factors, options),
                .. unused,
            ]),
            findings => new Inventory
            {
                Year = year,
                Period = _years.Period(year),
                Options = options,
                Factors = factors,
                Accounts = accounts,
                KeptLines = options.KeepLines ? new InventoryLines(book, year, checked((int)accounts.Sum(account => account.Rows))) : null,
                Totals = totals,
                Shares = shares.Shares,
                Categories = categories,
                Coverage = coverage?.With(breaks),
                Breaks = breaks,
                Completeness = sites?.Completeness,
                Market = market,
                Findings = findings,
            });
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
    private void CheckUnsound(IEnumerable<UnsoundActivity> unsound)
    {
        var failures = new Dictionary<ActivityCode, Message?>();
        foreach ((SourceLocation location, string? id, ActivityCode activity) in unsound)
        {
            if (!failures.TryGetValue(activity, out Message? failure))
                failures.Add(activity, failure = FailureOf(activity, failures.Count >= Planner.MostExplained));
            if (failure is not null)
                issues.Add(location, "activity", failure, id, field: activity.Value);
        }
    }

    private Message? FailureOf(ActivityCode activity, bool isBrief) =>
        activity.TakesNoFactor || !factors.OfActivity(activity.OfFactors).IsEmpty || options.Estimates.Any(
            estimate => ActivityAliases.Meaning(estimate.FromActivity) == ActivityAliases.Meaning(activity))
        || issues.UnsoundFactors.MayHold(activity.Value)
            ? null
            : FactorSelector.Select(factors, new FactorQuery { Activity = activity.OfFactors, Year = 1, IsBrief = isBrief }).Fault?.Message;

    /// <summary>A year as far as it is calculated before rows are read for the findings.</summary>
    private sealed record Begun(
        int Year,
        ImmutableArray<Account> Accounts,
        Func<IEnumerable<Finding>> Find,
        Func<ImmutableArray<Finding>, Inventory> End);
}
