using Kingsoft.Carbon.Projects;

namespace Kingsoft.Carbon.Reporting;

/// <summary>One picture of a project as SVG: the same by itself as on a page.</summary>
/// <remarks>
/// A picture has a title and a description for those who do not see it, looks after light and dark schemes and paper, tells its parts apart
/// without colour, and loads and runs nothing. Its figures are those of the tables, rounded half to even, once.
/// </remarks>
public static class CarbonChart
{
    /// <summary>Draws a picture.</summary>
    /// <param name="result">The project, calculated.</param>
    /// <param name="figure">What is drawn.</param>
    /// <param name="language">The language of its words.</param>
    /// <returns>The SVG; null where the project has nothing to draw: a bridge and a trend need two years with Scope 1 and 2 (a trend a
    /// target at least), scopes a figure, sites rows that name them, and categories two of Scope 3 in
    /// the last year.</returns>
    /// <exception cref="ArgumentNullException">The result is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The figure or the language is none of its enumeration.</exception>
    public static string? ToSvg(ProjectResult result, ChartFigure figure, Language language)
    {
        ArgumentNullException.ThrowIfNull(result);
        return figure switch
        {
            ChartFigure.Bridge => BridgeChart.Svg(result, language),
            ChartFigure.Trend => TrendChart.Svg(result, language),
            ChartFigure.Scopes => ScopesChart.Svg(result, language),
            ChartFigure.Sites => SitesChart.Svg(result, language),
            ChartFigure.Categories => CategoriesChart.Svg(result, language),
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, null),
        };
    }
}
