using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What tracking reports, as a board member reads it.</summary>
internal static class TrackingNames
{
    /// <summary>A figure in words; any other name, such as that of a metric, as it is.</summary>
    public static string LabelOf(string name) => Figure.Find(name)?.Label ?? (name == "it-energy" ? "IT energy" : name);

    /// <summary>An intensity in words.</summary>
    public static string LabelOf(IntensityRatio ratio)
    {
        string site = ratio.Site is null ? "" : $" of {ratio.Site}";
        string numerator = ratio.Effectiveness switch
        {
            Figure.Pue => $"PUE{site}: facility energy",
            Figure.Wue => $"WUE{site}: water",
            _ => LabelOf(ratio.NumeratorName),
        };
        return $"{numerator} per {LabelOf(ratio.DenominatorName)}";
    }
}
