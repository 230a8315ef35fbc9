using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Finds rows that are the sum of others: the company's total beside its data centres, a category beside its suppliers.
/// </summary>
internal sealed class WholesBesideParts
{
    private const string Code = "whole-beside-parts";
    private const decimal SameAmountPct = 0.5m, NearAmountPct = 2m, NearOfOnePct = 0.1m, SamePct = 0.01m;
    private const int DaysOfAQuarter = 85;

    // Among many sites one is near any amount by chance.
    private const int FewSites = 3;

    private readonly Dictionary<int, List<(WholeMatch, Message)>> _found = [];
    private readonly Dictionary<int, FindingGroup> _groups = [];
    private readonly HashSet<Account> _totals = [];
    private readonly HashSet<int> _told = [];
    private readonly RowsOfSums _rows = new();

    /// <summary>The accounts of sites and entities that are the total of the others.</summary>
    public IReadOnlySet<Account> Totals => _totals;

    /// <summary>Compares the series of a year.</summary>
    public void Add(AccountBook book, IReadOnlyCollection<MeterSeries> series)
    {
        AddSuppliers(book, series);
        foreach ((Account[] whole, Account[] parts) in SitesOfSites.Find(series))
        {
            NoteSites(MatchOf(whole, parts));
            _totals.UnionWith(whole);
        }

        foreach ((Account[] whole, Account[] parts) in SitesOfSites.FindEntities(series))
        {
            if (!whole.Any(_totals.Contains))
                NoteEntities(MatchOf(whole, parts));
            _totals.UnionWith(whole);
        }

        foreach ((Account[] whole, Account[] parts) in EqualEntities.Find(series))
        {
            if (whole.Any(_totals.Contains) || parts.Any(_totals.Contains))
                continue;

            foreach ((Account[] ofKind, Account[] ofParts) in ByKind(whole, parts))
                NoteEntities(MatchOf(ofKind, ofParts));
            _totals.UnionWith(whole);
        }

        MeterSeries[] withoutSite = [.. series.Where(one => one.Key.Facility is null)];
        if (withoutSite.Length == 0 || withoutSite.Length == series.Count)
            return;

        HashSet<MeterKey> keys = [.. withoutSite.Select(one => WithoutPlace(one.Key))];
        ILookup<MeterKey, MeterSeries> sites = series
            .Where(one => one.Key.Facility is not null && keys.Contains(WithoutPlace(one.Key)))
            .ToLookup(one => WithoutPlace(one.Key));
        IGrouping<(MeterKey Key, Region? Region), MeterSeries>[] kinds =
        [
            .. withoutSite.GroupBy(one => (Key: WithoutPlace(one.Key), one.Key.Region)).Where(kind => sites.Contains(kind.Key.Key)),
        ];
        foreach (IGrouping<(MeterKey Key, Region? Region), MeterSeries> wholes in kinds)
        {
            Account[] parts = [.. sites[wholes.Key.Key]
                .SelectMany(one => one.Accounts)
                .Where(account => AreNested(account.Kind.Context.Region, wholes.Key.Region))];
            Account[] accounts = [.. wholes.SelectMany(one => one.Accounts).Where(account => !_totals.Contains(account))];
            var search = new WholeSearch(row => row.Size, IsBeside, (days, _, sites) => ToleranceOf(days, sites))
            {
                ToleranceOfOnePct = (days, sites) => sites > FewSites ? 0m : days.Days >= DaysOfAQuarter ? SameAmountPct : NearOfOnePct,
                ToleranceOfSomePct = SamePct,
                Searches = kinds.Length,
                AreOfSuppliers = true,
            };
            foreach (WholeMatch match in parts.Length == 0 ? [] : search.Find(SoleRow.Of(book, accounts), parts))
                NoteSites(match);
        }
    }

    private static IEnumerable<(Account[] Whole, Account[] Parts)> ByKind(Account[] whole, Account[] parts)
    {
        ILookup<MeterKey, Account> others = parts.ToLookup(account => WithoutPlace(MeterKey.Of(account)));
        return whole.GroupBy(account => WithoutPlace(MeterKey.Of(account))).Select(kind => (kind.ToArray(), others[kind.Key].ToArray()));
    }

    // Of a quarter or more, a sum of several sites is told by less: a total is rounded, or has a room that no site has.
    private static decimal ToleranceOf(ReportingPeriod days, int sites) =>
        sites > 1 && days.Days >= DaysOfAQuarter ? NearAmountPct : SameAmountPct;

