using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Serialization;

namespace Kingsoft.Carbon;

/// <summary>
/// A unit with its exact ratio to the base unit of its dimension. Symbols are case-sensitive; common spellings and Chinese names are
/// aliases.
/// </summary>
/// <remarks>
/// Sources of the ratios stand beside the table in <c>UnitTable</c>. Never changed once it is made, so safe for many threads.
/// </remarks>
/// <example>
/// <code>
/// Unit unit = Unit.Parse("MWh");
/// bool isEnergy = unit.IsConvertibleTo(Unit.KilowattHour);   // true
/// </code>
/// </example>
[JsonConverter(typeof(ParsableJsonConverter<Unit>))]
public sealed class Unit : IEquatable<Unit>, IParsable<Unit>
{
    private readonly UnitPowers? _powers;

    internal Unit(string symbol, UnitDimension dimension, Ratio toBase, string? currency = null, UnitPowers? powers = null)
    {
        _powers = powers;
        Symbol = symbol;
        Dimension = dimension;
        ToBase = toBase;
        Currency = currency;
    }

    /// <summary>The kilowatt-hour of electricity or heat.</summary>
    public static Unit KilowattHour { get; } = Parse("kWh");

    /// <summary>The megawatt-hour of electricity or heat.</summary>
    public static Unit MegawattHour { get; } = Parse("MWh");

    /// <summary>The kilogram.</summary>
    public static Unit Kilogram { get; } = Parse("kg");

    /// <summary>The metric tonne.</summary>
    public static Unit Tonne { get; } = Parse("t");

    /// <summary>The litre.</summary>
    public static Unit Litre { get; } = Parse("L");

    /// <summary>The cubic metre.</summary>
    public static Unit CubicMetre { get; } = Parse("m3");

    /// <summary>Nm3, a cubic metre of gas at 0 °C and 101.325 kPa.</summary>
    internal static Unit NormalCubicMetre { get; } = Parse("Nm3");

    /// <summary>The kilometre.</summary>
    public static Unit Kilometre { get; } = Parse("km");

    /// <summary>The kilogram of CO2e.</summary>
    public static Unit KilogramCo2e { get; } = Parse("kgCO2e");

    /// <summary>The tonne of CO2e.</summary>
    public static Unit TonneCo2e { get; } = Parse("tCO2e");

    /// <summary>The gigajoule of electricity or heat.</summary>
    public static Unit Gigajoule { get; } = Parse("GJ");

    /// <summary>The gigajoule of a fuel, by its net calorific value.</summary>
    public static Unit NetGigajoule { get; } = Parse("GJ(net)");

    /// <summary>The gigajoule of a fuel, by its gross calorific value.</summary>
    public static Unit GrossGigajoule { get; } = Parse("GJ(gross)");

    /// <summary>The passenger-kilometre.</summary>
    public static Unit PassengerKilometre { get; } = Parse("pkm");

    /// <summary>The tonne-kilometre of freight.</summary>
    public static Unit TonneKilometre { get; } = Parse("tkm");

    /// <summary>The kilometre that a vehicle drives.</summary>
    public static Unit VehicleKilometre { get; } = Parse("vkm");

    /// <summary>Every unit that is known, by dimension, and from small to large.</summary>
    public static IEnumerable<Unit> Known => UnitTable.InOrder;

    /// <summary>The symbol, such as <c>kWh</c> or <c>TJ(net)</c>.</summary>
    public string Symbol { get; }

    /// <summary>What the unit measures.</summary>
    public UnitDimension Dimension { get; }

    /// <summary>The ISO 4217 code of a money unit; null for all others.</summary>
    public string? Currency { get; }

    /// <summary>Whether it is a volume in which liquids are measured, and gases only as liquids: litres, gallons and barrels.</summary>
    internal bool IsLiquidMeasure => Dimension == UnitDimension.Volume
        && (Symbol.EndsWith('L') || Symbol.StartsWith("gal", StringComparison.Ordinal) || Symbol == "bbl");

    /// <summary>How many base units of the dimension one unit is.</summary>
    internal Ratio ToBase { get; }

    /// <summary>What it is made of: a tonne-kilometre of mass and distance.</summary>
    internal UnitPowers Powers => _powers ?? UnitPowers.Of(Dimension, Currency);

    /// <summary>How many basic units of <see cref="Powers"/> one unit is.</summary>
    internal Ratio Size => ToBase * UnitPowers.BaseOf(Dimension);

    /// <summary>Finds a unit by its symbol or an alias, or a product of such units.</summary>
    /// <param name="symbol">Such as <c>kWh</c>, <c>TJ(net)</c>, <c>万元</c>, <c>m2*yr</c>.</param>
    /// <returns>The unit.</returns>
    /// <exception cref="FormatException">The symbol is not known.</exception>
    public static Unit Parse(string symbol) =>
        TryParse(symbol, out Unit? unit) ? unit : throw new FormatException(UnknownMessage(symbol).ToString());

    /// <summary>Finds a unit by its symbol or an alias, or a product of such units; false where it is not known.</summary>
    /// <param name="symbol">Such as <c>kWh</c>, <c>TJ(net)</c>, <c>万元</c>, <c>m2*yr</c>.</param>
    /// <param name="unit">The unit.</param>
    /// <returns>Whether the symbol is known.</returns>
    public static bool TryParse([NotNullWhen(true)] string? symbol, [NotNullWhen(true)] out Unit? unit) =>
        UnitTable.TryFind(symbol, out unit) || CompoundUnits.TryFind(symbol, out unit);

    static Unit IParsable<Unit>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Unit>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Unit result) =>
        TryParse(s, out result);

    /// <summary>Whether amounts in this unit convert into the other without any property of a substance.</summary>
    /// <param name="other">A unit.</param>
    /// <returns>True inside one dimension and, for money, one currency; products of units must be made of the same.</returns>
    public bool IsConvertibleTo(Unit other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Dimension == other.Dimension && Currency == other.Currency
            && (Dimension != UnitDimension.Product || Powers.Equals(other.Powers));
    }

    /// <inheritdoc/>
    public bool Equals(Unit? other) => other is not null && string.Equals(Symbol, other.Symbol, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Unit);

    /// <inheritdoc/>
    public override int GetHashCode() => Symbol.GetHashCode(StringComparison.Ordinal);

    /// <summary>The symbol.</summary>
    public override string ToString() => Symbol;

    /// <summary>Whether two units are the same.</summary>
    public static bool operator ==(Unit? left, Unit? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two units differ.</summary>
    public static bool operator !=(Unit? left, Unit? right) => !(left == right);

    /// <summary>How many of the other unit one of this is.</summary>
    internal Ratio RatioTo(Unit other) => ToBase / other.ToBase;

    internal static Message UnknownMessage(string symbol) => UnitSuggestion.Message(symbol);
}
