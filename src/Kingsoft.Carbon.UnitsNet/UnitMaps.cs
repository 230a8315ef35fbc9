using UnitsNet.Units;

namespace Kingsoft.Carbon;

/// <summary>
/// Which unit of UnitsNet is which of ours. A row stands here only where both have the same definition; of two that are one of ours the
/// first is taken on the way back.
/// </summary>
/// <remarks>
/// Left out on purpose, and so converted by UnitsNet: its calorie (4.184 J, ours is 4.1868 J), its US and imperial therm (ours is the therm
/// of 100,000 BTU(IT), its EC therm), its US survey foot, its acre-foot and cubic yard and mile (rounded ratios). Its months and years are
/// fixed numbers of days; ours are calendar time and never these.
/// </remarks>
internal static class UnitMaps
{
    public static UnitMap<EnergyUnit> Energy { get; } = new(
        new(EnergyUnit.Joule, "J"), new(EnergyUnit.Millijoule, "J", 1, 1_000), new(EnergyUnit.Kilojoule, "kJ"),
        new(EnergyUnit.Megajoule, "MJ"), new(EnergyUnit.Gigajoule, "GJ"),
        new(EnergyUnit.Terajoule, "TJ"), new(EnergyUnit.Petajoule, "TJ", 1_000),
        new(EnergyUnit.WattHour, "Wh"), new(EnergyUnit.KilowattHour, "kWh"), new(EnergyUnit.MegawattHour, "MWh"),
        new(EnergyUnit.GigawattHour, "GWh"), new(EnergyUnit.TerawattHour, "GWh", 1_000),
        new(EnergyUnit.WattDay, "Wh", 24), new(EnergyUnit.KilowattDay, "kWh", 24), new(EnergyUnit.MegawattDay, "MWh", 24),
        new(EnergyUnit.GigawattDay, "GWh", 24), new(EnergyUnit.TerawattDay, "GWh", 24_000),
        new(EnergyUnit.BritishThermalUnit, "BTU"), new(EnergyUnit.KilobritishThermalUnit, "BTU", 1_000),
        new(EnergyUnit.MegabritishThermalUnit, "MMBtu"), new(EnergyUnit.GigabritishThermalUnit, "MMBtu", 1_000),
        new(EnergyUnit.ThermEc, "therm"), new(EnergyUnit.DecathermEc, "therm", 10));

    public static UnitMap<EnergyUnit> NetEnergy { get; } = FuelEnergy("net");

    public static UnitMap<EnergyUnit> GrossEnergy { get; } = FuelEnergy("gross");

    public static UnitMap<MassUnit> Mass { get; } = new(
        new(MassUnit.Kilogram, "kg"), new(MassUnit.Milligram, "g", 1, 1_000), new(MassUnit.Gram, "g"), new(MassUnit.Tonne, "t"),
        new(MassUnit.Kilotonne, "kt"), new(MassUnit.Megatonne, "kt", 1_000),
        new(MassUnit.Pound, "lb"), new(MassUnit.Kilopound, "lb", 1_000), new(MassUnit.Megapound, "lb", 1_000_000),
        new(MassUnit.Ounce, "lb", 1, 16),
        new(MassUnit.ShortTon, "st"), new(MassUnit.LongTon, "long-ton"));

    public static UnitMap<VolumeUnit> Volume { get; } = new(
        new(VolumeUnit.CubicMeter, "m3"), new(VolumeUnit.HectocubicMeter, "m3", 100), new(VolumeUnit.KilocubicMeter, "m3", 1_000),
        new(VolumeUnit.CubicHectometer, "m3", 1_000_000),
        new(VolumeUnit.CubicKilometer, "m3", 1_000_000_000), new(VolumeUnit.CubicMillimeter, "mL", 1, 1_000),
        new(VolumeUnit.Milliliter, "mL"), new(VolumeUnit.Centiliter, "L", 1, 100), new(VolumeUnit.Deciliter, "L", 1, 10),
        new(VolumeUnit.Liter, "L"), new(VolumeUnit.Decaliter, "L", 10),
        new(VolumeUnit.Hectoliter, "L", 100), new(VolumeUnit.Megaliter, "m3", 1_000),
        new(VolumeUnit.UsGallon, "gal(US)"), new(VolumeUnit.KilousGallon, "gal(US)", 1_000),
        new(VolumeUnit.MegausGallon, "gal(US)", 1_000_000),
        new(VolumeUnit.ImperialGallon, "gal(UK)"), new(VolumeUnit.KiloimperialGallon, "gal(UK)", 1_000),
        new(VolumeUnit.MegaimperialGallon, "gal(UK)", 1_000_000),
        new(VolumeUnit.OilBarrel, "bbl"),
        new(VolumeUnit.CubicFoot, "ft3"), new(VolumeUnit.HectocubicFoot, "ft3", 100), new(VolumeUnit.KilocubicFoot, "ft3", 1_000),
        new(VolumeUnit.MegacubicFoot, "ft3", 1_000_000),
        new(VolumeUnit.Kiloliter, "m3"), new(VolumeUnit.CubicDecimeter, "L"), new(VolumeUnit.CubicCentimeter, "mL"));

