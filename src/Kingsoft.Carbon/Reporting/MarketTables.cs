using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Tables of the market-based Scope 2: what became of each instrument, and what covered which electricity.</summary>
public static class MarketTables
{
    internal const int MegawattHourDecimals = 3;

    // More rows than this nobody reads: then each instrument is one, with how many sites it serves. All of them stand in JSON.
    private const int MostRowsBySite = 120, MostSitesNamed = 3;

    private const string NoSite = "(no site)";

    /// <summary>The tables of a year.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <returns>The instruments and the electricity by site; none where no instruments were given.</returns>
    public static ImmutableArray<ReportTable> Create(Inventory inventory)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        if (inventory.Market is not { } market)
            return [];
        ReportTable load = Load(inventory.Year, market);
        return
        [
            .. market.Instruments.IsEmpty ? [] : new[] { Instruments(inventory.Year, market) }, load,
            .. market.Renewable.IsEmpty ? [] : new[] { Renewable(inventory.Year, market) },
        ];
    }

    private static ReportTable Renewable(int year, MarketBasedScope2 market) => new()
    {
        Title = $"{year}, renewable electricity",
        Columns = ["metric", "renewable, MWh", "of MWh", "%", "technology not known, MWh"],
        Rows = [.. market.Renewable.Select(share => new ReportRow(
            ReportCell.Create(MarketWords.Metric.Of(share.Metric)), MegawattHours(share.MegawattHours),
            MegawattHours(share.OfMegawattHours),
            ReportCell.Create(share.Percent, 1), MegawattHours(share.UnknownMegawattHours)))],
        Notes =
        [
            .. market.Renewable.Where(share => share.NotKnownBecause is not null)
                .Select(share => $"{MarketWords.Metric.Of(share.Metric)}: {share.NotKnownBecause}"),
        ],
    };

    private static ReportTable Instruments(int year, MarketBasedScope2 market) => new()
    {
        Title = $"{year}, market-based Scope 2: instruments, MWh",
        Columns = ["instrument", "type", "bought", "claimed", "left over", "expires", "state"],
        Rows = [.. market.Instruments.Where(use => !use.IsOfOtherYear).Select(use => new ReportRow(
            ReportCell.Create(use.Id),
            ReportCell.Create(InstrumentWords.Type.Of(use.Type)),
            MegawattHours(use.BoughtMegawattHours),
            MegawattHours(use is { HeldBecause: null, Type: not InstrumentType.ResidualMix } ? use.ClaimedMegawattHours : null),
            MegawattHours(use.LeftMegawattHours),
            ReportCell.Create(use.ExpiresOn is { } day ? IsoDay.Text(day) : ""),
            ReportCell.Create(StateOf(use, market))))],
        Notes = market.Instruments.Count(use => use.IsOfOtherYear) is > 0 and var others
            ? [$"of other years by their vintage, and not listed: {others} of {market.Instruments.Length}"]
            : [],
    };

    private static ReportTable Load(int year, MarketBasedScope2 market)
    {
        Served[] bySite =
        [
            .. market.Coverage
                .GroupBy(part => (part.Facility, part.Region, part.Tier, Id: part.InstrumentId ?? part.FactorId))
                .Select(part => new Served(
                    part.Key.Facility, part.Key.Region, part.Key.Tier, part.Key.Id ?? "", part.Sum(month => month.MegawattHours),
                    part.Sum(month => month.Co2e.Tonnes))),
        ];
        bool isBySite = bySite.Length <= MostRowsBySite;
        return new ReportTable
        {
            Title = $"{year}, market-based Scope 2: electricity by {(isBySite ? "site" : "instrument")}",
            Columns = ["site", "region", "by", "instrument or factor", "MWh", "t CO2e"],
            Rows =
            [
                .. isBySite ? RowsOf(bySite) : RowsByInstrument(bySite),
                Row("all", "", "", "", market.MegawattHours, bySite.Sum(part => part.Tonnes)) with { IsTotal = true },
            ],
            Notes =
            [
                .. isBySite ? Enumerable.Empty<string>()
                    : [$"{Numbers.Format(bySite.Length)} rows by site and instrument are summed by instrument, the largest sites named; "
                        + "the JSON of the inventory has each site and month"],
                "load is matched by month; what no instrument covers takes the residual mix of its region, else "
                    + $"{Fallback(market.Fallback)}; {Vintage(market.VintageWindow)}",
                .. market.BiogenicCo2Tonnes is { } biogenic
                    ? [$"biogenic CO2 of what instruments cover, outside the scopes: {ReportCell.Create(biogenic)} t"]
                    : Enumerable.Empty<string>(),
            ],
        };
    }

    private static IEnumerable<ReportRow> RowsOf(Served[] bySite) => bySite
        .OrderBy(part => part.Facility, TextOrder.Instance).ThenBy(part => part.Region).ThenBy(part => part.Tier)
        .ThenBy(part => part.Id, TextOrder.Instance)
        .Select(part => Row(
            part.Facility ?? NoSite, part.Region.ToString(), MarketWords.Tier.Of(part.Tier), part.Id, part.MegawattHours, part.Tonnes));

    private static IEnumerable<ReportRow> RowsByInstrument(Served[] bySite) => bySite
        .GroupBy(part => (part.Tier, part.Id))
        .OrderBy(part => part.Key.Tier).ThenBy(part => part.Key.Id, TextOrder.Instance)
        .Select(part => Row(
            SitesOf([.. part]), RegionsOf([.. part]), MarketWords.Tier.Of(part.Key.Tier), part.Key.Id,
            part.Sum(site => site.MegawattHours), part.Sum(site => site.Tonnes)));

    private static string SitesOf(Served[] served)
    {
        string[] sites =
        [
            .. served.GroupBy(site => site.Facility ?? NoSite, StringComparer.Ordinal)
                .OrderByDescending(site => site.Sum(part => part.MegawattHours)).ThenBy(site => site.Key, TextOrder.Instance)
                .Select(site => site.Key),
        ];
        string named = string.Join(", ", sites.Take(MostSitesNamed));
        return sites.Length <= MostSitesNamed ? named
            : $"{named} and {Numbers.Format(sites.Length - MostSitesNamed)} more";
    }

    private static string RegionsOf(Served[] served) =>
        served.Select(site => site.Region).Distinct().Take(2).ToArray() is [{ } only] ? only.ToString() : "several";

    private static string StateOf(InstrumentUse use, MarketBasedScope2 market) => use.HeldBecause is { } reason ? $"held: {reason}"
        : use.Type == InstrumentType.ResidualMix
            ? market.Coverage.Any(part => part.FactorId == use.Id) ? "serves what no instrument covers" : "nothing is left for it"
        : $"{(use.ClaimedMegawattHours > 0m ? "claimed" : "covers nothing")}{(use.UnclearBecause is { } open ? $"; {open}" : "")}";

    internal static string Fallback(MarketFallback fallback) => fallback == MarketFallback.FossilOnly
        ? "fossil power alone (2025 draft of the Scope 2 Guidance)"
        : "the grid average (Scope 2 Guidance, 2015)";

    internal static string Vintage(VintageWindow window) => window == VintageWindow.TwentyOneMonths
        ? "power from six months before a reporting year to three months after it serves that year (Green-e, US EPA)"
        : "certificates serve the reporting year of their vintage";

    private static ReportRow Row(string site, string region, string by, string served, decimal megawattHours, decimal tonnes) => new(
        ReportCell.Create(site), ReportCell.Create(region), ReportCell.Create(by), ReportCell.Create(served),
        MegawattHours(megawattHours), ReportCell.Create(tonnes));

    private readonly record struct Served(
        string? Facility, Region Region, MarketTier Tier, string Id, decimal MegawattHours, decimal Tonnes);

    private static ReportCell MegawattHours(decimal? number) => ReportCell.Create(number, MegawattHourDecimals);
}
