using Kingsoft.Carbon.Projects;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Projects;

/// <summary>A fault of a property is named by the key that the user wrote.</summary>
public sealed class ProjectKeysTests
{
    [TestCase(nameof(EmissionTarget.Name), "name")]
    [TestCase(nameof(EmissionTarget.GrossReductionPct), "grossReductionPct")]
    [TestCase(nameof(EmissionTarget.IntensityMetric), "intensity")]
    [TestCase(nameof(EmissionTarget.Scope2Method), "scope2")]
    [TestCase(nameof(BaseYearChange.EffectiveFrom), "effectiveFrom")]
    [TestCase(nameof(BaseYearChange.IsInFigures), "inFigures")]
    [TestCase(nameof(BaseYearChange.MetricEffects), "metrics")]
    [TestCase(nameof(BaseYearChange.StaysWithinReportedScopes), "staysWithinReportedScopes")]
    [TestCase(nameof(ForecastOptions.ConfidencePct), "confidencePct")]
    public void Of_Property_IsItsKey(string property, string key) => Assert.That(ProjectKeys.Of(property), Is.EqualTo(key));
}
