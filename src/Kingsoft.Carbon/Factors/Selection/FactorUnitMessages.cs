using System.Collections.Frozen;
using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>What is said where an amount has no way to the unit of a factor.</summary>
internal static class FactorUnitMessages
{
    private static readonly FrozenSet<string> OfConversions = FrozenSet.Create(
        StringComparer.Ordinal, "prices.missing-lines", "unit-as-metered-or-property", "unit-gas-activity", "unit-gas-or-compressed",
        "unit-gas-or-liquid", "unit-other-money-of-year", "unit-property-missing", "unit-property-of-set");

    /// <summary>Whether a message asks for a property or a price.</summary>
    public static bool AsksForConversion(Message message) =>
        OfConversions.Contains(message.Code) || message.Arguments.OfType<Message>().Any(AsksForConversion);

    public static Message NormalVolumeNeeded(Unit unit, EmissionFactor factor) => factor.Unit.Dimension == UnitDimension.NormalVolume
        ? new("unit-as-metered", unit, factor.Unit, factor.Id)
        : new("unit-as-metered-or-other", unit, factor.Unit, factor.Id);

    public static Message NormalVolumeOrProperty(Unit unit, EmissionFactor factor, ImmutableArray<Message> lines) =>
        new("unit-as-metered-or-property", unit, factor.Unit, factor.Id, PropertyLine(lines));

    public static Message NotConvertible(Unit unit, EmissionFactor factor, IReadOnlyList<Message> hints) => hints.Count == 0
        ? new("unit-not-convertible", unit, factor.Unit, factor.Id)
        : new("unit-not-convertible-distance", unit, factor.Unit, factor.Id, MessageList.Of(hints));

    /// <summary>Rate and prices are a choice that changes the figure: nothing converts money by itself.</summary>
    public static Message OtherMoney(Unit unit, EmissionFactor factor) => factor.PriceYear is { } year
        ? new("unit-other-money-of-year", unit, factor.Unit, factor.Id, year, Ask.OwnPrices, unit.Currency)
        : new("unit-other-money", unit, factor.Unit, factor.Id);

    public static Message MoneyForAmount(Unit unit, EmissionFactor factor) =>
        new("unit-money-for-amount", unit, factor.Unit, factor.Id);

    public static Message MoneyOrUnit(Unit unit, EmissionFactor factor, Unit twin) =>
        new("unit-money-or-amount", MoneyForAmount(unit, factor), unit, twin);

    public static Message VehicleHint(string length) => new("unit-hint-vehicle", length);

    public static Message PassengerHint(string length) => new("unit-hint-passenger", length);

    public static Message FreightHint(string length) => new("unit-hint-freight", length);

    /// <summary>Why a factor that properties reach stands behind one that fewer reach.</summary>
    public static Message UnitFarther(Unit unit, Unit? wanted) => new("passed-farther-unit", unit, wanted);

    // ---- a property is missing

    public static Message PropertyMissing(Unit unit, EmissionFactor factor, Message what, Message line) =>
        new("unit-property-missing", unit, factor.Unit, factor.Id, what, factor.Matter, line);

    public static Message PropertyOfSet(Unit unit, EmissionFactor factor, Message what, Message ofSet, Message line) =>
        new("unit-property-of-set", unit, factor.Unit, factor.Id, what, factor.Matter, ofSet, line);

    public static Message GasOrLiquid(Unit unit, EmissionFactor factor, ImmutableArray<Message> lines) =>
        new("unit-gas-or-liquid", unit, factor.Unit, factor.Id, factor.Matter, PropertyLine(lines));

    public static Message GasOrCompressed(Unit unit, EmissionFactor factor, ImmutableArray<Message> lines) =>
        new("unit-gas-or-compressed", unit, factor.Unit, factor.Id, factor.Matter, PropertyLine(lines));

    public static Message OtherStateByVolume(Unit unit, EmissionFactor factor) =>
        new("unit-other-state", unit, factor.Unit, factor.Id, factor.Matter);

    public static Message GasActivity(Message message, ActivityCode activity, Unit unit) =>
        new("unit-gas-activity", message, activity, unit);

    public static Message SetHas(SubstanceProperty property) =>
        new("property-of-set", property.Set, property.Value, property.Numerator, property.Denominator, Ask.Sets);

    public static Message SetHasPerNormalVolume(SubstanceProperty property) =>
        new("property-of-set-per-normal-volume", property.Set, property.Value, property.Numerator, property.Denominator, Ask.Sets);

    public static Message PropertyLine(ImmutableArray<Message> lines) => lines.Length == 1
        ? new("property-line", Ask.OwnProperties, lines[0])
        : new("property-lines", Ask.OwnProperties, lines[0], lines[1]);

    public static Message Line(string substance, string property, string unit) => new("property-line-form", substance, property, unit);

    public static Message LineWithValue(string substance, string property, decimal value, string unit) =>
        new("property-line-value", substance, property, value, unit);

    public static Message Density => new("property-density");

    public static Message DensityOrHeatByVolume => new("property-density-or-volume-heat");

    public static Message HeatByVolume => new("property-volume-heat");

    public static Message HeatingValue => new("property-heat");

    public static Message BothHeats => new("property-both-heats");
}
