using System.Collections.Immutable;
using Kingsoft.Carbon.Projects;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Scope 3 of the last year by category: those with figures as bars, the others with a word, never as zero.</summary>
internal static class CategoriesChart
{
    public const string Name = "categories";

    // One bar compares nothing.
    private const int FewestCategories = 2;

    /// <summary>The picture; null where the last year has fewer than two categories with figures.</summary>
    public static string? Svg(ProjectResult result, Language language)
    {
        if (result.Tracking.Years is not [.., var year] || year.Scope3ByCategory.Count < FewestCategories)
            return null;

        string title = ChartMessages.CategoriesTitle(year.Year).In(language);
        Inventory? inventory = result.Inventories.FirstOrDefault(inventory => inventory.Year == year.Year);
        ImmutableArray<BarRow> rows = [.. Figure.Categories.Select(figure => Row(figure, year, inventory, language))];
        var canvas = new SvgCanvas(Name);
        canvas.Paragraph(title, ChartTextStyle.Heading);
        BarPanel.Draw(canvas, rows);
        return canvas.ToSvg(title, ChartWords.Sentences(rows.Select(row => ChartWords.Item(row, language)), language), language);
    }

    private static BarRow Row(Figure figure, TrackedYear year, Inventory? inventory, Language language)
    {
        Scope3Category category = figure.Category!.Value;
        bool isNotRelevant = inventory?.Categories.Any(
            state => state.Category == category && state.Status == CategoryStatus.NotRelevant) == true;
        return BarRow.Of(
            InventoryTableMessages.Category(category).In(language), Co2e.OfTonnes(figure.Of(year)), ChartFill.Lines,
            (isNotRelevant ? ChartMessages.CategoryNotRelevant : ChartMessages.CategoryMissing).In(language));
    }
}
