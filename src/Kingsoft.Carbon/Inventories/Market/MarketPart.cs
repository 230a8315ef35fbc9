using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>A part of an account's electricity and what it takes.</summary>
/// <param name="Instrument">The instrument that covers it; null for none.</param>
/// <param name="FactorId">The factor, or the instrument that states the residual mix, of what none covers; null where one does.</param>
/// <param name="Tier">By what.</param>
/// <param name="MegawattHours">How much.</param>
/// <param name="Tonnes">CO2e in t, exactly.</param>
internal sealed record MarketPart(
    ContractualInstrument? Instrument, string? FactorId, MarketTier Tier, Ratio MegawattHours, Ratio Tonnes)
{
    /// <summary>The GWP set of a factor's figure in CO2e, where that is not the inventory's; null where it is.</summary>
    public string? OtherGwpSet { get; init; }

    /// <summary>A product as an integer of 10⁻¹² t, rounded half to even.</summary>
    public static Int128 RoundedOf(Ratio megawattHours, Ratio tonnesPerMegawattHour) => (Int128)Ratio.DivideHalfEven(
        megawattHours.Numerator * tonnesPerMegawattHour.Numerator * Exact.PowerOfTen(Exact.TonneScale),
        megawattHours.Denominator * tonnesPerMegawattHour.Denominator);
}
