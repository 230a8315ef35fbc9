using System.Collections.Immutable;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>
/// The figures of all years, where targets stand, the base year and forecasts. What rests on an assumed base year or path is an
/// illustration under a heading of its own.
/// </summary>
internal static class TrendSection
{
    public static PageSection Of(PageContext page)
    {
        ImmutableArray<PagePart> parts =
        [
            .. PagePart.OfPicture(PageCharts.Trend(page.Result, page.Language)),
            .. PageTables.Years(page).SelectMany(TableParts.Of).Select(PagePart.OfTable),
            .. page.Tracking.Targets.OrderBy(progress => progress.IsIllustration).SelectMany(progress => Target(page, progress)),
            .. PageTables.BaseYear(page).Select(PagePart.OfTable),
            .. PageTables.Forecasts(page).Select(PagePart.OfTable),
        ];
        return new PageSection("trend", page.Say(PageMessages.Trend), parts, page.Say(PageMessages.TrendNone));
    }

    private static IEnumerable<PagePart> Target(PageContext page, TargetProgress progress)
    {
        string name = progress.Target.Name;
        yield return PagePart.OfHeading(
            page.Say(progress.IsIllustration ? PageMessages.TargetIllustration(name) : PageMessages.TargetHeading(name)));
        if (progress.IsIllustration)
            yield return PagePart.OfText(page.Say(PageMessages.TargetStatus(PageFigures.Assumed(progress))));
        yield return PagePart.OfTable(PageTables.Target(page, progress));
    }
}
