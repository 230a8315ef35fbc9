using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text.Json.Serialization;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Serialization;

namespace Kingsoft.Carbon;

/// <summary>A mass of greenhouse gas as carbon dioxide equivalent. The default value is zero.</summary>
/// <remarks>A value that is never changed, so safe for many threads.</remarks>
/// <example>
/// <code>
/// Co2e total = Co2e.FromTonnes(12.5m) + Co2e.Parse("300 kgCO2e");   // 12.8 tCO2e
/// decimal share = Co2e.FromTonnes(3.2m) / total;                    // 0.25
/// </code>
/// </example>
[JsonConverter(typeof(Co2eJsonConverter))]
public readonly record struct Co2e :
    IComparable<Co2e>,
    ISpanFormattable,
    ISpanParsable<Co2e>,
    IAdditionOperators<Co2e, Co2e, Co2e>,
    IAdditiveIdentity<Co2e, Co2e>,
    ISubtractionOperators<Co2e, Co2e, Co2e>,
    IUnaryNegationOperators<Co2e, Co2e>,
    IMultiplyOperators<Co2e, decimal, Co2e>,
    IDivisionOperators<Co2e, decimal, Co2e>,
    IDivisionOperators<Co2e, Co2e, decimal>,
    IComparisonOperators<Co2e, Co2e, bool>
{
    private Co2e(decimal tonnes) => Tonnes = tonnes;

    /// <summary>No emission: a figure that exists and is zero.</summary>
    public static Co2e Zero => default;

    static Co2e IAdditiveIdentity<Co2e, Co2e>.AdditiveIdentity => default;

    /// <summary>The mass in metric tonnes of CO2e.</summary>
    public decimal Tonnes { get; }

    /// <summary>The mass in kilograms of CO2e (1 t = 1000 kg).</summary>
    /// <exception cref="OverflowException">The kilograms are beyond what a decimal holds, some 7.9 × 10²⁸.</exception>
    public decimal Kilograms => Tonnes * 1000m;

    /// <summary>Creates a mass from kilograms.</summary>
    /// <remarks>Tonnes are kept: the thousandth is exact where 28 digits hold it, else rounded half to even in the last.</remarks>
    /// <param name="kilograms">Kilograms of CO2e; negative only for corrections.</param>
    /// <returns>The same mass as a typed value.</returns>
    public static Co2e FromKilograms(decimal kilograms) => new(kilograms / 1000m);

    /// <summary>Creates a mass from metric tonnes (1 t = 1000 kg).</summary>
    /// <param name="tonnes">Tonnes of CO2e; negative only for corrections.</param>
    /// <returns>The same mass as a typed value.</returns>
    public static Co2e FromTonnes(decimal tonnes) => new(tonnes);

    /// <summary>The mass of a figure in tonnes that may not exist; null where it does not.</summary>
    internal static Co2e? OfTonnes(decimal? tonnes) => tonnes is { } known ? new Co2e(known) : null;

    /// <summary>The sum of masses; zero where there is none.</summary>
    /// <param name="masses">The masses.</param>
    /// <returns>Their exact sum.</returns>
    public static Co2e Sum(IEnumerable<Co2e> masses)
    {
        ArgumentNullException.ThrowIfNull(masses);
        decimal tonnes = 0m;
        foreach (Co2e mass in masses)
            tonnes += mass.Tonnes;
        return new Co2e(tonnes);
    }

    /// <summary>
    /// The sum of figures of which some may not exist. A sum of some of them only would pass for the whole, so it is null, and null where
    /// there is none; leave out what should not count before.
    /// </summary>
    /// <param name="figures">The figures, such as the market-based ones of lines.</param>
    /// <returns>Their exact sum; null where one of them is null, or there is none.</returns>
    public static Co2e? Sum(IEnumerable<Co2e?> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        decimal? tonnes = null;
        foreach (Co2e? figure in figures)
        {
            if (figure is not { } mass)
                return null;
            tonnes = (tonnes ?? 0m) + mass.Tonnes;
        }

        return tonnes is { } sum ? new Co2e(sum) : null;
    }

    /// <summary>Reads a mass: a number and a unit of CO2e.</summary>
    /// <param name="text">Such as <c>12.5 tCO2e</c> or <c>300 kgCO2e</c>, with <c>.</c> as the decimal point.</param>
    /// <returns>The mass.</returns>
    /// <exception cref="FormatException">The text has no number, no unit, or one that is no mass of CO2e, or more tonnes than a decimal
    /// holds.</exception>
    public static Co2e Parse(string text) =>
        TryParse(text, out Co2e mass) ? mass : throw new FormatException(UnitMessages.NotCo2e(text).ToString());

    /// <summary>Reads a mass; false where the text is none.</summary>
    /// <param name="text">Such as <c>12.5 tCO2e</c> or <c>300 kgCO2e</c>, with <c>.</c> as the decimal point.</param>
    /// <param name="mass">The mass.</param>
    /// <returns>Whether the text is a mass of CO2e.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Co2e mass)
    {
        mass = default;
        if (!Quantity.TryParse(text, out Quantity quantity) || quantity.Unit.Dimension != UnitDimension.Emissions)
            return false;

        try
        {
            mass = new Co2e(quantity.To(Unit.TonneCo2e).Amount);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    static Co2e IParsable<Co2e>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Co2e>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Co2e result) =>
        TryParse(s, out result);

    static Co2e ISpanParsable<Co2e>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());

    static bool ISpanParsable<Co2e>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Co2e result) =>
        TryParse(s.ToString(), out result);

    /// <summary>The sum of two masses.</summary>
    public static Co2e operator +(Co2e left, Co2e right) => new(left.Tonnes + right.Tonnes);

    /// <summary>The difference of two masses.</summary>
    public static Co2e operator -(Co2e left, Co2e right) => new(left.Tonnes - right.Tonnes);

    /// <summary>The opposite mass.</summary>
    public static Co2e operator -(Co2e value) => new(-value.Tonnes);

    /// <summary>A multiple of a mass.</summary>
    public static Co2e operator *(Co2e left, decimal right) => new(left.Tonnes * right);

    /// <summary>A multiple of a mass.</summary>
    public static Co2e operator *(decimal left, Co2e right) => right * left;

    /// <summary>A part of a mass.</summary>
    public static Co2e operator /(Co2e left, decimal right) => new(left.Tonnes / right);

    /// <summary>How many times the right mass the left one is.</summary>
    public static decimal operator /(Co2e left, Co2e right) => left.Tonnes / right.Tonnes;

    /// <summary>Whether the left mass is smaller.</summary>
    public static bool operator <(Co2e left, Co2e right) => left.Tonnes < right.Tonnes;

    /// <summary>Whether the left mass is greater.</summary>
    public static bool operator >(Co2e left, Co2e right) => left.Tonnes > right.Tonnes;

    /// <summary>Whether the left mass is smaller or equal.</summary>
    public static bool operator <=(Co2e left, Co2e right) => left.Tonnes <= right.Tonnes;

    /// <summary>Whether the left mass is greater or equal.</summary>
    public static bool operator >=(Co2e left, Co2e right) => left.Tonnes >= right.Tonnes;

    /// <summary>The sum of two masses, for languages without operators.</summary>
    public static Co2e Add(Co2e left, Co2e right) => left + right;

    /// <summary>The difference of two masses, for languages without operators.</summary>
    public static Co2e Subtract(Co2e left, Co2e right) => left - right;

    /// <summary>The opposite mass, for languages without operators.</summary>
    public static Co2e Negate(Co2e value) => -value;

    /// <summary>A multiple of a mass, for languages without operators.</summary>
    public static Co2e Multiply(Co2e left, decimal right) => left * right;

    /// <summary>A part of a mass, for languages without operators.</summary>
    public static Co2e Divide(Co2e left, decimal right) => left / right;

    /// <inheritdoc/>
    public int CompareTo(Co2e other) => Tonnes.CompareTo(other.Tonnes);

    /// <summary>The mass in tonnes with all its digits, such as <c>56622.95247 tCO2e</c>, whatever the culture.</summary>
    public override string ToString() => $"{Numbers.Format(Tonnes)} tCO2e";

    /// <summary>The mass in tonnes, the number by a format and culture, such as <c>56,622.95 tCO2e</c> by <c>N2</c>.</summary>
    /// <param name="format">A format of numbers; null, empty or <c>G</c> for all digits.</param>
    /// <param name="formatProvider">The culture; null for the current one. Without a format, all digits are written with <c>.</c> as the
    /// decimal point whatever the culture, so that <see cref="Parse"/> reads them back.</param>
    /// <returns>Number and unit.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        string.IsNullOrEmpty(format) || format == "G"
            ? ToString()
            : $"{Tonnes.ToString(format, formatProvider)} tCO2e";

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string text = ToString(format.ToString(), provider);
        bool fits = text.AsSpan().TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }
}
