using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Tables of the market-based Scope 2: what became of each instrument, and what covered which electricity.</summary>
public static class MarketTables
{
    internal const int MegawattHourDecimals = 3;

    // More rows than this nobody reads: then each instrument is one, with how many sites it serves. All of them stand in JSON.
    private const int MostRowsBySite = 120, MostSitesNamed = 3;

    /// <summary>The tables of a year.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="language">The language of the tables.</param>
    /// <returns>The instruments and the electricity by site; none where no instruments were given.</returns>
    public static ImmutableArray<ReportTable> Create(Inventory inventory, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        Defined.Check(language);
        if (inventory.Market is not { } market)
            return [];
        ReportTable load = Load(inventory.Year, market, language);
        return
        [
            .. market.Instruments.IsEmpty ? [] : new[] { Instruments(inventory.Year, market, language) }, load,
            .. market.Renewable.IsEmpty ? [] : new[] { Renewable(inventory.Year, market, language) },
        ];
    }

    private static ReportTable Renewable(int year, MarketBasedScope2 market, Language language) => new()
    {
        Title = MarketTableMessages.TitleOfRenewable(year).In(language),
        Columns = [.. MarketTableMessages.ColumnsOfRenewable.Select(column => column.In(language))],
        Rows = [.. market.Renewable.Select(share => new ReportRow(
            ReportCell.Create(KnownWords.Of(MarketWords.Metric.Of(share.Metric)).In(language)), MegawattHours(share.MegawattHours),
            MegawattHours(share.OfMegawattHours),
            ReportCell.Create(share.Percent, 1), MegawattHours(share.UnknownMegawattHours)))],
        Notes =
        [
            .. market.Renewable.Where(share => share.SaidNotKnown is not null)
                .Select(share => MarketTableMessages.NotKnown(share).In(language)),
        ],
    };

    private static ReportTable Instruments(int year, MarketBasedScope2 market, Language language) => new()
    {
        Title = MarketTableMessages.TitleOfInstruments(year).In(language),
        Columns = [.. MarketTableMessages.ColumnsOfInstruments.Select(column => column.In(language))],
        Rows = [.. market.Instruments.Where(use => !use.IsOfOtherYear).Select(use => new ReportRow(
            ReportCell.Create(use.Id),
            ReportCell.Create(KnownWords.Of(InstrumentWords.Type.Of(use.Type)).In(language)),
            MegawattHours(use.BoughtMegawattHours),
            MegawattHours(use is { HeldBecause: null, Type: not InstrumentType.ResidualMix } ? use.ClaimedMegawattHours : null),
            MegawattHours(use.LeftMegawattHours),
            ReportCell.Create(use.ExpiresOn is { } day ? IsoDay.Text(day) : ""),
            ReportCell.Create(MarketTableMessages.StateOf(use, market).In(language))))],
        Notes = market.Instruments.Count(use => use.IsOfOtherYear) is > 0 and var others
            ? [MarketTableMessages.OfOtherYears(others, market.Instruments.Length).In(language)]
            : [],
    };

    private static ReportTable Load(int year, MarketBasedScope2 market, Language language)
    {
        ImmutableArray<ServedBy> served = market.Served.Sums.Served;
        int rowsBySite = served.Sum(by => by.Places.Count);
        bool isBySite = rowsBySite <= MostRowsBySite;
        return new ReportTable
        {
            Title = MarketTableMessages.TitleOfLoad(year, isBySite).In(language),
            Columns = [.. MarketTableMessages.ColumnsOfLoad.Select(column => column.In(language))],
            Rows =
            [
                .. isBySite ? RowsBySite(market.Coverage, language) : served.Select(by => RowOf(by, language)),
                Row(
                    CompletenessTableMessages.All.In(language), "", "", "", market.MegawattHours,
                    served.Sum(by => by.Tonnes)) with
                { IsTotal = true },
            ],
            Notes =
            [
                .. isBySite ? Enumerable.Empty<string>() : [MarketTableMessages.SummedByInstrument(rowsBySite).In(language)],
                MarketTableMessages.Matched(market).In(language),
                .. market.BiogenicCo2Tonnes is { } biogenic
                    ? [MarketTableMessages.Biogenic(biogenic).In(language)]
                    : Enumerable.Empty<string>(),
            ],
        };
    }

    private static IEnumerable<ReportRow> RowsBySite(ImmutableArray<MarketCoverage> coverage, Language language) => coverage
        .GroupBy(part => (part.Facility, part.Region, part.Tier, Id: part.InstrumentId ?? part.FactorId ?? ""))
        .OrderBy(part => part.Key.Facility, TextOrder.Instance).ThenBy(part => part.Key.Region).ThenBy(part => part.Key.Tier)
        .ThenBy(part => part.Key.Id, TextOrder.Instance)
        .Select(part => Row(
            SiteOf(part.Key.Facility).In(language), part.Key.Region.ToString(), TierOf(part.Key.Tier, language), part.Key.Id,
            part.Sum(month => month.MegawattHours), part.Sum(month => month.Co2e.Tonnes)));

    private static ReportRow RowOf(ServedBy by, Language language) => Row(
        SitesOf(by.Places).In(language), RegionsOf(by.Places).In(language),
        TierOf(by.Tier, language), by.Id, by.MegawattHours, by.Tonnes);

    private static string TierOf(MarketTier tier, Language language) => KnownWords.Of(MarketWords.Tier.Of(tier)).In(language);

    private static Said SiteOf(string? facility) => facility is { } name ? name : MarketTableMessages.NoSite;

    private static Said SitesOf(ServedPlaces places) => MarketTableMessages.Sites(
        [.. places.Sites.Take(MostSitesNamed).Select(SiteOf)], Math.Max(0, places.Sites.Length - MostSitesNamed));

    private static Said RegionsOf(ServedPlaces places) =>
        places.OnlyRegion is { } only ? only.ToString() : MarketTableMessages.Several;

    private static ReportRow Row(string site, string region, string by, string served, decimal megawattHours, decimal tonnes) => new(
        ReportCell.Create(site), ReportCell.Create(region), ReportCell.Create(by), ReportCell.Create(served),
        MegawattHours(megawattHours), ReportCell.Create(tonnes));

    private static ReportCell MegawattHours(decimal? number) => ReportCell.Create(number, MegawattHourDecimals);
}
