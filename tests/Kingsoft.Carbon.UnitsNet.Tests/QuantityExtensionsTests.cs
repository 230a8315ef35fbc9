using UnitsNet;
using UnitsNet.Units;

namespace Kingsoft.Carbon.UnitsNet.Tests;

public sealed class QuantityExtensionsTests
{
    private static IEnumerable<TestCaseData> Mismatches =>
    [
        Mismatch(quantity => quantity.ToEnergy(), "kg", "kg does not convert to J: Mass is not Energy"),
        Mismatch(quantity => quantity.ToEnergy(), "GJ(net)", "GJ(net) does not convert to J: NetEnergy is not Energy"),
        Mismatch(quantity => quantity.ToEnergy(HeatingValueBasis.Net), "kWh", "kWh does not convert to MJ(net): Energy is not NetEnergy"),
        Mismatch(
            quantity => quantity.ToEnergy(HeatingValueBasis.Gross), "GJ(net)",
            "GJ(net) does not convert to MJ(gross): NetEnergy is not GrossEnergy"),
        Mismatch(quantity => quantity.ToMass(), "tCO2e", "tCO2e does not convert to kg: Emissions is not Mass"),
        Mismatch(quantity => quantity.ToVolume(), "Nm3", "Nm3 does not convert to m3: NormalVolume is not Volume"),
        Mismatch(quantity => quantity.ToLength(), "pkm", "pkm does not convert to m: PassengerDistance is not Distance"),
        Mismatch(quantity => quantity.ToArea(), "m", "m does not convert to m2: Distance is not Area"),
        Mismatch(quantity => quantity.ToDuration(), "month", "month does not convert to h: CalendarTime is not Time"),
    ];

    [TestCase("MWh", EnergyUnit.MegawattHour, 12.5)]
    [TestCase("MMBtu", EnergyUnit.MegabritishThermalUnit, 12.5)]
    [TestCase("therm", EnergyUnit.ThermEc, 12.5)]
    [TestCase("万kWh", EnergyUnit.Joule, 4.5e11)] // 12.5 × 10,000 kWh × 3.6e6 J
    [TestCase("kcal", EnergyUnit.Joule, 52_335)] // 12.5 × 4186.8 J
    public void ToEnergy_HasTheUnitOfTheSameSizeElseJoules(string unit, EnergyUnit expectedUnit, double expected)
    {
        Energy energy = new Quantity(12.5m, Unit.Parse(unit)).ToEnergy();

        Assert.That(energy.Unit, Is.EqualTo(expectedUnit));
        Assert.That(energy.Value, Is.EqualTo(expected));
    }

    [TestCase("mL", VolumeUnit.Milliliter)]
    [TestCase("L", VolumeUnit.Liter)]
    [TestCase("m3", VolumeUnit.CubicMeter)]
    public void ToVolume_OfSeveralUnitsOfTheSameSize_HasTheUsualOne(string unit, VolumeUnit expected)
    {
        Volume volume = new Quantity(12.5m, Unit.Parse(unit)).ToVolume();

        Assert.That(volume.Unit, Is.EqualTo(expected));
        Assert.That(volume.Value, Is.EqualTo(12.5));
    }

    [TestCaseSource(nameof(Mismatches))]
    public void ToUnitsNet_OfSomethingElse_IsAMismatch(Action<Quantity> convert, Unit unit, string message)
    {
        Action act = () => convert(new Quantity(1m, unit));

        Assert.That(act, Throws.TypeOf<UnitMismatchException>().With.Message.EqualTo(message));
    }

    [Test]
    public void ToUnitsNet_ThereAndBackInEachUnitOfTheSameSize_IsTheSame()
    {
        string[] energies = ["J", "kJ", "MJ", "GJ", "TJ", "Wh", "kWh", "MWh", "GWh", "BTU", "MMBtu", "therm"];
        string[] fuels = ["MJ", "GJ", "TJ", "kWh", "MWh", "MMBtu", "therm"];
        string[] masses = ["g", "kg", "t", "kt", "lb", "st", "long-ton"];
        string[] volumes = ["mL", "L", "m3", "gal(US)", "gal(UK)", "bbl", "ft3"];

        Assert.That(Changed(energies, quantity => quantity.ToEnergy().ToQuantity()), Is.Empty);
        Assert.That(
            Changed(
                fuels.Select(unit => $"{unit}(net)"),
                quantity => quantity.ToEnergy(HeatingValueBasis.Net).ToQuantity(HeatingValueBasis.Net)),
            Is.Empty);
        Assert.That(
            Changed(
                fuels.Select(unit => $"{unit}(gross)"),
                quantity => quantity.ToEnergy(HeatingValueBasis.Gross).ToQuantity(HeatingValueBasis.Gross)),
            Is.Empty);
        Assert.That(Changed(masses, quantity => quantity.ToMass().ToQuantity()), Is.Empty);
        Assert.That(Changed(volumes, quantity => quantity.ToVolume().ToQuantity()), Is.Empty);
        Assert.That(Changed(["m", "km", "mi", "nmi"], quantity => quantity.ToLength().ToQuantity()), Is.Empty);
        Assert.That(Changed(["m2", "ft2"], quantity => quantity.ToArea().ToQuantity()), Is.Empty);
        Assert.That(Changed(["h", "d"], quantity => quantity.ToDuration().ToQuantity()), Is.Empty);
    }

    [Test]
    public void ToEnergy_OfAnyDoubleThatCameFromUnitsNet_IsThatDouble()
    {
        var random = new Random(20260415);

        double[] changed = [.. Enumerable.Range(0, 10_000)
            .Select(_ => random.NextDouble() * Math.Pow(10, random.Next(-8, 15)))
            .Where(value => Energy.FromKilowattHours(value).ToQuantity().ToEnergy().Value != value)];

        Assert.That(changed, Is.Empty);
    }

    [Test]
    public void ToMass_WithoutAUnit_IsAnArgumentException()
    {
        Action act = () => default(Quantity).ToMass();

        Assert.That(act, Throws.TypeOf<ArgumentException>().With.Message.EqualTo("The quantity has no unit. (Parameter 'quantity')"));
    }

    [Test]
    public void ToEnergy_TooLargeInJoules_IsOutOfRange()
    {
        // 1e20 tce are 2.9307e30 J.
        Action act = () => new Quantity(1e20m, Unit.Parse("tce")).ToEnergy();

        Assert.That(act, Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.EqualTo(
            $"An amount below 7.9e28 J is accepted. (Parameter 'quantity'){Environment.NewLine}Actual value was "
                + "100000000000000000000 tce."));
    }

    private static TestCaseData Mismatch(Action<Quantity> convert, string unit, string message) =>
        new TestCaseData(convert, Unit.Parse(unit), message).SetArgDisplayNames(message);

    private static string[] Changed(IEnumerable<string> units, Func<Quantity, Quantity> thereAndBack) =>
        [.. units.Where(unit => thereAndBack(new Quantity(1234.567m, Unit.Parse(unit))) != new Quantity(1234.567m, Unit.Parse(unit)))];
}
