using System.Collections.Frozen;
using System.Globalization;
using UnitsNet;

namespace Kingsoft.Carbon;

/// <summary>
/// The units of one UnitsNet quantity in ours, by table. The first row is the base: UnitsNet converts to it what has no row.
/// </summary>
internal sealed class UnitMap<TUnit>
    where TUnit : struct, Enum
{
    private const string Accepted = "A finite amount below 7.9e28 that is zero or at least 1e-28 in its unit is accepted.";
    private readonly FrozenDictionary<TUnit, UnitRow<TUnit>> _byTheirs;
    private readonly FrozenDictionary<string, TUnit> _byOurs;
    private readonly UnitRow<TUnit> _base;

    public UnitMap(params UnitRow<TUnit>[] rows)
    {
        _base = rows[0];
        _byTheirs = rows.ToFrozenDictionary(row => row.Theirs);
        _byOurs = rows.Where(row => row.Multiple == row.Divisor).DistinctBy(row => row.Ours)
            .ToFrozenDictionary(row => row.Ours, row => row.Theirs, StringComparer.Ordinal);
        BaseUnit = Unit.Parse(_base.Ours);
    }

    /// <summary>Our unit of the base row.</summary>
    public Unit BaseUnit { get; }

    /// <summary>The quantity in our unit of its row, else in the base unit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A decimal does not hold the amount.</exception>
    public Quantity ToQuantity<TQuantity>(TQuantity theirs, string parameter)
        where TQuantity : struct, IQuantity<TUnit>
    {
        ScaledAmount scaled = ToScaled(theirs, parameter);
        return new Quantity(scaled.Numerator / scaled.Divisor, scaled.Unit);
    }

    /// <summary>The quantity in our unit of its row, else in the base unit, not divided yet.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A decimal does not hold the amount.</exception>
    public ScaledAmount ToScaled<TQuantity>(TQuantity theirs, string parameter)
        where TQuantity : struct, IQuantity<TUnit>
    {
        try
        {
            return Read(theirs);
        }
        catch (OverflowException)
        {
            throw new ArgumentOutOfRangeException(
                parameter, string.Create(CultureInfo.InvariantCulture, $"{(double)theirs.Value:R} {theirs.Unit}"), Accepted);
        }
    }

    /// <summary>Our quantity in UnitsNet's unit of the same size, else in the base unit.</summary>
    /// <exception cref="ArgumentException">The quantity has no unit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The base unit is so small that a decimal does not hold the amount.</exception>
    /// <exception cref="UnitMismatchException">The unit is of another dimension.</exception>
    public (double Value, TUnit Unit) FromQuantity(Quantity quantity)
    {
        if (quantity.Unit is null)
            throw new ArgumentException("The quantity has no unit.", nameof(quantity));
        if (!quantity.Unit.IsConvertibleTo(BaseUnit))
            throw new UnitMismatchException(quantity.Unit, BaseUnit);
        if (_byOurs.TryGetValue(quantity.Unit.Symbol, out TUnit theirs))
            return (ExactDecimal.ToDouble(quantity.Amount), theirs);

        try
        {
            return (ExactDecimal.ToDouble(quantity.To(BaseUnit).Amount), _base.Theirs);
        }
        catch (OverflowException)
        {
            throw new ArgumentOutOfRangeException(nameof(quantity), quantity.ToString(), $"An amount below 7.9e28 {BaseUnit} is accepted.");
        }
    }

    private ScaledAmount Read<TQuantity>(TQuantity theirs)
        where TQuantity : struct, IQuantity<TUnit>
    {
        // Most UnitsNet quantities hold a double, power holds a decimal.
        QuantityValue value = theirs.Value;
        bool isSomething = (double)value != 0;
        if (_byTheirs.TryGetValue(theirs.Unit, out UnitRow<TUnit> row))
        {
            decimal amount = value.Type == QuantityValue.UnderlyingDataType.Decimal ? (decimal)value : ExactDecimal.From((double)value);
            decimal numerator = ExactDecimal.NotLost(amount * row.Multiple, isSomething);
            ExactDecimal.NotLost(numerator / row.Divisor, isSomething);
            return new ScaledAmount(numerator, row.Divisor, Unit.Parse(row.Ours));
        }

        // No unit is 1e170 times smaller than another: beyond that UnitsNet itself would fail, on infinity.
        if (Math.Abs((double)value) > 1e200)
            throw new OverflowException("The value is larger than a decimal holds.");

        return new ScaledAmount(ExactDecimal.NotLost(ExactDecimal.From(theirs.As(_base.Theirs)), isSomething), 1m, BaseUnit);
    }
}
