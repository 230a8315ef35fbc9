using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The words on pictures, and what they show in words.</summary>
internal static class ChartMessages
{
    public static Message Scope1 => new("chart.scope-1");

    public static Message Scope2LocationBased => new("chart.scope-2-location");

    public static Message Scope2MarketBased => new("chart.scope-2-market");

    public static Message Scope12LocationBased => new("chart.scope-12-location");

    public static Message Scope12MarketBased => new("chart.scope-12-market");

    public static Message Scope3 => new("chart.scope-3");

    public static Message Total => new("chart.total-location");

    public static Message TotalMarketBased => new("chart.total-market");

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

    public static Message Category(int category) => new("chart.category", category, NameOfCategory(category));

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

    private static Message NameOfCategory(int category) => category switch
    {
        1 => new("chart.category-1"),
        2 => new("chart.category-2"),
        3 => new("chart.category-3"),
        4 => new("chart.category-4"),
        5 => new("chart.category-5"),
        6 => new("chart.category-6"),
        7 => new("chart.category-7"),
        8 => new("chart.category-8"),
        9 => new("chart.category-9"),
        10 => new("chart.category-10"),
        11 => new("chart.category-11"),
        12 => new("chart.category-12"),
        13 => new("chart.category-13"),
        14 => new("chart.category-14"),
        _ => new("chart.category-15"),
    };
}
