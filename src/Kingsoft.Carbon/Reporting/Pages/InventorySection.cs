using System.Collections.Immutable;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The inventory of each of the last years, with printed figures beside it where there are some.</summary>
internal static class InventorySection
{
    public static PageSection Of(PageContext page)
    {
        PagePart[] tables = [.. page.Inventories.Select(inventory => PagePart.OfTable(PageTables.Totals(page, inventory)))];
        ImmutableArray<PagePart> parts = tables.Length == 0 ? [] :
        [
            PagePart.OfText(page.Say(PageMessages.AllFigures)),
            .. PagePart.OfPicture(PageCharts.Scopes(page.Result, page.Language)),
            .. tables,
            .. page.HasEarlierInventories
                ? [PagePart.OfText(page.Say(PageMessages.InventoryEarlier(page.Inventories[^1].Year)))]
                : Array.Empty<PagePart>(),
        ];
        return new PageSection("inventory", page.Say(PageMessages.Inventory), parts, page.Say(PageMessages.InventoryNone));
    }
}
