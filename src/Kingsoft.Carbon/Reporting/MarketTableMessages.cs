using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The words of the tables of market-based Scope 2.</summary>
internal static class MarketTableMessages
{
    public static ImmutableArray<Message> ColumnsOfRenewable =>
    [
        new("market-table.metric"), new("market-table.renewable"), new("market-table.of"), new("market-table.percent"),
        new("market-table.not-known"),
    ];

    public static ImmutableArray<Message> ColumnsOfInstruments =>
    [
        new("market-table.instrument"), new("market-table.type"), new("market-table.bought"), new("market-table.claimed"),
        new("market-table.left"), new("market-table.expires"), new("market-table.state"),
    ];

    public static ImmutableArray<Message> ColumnsOfLoad =>
    [
        new("completeness-table.site"), new("market-table.region"), new("market-table.by"), new("market-table.instrument-or-factor"),
        new("market-table.megawatt-hours"), FigureMessages.TonnesCo2e,
    ];

    public static Message NoSite => new("market-table.no-site");

    public static Message TitleOfRenewable(int year) => new("market-table.title-renewable", year);

    public static Message TitleOfInstruments(int year) => new("market-table.title-instruments", year);

    public static Message Several => new("market-table.several");

    public static Message TitleOfLoad(int year, bool isBySite) =>
        isBySite ? new("market-table.title-load", year) : new("market-table.title-load-by-instrument", year);

    public static Message SummedByInstrument(int rows) => new("market-table.summed-by-instrument", rows);

    public static Message Sites(IEnumerable<Said> named, int more) => more == 0
        ? new("market-table.sites", MessageList.Of(named))
        : new("market-table.sites-and-more", MessageList.Of(named), more);

    public static Message NotKnown(RenewableShare share) =>
        new("market-table.metric-not-known", KnownWords.Of(MarketWords.Metric.Of(share.Metric)), share.SaidNotKnown);

    public static Message OfOtherYears(int others, int all) => new("market-table.of-other-years", others, all);

    public static Message Matched(MarketBasedScope2 market) =>
        new("market-table.matched", Fallback(market.Fallback), Vintage(market.VintageWindow));

    public static Message Biogenic(decimal tonnes) => new("market-table.biogenic", ReportCell.Create(tonnes));

    public static Message StateOf(InstrumentUse use, MarketBasedScope2 market)
    {
        if (use.SaidHeld is { } reason)
            return new("market-table.held", reason);
        if (use.Type == InstrumentType.ResidualMix)
        {
            return market.Served.Sums.Served.Any(by => by is { Tier: MarketTier.ResidualMix } && by.Id == use.Id)
                ? new("market-table.serves-the-rest")
                : new("market-table.nothing-left");
        }

        Message state = use.ClaimedMegawattHours > 0m ? new("market-table.is-claimed") : new("market-table.covers-nothing");
        return use.SaidUnclear is { } open ? new("market-table.state-and", state, open) : state;
    }

    public static Message Fallback(MarketFallback fallback) =>
        fallback == MarketFallback.FossilOnly ? new("market-table.fossil-only") : new("market-table.grid-average");

    public static Message Vintage(VintageWindow window) =>
        window == VintageWindow.TwentyOneMonths ? new("market-table.twenty-one-months") : new("market-table.reporting-year");
}
