namespace Kingsoft.Carbon.Instruments;

/// <summary>What no instrument covers of an account's electricity.</summary>
/// <param name="FactorId">The factor, or the instrument that states the residual mix.</param>
/// <param name="Tier">By what it takes its figure.</param>
/// <param name="OtherGwpSet">The GWP set of its figure in CO2e, where that is not the inventory's; null where it is.</param>
/// <param name="Tonnes">CO2e as an integer of 10⁻¹² t, rounded half to even.</param>
internal readonly record struct MarketRest(string FactorId, MarketTier Tier, string? OtherGwpSet, Int128 Tonnes);
