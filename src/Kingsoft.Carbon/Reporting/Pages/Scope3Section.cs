using System.Collections.Immutable;
using System.Globalization;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Scope 3 by category in the last years, with what is missing and what category 8 covers in the words of its rows.</summary>
internal static class Scope3Section
{
    private const int MostNotes = 3;

    public static PageSection Of(PageContext page)
    {
        bool isKnown = page.Years.Any(year => year.Scope3 is not null || year.Scope3ByCategory.Count > 0);
        ImmutableArray<PagePart> parts = isKnown
            ? [.. PagePart.OfPicture(PageCharts.Categories(page.Result, page.Language)), PagePart.OfTable(Table(page))]
            : [];
        return new PageSection("scope-3", page.Say(PageMessages.Scope3), parts, page.Say(PageMessages.Scope3None));
    }

    private static ReportTable Table(PageContext page) => new()
    {
        Title = page.Say(PageTableMessages.Scope3Table),
        Columns =
        [
            page.Say(PageTableMessages.Scope3Category),
            .. page.Years.Select(year => year.Year.ToString(CultureInfo.InvariantCulture)),
            page.Say(PageTableMessages.Scope3Share(page.Last.Year)), page.Say(PageTableMessages.Scope3State(page.Last.Year)),
        ],
        Rows = [.. Figure.Categories.Select(figure => Row(page, figure)), Row(page, Figure.Scope3) with { IsTotal = true }],
        Notes =
        [
            .. page.Years.Where(year => !year.MissingCategories.IsEmpty)
                .GroupBy(year => CategoryNumbers.Of(year.MissingCategories), StringComparer.Ordinal)
                .Select(alike => page.Say(
                    PageTableMessages.Scope3Missing(string.Join(", ", alike.Select(year => year.Year)), alike.Key))),
            .. page.Inventories.SelectMany(inventory => Words(page, inventory)),
        ],
    };

    private static ReportRow Row(PageContext page, Figure figure)
    {
        decimal? value = figure.Of(page.Last), whole = Figure.Scope3.Of(page.Last);
        decimal? share = value is { } part && whole is { } sum && sum != 0m ? part * 100m / sum : null;
        return new ReportRow(
        [
            ReportCell.Create(PageFigures.LabelOf(page, figure)),
            .. page.Years.Select(year => ReportCell.Create(figure.Of(year))),
            ReportCell.Create(share),
            ReportCell.Create(State(page, figure)),
        ]);
    }

    private static string State(PageContext page, Figure figure)
    {
        if (page.Project.Basis == Projects.TrackingBasis.Reported)
            return page.Say(figure.Of(page.Last) is null ? PageMessages.Missing : PageMessages.Printed);
        if (page.InventoryOf(page.Last.Year) is not { } inventory)
            return "";
        return figure.Category is { } category
            ? PageTables.RestsOn(page, inventory, inventory.Categories.First(state => state.Category == category))
            : PageTables.RestsOn(page, inventory, figure);
    }

    // What a leased asset is, and how much of it is counted, differs from company to company: its rows say so themselves.
    private static IEnumerable<string> Words(PageContext page, Inventory inventory)
    {
        if (Figure.OfCategory(Scope3Category.UpstreamLeasedAssets).Of(TrackedYear.Create(inventory)) is null)
            return [];

        string[] notes =
        [
            .. (inventory.HeldLines ?? []).Where(line => line.Scope3Category == Scope3Category.UpstreamLeasedAssets)
                .Select(line => line.Record.Note).OfType<string>().Distinct().Take(MostNotes),
        ];
        return notes.Length == 0
            ? [page.Say(PageTableMessages.Scope3NoWords(inventory.Year))]
            : notes.Select(note => page.Say(PageTableMessages.Scope3Words(inventory.Year, note)));
    }
}
