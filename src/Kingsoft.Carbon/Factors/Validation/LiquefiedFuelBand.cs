using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>
/// What a cubic metre of a gas that is sold liquefied or compressed may weigh in CO2e: as the gas, or as what is in the tank. The tonnes of
/// a cubic metre of liquid lie just below the kilograms of a cubic metre of the gas.
/// </summary>
internal static class LiquefiedFuelBand
{
    // Methane weighs 0.66 to 0.72 kg/m3 as a gas (1.8 to 2.0 kg of CO2) and at most 0.5 t/m3 as a liquid (1.4 t).
    private const decimal LeastOfMethane = 1.5m, MostOfMethane = 1_600m;

    // Ethane, the lightest of the others, weighs 1.26 kg/m3 as a gas (3.7 kg of CO2); butane 0.58 t/m3 as a liquid (1.76 t).
    private const decimal LeastOfOthers = 2.5m, MostOfOthers = 2_000m;

    // The heaviest gas near the pressure of the air (butane) is at 8; gas at 200 bar, the lightest in a tank, at 400.
    private const decimal MostOfGas = 20m, LeastInTank = 200m;

    // Of what the UK calls other petroleum gas a large part is methane.
    private static readonly ImmutableArray<string> OfMethane = ["lng", "cng", "other-petroleum-gas"];

    public static Unit Unit => Unit.CubicMetre;

    public static bool Covers(EmissionFactor factor) => LiquefiedGas.IsOne(factor.Matter) && LiquefiedGas.IsEither(factor.Unit);

    public static Message? Fault(EmissionFactor factor, decimal kilograms)
    {
        bool isMethane = OfMethane.Contains(factor.Matter!);
        (decimal least, decimal most) = isMethane ? (LeastOfMethane, MostOfMethane) : (LeastOfOthers, MostOfOthers);
        bool isPlausible = (kilograms >= least && kilograms <= MostOfGas) || (kilograms >= LeastInTank && kilograms <= most);
        return isPlausible ? null : PlausibilityMessages.OutsideBoth(
            kilograms, Unit.Symbol, least, MostOfGas, LeastInTank, most, PlausibilityMessages.IsIn(kilograms > MostOfGas ? "g" : "t"));
    }
}
