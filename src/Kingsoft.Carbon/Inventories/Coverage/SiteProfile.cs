using System.Collections.Immutable;

namespace Kingsoft.Carbon.Coverage;

/// <summary>What a site of a year is known by, apart from its name.</summary>
internal sealed record SiteProfile
{
    private SiteProfile()
    {
    }

    public required (string? Entity, string? Facility) Site { get; init; }

    /// <summary>The name, with the entity where it says one.</summary>
    public string Name => string.Join(", ", new[] { Site.Entity, Site.Facility }.Where(name => name is not null));

    /// <summary>The region of all its rows; null where they are of several.</summary>
    public required Region? Region { get; init; }

    /// <summary>Which streams it has, in one text.</summary>
    public required string Streams { get; init; }

    /// <summary>The first day that its rows cover, by its place in the year.</summary>
    public required int First { get; init; }

    /// <summary>The last day.</summary>
    public required int Last { get; init; }

    public int Days => Last - First + 1;

    /// <summary>CO2e as an integer of 10⁻¹² t.</summary>
    public required Int128 Tonnes { get; init; }

    /// <summary>The named sites of a year whose rows tell which days they are of, in the order of their names.</summary>
    public static ImmutableArray<SiteProfile> Of(YearSeries year) =>
    [
        .. year.All.Where(pair => pair.Key.Facility is not null).GroupBy(pair => (pair.Key.Entity, pair.Key.Facility))
            .Select(series => Of(series.Key, year.RegionOf(series.Key), [.. series])).OfType<SiteProfile>()
            .OrderBy(site => site.Site.Facility, StringComparer.Ordinal).ThenBy(site => site.Site.Entity, StringComparer.Ordinal),
    ];

    private static SiteProfile? Of(
        (string? Entity, string? Facility) site, Region? region, KeyValuePair<SeriesKey, SeriesDays>[] series)
    {
        var days = new DaySet();
        foreach ((_, SeriesDays own) in series)
            days.Add(own.Days);
        return days.IsEmpty ? null : new SiteProfile
        {
            Site = site,
            Region = region,
            Streams = string.Join(
                "; ",
                series.Select(pair => $"{pair.Key.Family} {pair.Key.Scope} {pair.Key.Category} {pair.Key.Part}")
                    .Order(StringComparer.Ordinal)),
            First = days.Runs()[0].First,
            Last = days.Runs()[^1].Last,
            Tonnes = series.Aggregate((Int128)0, (sum, pair) => sum + pair.Value.Tonnes),
        };
    }
}
