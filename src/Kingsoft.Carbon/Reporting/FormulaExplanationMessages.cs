using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The words of the way between the units of a line, and of its formula.</summary>
internal static class FormulaExplanationMessages
{
    public static Message Units => new("explain.units");

    public static Message Calculation => new("explain.calculation");

    public static Message CalculationUnder(GwpTable gwp) => new("explain.calculation-under", gwp.Name);

    public static Message GwpOf(string gas) => new("explain.gwp-of", gas);

    public static Message UnderBasis(GwpBasis? basis) => new("explain.co2e-under", FactorColumns.GwpName(basis) switch
    {
        null or "unstated" => new Message("explain.gwp-unstated"),
        "mixed" => new Message("explain.gwp-mixed"),
        { } set => (Said)set,
    });

    public static Said Step(ConversionStep step)
    {
        Message text = new("explain.unit-step", step.FromNamed, Numbers.Format(step.Multiplier), step.ToNamed);
        if (!step.Prices.IsEmpty)
        {
            return new Message("explain.step-by", text, MessageList.Of(step.Prices.Select(MoneyMessages.Described)),
                MessageList.OfClauses(step.Prices.Select(price => ExplanationMessages.Cited(price.Citation))
                    .DistinctBy(cited => cited.ToString())));
        }

        return step.Property is { } property
            ? new Message("explain.step-by", text, property, ExplanationMessages.Cited(property.Citation))
            : text;
    }

    public static Message Origin(SubstanceProperty property)
    {
        Message origin = FactorExplanation.Origin(property.IsUserSupplied, property.Location);
        Said place = ExplanationMessages.Place(property.Region), address = ExplanationMessages.Given(property.Citation.Url);
        return property.Set is { } set
            ? new("explain.property-origin-of-set", origin, place, set, address)
            : new("explain.property-origin", origin, place, address);
    }

    public static Message Origin(MoneyPrice price) => new("explain.price-origin",
        MoneyMessages.Described(price), FactorExplanation.Origin(isUserSupplied: true, price.Location),
        ExplanationMessages.Given(price.Citation.Url), ExplanationMessages.Given(price.Citation.License));

    public static Said Times(Said amount, ConversionStep step) =>
        new Message("explain.times", amount, step.Multiplier, step.ToNamed, step.FromNamed);

    public static Message Made(Said amount, Co2e value) => new("explain.made", amount, value.Tonnes);

    public static Message MadeMarketBased(Said amount, Co2e value) => new("explain.made-market-based", amount, value.Tonnes);

    public static Message NothingCounted(Said amount) => new("explain.nothing-counted", amount);

    public static Message InCo2e(Said amount, string perUnit, Co2e value) => new("explain.of-co2e", amount, perUnit, value.Tonnes);

    public static Message OfGas(Said amount, string perUnit, LineGas gas, string gwpSet) =>
        new("explain.of-gas", amount, perUnit, gas.Gwp, gas.Gas, gwpSet, gas.Co2e.Tonnes);

    public static Message Published(Said amount, string kilograms, Unit unit, Co2e value) =>
        new("explain.of-published", amount, kilograms, unit, value.Tonnes);

    public static Message Unsplit(decimal tonnes) => new("explain.unsplit", tonnes);

    public static Message Sum(decimal tonnes) => new("explain.sum", tonnes);

    public static Message Biogenic(Said amount, string kilograms, Unit unit, decimal tonnes) =>
        new("explain.of-biogenic", amount, kilograms, unit, tonnes);

    public static Said Distance(Said amount, decimal ratio, Unit kilometre, Unit unit) =>
        new Message("explain.times", amount, ratio, kilometre, unit);

    public static Message Energy(Said distance, string perKilometre, decimal energy, Citation citation) =>
        new("explain.of-energy", distance, perKilometre, energy, citation.Source, citation.Table);
}
