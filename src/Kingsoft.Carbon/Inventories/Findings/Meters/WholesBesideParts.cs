using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Finds rows without a site that are the sum of those of sites: the company's total beside its data centres.</summary>
internal sealed class WholesBesideParts
{
    private const string Code = "whole-beside-parts";
    private const decimal SameAmountPct = 0.5m;

    private readonly Dictionary<int, List<(WholeMatch, string)>> _found = [];
    private readonly Dictionary<int, FindingGroup> _groups = [];

    /// <summary>Compares the series of a year.</summary>
    public void Add(AccountBook book, IReadOnlyCollection<MeterSeries> series)
    {
        MeterSeries[] withoutSite = [.. series.Where(one => one.Key.Facility is null)];
        if (withoutSite.Length == 0 || withoutSite.Length == series.Count)
            return;

        HashSet<MeterKey> keys = [.. withoutSite.Select(one => WithoutPlace(one.Key))];
        ILookup<MeterKey, MeterSeries> sites = series
            .Where(one => one.Key.Facility is not null && keys.Contains(WithoutPlace(one.Key)))
            .ToLookup(one => WithoutPlace(one.Key));
        var search = new WholeSearch(row => row.Size, IsBeside, SameAmountPct);
        foreach (IGrouping<(MeterKey Key, Region? Region), MeterSeries> wholes in withoutSite
            .GroupBy(one => (WithoutPlace(one.Key), one.Key.Region)))
        {
            Account[] parts = [.. sites[wholes.Key.Key]
                .SelectMany(one => one.Accounts)
                .Where(account => AreNested(account.Kind.Context.Region, wholes.Key.Region))];
            Account[] accounts = [.. wholes.SelectMany(one => one.Accounts)];
            foreach (WholeMatch match in parts.Length == 0 ? [] : search.Find(SoleRow.Of(book, accounts), parts))
                Note(match);
        }
    }

    /// <summary>Names the rows.</summary>
    public void LookAtRows(AccountBook book)
    {
        foreach ((int year, List<(WholeMatch, string)> found) in _found)
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

    private static MeterKey WithoutPlace(MeterKey key) => key with { Entity = null, Facility = null, Region = null };

    private static bool AreNested(Region site, Region? whole) => whole is null || site.IsWithin(whole) || whole.IsWithin(site);

    private static bool IsBeside(SharedNames whole, SharedNames part) =>
        whole.Entity is null || part.Entity is null || whole.Entity == part.Entity;

    private void Note(WholeMatch match)
    {
        Account first = match.Whole[0].Account;
        if (!_found.TryGetValue(first.Part.ReportingYear, out List<(WholeMatch, string)>? found))
            _found.Add(first.Part.ReportingYear, found = []);
        Unit unit = match.Whole.Select(row => row.Account.Kind.Context.Unit).MinBy(one => one.Symbol, StringComparer.Ordinal)!;
        decimal size = ComparedAmount.Readable(match.Whole.Sum(row => row.Size) / unit.ToBase.ToDecimal());
        string[] sites = [.. match.Parts.Select(account => account.Kind.Context.Facility!).Distinct().Order(TextOrder.Instance)];
        found.Add((match, MeterMessages.WholeBesidePartsOf(MeterKey.Of(first).Name, match.Days, size, unit, sites)));
    }
}
