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

    /// <summary>The unit of a target's figures: tonnes, or tonnes per unit of its metric.</summary>
    public static string UnitOf(TrackingReport report, EmissionTarget target)
    {
        if (target.IntensityMetric is not { } metric)
            return Figure.Tonnes;

        IEnumerable<IntensityRatio> ratios = report.Intensities.Values.SelectMany(ratios => ratios);
        return $"{Figure.Tonnes}/{ratios.FirstOrDefault(ratio => ratio.DenominatorName == metric)?.Denominator.Unit.Symbol ?? metric}";
    }
}
