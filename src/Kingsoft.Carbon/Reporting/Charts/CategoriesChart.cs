using System.Collections.Immutable;
using Kingsoft.Carbon.Projects;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Scope 3 of the last year by category: those with figures as bars, the others with a word, never as zero.</summary>
internal static class CategoriesChart
{
    public const string Name = "categories";

    /// <summary>The picture; null where the last year has no Scope 3.</summary>
    public static string? Svg(ProjectResult result, Language language)
    {
        if (result.Inventories is not [.., { Totals.Scope3: not null } inventory])
            return null;

        string title = ChartMessages.CategoriesTitle(inventory.Year).In(language);
        ImmutableArray<BarRow> rows = [.. inventory.Categories.Select(state => Row(state, inventory.Totals, language))];
        var canvas = new SvgCanvas(Name);
        canvas.Paragraph(title, ChartTextStyle.Heading);
        BarPanel.Draw(canvas, rows);
        return canvas.ToSvg(title, ChartWords.Sentences(rows.Select(row => ChartWords.Item(row, language)), language), language);
    }

    private static BarRow Row(CategoryState state, InventoryTotals totals, Language language) => BarRow.Of(
        ChartMessages.Category((int)state.Category).In(language),
        totals.Scope3ByCategory.TryGetValue(state.Category, out Co2e emission) ? emission : null,
        ChartFill.Lines,
        (state.Status == CategoryStatus.NotRelevant ? ChartMessages.CategoryNotRelevant : ChartMessages.CategoryMissing).In(language));
}
