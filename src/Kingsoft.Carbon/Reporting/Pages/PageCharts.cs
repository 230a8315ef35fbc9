using Kingsoft.Carbon.Projects;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The pictures of a page: the one place that knows who draws them. Null where there is nothing to draw.</summary>
internal static class PageCharts
{
    public static string? Scopes(ProjectResult result, Language language) => ScopesChart.Svg(result, language);

    public static string? Trend(ProjectResult result, Language language) => TrendChart.Svg(result, language);

    public static string? Bridge(ProjectResult result, Language language) => BridgeChart.Svg(result, language);

    public static string? Categories(ProjectResult result, Language language) => CategoriesChart.Svg(result, language);

    public static string? Sites(ProjectResult result, Language language) => SitesChart.Svg(result, language);
}
