using System.Collections.Immutable;
using System.Globalization;
using Kingsoft.Carbon.Reconciliation;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Emissions by site, what there is of each stream, and how well power and water are used.</summary>
internal static class SitesSection
{
    private const string Actual = "actual", Target = "target";

    public static PageSection Of(PageContext page)
    {
        ImmutableArray<PagePart> parts =
        [
            .. PagePart.OfPicture(PageCharts.Sites(page.Result, page.Language)),
            .. BySite(page),
            .. page.Inventories.Take(1).Select(inventory => PageTables.Completeness(page, inventory)).OfType<ReportTable>()
                .Select(PagePart.OfTable),
            .. Calculated(page),
            .. Printed(page),
        ];
        return new PageSection("sites", page.Say(PageMessages.Sites), parts, page.Say(PageMessages.SitesNone));
    }

    private static IEnumerable<PagePart> BySite(PageContext page) => page.Inventories.Take(1)
        .Where(inventory => inventory.Accounts.Any(account => account.Kind.Context.Facility is not null))
        .Select(inventory => PagePart.OfTable(PageTables.Sites(page, inventory)));

    private static IEnumerable<PagePart> Calculated(PageContext page)
    {
        IntensityRatio[] ratios =
        [
            .. page.Years.SelectMany(year => page.Tracking.Intensities[year.Year]).Where(ratio => ratio.Effectiveness is not null)
                .DistinctBy(ratio => (ratio.Name, ratio.Unit)),
        ];
        if (ratios.Length == 0)
            yield break;

        yield return PagePart.OfTable(new ReportTable
        {
            Title = page.Say(PageTableMessages.SitesCalculated),
            Columns =
            [
                page.Say(PageTableMessages.SitesSite), page.Say(PageTableMessages.SitesFigure),
                .. page.Years.Select(year => year.Year.ToString(CultureInfo.InvariantCulture)), page.Say(PageTableMessages.SitesUnit),
            ],
            Rows = [.. ratios.Select(Row)],
        });

        ReportRow Row(IntensityRatio ratio)
        {
            decimal?[] values = [.. page.Years.Select(year => page.Tracking.Intensities[year.Year]
                .FirstOrDefault(other => other.Name == ratio.Name && other.Unit == ratio.Unit)?.Value)];
            return new ReportRow(
            [
                ReportCell.Create(ratio.Site ?? page.Say(PageTableMessages.SitesAll)),
                ReportCell.Create(ratio.Effectiveness!.ToUpperInvariant()),
                .. values.Select(value => ReportCell.Create(value, PageTables.DecimalsOfYears(ratio, values))),
                ReportCell.Create(ratio.Effectiveness == Figure.Pue ? "" : ratio.Unit),
            ]);
        }
    }

    // Such as pue.beijing.actual and pue.beijing.target.
    private static IEnumerable<PagePart> Printed(PageContext page)
    {
        IEnumerable<(string Kind, string Site, string Role, ReportedFigure Figure)> figures =
            from figure in page.Project.Reported ?? Enumerable.Empty<ReportedFigure>()
            let words = figure.Indicator.Split('.')
            where words.Length == 3 && words[0] is Figure.Pue or Figure.Wue && words[2] is Actual or Target
            select (words[0], words[1], words[2], figure);
        ReportRow[] rows =
        [
            .. figures.GroupBy(one => (one.Kind, one.Site, one.Figure.Period, one.Figure.Unit))
                .OrderBy(group => group.Key.Site, StringComparer.Ordinal).ThenBy(group => group.Key.Kind, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Period, StringComparer.Ordinal).ThenBy(group => group.Key.Unit, StringComparer.Ordinal)
                .Select(group => new ReportRow(
                    ReportCell.Create(group.Key.Site), ReportCell.Create(group.Key.Kind.ToUpperInvariant()),
                    ReportCell.Create(group.Key.Period), Cell(group.FirstOrDefault(one => one.Role == Actual).Figure),
                    Cell(group.FirstOrDefault(one => one.Role == Target).Figure), ReportCell.Create(group.Key.Unit))),
        ];
        if (rows.Length == 0)
            yield break;

        yield return PagePart.OfTable(new ReportTable
        {
            Title = page.Say(PageTableMessages.SitesEffectiveness),
            Columns =
            [
                page.Say(PageTableMessages.SitesSite), page.Say(PageTableMessages.SitesFigure), page.Say(PageTableMessages.SitesYear),
                page.Say(PageTableMessages.SitesActual), page.Say(PageTableMessages.SitesTarget), page.Say(PageTableMessages.SitesUnit),
            ],
            Rows = [.. rows],
            Notes = [page.Say(PageTableMessages.SitesNote)],
        });
    }

    // A printed figure keeps its digits.
    private static ReportCell Cell(ReportedFigure? figure) =>
        figure is null ? ReportCell.Create((decimal?)null) : ReportCell.Create(figure.Printed.Text);
}
