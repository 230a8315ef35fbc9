using System.Collections.Immutable;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What changed from the last year but one to the last, and why.</summary>
internal static class CausesSection
{
    public static PageSection Of(PageContext page)
    {
        ImmutableArray<PagePart> parts =
        [
            .. PagePart.OfPicture(PageCharts.Bridge(page.Result, page.Language)),
            .. PageTables.Causes(page).Select(PagePart.OfTable),
        ];
        return new PageSection(
            "causes", page.Say(PageMessages.Causes), parts,
            page.Say(page.Tracking.Years.Length == 1 ? PageMessages.CausesOneYear : PageMessages.CausesNone));
    }
}
