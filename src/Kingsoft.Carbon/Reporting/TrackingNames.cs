using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What tracking reports, as a board member reads it.</summary>
internal static class TrackingNames
{
    /// <summary>A figure in words; any other name, such as that of a metric, as a known word, else as it is.</summary>
    public static Said LabelOf(string name) =>
        name == "it-energy" ? IntensityMessages.ItEnergy : Figure.SaidOf(name);

    /// <summary>An intensity in words.</summary>
    public static Message LabelOf(IntensityRatio ratio)
    {
        Said per = LabelOf(ratio.DenominatorName);
        return ratio.Effectiveness switch
        {
            Figure.Pue => IntensityMessages.Pue(ratio.Site, per),
            Figure.Wue => IntensityMessages.Wue(ratio.Site, per),
            _ => IntensityMessages.Per(LabelOf(ratio.NumeratorName), per),
        };
    }

    /// <summary>A unit as it stands beside a number, in any language: <c>t CO2e</c>.</summary>
    public static string SymbolOf(string unit) => UnitIn(unit, Language.English);

    /// <summary>A unit as headings of tables print it: <c>t CO2e</c>, <c>t CO2e/MCNY</c>.</summary>
    public static string UnitIn(string unit, Language language) =>
        unit.Replace(Figure.Tonnes, FigureMessages.TonnesCo2e.In(language), StringComparison.Ordinal);
}
