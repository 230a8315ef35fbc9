using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What a page calls figures, categories and resources.</summary>
internal static class PageFigureMessages
{
    public static Message Tonnes => new("page.unit.tonnes");

    /// <summary>A figure; null for one that no page speaks of.</summary>
    public static Message? Of(Figure figure) => figure.Category is { } category ? Of(category) : figure.Name switch
    {
        FigureNames.Scope1 => new("page.figure.scope-1"),
        FigureNames.Scope2LocationBased => new("page.figure.scope-2-location"),
        FigureNames.Scope2MarketBased => new("page.figure.scope-2-market"),
        FigureNames.Scope12LocationBased => new("page.figure.scope-12-location"),
        FigureNames.Scope12MarketBased => new("page.figure.scope-12-market"),
        FigureNames.Scope3 => new("page.figure.scope-3"),
        FigureNames.Total => new("page.figure.total"),
        FigureNames.TotalMarketBased => new("page.figure.total-market"),
        FigureNames.Energy => new("page.figure.energy"),
        FigureNames.DirectEnergy => new("page.figure.energy-direct"),
        FigureNames.IndirectEnergy => new("page.figure.energy-indirect"),
        FigureNames.ComprehensiveEnergy => new("page.figure.comprehensive-energy"),
        FigureNames.DirectComprehensiveEnergy => new("page.figure.comprehensive-energy-direct"),
        FigureNames.IndirectComprehensiveEnergy => new("page.figure.comprehensive-energy-indirect"),
        _ => null,
    };

    /// <summary>A metric of water or waste; null for one that has no word of its own.</summary>
    public static Message? OfMetric(string name) => name switch
    {
        "water" => new("page.figure.water"),
        "waste.hazardous" => new("page.figure.waste-hazardous"),
        "waste.non-hazardous" => new("page.figure.waste-non-hazardous"),
        _ => null,
    };

    /// <summary>The name of a category of Scope 3, without its number.</summary>
    public static Message Of(Scope3Category category) => (int)category switch
    {
        1 => new("page.category-1"),
        2 => new("page.category-2"),
        3 => new("page.category-3"),
        4 => new("page.category-4"),
        5 => new("page.category-5"),
        6 => new("page.category-6"),
        7 => new("page.category-7"),
        8 => new("page.category-8"),
        9 => new("page.category-9"),
        10 => new("page.category-10"),
        11 => new("page.category-11"),
        12 => new("page.category-12"),
        13 => new("page.category-13"),
        14 => new("page.category-14"),
        _ => new("page.category-15"),
    };
}