    public static UnitMap<LengthUnit> Length { get; } = new(
        new(LengthUnit.Meter, "m"), new(LengthUnit.Millimeter, "m", 1, 1_000), new(LengthUnit.Centimeter, "m", 1, 100),
        new(LengthUnit.Decimeter, "m", 1, 10), new(LengthUnit.Decameter, "m", 10),
        new(LengthUnit.Hectometer, "m", 100), new(LengthUnit.Kilometer, "km"), new(LengthUnit.Megameter, "km", 1_000),
        new(LengthUnit.Mile, "mi"), new(LengthUnit.NauticalMile, "nmi"), new(LengthUnit.Yard, "m", 0.9144m),
        new(LengthUnit.Foot, "m", 0.3048m), new(LengthUnit.Inch, "m", 0.0254m));

    public static UnitMap<AreaUnit> Area { get; } = new(
        new(AreaUnit.SquareMeter, "m2"), new(AreaUnit.SquareCentimeter, "m2", 1, 10_000), new(AreaUnit.SquareDecimeter, "m2", 1, 100),
        new(AreaUnit.Hectare, "m2", 10_000),
        new(AreaUnit.SquareKilometer, "m2", 1_000_000), new(AreaUnit.SquareFoot, "ft2"), new(AreaUnit.SquareYard, "ft2", 9),
        new(AreaUnit.Acre, "ft2", 43_560));

    public static UnitMap<DurationUnit> Duration { get; } = new(
        new(DurationUnit.Hour, "h"), new(DurationUnit.Minute, "h", 1, 60), new(DurationUnit.Second, "h", 1, 3_600),
        new(DurationUnit.Millisecond, "h", 1, 3_600_000),
        new(DurationUnit.Day, "d"), new(DurationUnit.Week, "d", 7), new(DurationUnit.Month30, "d", 30), new(DurationUnit.Year365, "d", 365),
        new(DurationUnit.JulianYear, "d", 365.25m));

    /// <summary>The energy of one hour at a power.</summary>
    public static UnitMap<PowerUnit> EnergyOfAnHour { get; } = new(
        new(PowerUnit.Kilowatt, "kWh"), new(PowerUnit.Milliwatt, "Wh", 1, 1_000), new(PowerUnit.Watt, "Wh"), new(PowerUnit.Megawatt, "MWh"),
        new(PowerUnit.Gigawatt, "GWh"), new(PowerUnit.Terawatt, "GWh", 1_000),
        new(PowerUnit.JoulePerHour, "J"), new(PowerUnit.KilojoulePerHour, "kJ"), new(PowerUnit.MegajoulePerHour, "MJ"),
        new(PowerUnit.GigajoulePerHour, "GJ"),
        new(PowerUnit.BritishThermalUnitPerHour, "BTU"), new(PowerUnit.KilobritishThermalUnitPerHour, "BTU", 1_000),
        new(PowerUnit.MegabritishThermalUnitPerHour, "MMBtu"));

    /// <summary>The map of a basis.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The basis is neither net nor gross.</exception>
    public static UnitMap<EnergyUnit> Fuel(HeatingValueBasis basis) => basis switch
    {
        HeatingValueBasis.Net => NetEnergy,
        HeatingValueBasis.Gross => GrossEnergy,
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "Net or Gross is accepted."),
    };

    private static UnitMap<EnergyUnit> FuelEnergy(string basis) => new(
        new(EnergyUnit.Megajoule, $"MJ({basis})"), new(EnergyUnit.Joule, $"MJ({basis})", 1, 1_000_000),
        new(EnergyUnit.Kilojoule, $"MJ({basis})", 1, 1_000), new(EnergyUnit.Gigajoule, $"GJ({basis})"),
        new(EnergyUnit.Terajoule, $"TJ({basis})"), new(EnergyUnit.Petajoule, $"TJ({basis})", 1_000),
        new(EnergyUnit.WattHour, $"kWh({basis})", 1, 1_000), new(EnergyUnit.KilowattHour, $"kWh({basis})"),
        new(EnergyUnit.MegawattHour, $"MWh({basis})"),
        new(EnergyUnit.GigawattHour, $"MWh({basis})", 1_000), new(EnergyUnit.TerawattHour, $"MWh({basis})", 1_000_000),
        new(EnergyUnit.BritishThermalUnit, $"MMBtu({basis})", 1, 1_000_000),
        new(EnergyUnit.KilobritishThermalUnit, $"MMBtu({basis})", 1, 1_000), new(EnergyUnit.MegabritishThermalUnit, $"MMBtu({basis})"),
        new(EnergyUnit.GigabritishThermalUnit, $"MMBtu({basis})", 1_000), new(EnergyUnit.ThermEc, $"therm({basis})"),
        new(EnergyUnit.DecathermEc, $"therm({basis})", 10));
}
