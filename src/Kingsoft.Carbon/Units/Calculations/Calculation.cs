using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Serialization;

namespace Kingsoft.Carbon;

/// <summary>
/// A calculation of quantities, such as <c>12.5 t * 340 km</c>: what an amount was made of, kept as it is written and worked out exactly.
/// </summary>
/// <remarks>
/// Numbers and quantities with <c>* × / ÷ ( ) %</c> and, between spaces, <c>+</c> and <c>-</c> of equal dimensions. Units hold no spaces
/// and may be products and quotients (<c>kWh/unit</c>, <c>m2*yr</c>); <c>unit</c> and bare numbers are counts, which have no dimension.
/// Mass × distance is <c>tkm</c>, persons × distance <c>pkm</c>, power × time an energy, persons × days <c>person-day</c>. Nothing is
/// rounded: the amount is a fraction until it is multiplied with a factor. Never changed once it is made, so safe for many threads.
/// </remarks>
/// <example>
/// <code>
/// Calculation freight = Calculation.Parse("12.5 t * 340 km");
/// Quantity amount = freight.Result;                                  // 4250 tkm
/// </code>
/// </example>
[JsonConverter(typeof(ParsableJsonConverter<Calculation>))]
public sealed class Calculation : IEquatable<Calculation>, IParsable<Calculation>
{
    private const int MostCharacters = 1_000;

    private const int HoursOfDay = 24;

    private static readonly Unit PersonDay = Unit.Parse("person-day");

    private readonly string _text;
    private readonly CalculationValue _value;
    private readonly bool _isPersonDays;

    private Calculation(string text, CalculationValue value, CalculationParser parser)
    {
        _text = text;
        _value = value;
        Steps = parser.Steps;

        // A day of work is no 24 hours: hours of persons are none of their days.
        _isPersonDays = value.Unit.Powers.Equals(UnitPowers.PersonTimesTime)
            && parser.Units.All(unit => unit.Dimension != UnitDimension.Time || unit.Symbol == "d");
        ResultUnit = _isPersonDays ? PersonDay : ResultUnits.Of(value.Unit, parser.Units);
    }

    /// <summary>
    /// What comes out, in the unit of its dimension that is written first, or, of a product, in the usual one; a fraction is rounded half
    /// to even to twelve decimals, for people.
    /// </summary>
    public Quantity Result => In(ResultUnit);

    /// <summary>The operations, in the order in which they are done.</summary>
    internal ImmutableArray<CalculationStep> Steps { get; }

    /// <summary>The unit of <see cref="Result"/>.</summary>
    internal Unit ResultUnit { get; }

    /// <summary>Reads a calculation and works it out.</summary>
    /// <param name="text">Such as <c>40 unit * 350 W/unit * 8760 h * 60 %</c>.</param>
    /// <returns>The calculation.</returns>
    /// <exception cref="FormatException">The text is no calculation: a unit is unknown, quantities of different dimensions are added, it
    /// divides by zero, or what comes out is no amount (<c>kWh/m2</c>) or too large for a decimal.</exception>
    public static Calculation Parse(string text) =>
        TryRead(text, out Calculation? calculation, out Message? fault) ? calculation : throw new FormatException(fault.ToString());

    /// <summary>Reads a calculation; false where the text is none.</summary>
    /// <param name="text">Such as <c>12.5 t * 340 km</c>.</param>
    /// <param name="calculation">The calculation.</param>
    /// <returns>Whether the text is a calculation.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Calculation? calculation) =>
        TryRead(text, out calculation, out _);

    static Calculation IParsable<Calculation>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Calculation>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Calculation result) => TryParse(s, out result);

    /// <summary>What comes out, in a unit; a fraction is rounded half to even to twelve decimals, for people.</summary>
    /// <param name="unit">The unit wanted.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="UnitMismatchException">The calculation comes out in another dimension, basis or currency.</exception>
    /// <exception cref="OverflowException">The amount in that unit is beyond what a decimal holds, some 7.9 × 10²⁸.</exception>
    public Quantity In(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (!Reaches(unit))
            throw new UnitMismatchException(ResultUnit, unit);
        if (!ExactAmount.TryFrom(SizeIn(unit), out ExactAmount amount))
            throw new OverflowException(CalculationMessages.TooLarge(_text).ToString());
        return new Quantity(amount.Value, unit);
    }

    /// <summary>Whether both are written alike.</summary>
    /// <param name="other">Another calculation.</param>
    /// <returns>True where the texts are the same.</returns>
    public bool Equals(Calculation? other) => other is not null && _text == other._text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Calculation);

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The calculation as it is written.</summary>
    public override string ToString() => _text;

    /// <summary>Reads a calculation, with what is wrong where the text is none.</summary>
    internal static bool TryRead(
        [NotNullWhen(true)] string? text, [NotNullWhen(true)] out Calculation? calculation, [NotNullWhen(false)] out Message? fault)
    {
        calculation = null;
        text = text?.Trim();
        if (string.IsNullOrEmpty(text))
            fault = CalculationMessages.Empty;
        else if (text.Length > MostCharacters)
            fault = CalculationMessages.TooLong(text.Length, MostCharacters);
        else
            fault = ReadSound(text, out calculation);
        return fault is null;
    }

    /// <summary>The amount in the unit that a row states, or in the calculation's own; false with what is wrong.</summary>
    internal bool TryIn(Unit? stated, out Unit unit, out ExactAmount amount, [NotNullWhen(false)] out Message? fault)
    {
        unit = stated ?? ResultUnit;
        amount = default;
        fault = !Reaches(unit) ? CalculationMessages.OtherUnit(_text, ResultUnit.Symbol, unit)
            : !ExactAmount.TryFrom(SizeIn(unit), out amount) ? CalculationMessages.TooLarge(_text)
            : null;
        return fault is null;
    }

    private static Message? ReadSound(string text, out Calculation? calculation)
    {
        calculation = null;
        var parser = new CalculationParser(CalculationSigns.Plain(text));
        if (parser.Read() is not { } value)
            return parser.Fault!;

        UnitPowers powers = value.Unit.Powers;
        if (powers.Currencies.Length > 1)
            return CalculationMessages.Currencies(text, value.Unit.Symbol, powers);
        if (powers.Dimension is null && !powers.IsProduct)
            return CalculationMessages.NoAmount(text, value.Unit.Symbol);

        var read = new Calculation(text, value, parser);
        if (!read.TryIn(null, out _, out _, out Message? fault))
            return fault;
        calculation = read;
        return null;
    }

    private bool Reaches(Unit unit) =>
        _value.Unit.Powers.Equals(unit.Powers) || (_isPersonDays && unit.Dimension == UnitDimension.PersonDay);

    private Ratio SizeIn(Unit unit)
    {
        Ratio size = _value.Amount * _value.Unit.Size;
        return _isPersonDays && unit.Dimension == UnitDimension.PersonDay
            ? size / new Ratio(HoursOfDay, 1) / unit.ToBase
            : size / unit.Size;
    }
}
