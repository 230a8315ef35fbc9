namespace Kingsoft.Carbon;

/// <summary>The rows of some days that a total may hold, and in which groups; each is added up once for all totals.</summary>
internal sealed class PartGroups(SizedRow[] rows)
{
    // More pairs are near any amount by chance.
    private const int MostSites = 20;

    private PartGroup[]? _ofOne, _ofSome, _pairs;

    public PartGroup All { get; } = new(rows);

    /// <summary>How many sites the rows name.</summary>
    public int Sites { get; } = rows.Select(row => row.Names.Facility).Distinct().Count(site => site is not null);

    /// <summary>The rows of each activity and each site.</summary>
    public PartGroup[] OfOne => _ofOne ??=
    [
        .. All.Rows.GroupBy(row => row.Row.Account.Kind.Context.Activity.Value, StringComparer.Ordinal)
            .Concat(All.Rows.GroupBy(row => row.Names.Facility ?? "", StringComparer.Ordinal))
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new PartGroup(group))
            .Where(group => group.Rows.Length < All.Rows.Length),
    ];

    /// <summary>The rows of each entity and each region, and of each site where sites are few.</summary>
    public PartGroup[] OfSome => _ofSome ??=
    [
        .. By(row => row.Names.Entity ?? ""),
        .. By(row => row.Row.Account.Kind.Context.Region.Code),
        .. Sites <= MostSites ? OfSites() : [],
    ];

    /// <summary>The rows of each two sites, where sites are few.</summary>
    public PartGroup[] Pairs => _pairs ??= Sites > MostSites ? [] : PairsOf([.. OfSites()]);

    /// <summary>How many pairs there are.</summary>
    public int PairCount => Sites > MostSites ? 0 : Sites * (Sites - 1) / 2;

    private static PartGroup[] PairsOf(PartGroup[] sites) =>
    [
        .. from a in Enumerable.Range(0, sites.Length)
           from b in Enumerable.Range(a + 1, sites.Length - a - 1)
           select new PartGroup([.. sites[a].Rows, .. sites[b].Rows]),
    ];

    private IEnumerable<PartGroup> OfSites() => By(row => row.Names.Facility);

    private IEnumerable<PartGroup> By(Func<SizedRow, string?> name) => All.Rows
        .Where(row => name(row) is not null)
        .GroupBy(name)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => new PartGroup(group));
}
