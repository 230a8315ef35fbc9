using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Reconciliation;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The words of the tables of an inventory.</summary>
internal static class InventoryTableMessages
{
    public static Message Calculated => new("inventory-table.calculated");

    public static Message Printed => new("inventory-table.printed");

    public static Message Difference => new("inventory-table.difference");

    public static Message RestsOn => new("inventory-table.rests-on");

    public static Message OutsideBiogenic => new("inventory-table.outside-biogenic");

    public static Message OutsideKyoto => new("inventory-table.outside-kyoto");

    public static Message TitleOfNotCompared => new("inventory-table.not-compared");

    public static ImmutableArray<Message> ColumnsOfNotCompared =>
    [
        new("inventory-table.indicator"), new("inventory-table.period"), new("inventory-table.printed"), new("inventory-table.unit"),
    ];

    public static Message KnownToday => new("inventory-table.known-today");

    public static Message NoShare => new("inventory-table.no-share");

    public static Message NotStated => new("inventory-table.not-stated");

    public static Message NoRelease => new("inventory-table.no-release");

    public static Message Title(Inventory inventory) => new("inventory-table.title", inventory.Year, Days(inventory.Period));

    public static Message Days(ReportingPeriod period) =>
        new("inventory-table.days", IsoDay.Text(period.Start), IsoDay.Text(period.End));

    public static Message Category(Scope3Category category) =>
        new("inventory-table.category", (int)category, FigureMessages.NameOf(category));

    public static Message NotComparable(string unit) => new("inventory-table.not-comparable", unit);

    public static Message Gwp(string set, string table, Said boundary) => new("inventory-table.gwp", set, table, boundary);

    public static Message Factors(Said release, string hash, Message known) => new("inventory-table.factors", release, hash, known);

    public static Message KnownBy(DateOnly day) => new("inventory-table.known-by", IsoDay.Text(day));

    public static Message Share(decimal? share) =>
        share is { } value ? new("inventory-table.percent", ReportCell.Create(value * 100m)) : NoShare;

    public static Message Shares(InventoryShares shares) => new("inventory-table.shares", [
        Share(1m - shares.CarriedOver), Share(shares.Measured), Share(shares.Estimated), Share(shares.CarriedOver), Share(shares.OtherYear),
        Share(shares.Proxy), Share(shares.Co2Only)]);

    public static Message CarriedOver(IEnumerable<Said> sets) => new("inventory-table.carried-over", MessageList.Of(sets));

    public static Message Excluded(Exclusion exclusion) => exclusion.Scope is { } scope
        ? new("inventory-table.excluded-of-scope", exclusion.Source, Figure.LabelOf([scope]), exclusion.Reason)
        : new("inventory-table.excluded", exclusion.Source, exclusion.Reason);

    public static Message OfOtherDays(IEnumerable<ReportedFigure> figures) => new("inventory-table.of-other-days", MessageList.Of(
        figures.Select(figure => new Message("inventory-table.figure-of", figure.Indicator, figure.Period))));

    public static Message NoTotal(IEnumerable<ReportedFigure> figures) =>
        new("inventory-table.no-total", MessageList.Of(figures.Select(NameOf)));

    public static Message NonePrinted(int year) => new("inventory-table.none-printed", ReportedFigures.NameOf(year));

    private static Said NameOf(ReportedFigure figure) => IndicatorSlips.Meant(figure.Indicator) is { } meant
        ? new Message("inventory-table.did-you-mean", figure.Indicator, meant)
        : figure.Indicator;
}
