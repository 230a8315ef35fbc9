namespace Kingsoft.Carbon.Instruments;

/// <summary>What an instrument or a factor serves in a year.</summary>
/// <param name="Tier">By what.</param>
/// <param name="Id">The instrument or the factor.</param>
/// <param name="MegawattHours">How much, in MWh.</param>
/// <param name="Tonnes">CO2e in t.</param>
/// <param name="Places">Where.</param>
internal sealed record ServedBy(MarketTier Tier, string Id, decimal MegawattHours, decimal Tonnes, ServedPlaces Places);
