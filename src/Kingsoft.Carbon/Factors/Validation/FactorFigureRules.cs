using Kingsoft.Carbon.Internal;
using Col = Kingsoft.Carbon.Factors.FactorColumns;

namespace Kingsoft.Carbon.Factors;

/// <summary>What holds of the figures of one factor: that there are some, and that none is in another already.</summary>
internal static class FactorFigureRules
{
    /// <summary>More than all that people ever emitted: products of figures beyond it would leave a decimal.</summary>
    public const decimal MostKilograms = 1e15m;

    public static IEnumerable<(int Column, Message Message)> Faults(EmissionFactor factor)
    {
        GasAmount[] gases = factor.Gases.IsDefault ? [] : [.. factor.Gases];
        return GasFaults(gases).Concat(SizeFaults(factor)).Concat(DoubleFaults(factor, gases)).Concat(BasisFaults(factor, gases));
    }

    private static IEnumerable<(int Column, Message Message)> GasFaults(GasAmount[] gases)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (GasAmount gas in gases)
        {
            int column = ColumnOf(gas.Gas);
            if (gas.Gas is null || !GwpTable.IsKnownGas(gas.Gas))
                yield return (column, FactorFileMessages.GasUnknown(gas.Gas ?? ""));
            else if (!seen.Add(gas.Gas))
                yield return (column, FactorFileMessages.GasTwice(gas.Gas));
            if (gas.KilogramsPerUnit > MostKilograms)
                yield return (column, FactorFileMessages.MassTooLarge(Numbers.Format(gas.KilogramsPerUnit), MostKilograms));
        }
    }

    private static IEnumerable<(int Column, Message Message)> SizeFaults(EmissionFactor factor)
    {
        foreach ((int column, decimal? kilograms) in new[]
        {
            (Col.Ch4Co2e, factor.Ch4Co2eKilograms), (Col.N2oCo2e, factor.N2oCo2eKilograms),
            (Col.RfCo2e, factor.RadiativeForcingCo2eKilograms), (Col.Co2e, factor.Co2eKilograms),
            (Col.NonKyotoCo2e, factor.NonKyotoCo2eKilograms), (Col.BiogenicCo2, factor.BiogenicCo2Kilograms),
            (Col.PublishedCo2e, factor.PublishedCo2eKilograms),
        })
        {
            if (kilograms < 0m)
                yield return (column, WordMessages.Negative(Numbers.Format(kilograms.Value)));
            else if (kilograms > MostKilograms)
                yield return (column, FactorFileMessages.MassTooLarge(Numbers.Format(kilograms.Value), MostKilograms));
        }

        if (factor.Uncertainty?.LowPct is { } low and < 0m)
            yield return (Col.UncertaintyLow, WordMessages.Negative(Numbers.Format(low)));
        if (factor.Uncertainty?.HighPct is { } high and < 0m)
            yield return (Col.UncertaintyHigh, WordMessages.Negative(Numbers.Format(high)));
    }

    private static IEnumerable<(int Column, Message Message)> DoubleFaults(EmissionFactor factor, GasAmount[] gases)
    {
        if (factor.Ch4Co2eKilograms is not null && Mass(gases, "CH4", "CH4-fossil") is { } methane)
        {
            yield return (
                Col.Ch4Co2e, FactorFileMessages.GasAsMassAndCo2e(methane == "CH4" ? "ch4_kg" : "ch4_fossil_kg", "ch4_co2e_kg"));
        }

        if (factor.N2oCo2eKilograms is not null && Mass(gases, "N2O") is not null)
            yield return (Col.N2oCo2e, FactorFileMessages.GasAsMassAndCo2e("n2o_kg", "n2o_co2e_kg"));
        if (HasSplit(factor, gases) && (factor.Co2eKilograms ?? factor.NonKyotoCo2eKilograms) is not null)
            yield return (factor.Co2eKilograms is null ? Col.NonKyotoCo2e : Col.Co2e, FactorFileMessages.GasesAndTotal);
    }

    private static IEnumerable<(int Column, Message Message)> BasisFaults(EmissionFactor factor, GasAmount[] gases)
    {
        decimal? total = factor.Co2eKilograms ?? factor.NonKyotoCo2eKilograms;
        if (!HasSplit(factor, gases) && (total ?? factor.BiogenicCo2Kilograms) is null)
            yield return (Col.Co2, FactorFileMessages.NoFigure);
        bool hasCo2e = (total ?? factor.RadiativeForcingCo2eKilograms ?? factor.Ch4Co2eKilograms ?? factor.N2oCo2eKilograms) is not null;
        if (factor.GwpBasis is { } basis && !Enum.IsDefined(basis))
            yield return (Col.GwpSet, WordMessages.WordUnknown(basis.ToString(), WordMessages.KindGwpSet, FileWords.GwpBasis.WithOr));
        else if (hasCo2e && factor.GwpBasis is null)
            yield return (Col.GwpSet, FactorFileMessages.GwpSetMissing);
    }

    private static bool HasSplit(EmissionFactor factor, GasAmount[] gases) =>
        gases.Length > 0 || (factor.Ch4Co2eKilograms ?? factor.N2oCo2eKilograms) is not null;

    private static string? Mass(GasAmount[] gases, params string[] codes) => gases.Select(gas => gas.Gas).FirstOrDefault(codes.Contains);

    private static int ColumnOf(string? gas) => gas switch
    {
        "CO2" => Col.Co2,
        "CH4" => Col.Ch4,
        "CH4-fossil" => Col.Ch4Fossil,
        "N2O" => Col.N2o,
        _ => Col.OtherGases,
    };
}
