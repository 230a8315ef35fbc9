using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Serialization;

namespace Kingsoft.Carbon;

/// <summary>An amount with its unit. Conversions are exact inside one dimension.</summary>
/// <remarks>A value that is never changed, so safe for many threads.</remarks>
/// <example>
/// <code>
/// var bill = new Quantity(107_415.86m, Unit.MegawattHour);
/// Quantity inKilowattHours = bill.To(Unit.KilowattHour);            // 107415860 kWh
/// </code>
/// </example>
[JsonConverter(typeof(ParsableJsonConverter<Quantity>))]
public readonly record struct Quantity : IParsable<Quantity>, IComparable<Quantity>
{
    /// <summary>Names a quantity.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="unit">Its unit.</param>
    /// <exception cref="ArgumentNullException">The unit is null.</exception>
    public Quantity(decimal amount, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        Amount = amount;
        Unit = unit;
    }

    /// <summary>The amount.</summary>
    public decimal Amount { get; }

    /// <summary>The unit; null only in the default value.</summary>
    public Unit Unit { get; }

    /// <summary>Reads a quantity: a number, a space and a unit.</summary>
    /// <param name="text">Such as <c>107415.86 MWh</c>, with <c>.</c> as the decimal point.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="FormatException">The text has no number, or no unit that is known.</exception>
    public static Quantity Parse(string text) =>
        TryParse(text, out Quantity quantity) ? quantity : throw new FormatException(UnitMessages.NotAQuantity(text).ToString());

    /// <summary>Reads a quantity; false where the text is none.</summary>
    /// <param name="text">Such as <c>107415.86 MWh</c>, with <c>.</c> as the decimal point.</param>
    /// <param name="quantity">The quantity.</param>
    /// <returns>Whether the text is a quantity.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Quantity quantity)
    {
        quantity = default;
        string[] parts = (text ?? "").Split(' ', 2, StringSplitOptions.TrimEntries);
        if (parts.Length < 2 || !Numbers.TryParseAmount(Encoding.UTF8.GetBytes(parts[0]), out decimal amount)
            || !Unit.TryParse(parts[1], out Unit? unit))
            return false;

        quantity = new Quantity(amount, unit);
        return true;
    }

    static Quantity IParsable<Quantity>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Quantity>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Quantity result) =>
        TryParse(s, out result);

    /// <summary>
    /// The same quantity in another unit of its dimension: exact where 28 digits hold it, else rounded half to even in the 28th.
    /// </summary>
    /// <param name="unit">The unit wanted.</param>
    /// <returns>The converted quantity.</returns>
    /// <exception cref="UnitMismatchException">The unit is of another dimension, basis or currency.</exception>
    /// <exception cref="InvalidOperationException">This quantity is the default one, which has no unit.</exception>
    /// <exception cref="OverflowException">The amount in that unit is beyond what a decimal holds, some 7.9 × 10²⁸.</exception>
    public Quantity To(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (Unit is null)
            throw new InvalidOperationException("The quantity has no unit, so that it is nothing in another one.");
        if (!Unit.IsConvertibleTo(unit))
            throw new UnitMismatchException(Unit, unit);
        if (Unit == unit)
            return this;

        try
        {
            return new Quantity((Ratio.From(Amount) * Unit.RatioTo(unit)).ToDecimal(), unit);
        }
        catch (OverflowException fault)
        {
            throw new OverflowException($"{this} is too large to be held exactly in {unit}; a larger unit is accepted.", fault);
        }
    }

    /// <summary>By size, exactly, whatever the units: 1000 kg and 1 t come out as 0, though they are written differently.</summary>
    /// <param name="other">A quantity of the same dimension.</param>
    /// <returns>Below 0 where this is smaller, above 0 where it is greater.</returns>
    /// <exception cref="UnitMismatchException">The other is of another dimension, basis or currency.</exception>
    public int CompareTo(Quantity other)
    {
        if (Unit is null || other.Unit is null)
            return (Unit is not null).CompareTo(other.Unit is not null);
        if (!Unit.IsConvertibleTo(other.Unit))
            throw new UnitMismatchException(Unit, other.Unit);
        return ((Ratio.From(Amount) * Unit.RatioTo(other.Unit)) - Ratio.From(other.Amount)).Sign;
    }

    /// <summary>Whether the left quantity is smaller.</summary>
    /// <exception cref="UnitMismatchException">They are of different dimensions.</exception>
    public static bool operator <(Quantity left, Quantity right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left quantity is greater.</summary>
    /// <exception cref="UnitMismatchException">They are of different dimensions.</exception>
    public static bool operator >(Quantity left, Quantity right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left quantity is smaller, or as large.</summary>
    /// <exception cref="UnitMismatchException">They are of different dimensions.</exception>
    public static bool operator <=(Quantity left, Quantity right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left quantity is greater, or as large.</summary>
    /// <exception cref="UnitMismatchException">They are of different dimensions.</exception>
    public static bool operator >=(Quantity left, Quantity right) => left.CompareTo(right) >= 0;

    /// <summary>Amount and symbol, such as <c>107415.86 MWh</c>.</summary>
    public override string ToString() => $"{Numbers.Format(Amount)} {Unit}";
}
