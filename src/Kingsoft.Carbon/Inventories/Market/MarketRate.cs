using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>What a megawatt-hour takes that no instrument covers.</summary>
/// <param name="Id">The id of the factor, or of the instrument that states the residual mix.</param>
/// <param name="TonnesPerMegawattHour">Tonnes of CO2e.</param>
/// <param name="Tier">What it is.</param>
internal sealed record MarketRate(string Id, Ratio TonnesPerMegawattHour, MarketTier Tier)
{
    /// <summary>The GWP set of its figure in CO2e, where that is not the inventory's; null where it is.</summary>
    public string? OtherGwpSet { get; init; }
}
