using System.Collections.Immutable;
using System.Globalization;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Energy, water and waste of the last years, with who says so. Waste never stands without a note of the organization.</summary>
internal static class ResourcesSection
{
    private const string Waste = "waste";

    private static readonly string[] Resources = [FigureNames.Energy, "it-energy", "facility-energy", "water", Waste];

    private static readonly ImmutableArray<Figure> Energies =
    [
        Figure.Energy, Figure.DirectEnergy, Figure.IndirectEnergy, Figure.ComprehensiveEnergy, Figure.DirectComprehensiveEnergy,
        Figure.IndirectComprehensiveEnergy,
    ];

    public static PageSection Of(PageContext page)
    {
        Metric[] metrics = [.. page.Project.Metrics.Where(metric =>
            IsResource(metric.Name) && page.Years.Any(year => year.Year == metric.Year))];
        Metric[] ofAll = [.. metrics.Where(metric => metric.Facility is null && metric.Entity is null)];
        Metric[] silent = [.. ofAll.Where(metric => IsOf(metric.Name, Waste) && metric.Source is null)];
        Metric[] shown = [.. ofAll.Except(silent)];
        ReportRow[] rows =
        [
            .. Energies.Where(figure => page.Years.Any(year => figure.Of(year) is not null)).Select(figure => Row(page, figure)),
            .. shown.Select(metric => metric.Name).Distinct().Order(TextOrder.Instance).Select(name => Row(page, shown, name)),
        ];
        ImmutableArray<PagePart> parts = rows.Length == 0 ? [] :
        [
            PagePart.OfTable(new ReportTable
            {
                Title = page.Say(PageTableMessages.ResourcesTable),
                Columns = ["", .. page.Years.Select(year => year.Year.ToString(CultureInfo.InvariantCulture))],
                Rows = [.. rows],
                Notes =
                [
                    .. shown.OrderBy(metric => metric.Name, TextOrder.Instance).ThenBy(metric => metric.Year)
                        .Where(metric => metric.Source is not null).Select(metric => Source(page, metric)),
                    .. silent.Select(metric => page.Say(
                        PageTableMessages.ResourcesWasteLeftOut(LabelOf(page, metric.Name), metric.Year))),
                    .. metrics.Length > ofAll.Length ? [page.Say(PageTableMessages.ResourcesOfSites)] : Array.Empty<string>(),
                ],
            }),
        ];
        return new PageSection("resources", page.Say(PageMessages.Resources), parts, page.Say(PageMessages.ResourcesNone));
    }

    private static bool IsResource(string name) => Resources.Any(resource => IsOf(name, resource));

    private static bool IsOf(string name, string resource) =>
        name == resource || name.StartsWith($"{resource}.", StringComparison.Ordinal);

    private static ReportRow Row(PageContext page, Figure figure) => new(
    [
        ReportCell.Create($"{PageFigures.LabelOf(page, figure)} ({figure.Unit})"),
        .. page.Years.Select(year => ReportCell.Create(figure.Of(year))),
    ]);

    private static ReportRow Row(PageContext page, Metric[] metrics, string name)
    {
        Metric[] ofName = [.. metrics.Where(metric => metric.Name == name)];
        int decimals = TrackingTables.DecimalsFor(ofName.Select(metric => (decimal?)metric.Value.Amount));
        return new ReportRow(
        [
            ReportCell.Create($"{LabelOf(page, name)} ({ofName[0].Value.Unit})"),
            .. page.Years.Select(year => ReportCell.Create(
                ofName.FirstOrDefault(metric => metric.Year == year.Year)?.Value.Amount, decimals)),
        ]);
    }

    private static string Source(PageContext page, Metric metric)
    {
        string label = LabelOf(page, metric.Name);
        return page.Say(metric.Status is { } status
            ? PageTableMessages.ResourcesSourceWithStatus(label, metric.Year, metric.Source!, status)
            : PageTableMessages.ResourcesSource(label, metric.Year, metric.Source!));
    }

    private static string LabelOf(PageContext page, string name) =>
        PageTableMessages.OfMetric(name) is { } said ? page.Say(said) : TrackingNames.LabelOf(name).In(page.Language);
}
