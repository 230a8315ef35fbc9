using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What holds of the figures of one factor, whether it is read from a file or made in code.</summary>
internal static class FactorRules
{
    /// <summary>The column and the message of each figure that stands beside another that it is already in.</summary>
    public static IEnumerable<(string Column, Message Message)> Faults(EmissionFactor factor)
    {
        if (factor.Ch4Co2eKilograms is not null && Mass(factor, "CH4", "CH4-fossil") is { } methane)
        {
            yield return (
                "ch4_co2e_kg", FactorFileMessages.GasAsMassAndCo2e(methane == "CH4" ? "ch4_kg" : "ch4_fossil_kg", "ch4_co2e_kg"));
        }

        if (factor.N2oCo2eKilograms is not null && Mass(factor, "N2O") is not null)
            yield return ("n2o_co2e_kg", FactorFileMessages.GasAsMassAndCo2e("n2o_kg", "n2o_co2e_kg"));
        bool hasGases = !factor.Gases.IsEmpty || (factor.Ch4Co2eKilograms ?? factor.N2oCo2eKilograms) is not null;
        if (hasGases && (factor.Co2eKilograms ?? factor.NonKyotoCo2eKilograms) is not null)
            yield return (factor.Co2eKilograms is null ? "non_kyoto_co2e_kg" : "co2e_kg", FactorFileMessages.GasesAndTotal);
        if (factor.PublishedCo2eKilograms is { } total and < 0m)
            yield return ("published_co2e_kg", WordMessages.Negative(Numbers.Format(total)));
    }

    private static string? Mass(EmissionFactor factor, params string[] gases) =>
        factor.Gases.Select(gas => gas.Gas).FirstOrDefault(gases.Contains);
}
