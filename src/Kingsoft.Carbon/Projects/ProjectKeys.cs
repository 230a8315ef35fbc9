using System.Text.Json;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Projects;

/// <summary>What project files call the properties of targets, changes since the base year and forecasts.</summary>
internal static class ProjectKeys
{
    /// <summary>How the figure of this name is counted.</summary>
    public static string ComprehensiveEnergy => Figure.ComprehensiveEnergy.Name;

    public static string Of(string property) => property switch
    {
        nameof(EmissionTarget.IntensityMetric) => "intensity",
        nameof(EmissionTarget.Scope2Method) => "scope2",
        nameof(BaseYearChange.IsInFigures) => "inFigures",
        nameof(BaseYearChange.MetricEffects) => "metrics",
        _ => JsonNamingPolicy.CamelCase.ConvertName(property),
    };
}
