using Kingsoft.Carbon.Projects;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The pictures of a page: the one place that knows who draws them. Null where there is nothing to draw.</summary>
internal static class PageCharts
{
    public static string? Scopes(ProjectResult result, Language language) => Nothing(result, language);

    public static string? Trend(ProjectResult result, Language language) => Nothing(result, language);

    public static string? Bridge(ProjectResult result, Language language) => Nothing(result, language);

    public static string? Sites(ProjectResult result, Language language) => Nothing(result, language);

    private static string? Nothing(ProjectResult result, Language language)
    {
        _ = (result, language);
        return null;
    }
}
