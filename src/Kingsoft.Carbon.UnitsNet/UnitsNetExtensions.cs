using UnitsNet;

namespace Kingsoft.Carbon;

/// <summary>UnitsNet quantities as ours.</summary>
/// <remarks>
/// UnitsNet 5 holds binary floating point (power alone a decimal), Kingsoft.Carbon exact decimals. The value is taken in the quantity's own
/// unit, from the shortest text that reads back as the same double: <c>Energy.FromMegawattHours(107415.86)</c> is exactly 107415.86 MWh.
/// Decimal multiples of our units (hectares, terawatt-hours, kilolitres …) are scaled in decimal. All other units are converted by
/// UnitsNet, in floating point. What was calculated or converted in UnitsNet before carries the noise of that (<c>0.1 + 0.2</c> is
/// 0.30000000000000004).
/// </remarks>
public static class UnitsNetExtensions
{
    /// <summary>Energy of electricity or heat.</summary>
    /// <param name="energy">The UnitsNet quantity.</param>
    /// <returns>The same amount in our unit of the same size, else in joules.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A decimal does not hold the amount: it is not finite, 7.9e28 or more, or not zero and
    /// below 1e-28.</exception>
    public static Quantity ToQuantity(this Energy energy) => UnitMaps.Energy.ToQuantity(energy, nameof(energy));

    /// <summary>Energy of a fuel, at its net or gross heating value.</summary>
    /// <param name="energy">The UnitsNet quantity.</param>
    /// <param name="basis">The heating value by which the energy was determined; gas bills often state gross, IPCC factors net.</param>
    /// <returns>The same amount in kWh, MWh, MJ, GJ, TJ, MMBtu or therm of that basis.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A decimal does not hold the amount: it is not finite, 7.9e28 or more, or not zero and
    /// below 1e-28, or the basis is neither net nor gross.</exception>
    public static Quantity ToQuantity(this Energy energy, HeatingValueBasis basis) =>
        UnitMaps.Fuel(basis).ToQuantity(energy, nameof(energy));

    /// <summary>A mass.</summary>
    /// <param name="mass">The UnitsNet quantity.</param>
    /// <returns>The same amount in our unit of the same size, else in kilograms.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A decimal does not hold the amount: it is not finite, 7.9e28 or more, or not zero and
    /// below 1e-28.</exception>
    public static Quantity ToQuantity(this Mass mass) => UnitMaps.Mass.ToQuantity(mass, nameof(mass));

    /// <summary>A volume at the conditions of its measurement (never Nm3).</summary>
    /// <param name="volume">The UnitsNet quantity.</param>
    /// <returns>The same amount in our unit of the same size, else in cubic metres.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A decimal does not hold the amount: it is not finite, 7.9e28 or more, or not zero and
    /// below 1e-28.</exception>
    public static Quantity ToQuantity(this Volume volume) => UnitMaps.Volume.ToQuantity(volume, nameof(volume));

    /// <summary>A distance (never passenger, vehicle or freight distance).</summary>
    /// <param name="length">The UnitsNet quantity.</param>
    /// <returns>The same amount in our unit of the same size, else in metres.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A decimal does not hold the amount: it is not finite, 7.9e28 or more, or not zero and
    /// below 1e-28.</exception>
    public static Quantity ToQuantity(this Length length) => UnitMaps.Length.ToQuantity(length, nameof(length));

    /// <summary>An area.</summary>
    /// <param name="area">The UnitsNet quantity.</param>
    /// <returns>The same amount in our unit of the same size, else in square metres.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A decimal does not hold the amount: it is not finite, 7.9e28 or more, or not zero and
    /// below 1e-28.</exception>
    public static Quantity ToQuantity(this Area area) => UnitMaps.Area.ToQuantity(area, nameof(area));

    /// <summary>A span of hours or days (UnitsNet's months and years are 30, 365 and 365.25 days, never our calendar time).</summary>
    /// <param name="duration">The UnitsNet quantity.</param>
    /// <returns>The same amount in our unit of the same size, else in hours.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A decimal does not hold the amount: it is not finite, 7.9e28 or more, or not zero and
    /// below 1e-28.</exception>
    public static Quantity ToQuantity(this Duration duration) => UnitMaps.Duration.ToQuantity(duration, nameof(duration));

    /// <summary>The energy of a constant power over a time, multiplied in decimal: 12.25 MW over 365 days is exactly 107310 MWh.</summary>
    /// <remarks>
    /// UnitsNet's own <c>power * duration</c> multiplies watts and seconds in floating point. A power made from a double holds 15 digits of
    /// it; make it from a decimal (<c>12.25m</c>) to keep all.
    /// </remarks>
    /// <param name="power">The power; of electricity or heat.</param>
    /// <param name="duration">The time.</param>
    /// <returns>Watt-hours, joules or BTU with the prefix of the power; kilowatt-hours for horsepower and other units that we do not
    /// have.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A decimal does not hold the power, the duration or the energy.</exception>
    public static Quantity EnergyOver(this Power power, Duration duration)
    {
        ScaledAmount perHour = UnitMaps.EnergyOfAnHour.ToScaled(power, nameof(power));
        ScaledAmount time = UnitMaps.Duration.ToScaled(duration, nameof(duration));
        decimal hours = time.Unit == UnitMaps.Duration.BaseUnit ? 1m : 24m;
        try
        {
            decimal energy = perHour.Numerator * time.Numerator * hours / (perHour.Divisor * time.Divisor);
            return new Quantity(ExactDecimal.NotLost(energy, perHour.Numerator != 0 && time.Numerator != 0), perHour.Unit);
        }
        catch (OverflowException)
        {
            throw new ArgumentOutOfRangeException(
                nameof(duration),
                $"The energy is {perHour.Unit} that a decimal does not hold; below 7.9e28 and, unless zero, at least 1e-28 is accepted.");
        }
    }
}
