using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Whether what a publisher prints adds up: gases to the total beside them, parts of a blend to the whole.</summary>
/// <remarks>Figures are rounded before they are printed: each may be off by half a unit of its last decimal.</remarks>
internal static class FactorSums
{
    public const string OfGases = "sum-of-gases", OfParts = "sum-of-parts";

    private const string Total = ".total";
    private static readonly string[] Parts = [".kyoto", ".non-kyoto"];

    /// <summary>The sums of a factor that miss: the check, the column and the message of each.</summary>
    public static IEnumerable<(string Check, string Column, Message Message)> Faults(FactorLibrary library, EmissionFactor factor)
    {
        if (GasFault(factor) is { } gases)
            yield return (OfGases, "published_co2e_kg", gases);
        if (PartFault(library, factor) is { } parts)
            yield return (OfParts, "co2e_kg", parts);
    }

    /// <summary>What is odd about a printed total beside the gases; null where nothing is.</summary>
    public static Message? GasFault(EmissionFactor factor)
    {
        // The parts of a blend are rounded to whole kilograms, however many zeros follow.
        bool isOfParts = factor.NonKyotoCo2eKilograms is not null;
        if (factor.PublishedCo2eKilograms is not { } published || isOfParts || !TryWeigh(factor, out Sum gases))
            return null;

        gases.Widen(published);
        return gases.Meets(published)
            ? null
            : FactorCheckMessages.SumOfGases(gases.Value, factor.GwpBasis, published, gases.Tolerance);
    }

    private static Message? PartFault(FactorLibrary library, EmissionFactor factor)
    {
        if (WholeOf(factor) is not { } total || !factor.Activity.Value.EndsWith(Total, StringComparison.Ordinal))
            return null;

        Sum parts = default;
        bool any = false;
        foreach (string part in Parts)
        {
            // <edition>/<activity>.total/<region> stands beside <edition>/<activity>.kyoto/<region>.
            if (library.TryFind(
                factor.Id.Replace($"{Total}/", $"{part}/", StringComparison.Ordinal),
                out EmissionFactor? known) && WholeOf(known) is { } value)
            {
                parts.Add(value, 1m);
                any = true;
            }
        }

        parts.Widen(total);
        return !any || parts.Meets(total) ? null : FactorCheckMessages.SumOfParts(Parts, parts.Value, total);
    }

    private static decimal? WholeOf(EmissionFactor factor) => factor.NonKyotoCo2eKilograms is not { } nonKyoto
        ? factor.Co2eKilograms
        : factor.PublishedCo2eKilograms ?? nonKyoto + (factor.Co2eKilograms ?? 0m);

    private static bool TryWeigh(EmissionFactor factor, out Sum sum)
    {
        sum = default;
        foreach (FactorComponent component in factor.Components)
        {
            if (component.Gas is not { } gas)
            {
                sum.Add(component.KilogramsPerUnit, 1m);
                continue;
            }

            if (Gwp(gas, factor.GwpBasis) is not { } gwp)
                return false;

            // The composition of a blend is nominal, not measured: 50 % is no rounded figure.
            if (factor.Kind == FactorKind.Fugitive)
                sum.AddExact(component.KilogramsPerUnit * gwp);
            else
                sum.Add(component.KilogramsPerUnit, gwp);
        }

        return true;
    }

    private static decimal? Gwp(string gas, GwpBasis? basis) => gas == "CO2" ? 1m
        : basis is GwpBasis.Sar or GwpBasis.Ar4 or GwpBasis.Ar5 or GwpBasis.Ar6 && GwpTable.Get((GwpSet)basis).TryFind(
            gas, out GwpValue? value) ? value.Value
        : null;

    private record struct Sum
    {
        public decimal Value { get; private set; }

        public decimal Tolerance { get; private set; }

        public void Add(decimal printed, decimal weight)
        {
            Value += printed * weight;
            Tolerance += HalfUnit(printed) * weight;
        }

        public void AddExact(decimal value) => Value += value;

        public void Widen(decimal printed) => Tolerance += HalfUnit(printed);

        public readonly bool Meets(decimal printed) => Math.Abs(Value - printed) <= Tolerance;

        private static decimal HalfUnit(decimal printed) => 0.5m * new decimal(1, 0, 0, false, printed.Scale);
    }
}
