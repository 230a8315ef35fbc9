using UnitsNet;

namespace Kingsoft.Carbon;

/// <summary>
/// Our quantities as those of UnitsNet, in its unit of the same size, else in the base unit named. The double nearest to the decimal is
/// taken: about 16 digits remain of 28.
/// </summary>
public static class QuantityExtensions
{
    /// <summary>Energy of electricity or heat.</summary>
    /// <param name="quantity">Energy without a heating-value basis.</param>
    /// <returns>The UnitsNet quantity, in joules where UnitsNet lacks the unit.</returns>
    /// <exception cref="ArgumentException">The quantity has no unit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is 7.9e28 joules or more.</exception>
    /// <exception cref="UnitMismatchException">The quantity is something else.</exception>
    public static Energy ToEnergy(this Quantity quantity)
    {
        var (value, unit) = UnitMaps.Energy.FromQuantity(quantity);
        return new Energy(value, unit);
    }

    /// <summary>Energy of a fuel; UnitsNet does not keep the basis, so it is named here and checked.</summary>
    /// <param name="quantity">Energy of a fuel of that basis.</param>
    /// <param name="basis">The basis that the quantity has.</param>
    /// <returns>The UnitsNet quantity, in megajoules where UnitsNet lacks the unit.</returns>
    /// <exception cref="ArgumentException">The quantity has no unit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is 7.9e28 megajoules or more, or the basis is neither net nor
    /// gross.</exception>
    /// <exception cref="UnitMismatchException">The quantity is something else.</exception>
    public static Energy ToEnergy(this Quantity quantity, HeatingValueBasis basis)
    {
        var (value, unit) = UnitMaps.Fuel(basis).FromQuantity(quantity);
        return new Energy(value, unit);
    }

    /// <summary>A mass.</summary>
    /// <param name="quantity">A mass; not emissions.</param>
    /// <returns>The UnitsNet quantity, in kilograms where UnitsNet lacks the unit.</returns>
    /// <exception cref="ArgumentException">The quantity has no unit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is 7.9e28 kilograms or more.</exception>
    /// <exception cref="UnitMismatchException">The quantity is something else.</exception>
    public static Mass ToMass(this Quantity quantity)
    {
        var (value, unit) = UnitMaps.Mass.FromQuantity(quantity);
        return new Mass(value, unit);
    }

    /// <summary>A volume.</summary>
    /// <param name="quantity">A volume; not Nm3, which is another dimension.</param>
    /// <returns>The UnitsNet quantity, in cubic metres where UnitsNet lacks the unit.</returns>
    /// <exception cref="ArgumentException">The quantity has no unit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is 7.9e28 cubic metres or more.</exception>
    /// <exception cref="UnitMismatchException">The quantity is something else.</exception>
    public static Volume ToVolume(this Quantity quantity)
    {
        var (value, unit) = UnitMaps.Volume.FromQuantity(quantity);
        return new Volume(value, unit);
    }

    /// <summary>A distance.</summary>
    /// <param name="quantity">A distance; not passenger, vehicle or freight distance.</param>
    /// <returns>The UnitsNet quantity, in metres where UnitsNet lacks the unit.</returns>
    /// <exception cref="ArgumentException">The quantity has no unit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is 7.9e28 metres or more.</exception>
    /// <exception cref="UnitMismatchException">The quantity is something else.</exception>
    public static Length ToLength(this Quantity quantity)
    {
        var (value, unit) = UnitMaps.Length.FromQuantity(quantity);
        return new Length(value, unit);
    }

    /// <summary>An area.</summary>
    /// <param name="quantity">An area.</param>
    /// <returns>The UnitsNet quantity, in square metres where UnitsNet lacks the unit.</returns>
    /// <exception cref="ArgumentException">The quantity has no unit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is 7.9e28 square metres or more.</exception>
    /// <exception cref="UnitMismatchException">The quantity is something else.</exception>
    public static Area ToArea(this Quantity quantity)
    {
        var (value, unit) = UnitMaps.Area.FromQuantity(quantity);
        return new Area(value, unit);
    }

    /// <summary>A time.</summary>
    /// <param name="quantity">Hours or days; not months and years, which are no fixed number of days.</param>
    /// <returns>The UnitsNet quantity, in hours where UnitsNet lacks the unit.</returns>
    /// <exception cref="ArgumentException">The quantity has no unit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is 7.9e28 hours or more.</exception>
    /// <exception cref="UnitMismatchException">The quantity is something else.</exception>
    public static Duration ToDuration(this Quantity quantity)
    {
        var (value, unit) = UnitMaps.Duration.FromQuantity(quantity);
        return new Duration(value, unit);
    }
}
