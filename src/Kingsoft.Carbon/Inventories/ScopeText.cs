using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The scopes of a year in one line.</summary>
internal static class ScopeText
{
    /// <summary>Such as <c>Scope 1 1.2 tCO2e, Scope 2 (location) 530.6 tCO2e, Scope 3 none</c>; else by market.</summary>
    public static string Of(Co2e? scope1, Co2e? locationBased, Co2e? marketBased, Co2e? scope3)
    {
        bool isByMarket = locationBased is null && marketBased is not null;
        string scope2 = isByMarket ? $"(market) {Brief.Tonnes(marketBased?.Tonnes)}" : $"(location) {Brief.Tonnes(locationBased?.Tonnes)}";
        return $"Scope 1 {Brief.Tonnes(scope1?.Tonnes)}, Scope 2 {scope2}, Scope 3 {Brief.Tonnes(scope3?.Tonnes)}";
    }
}
