using System.Collections.Immutable;
using System.Globalization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The way between the units of a line, and its formula with numbers.</summary>
internal static class FormulaExplanation
{
    public static void Append(ExplanationText text, Inventory inventory, EmissionLine line)
    {
        ImmutableArray<ConversionStep> steps = line.Selection?.Conversion?.Steps ?? [];
        if (!steps.IsEmpty)
            text.Section("Units");
        foreach (ConversionStep step in steps)
        {
            text.Item(step.ToString());
            if (step.Property is { } property)
                text.Item($"  {Origin(property)}");
            foreach (MoneyPrice price in step.Prices)
                text.Item($"  {Origin(price)}");
        }

        bool hasPotentials = line.Gases.Any(gas => gas.Gas is not null);
        text.Section(hasPotentials ? $"Calculation ({inventory.Gwp.Name})" : "Calculation");
        foreach (string formula in Formulas(inventory, line))
            text.Item(formula);
        if (line.Factor is not null && line.Gases.Any(gas => gas.Gas is null))
            text.Item($"what is in CO2e is under {Basis(line.Factor.GwpBasis)}, as its publisher gives it");
        foreach (LineGas gas in line.Gases)
        {
            if (gas.Gas is { } code && inventory.Gwp.TryFind(code, out GwpValue? value) && value.Note is { } note)
                text.Item($"GWP of {code}", note);
        }
    }

    /// <summary>The formula of each gas and of what they make together.</summary>
    public static IEnumerable<string> Formulas(Inventory inventory, EmissionLine line)
    {
        string fraction = line.OwnAmount.FractionText is { } text ? $" ({text})" : "";
        string amount = $"{Numbers.Format(line.Amount)}{fraction} {line.Unit}";
        foreach (ConversionStep step in line.Selection?.Conversion?.Steps ?? [])
            amount += $" × {Numbers.Format(step.Multiplier)} {step.ToName}/{step.FromName}";

        if (line.Factor is not { } factor)
        {
            yield return line.Co2e is { } value ? $"{amount} = {Numbers.Format(value.Tonnes)} t CO2e"
                : line.Co2eMarketBased is { } market ? $"{amount} = {Numbers.Format(market.Tonnes)} t CO2e (market-based)"
                : $"{amount}: no emissions are counted";
            yield break;
        }

        foreach (LineGas gas in line.Gases)
        {
            string kilograms = $"{amount} × {Digits(gas.KilogramsPerUnit)} kg {gas.Label}/{factor.Unit}";
            yield return gas.Gas is null
                ? $"{kilograms} ÷ 1000 kg/t = {Numbers.Format(gas.Co2e.Tonnes)} t CO2e"
                : $"{kilograms} × {Numbers.Format(gas.Gwp)} (GWP of {gas.Gas}, "
                    + $"{InventoryJson.GwpName(inventory.Options.GwpSet)}) ÷ 1000 kg/t = {Numbers.Format(gas.Co2e.Tonnes)} t CO2e";
        }

        if (line.PublishedTotal is { } published)
        {
            yield return $"{amount} × {Digits(factor.PublishedCo2eKilograms!.Value)} kg published CO2e/{factor.Unit} ÷ 1000 kg/t = "
                + $"{Numbers.Format(published.Tonnes)} t CO2e: "
                + "the CO2e of the line, because the inventory is under the publisher's GWP set";
            decimal unsplit = published.Tonnes - line.Gases.Sum(gas => gas.Co2e.Tonnes);
            yield return $"minus its gases = {Numbers.Format(unsplit)} t CO2e (rounding, not split by gas)";
        }
        else if (line.Gases.Length > 1)
        {
            yield return $"sum = {Numbers.Format(line.Co2e?.Tonnes ?? 0m)} t CO2e";
        }

        if (line.BiogenicCo2Tonnes is { } biogenic)
            yield return $"{amount} × {Digits(factor.BiogenicCo2Kilograms ?? 0m)} kg biogenic CO2/{factor.Unit} "
                + $"÷ 1000 kg/t = {Numbers.Format(biogenic)} t CO2, outside the scopes";
        if (line.EnergyMWh is { } energy && VehicleEnergy.Beside(factor) is { } vehicle)
        {
            Unit kilometre = Unit.VehicleKilometre;
            string distance = factor.Unit == kilometre
                ? amount
                : $"{amount} × {Numbers.Format(factor.Unit.RatioTo(kilometre).ToDecimal())} {kilometre}/{factor.Unit}";
            yield return $"{distance} × {Digits(vehicle.PerKilometre)} {vehicle.Numerator}/{kilometre} ÷ 1000 kWh/MWh = "
                + $"{Numbers.Format(energy)} MWh of energy ({vehicle.Citation.Source}: {vehicle.Citation.Table})";
        }
    }

    private static string Origin(SubstanceProperty property)
    {
        string set = property.Set is { } name ? $"; set: {name}" : "";
        return $"origin: {FactorExplanation.Origin(property.IsUserSupplied, property.Location)}; region: {property.Region}{set}; "
            + $"address: {property.Citation.Url ?? "not given"}";
    }

    private static string Origin(MoneyPrice price) =>
        $"{price}: {FactorExplanation.Origin(isUserSupplied: true, price.Location)}; address: {price.Citation.Url ?? "not given"}; "
            + $"terms: {price.Citation.License ?? "not given"}";

    private static string Basis(GwpBasis? basis) => FactorColumns.GwpName(basis) switch
    {
        null or "unstated" => "a GWP set that is not stated",
        "mixed" => "several GWP sets",
        { } set => set,
    };

    private static string Digits(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
