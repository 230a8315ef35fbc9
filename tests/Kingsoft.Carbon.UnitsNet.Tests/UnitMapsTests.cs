using UnitsNet;
using UnitsNet.Units;

namespace Kingsoft.Carbon.UnitsNet.Tests;

/// <summary>Every unit of UnitsNet against UnitsNet's own conversion, so that no row of the tables can be wrong.</summary>
public sealed class UnitMapsTests
{
    // Two conversions in floating point, a few roundings of 1.1e-16 each; UnitsNet states some ratios with 10 to 12 digits only, but those
    // units have no row and go through UnitsNet on both sides.
    private const double Tolerance = 1e-14;

    [TestCaseSource(nameof(EnergyUnits))]
    public void ToQuantity_EnergyOfEachUnit_IsTheSameAmount(EnergyUnit unit)
    {
        var energy = new Energy(1.5, unit);

        decimal joules = Amount(energy.ToQuantity(), "J");

        Assert.That((double)joules, Is.EqualTo(energy.Joules).Within(Math.Max(energy.Joules * Tolerance, 1e-28)));
    }

    [TestCaseSource(nameof(EnergyUnits))]
    public void ToQuantity_EnergyOfEachUnitAndEitherBasis_IsTheSameAmount(EnergyUnit unit)
    {
        var energy = new Energy(1.5, unit);

        decimal net = Amount(energy.ToQuantity(HeatingValueBasis.Net), "MJ(net)");
        decimal gross = Amount(energy.ToQuantity(HeatingValueBasis.Gross), "MJ(gross)");

        Assert.That((double)net, Is.EqualTo(energy.Megajoules).Within(Math.Max(energy.Megajoules * Tolerance, 1e-28)));
        Assert.That(gross, Is.EqualTo(net));
    }

    [TestCaseSource(nameof(MassUnits))]
    public void ToQuantity_MassOfEachUnit_IsTheSameAmount(MassUnit unit)
    {
        var mass = new Mass(1.5, unit);

        decimal kilograms = Amount(mass.ToQuantity(), "kg");

        Assert.That((double)kilograms, Is.EqualTo(mass.Kilograms).Within(Math.Max(mass.Kilograms * Tolerance, 1e-28)));
    }

    [TestCaseSource(nameof(VolumeUnits))]
    public void ToQuantity_VolumeOfEachUnit_IsTheSameAmount(VolumeUnit unit)
    {
        var volume = new Volume(1.5, unit);

        decimal cubicMetres = Amount(volume.ToQuantity(), "m3");

        Assert.That((double)cubicMetres, Is.EqualTo(volume.CubicMeters).Within(Math.Max(volume.CubicMeters * Tolerance, 1e-28)));
    }

    [TestCaseSource(nameof(LengthUnits))]
    public void ToQuantity_LengthOfEachUnit_IsTheSameAmount(LengthUnit unit)
    {
        var length = new Length(1.5, unit);

        decimal metres = Amount(length.ToQuantity(), "m");

        Assert.That((double)metres, Is.EqualTo(length.Meters).Within(Math.Max(length.Meters * Tolerance, 1e-28)));
    }

    [TestCaseSource(nameof(AreaUnits))]
    public void ToQuantity_AreaOfEachUnit_IsTheSameAmount(AreaUnit unit)
    {
        var area = new Area(1.5, unit);

        decimal squareMetres = Amount(area.ToQuantity(), "m2");

        Assert.That((double)squareMetres, Is.EqualTo(area.SquareMeters).Within(Math.Max(area.SquareMeters * Tolerance, 1e-28)));
    }

    [TestCaseSource(nameof(DurationUnits))]
    public void ToQuantity_DurationOfEachUnit_IsTheSameAmount(DurationUnit unit)
    {
        var duration = new Duration(1.5, unit);

        decimal hours = Amount(duration.ToQuantity(), "h");

        Assert.That((double)hours, Is.EqualTo(duration.Hours).Within(Math.Max(duration.Hours * Tolerance, 1e-28)));
    }

    [TestCaseSource(nameof(PowerUnits))]
    public void EnergyOver_TwoHoursAtEachUnitOfPower_IsTheSameEnergy(PowerUnit unit)
    {
        var power = new Power(1.5m, unit);

        decimal joules = Amount(power.EnergyOver(Duration.FromHours(2)), "J");

        // UnitsNet states the BTU per hour with 11 digits: 0.29307107017 W.
        double expected = (double)power.Watts * 7200;
        Assert.That((double)joules, Is.EqualTo(expected).Within(Math.Max(expected * 1e-10, 1e-28)));
    }

    private static EnergyUnit[] EnergyUnits => Enum.GetValues<EnergyUnit>();

    // Those whose one and a half a decimal of kilograms holds: the sun is 3e30 kg.
    private static IEnumerable<MassUnit> MassUnits => Enum.GetValues<MassUnit>().Where(unit => unit != MassUnit.SolarMass);

    private static VolumeUnit[] VolumeUnits => Enum.GetValues<VolumeUnit>();

    private static LengthUnit[] LengthUnits => Enum.GetValues<LengthUnit>();

    private static AreaUnit[] AreaUnits => Enum.GetValues<AreaUnit>();

    private static DurationUnit[] DurationUnits => Enum.GetValues<DurationUnit>();

    private static PowerUnit[] PowerUnits => Enum.GetValues<PowerUnit>();

    private static decimal Amount(Quantity quantity, string unit) => quantity.To(Unit.Parse(unit)).Amount;
}
