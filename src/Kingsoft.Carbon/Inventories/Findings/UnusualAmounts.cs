using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>
/// Finds amounts of a series that stand out by a factor such as a wrong unit makes: kWh entered as MWh, a slipped decimal point.
/// </summary>
/// <remarks>Only the magnitude matters here: no figure of the inventory is made of it.</remarks>
internal sealed class UnusualAmounts
{
    private readonly Dictionary<(
        int Year, string? Entity, string? Facility, ActivityCode Activity, UnitDimension Dimension), AmountSeries> _series = [];
    private readonly List<AmountSeries> _byNumber = [];
    private readonly List<AmountSeries> _counted = [];
    private readonly Dictionary<ContextYear, (AmountSeries Series, double ToBase)> _ofContexts = [];
    private readonly Dictionary<int, FindingGroup> _groupsOfYear = [];

    /// <summary>The series that the amounts of an account are part of; null for emissions that were carried over.</summary>
    public AccountSeries? SeriesOf(Account account)
    {
        // A second line of a row repeats its amount.
        if (account.Leg.Flags.HasFlag(LineFlags.CarriedOver) || account.Leg.Name is not null)
            return null;

        var key = new ContextYear(account.Kind.Context, account.Part.ReportingYear);
        if (!_ofContexts.TryGetValue(key, out (AmountSeries Series, double ToBase) known))
            _ofContexts.Add(key, known = Find(account.Kind.Context, account.Part.ReportingYear));
        return new AccountSeries(known.Series, known.ToBase / account.Period.Days);
    }

    private (AmountSeries Series, double ToBase) Find(ActivityContext context, int year)
    {
        (int, string?, string?, ActivityCode, UnitDimension) key =
            (year, context.Entity, context.Facility, context.Activity, context.Unit.Dimension);
        if (!_series.TryGetValue(key, out AmountSeries? series))
        {
            _series.Add(key, series = new AmountSeries(_byNumber.Count, _counted));
            _byNumber.Add(series);
        }

        return (series, (double)context.Unit.ToBase.ToDecimal());
    }

    /// <summary>Adds how often amounts have each size, for the series with many.</summary>
    /// <param name="place">The place of the series among them.</param>
    /// <param name="counts">What a thread has counted.</param>
    public void AddCounts(int place, ReadOnlySpan<int> counts)
    {
        // A thread has room for more series than there are.
        if (place < _counted.Count)
            _counted[place].Add(counts);
    }

    /// <summary>Looks at the rows again where something may stand out.</summary>
    public void LookAtRows(AccountBook book, int threads)
    {
        foreach (AmountSeries series in _byNumber)
            series.Close();

        HashSet<AmountSeries> looked = [.. book.Accounts
            .Where(account => account.Series?.MayStandOut(account) == true)
            .Select(account => account.Series!.Value.Whole)];
        if (looked.Count == 0)
            return;

        int[] years = [.. book.Accounts.Select(account => account.Part.ReportingYear).Distinct()];
        ImmutableArray<UnusualRows> rows = LookAgain(book, looked, years, threads);
        foreach (AmountSeries series in looked)
        {
            foreach (UnusualRows ofThread in rows)
                ofThread.AddTo(series);
            series.FindMedian();
        }

        foreach (UnclearRow row in rows.SelectMany(ofThread => ofThread.Unclear).ToArray())
        {
            if (row.Account.Series!.Value.Whole.Bounds.MayStandOut(row.PerDay))
                rows[0].Add(row.Account, row.Amount, row.Id);
        }

        AddUp(book, rows, years);
    }

    private ImmutableArray<UnusualRows> LookAgain(AccountBook book, HashSet<AmountSeries> looked, int[] years, int threads)
    {
        var accounts = new Account?[book.Rows.Kinds.Count];
        var kinds = new LookedKind[accounts.Length];
        foreach (Account account in book.Accounts.Where(account => account.Series is { } series && looked.Contains(series.Whole)))
        {
            // Where a row has several lines, or may have none, its lines tell.
            AccountSeries series = account.Series!.Value;
            double perDay = book.IsSingle(account.KindNumber) && !book.MayLeaveOut ? series.PerDayOfOne / 1000 : -1;
            accounts[account.KindNumber] = account;
            kinds[account.KindNumber] = new LookedKind(perDay, series.Number, Array.IndexOf(years, account.Part.ReportingYear));
        }

        AmountBounds none = new(double.NaN, double.NaN);
        AmountBounds[] bounds = [.. _byNumber.Select(series => looked.Contains(series) ? series.Bounds : none)];
        ImmutableArray<UnusualRows> takers =
            [.. Enumerable.Range(0, threads).Select(_ => new UnusualRows(book, kinds, accounts, bounds, years))];
        book.Rows.ReadAgain([.. takers]);
        return takers;
    }

    private void AddUp(AccountBook book, ImmutableArray<UnusualRows> rows, int[] years)
    {
        foreach (Account account in book.Accounts)
        {
            if (!book.IsSingle(account.KindNumber) || !rows.Any(ofThread => ofThread.HasFound(account.KindNumber)))
                continue;

            Account found = account.Empty();
            foreach (UnusualRows ofThread in rows)
                ofThread.HandOver(account.KindNumber, found);
            AddUp(found);
        }

        foreach (UnusualRows ofThread in rows)
        {
            foreach (Account found in ofThread.Others())
                AddUp(found);
            foreach ((int place, FirstIds first) in ofThread.First.Index().Where(first => first.Item.Ids.Length > 0))
                GroupOf(years[place]).First.Add(first);
        }
    }

    private void AddUp(Account found)
    {
        if (found.Rows == 0)
            return;

        PlanLeg leg = found.Leg;
        bool hasTonnes = leg.Scope == Scope.Scope2 ? leg.IsScope2(Scope2Method.LocationBased) : !leg.IsMemo;
        GroupOf(found.Part.ReportingYear).Add(leg, hasTonnes ? found.Total() : 0, found.Rows);
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
