using System.Collections.Immutable;
using Kingsoft.Carbon.Reconciliation;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The tables and sentences of a page that other reports have too: the one place where they are asked for.</summary>
internal static class PageTables
{
    public static ImmutableArray<string> Summary(PageContext page) => TrackingSummary.Create(page.Tracking, page.Language);

    public static ReportTable Totals(PageContext page, Inventory inventory) =>
        InventoryTables.Totals(inventory, page.Project.Reported, page.Language);

    /// <summary>The figures of all years, and where there are more than two their changes.</summary>
    public static ImmutableArray<ReportTable> Years(PageContext page) =>
        [.. TrackingTables.Create(page.Tracking, page.Language).Take(page.Tracking.Years.Length > 2 ? 2 : 1)];

    /// <summary>The decimals of a ratio of the table of years.</summary>
    public static int DecimalsOfYears(IntensityRatio ratio, IEnumerable<decimal?> values) =>
        Math.Max(TrackingTables.DecimalsFor(values), ratio.Effectiveness == Figure.Pue ? 3 : 2);

    public static ImmutableArray<ReportTable> Causes(PageContext page)
    {
        bool isRestated = page.Tracking.BaseYearReview is { IsRestated: true };
        return [.. page.Tracking.Changes.Where(change => change.To == page.Last.Year)
            .SelectMany(change => CauseTables.Plainest(change, isRestated, page.Language))];
    }

    public static ReportTable Target(PageContext page, TargetProgress progress) => TargetTable.Of(page.Tracking, progress, page.Language);

    /// <summary>The decimals of the figures of a target, as its table prints them.</summary>
    public static int DecimalsOfTarget(PageContext page, TargetProgress progress) => TargetTable.DecimalsOf(page.Tracking, progress);

    public static IEnumerable<ReportTable> BaseYear(PageContext page) => BaseYearTables.Of(page.Tracking, page.Language);

    public static IEnumerable<ReportTable> Forecasts(PageContext page) => ForecastTables.Of(page.Tracking, page.Language);

    public static ReportTable Sites(PageContext page, Inventory inventory) =>
        LargestSites.Of(page, GroupTable.Create(inventory, [GroupKey.Facility], page.Language));

    public static ReportTable? Completeness(PageContext page, Inventory inventory) =>
        CompletenessTable.Create(inventory, page.Language);

    public static ImmutableArray<ReportTable> Market(PageContext page, Inventory inventory) =>
        MarketTables.Create(inventory, page.Language);

    public static ReportTable Findings(PageContext page, Inventory inventory) =>
        FindingTables.Create(inventory, page.Language);

    public static ReportTable? WithoutInventory(PageContext page) => page.Project.Reported is { } reported
        ? InventoryTables.WithoutInventory(page.Result.Inventories, reported, page.Language)
        : null;

    public static string RestsOn(PageContext page, Inventory inventory, Figure figure) => page.Say(Reporting.RestsOn.Of(inventory, figure));

    public static string RestsOn(PageContext page, Inventory inventory, CategoryState category) =>
        page.Say(Reporting.RestsOn.Of(inventory, category));

    /// <summary>The state of the printed figures that stand beside no total of a year.</summary>
    public static IEnumerable<ReportedFigure> NotCompared(PageContext page, Inventory inventory) => page.Project.Reported is { } reported
        ? Reconciliation.NotCompared.Of(inventory, reported).Select(one => one.Figure)
        : [];
}
