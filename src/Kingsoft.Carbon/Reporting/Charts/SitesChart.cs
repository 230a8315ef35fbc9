using System.Collections.Immutable;
using Kingsoft.Carbon.Projects;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The sites of the last year by Scope 1 and location-based Scope 2, the largest first; the small ones together.</summary>
internal static class SitesChart
{
    public const string Name = "sites";

    private const int MostSites = 15;

    /// <summary>The picture; null where no row of Scope 1 or 2 names a site.</summary>
    public static string? Svg(ProjectResult result, Language language)
    {
        if (result.Inventories is not [.., var inventory])
            return null;

        (string? Site, InventoryTotals Totals)[] groups =
        [
            .. inventory.TotalsBy(GroupKey.Facility).Select(group => (group.Values[0].Value, group.Totals))
                .Where(group => Sum(group.Totals) is not null),
        ];
        (string? Site, InventoryTotals Totals)[] sites =
        [
            .. groups.Where(group => group.Site is not null).OrderByDescending(group => Sum(group.Totals)!.Value.Tonnes)
                .ThenBy(group => group.Site, StringComparer.Ordinal),
        ];
        if (sites.Length == 0)
            return null;

        // One site more takes no more room than a row for one other.
        int shown = sites.Length == MostSites + 1 ? sites.Length : Math.Min(sites.Length, MostSites);
        ImmutableArray<BarRow> rows =
        [
            .. sites[..shown].Select(site => Row(site.Site!, [site.Totals])),
            .. sites.Length == shown
                ? Array.Empty<BarRow>()
                : [Row(ChartMessages.SitesOthers(sites.Length - shown).In(language), [.. sites[shown..].Select(site => site.Totals)])],
            .. groups.Where(group => group.Site is null).Select(group => Row(ChartMessages.SitesUnnamed.In(language), [group.Totals])),
        ];
        return Drawn(inventory.Year, rows, language);
    }

    private static string Drawn(int year, ImmutableArray<BarRow> rows, Language language)
    {
        string title = ChartMessages.SitesTitle(year).In(language);
        string note = ChartMessages.SitesNote.In(language);
        var canvas = new SvgCanvas(Name);
        canvas.Paragraph(title, ChartTextStyle.Heading);
        BarPanel.Draw(canvas, rows);
        canvas.Paragraph(note, ChartTextStyle.Note);
        return canvas.ToSvg(
            title, ChartWords.Sentences(rows.Select(row => ChartWords.Item(row, language)).Append(note), language), language);
    }

    // Parts of different signs lie on their sides of zero.
    private static BarRow Row(string label, ImmutableArray<InventoryTotals> totals)
    {
        decimal scope1 = totals.Sum(each => each.Scope1?.Tonnes ?? 0m);
        decimal scope2 = totals.Sum(each => each.Scope2LocationBased?.Tonnes ?? 0m);
        decimal start = Math.Sign(scope1) * Math.Sign(scope2) < 0 ? 0m : scope1;
        return new BarRow(
            label,
            ReportCell.Create(scope1 + scope2).ToString(),
            [new BarPart(0m, scope1, ChartFill.Solid), new BarPart(start, start + scope2, ChartFill.Hatch)]);
    }

    private static Co2e? Sum(InventoryTotals totals) => (totals.Scope1, totals.Scope2LocationBased) switch
    {
        (null, var scope2) => scope2,
        (var scope1, null) => scope1,
        var (scope1, scope2) => scope1 + scope2,
    };
}
