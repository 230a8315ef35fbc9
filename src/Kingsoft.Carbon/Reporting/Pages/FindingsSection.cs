using System.Collections.Immutable;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What was found in the inventories of the last years, with the tonnes at stake.</summary>
internal static class FindingsSection
{
    public static PageSection Of(PageContext page)
    {
        ImmutableArray<PagePart> parts =
        [
            .. page.Inventories.Select(inventory => PagePart.OfTable(PageTables.Findings(page, inventory))),
            .. page.HasEarlierInventories
                ? [PagePart.OfText(page.Say(PageMessages.FindingsEarlier(page.Inventories[^1].Year)))]
                : Array.Empty<PagePart>(),
        ];
        return new PageSection("findings", page.Say(PageMessages.Findings), parts, page.Say(PageMessages.FindingsNone));
    }
}