    private void AddSuppliers(AccountBook book, IReadOnlyCollection<MeterSeries> series)
    {
        (Account[] Wholes, Account[] Parts)[] kinds =
        [
            .. series.Where(one => one.Key.Facility is null)
                .GroupBy(one => WithoutPlace(one.Key))
                .Select(kind => kind.SelectMany(one => one.Accounts).ToLookup(account => SupplierOf(account) is null))
                .Select(accounts => (Wholes: accounts[true].ToArray(), Parts: accounts[false].ToArray()))
                .Where(kind => kind.Wholes.Length > 0 && kind.Parts.Select(SupplierOf).Distinct().Take(2).Count() == 2),
        ];
        var search = new WholeSearch(row => row.Size, IsBeside, (_, _, _) => SameAmountPct) { Searches = kinds.Length };
        foreach ((Account[] wholes, Account[] parts) in kinds)
        {
            foreach (WholeMatch match in search.Find(SoleRow.Of(book, wholes), parts))
            {
                string[] suppliers = [.. match.Parts.Select(SupplierOf).OfType<string>().Distinct().Order(TextOrder.Instance)];
                if (suppliers.Length > 1)
                    Note(match, (meter, size, unit) => MeterMessages.WholeBesideSuppliersOf(meter, match.Days, size, unit, suppliers));
            }
        }
    }

    /// <summary>Looks for rows that are the sum of the others of a series, after its runs are known.</summary>
    public void AddRows(MeterSeries series) => _rows.Add(series);

    /// <summary>Whether an account has a total that was found beside its parts.</summary>
    public bool IsTold(Account account) => _told.Contains(account.Number);

    /// <summary>Names the rows.</summary>
    public void LookAtRows(AccountBook book)
    {
        foreach (WholeMatch match in _rows.Found().Where(match => !match.Parts.Any(account => _told.Contains(account.Number))))
        {
            long others = match.Parts.Sum(account => account.Rows) - 1;
            Note(match, (meter, size, unit) => MeterMessages.WholeBesideRowsOf(meter, match.Days, size, unit, others));
        }

        foreach ((int year, List<(WholeMatch, Message)> found) in _found)
        {
            _groups.Add(year, new FindingGroup());
            WholeMatch.AddTo(_groups[year], book, found);
        }

        _found.Clear();
    }

    public IEnumerable<Finding> Of(int year, ShareCounter shares) => !_groups.TryGetValue(year, out FindingGroup? group) ? [] :
    [
        group.ToFinding(Code, FindingSeverity.Warning, MeterMessages.WholeBesideParts, shares),
    ];

    private static string? SupplierOf(Account account) => account.Kind.Context.Supplier;

    private static ReportingPeriod DaysOf(Account[] accounts) =>
        new(accounts.Min(account => account.Period.Start), accounts.Max(account => account.Period.End));

    private static MeterKey WithoutPlace(MeterKey key) => key with { Entity = null, Facility = null, Region = null };

    private static bool AreNested(Region site, Region? whole) => whole is null || site.IsWithin(whole) || whole.IsWithin(site);

    private static bool IsBeside(SharedNames whole, SharedNames part) =>
        whole.Entity is null || part.Entity is null || whole.Entity == part.Entity;

    private void NoteSites(WholeMatch match)
    {
        string[] sites = [.. match.Parts.Select(account => account.Kind.Context.Facility!).Distinct().Order(TextOrder.Instance)];
        Note(match, (meter, size, unit) => match.Whole[0].Account.Kind.Context.Facility is null
            ? MeterMessages.WholeBesidePartsOf(meter, match.Days, size, unit, sites)
            : MeterMessages.WholeBesideSitesOf(meter, match.Days, size, unit, sites));
    }

    private void NoteEntities(WholeMatch match)
    {
        string[] entities = [.. match.Parts.Select(account => account.Kind.Context.Entity!).Distinct().Order(TextOrder.Instance)];
        Account first = match.Whole[0].Account;
        string? entity = match.Whole.Select(row => row.Account.Kind.Context.Entity).Min(StringComparer.Ordinal);
        ActivityCode activity = match.Whole.Select(row => row.Account.Kind.Context.Activity).Min()!;
        Note(match, (meter, size, unit) => MeterMessages.WholeBesideSitesOf(
            entity is null ? meter : MeterMessages.Meter(entity, activity, first.Leg.Scope3Category), match.Days, size, unit, entities));
    }

    private static WholeMatch MatchOf(Account[] whole, Account[] parts) =>
        new([.. whole.Select(account => new SoleRow(account, null))], [.. parts], DaysOf(whole));

    private void Note(WholeMatch match, Func<Message, decimal, Unit, Message> text)
    {
        Account first = match.Whole[0].Account;
        if (!_found.TryGetValue(first.Part.ReportingYear, out List<(WholeMatch, Message)>? found))
            _found.Add(first.Part.ReportingYear, found = []);
        Unit unit = match.Whole.Select(row => row.Account.Kind.Context.Unit).MinBy(one => one.Symbol, StringComparer.Ordinal)!;
        decimal size = ComparedAmount.Readable(match.Whole.Sum(row => row.Size) / unit.ToBase.ToDecimal());
        Message name = match.Whole.Select(row => MeterKey.Of(row.Account).Name).MinBy(each => each.ToString(), StringComparer.Ordinal)!;
        found.Add((match, text(name, size, unit)));
        _told.UnionWith(match.Whole.Select(row => row.Account.Number));
    }
}
