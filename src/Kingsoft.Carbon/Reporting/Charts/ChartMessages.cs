using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The words on pictures, and what they show in words.</summary>
internal static class ChartMessages
{
    public static Message NoFigure => new("chart.no-figure");

    public static Message WithoutCategories(string years, string categories) => new("chart.without-categories", years, categories);

    public static Message Item(string label, string value) => new("chart.item", label, value);

    public static Message Items(string label, string items) => new("chart.items", label, items);

    public static Message BridgeTitle(Message figure, int from, int to) => new("chart.bridge-title", figure, from, to);

    public static Message BridgeBothYears => new("chart.bridge-both-years");

    public static Message BridgeCauses => new("chart.bridge-causes");

    public static Message BridgeChangeAlone => new("chart.bridge-change-alone");

    public static Message BridgeChange => new("chart.bridge-change");

    public static Message BridgeChangeWithPercent(string percent) => new("chart.bridge-change-percent", percent);

    public static Message BridgeUnknown => new("chart.bridge-unknown");

    public static Message BridgeRounded => new("chart.bridge-rounded");

    public static Message BridgeLikeForLike(string tonnes) => new("chart.bridge-like-for-like", tonnes);

    public static Message ScopesTitle => new("chart.scopes-title");

    public static Message ScopesEarlier(int shown, int years) => new("chart.scopes-earlier", shown, years);

    public static Message SitesTitle(int year) => new("chart.sites-title", year);

    public static Message SitesOthers(int count) => new("chart.sites-others", count);

    public static Message SitesUnnamed => new("chart.sites-unnamed");

    public static Message SitesNote => new("chart.sites-note");

    public static Message CategoriesTitle(int year) => new("chart.categories-title", year);

    public static Message CategoryMissing => new("chart.category-missing");

    public static Message CategoryNotRelevant => new("chart.category-not-relevant");

    public static Message TrendTitle => new("chart.trend-title");

    public static Message TrendOwn => new("chart.trend-own");

    public static Message TrendAll => new("chart.trend-all");

    public static Message TrendFigure(string tonnes, int year) => new("chart.trend-figure", tonnes, year);

    public static Message TrendGap(int year) => new("chart.trend-gap", year);

    public static Message TrendPath(string target) => new("chart.trend-path", target);

    public static Message TrendAssumedPath(string target) => new("chart.trend-assumed-path", target);

    public static Message TrendNeeded(string tonnes, int year) => new("chart.trend-needed", tonnes, year);

    public static Message TrendIntensities => new("chart.trend-intensities");
}
