using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>What few lines of a JSON document have: the others share one that has nothing.</summary>
/// <param name="DerivedFrom">The id of the record, where it has a line of its own beside this one.</param>
/// <param name="Estimates">What estimates made of the record's amount.</param>
/// <param name="Co2eMarketBased">For Scope 2 the market-based figure.</param>
/// <param name="BiogenicCo2Tonnes">Biogenic CO2 in tonnes.</param>
internal sealed record LineParticulars(
    string? DerivedFrom, ImmutableArray<EstimateUse> Estimates, Co2e? Co2eMarketBased, decimal? BiogenicCo2Tonnes)
{
    private static LineParticulars None { get; } = new(null, [], null, null);

    public static LineParticulars Of(
        string? derivedFrom, ImmutableArray<EstimateUse> estimates, Co2e? co2eMarketBased, decimal? biogenicCo2Tonnes) =>
        derivedFrom is null && estimates.IsEmpty && co2eMarketBased is null && biogenicCo2Tonnes is null
            ? None
            : new(derivedFrom, estimates, co2eMarketBased, biogenicCo2Tonnes);
}
