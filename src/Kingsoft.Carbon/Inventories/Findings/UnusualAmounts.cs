using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>
/// Finds amounts of a series that stand out by a factor such as a wrong unit makes: kWh entered as MWh, a slipped decimal point.
/// </summary>
/// <remarks>Only the magnitude matters here: no figure of the inventory is made of it.</remarks>
internal sealed class UnusualAmounts
{
    private readonly Dictionary<(
        int Year, string? Entity, string? Facility, ActivityCode Activity, UnitDimension Dimension, bool IsWarm),
        AmountSeries> _series = [];
    private readonly Dictionary<(ContextYear Context, bool IsWarm), (AmountSeries Series, double ToBase)> _ofContexts = [];
    private readonly Dictionary<ActivityCode, bool> _haveSeasons = [];
    private readonly Dictionary<int, FindingGroup> _groupsOfYear = [];

    /// <summary>All series of amounts.</summary>
    public SeriesOfAmounts All { get; } = new();

    /// <summary>The series that the amounts of an account are part of; null for emissions that were carried over.</summary>
    public AccountSeries? SeriesOf(Account account)
    {
        // A second line of a row repeats its amount.
        if (account.Leg.Flags.HasFlag(LineFlags.CarriedOver) || account.Leg.Name is not null)
            return null;

        var key = new ContextYear(account.Kind.Context, account.Part.ReportingYear);
        bool isWarm = IsWarm(account);
        if (!_ofContexts.TryGetValue((key, isWarm), out (AmountSeries Series, double ToBase) known))
            _ofContexts.Add((key, isWarm), known = Find(account.Kind.Context, account.Part.ReportingYear, isWarm));
        return new AccountSeries(known.Series, known.ToBase / account.Period.Days);
    }

    // Heat, gas and cooling have months in which hardly anything is used: each season is compared with itself.
    private bool IsWarm(Account account)
    {
        const int FirstMonth = 5, LastMonth = 9;
        ActivityCode activity = account.Kind.Context.Activity;
        if (!_haveSeasons.TryGetValue(activity, out bool hasSeasons))
            _haveSeasons.Add(activity, hasSeasons = MeteredActivity.Of(activity) is { Rest: not MeterRest.Never });
        return hasSeasons && account.Period.Start.AddDays(account.Period.Days / 2).Month is >= FirstMonth and <= LastMonth;
    }

    private (AmountSeries Series, double ToBase) Find(ActivityContext context, int year, bool isWarm)
    {
        (int, string?, string?, ActivityCode, UnitDimension, bool) key =
            (year, context.Entity, context.Facility, context.Activity, context.Unit.Dimension, isWarm);
        if (!_series.TryGetValue(key, out AmountSeries? series))
            _series.Add(key, series = All.Add());
        return (series, (double)context.Unit.ToBase.ToDecimal());
    }

    /// <summary>Looks at the amounts again where one may stand out: at those that were kept, else at the rows.</summary>
    public void LookAtRows(AccountBook book, LineNames names, int threads)
    {
        foreach (AmountSeries series in book.Heeded(All.ByNumber))
            series.Close(book.Accounts);

        var isLooked = new bool[All.ByNumber.Count];
        foreach (Account account in book.Accounts)
        {
            if (account.Series is { } series && !isLooked[series.Number] && series.MayStandOut(account))
                isLooked[series.Number] = true;
        }

        if (isLooked.Contains(true))
        {
            var search = new UnusualSearch(book, All, isLooked);
            if (!TryLookAtKept(search, names, threads))
                LookAgain(search, threads);
        }

        All.ClearLogs();
    }

    private bool TryLookAtKept(UnusualSearch search, LineNames names, int threads)
    {
        AccountBook book = search.Book;
        if (All.Log is not { IsWhole: true } log || book.HasRefused)
            return false;
        if (search.Looked.Any(series => series.Bounds.IsOpen || !series.IsKept))
            return false;

        KeptAmounts[] kept =
        [
            new KeptAmounts(search, log, search.Looked),
            .. All.Logs.Select(ofThread => new KeptAmounts(search, ofThread, null)),
        ];
        UnusualSums[] sums = [.. kept.Select(some => some.Sums)];
        var together = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = book.Cancellation };
        Parallel.ForEach(kept, together, some => some.LookAt());
        AddUp(sums);
        names.Name(new UnusualLines(search.HasFound, _groupsOfYear));
        return true;
    }

    private void LookAgain(UnusualSearch search, int threads)
    {
        All.ClearLogs();
        int[] years = [.. search.Book.Accounts.Select(account => account.Part.ReportingYear).Distinct()];
        ImmutableArray<UnusualRows> rows = [.. Enumerable.Range(0, threads).Select(_ => new UnusualRows(search, years))];
        search.Book.Rows.ReadAgain([.. rows]);
        UnusualSums[] sums = [.. rows.Select(ofThread => ofThread.Sums)];
        FindMedians(sums, search.Book.Heeded(search.Looked).Where(series => series.Bounds.IsOpen));
        foreach (UnclearRow row in sums.SelectMany(some => some.Unclear).ToArray())
        {
            if (row.Account.Series!.Value.Whole.Bounds.MayStandOut(row.PerDay))
                rows[0].Add(row);
        }

        AddUp(sums);
        foreach (UnusualRows ofThread in rows)
        {
            foreach ((int place, FirstIds first) in ofThread.First.Index().Where(first => first.Item.Ids.Length > 0))
                GroupOf(years[place]).First.Add(first);
        }
    }

    private static void FindMedians(UnusualSums[] sums, IEnumerable<AmountSeries> looked)
    {
        foreach (AmountSeries series in looked)
        {
            foreach (UnusualSums some in sums)
                some.AddTo(series);
            series.FindMedian();
        }
    }

    private void AddUp(UnusualSums[] sums)
    {
        foreach (Account found in sums.SelectMany(some => some.Found()))
        {
            PlanLeg leg = found.Leg;
            bool hasTonnes = leg.Scope == Scope.Scope2 ? leg.IsScope2(Scope2Method.LocationBased) : !leg.IsMemo;
            GroupOf(found.Part.ReportingYear).Add(leg, hasTonnes ? found.Total() : 0, found.Rows);
        }
    }

    private FindingGroup GroupOf(int year)
    {
        if (!_groupsOfYear.TryGetValue(year, out FindingGroup? group))
            _groupsOfYear.Add(year, group = new FindingGroup());
        return group;
    }

    public IEnumerable<Finding> Of(int year, ShareCounter shares) => !_groupsOfYear.TryGetValue(year, out FindingGroup? group) ? [] :
    [
        group.ToFinding("unusual-amount", FindingSeverity.Warning, InventoryMessages.UnusualAmount(AmountSeries.SlipFactor), shares),
    ];
}
