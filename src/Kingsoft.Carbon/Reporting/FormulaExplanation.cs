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
            text.Section(FormulaExplanationMessages.Units);
        foreach (ConversionStep step in steps)
        {
            text.Item(FormulaExplanationMessages.Step(step));
            if (step.Property is { } property)
                text.ItemOfItem(FormulaExplanationMessages.Origin(property));
            foreach (MoneyPrice price in step.Prices)
                text.ItemOfItem(FormulaExplanationMessages.Origin(price));
        }

        bool hasPotentials = line.Gases.Any(gas => gas.Gas is not null);
        text.Section(hasPotentials ? FormulaExplanationMessages.CalculationUnder(inventory.Gwp) : FormulaExplanationMessages.Calculation);
        foreach (Said formula in Formulas(inventory, line))
            text.Item(formula);
        if (line.Factor is not null && line.Gases.Any(gas => gas.Gas is null))
            text.Item(FormulaExplanationMessages.UnderBasis(line.Factor.GwpBasis));
        foreach (LineGas gas in line.Gases)
        {
            if (gas.Gas is { } code && inventory.Gwp.TryFind(code, out GwpValue? value) && value.Note is { } note)
                text.Item(FormulaExplanationMessages.GwpOf(code), note);
        }
    }

    /// <summary>The formula of each gas and of what they make together.</summary>
    public static IEnumerable<Said> Formulas(Inventory inventory, EmissionLine line)
    {
        string fraction = line.OwnAmount.FractionText is { } text ? $" ({text})" : "";
        Said amount = $"{Numbers.Format(line.Amount)}{fraction} {line.Unit}";
        foreach (ConversionStep step in line.Selection?.Conversion?.Steps ?? [])
            amount = FormulaExplanationMessages.Times(amount, step);

        if (line.Factor is not { } factor)
        {
            yield return line.Co2e is { } value ? FormulaExplanationMessages.Made(amount, value)
                : line.Co2eMarketBased is { } market ? FormulaExplanationMessages.MadeMarketBased(amount, market)
                : FormulaExplanationMessages.NothingCounted(amount);
            yield break;
        }

        foreach (LineGas gas in line.Gases)
        {
            string perUnit = $"{Digits(gas.KilogramsPerUnit)} kg {gas.Label}/{factor.Unit}";
            yield return gas.Gas is null
                ? FormulaExplanationMessages.InCo2e(amount, perUnit, gas.Co2e)
                : FormulaExplanationMessages.OfGas(amount, perUnit, gas, InventoryJson.GwpName(inventory.Options.GwpSet));
        }

        if (line.PublishedTotal is { } published)
        {
            yield return FormulaExplanationMessages.Published(
                amount, Digits(factor.PublishedCo2eKilograms!.Value), factor.Unit, published);
            yield return FormulaExplanationMessages.Unsplit(published.Tonnes - line.Gases.Sum(gas => gas.Co2e.Tonnes));
        }
        else if (line.Gases.Length > 1)
        {
            yield return FormulaExplanationMessages.Sum(line.Co2e?.Tonnes ?? 0m);
        }

        if (line.BiogenicCo2Tonnes is { } biogenic)
            yield return FormulaExplanationMessages.Biogenic(
                amount, Digits(factor.BiogenicCo2Kilograms ?? 0m), factor.Unit, biogenic);
        if (line.EnergyMWh is { } energy && VehicleEnergy.Beside(factor) is { } vehicle)
        {
            Unit kilometre = Unit.VehicleKilometre;
            Said distance = factor.Unit == kilometre
                ? amount
                : FormulaExplanationMessages.Distance(amount, factor.Unit.RatioTo(kilometre).ToDecimal(), kilometre, factor.Unit);
            yield return FormulaExplanationMessages.Energy(
                distance, $"{Digits(vehicle.PerKilometre)} {vehicle.Numerator}/{kilometre}", energy, vehicle.Citation);
        }
    }

    private static string Digits(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
