using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>What is wrong with a row of a file of substance properties.</summary>
internal static class PropertyFileMessages
{
    public static Message NotAProperty(string name) => new("property-file.not-a-property", name);

    public static Message SubstanceUnknown(string name, string? same) => same is null
        ? new("property-file.substance-unknown", name)
        : new("property-file.substance-unknown-same", name, same);

    public static Message NotAboveZero(string? value) => new("property-file.not-above-zero", value);

    public static Message Impossible(SubstanceProperty property, ImmutableArray<PropertyBound> bounds, string? likelyUnit)
    {
        Message what = Of(property.Kind);
        MessageList accepted = Ranges(bounds, bound => (bound.Low, bound.High));
        return likelyUnit is null
            ? new("property-file.impossible", property.Value, UnitOf(property), what, property.Substance, accepted)
            : new("property-file.impossible-in-unit", property.Value, UnitOf(property), what, property.Substance, accepted, likelyUnit);
    }

    public static Message OfGasForLiquid(SubstanceProperty ofGas, Unit liquid) =>
        new("property-of-gas-for-liquid", ofGas, ofGas.Location, liquid, Of(ofGas.Kind));

    public static Message Odd(SubstanceProperty property, ImmutableArray<PropertyBound> bounds)
    {
        MessageList usual = Ranges(bounds, bound => (bound.UsualLow ?? bound.Low, bound.UsualHigh ?? bound.High));
        return new("property-file.odd", property.Value, UnitOf(property), Of(property.Kind), property.Substance, usual);
    }

    private static Message Of(SubstancePropertyKind kind) => kind switch
    {
        SubstancePropertyKind.Density => new("property-file.density"),
        SubstancePropertyKind.NetCalorificValue => new("property-file.net-heat"),
        _ => new("property-file.gross-heat"),
    };

    private static string UnitOf(SubstanceProperty property) => $"{property.Numerator}/{property.Denominator}";

    private static MessageList Ranges(ImmutableArray<PropertyBound> bounds, Func<PropertyBound, (decimal Low, decimal High)> range) =>
        MessageList.Of(bounds.Select(bound => PropertyRange(range(bound), bound)));

    private static Message PropertyRange((decimal Low, decimal High) range, PropertyBound bound) =>
        new("property-file.range", range.Low, range.High, bound.Numerator, bound.Denominator);

    public static Message HeatsApart(SubstanceProperty first, SubstanceProperty second, decimal grossPerNet)
    {
        decimal ratio = Math.Round(grossPerNet, 3);
        (decimal least, decimal most) = (HeatingValues.LeastGrossPerNet, HeatingValues.MostGrossPerNet);
        return new("property-heats-apart", first, first.Location, second, second.Location, ratio, least, most);
    }

    public static Message HeatsContradict(SubstanceProperty used, SubstanceProperty nearer, decimal grossPerNet)
    {
        Message line = FactorUnitMessages.Line(used.Substance, SubstanceProperties.Name(used.Kind), "GJ/t");
        string otherUnit = "GJ" + SubstanceProperties.Basis(nearer.Kind);
        Message apart = HeatsApart(used, nearer, grossPerNet);
        return new("property-heats-contradict", apart, FactorUnitMessages.PropertyLine([line]), otherUnit);
    }

    public static Message NotAUnitOf(SubstancePropertyKind kind, string unit) => kind switch
    {
        SubstancePropertyKind.Density => new("property-file.not-a-density", unit),
        SubstancePropertyKind.CoalEquivalent => new("property-file.not-a-coal-equivalent", unit),
        _ => new("property-file.not-a-heating-value", unit),
    };
}
