using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>An amount with its unit. Conversions are exact inside one dimension.</summary>
public readonly record struct Quantity
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

    /// <summary>
    /// The same quantity in another unit of its dimension: exact where 28 digits hold it, else rounded half to even in the 28th.
    /// </summary>
    /// <param name="unit">The unit wanted.</param>
    /// <returns>The converted quantity.</returns>
    /// <exception cref="UnitMismatchException">The unit is of another dimension, basis or currency.</exception>
    public Quantity To(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (!Unit.IsConvertibleTo(unit))
            throw new UnitMismatchException(Unit, unit);

        return Unit == unit ? this : new Quantity((Ratio.From(Amount) * Unit.RatioTo(unit)).ToDecimal(), unit);
    }

    /// <summary>Amount and symbol, such as <c>107415.86 MWh</c>.</summary>
    public override string ToString() => $"{Numbers.Format(Amount)} {Unit}";
}
