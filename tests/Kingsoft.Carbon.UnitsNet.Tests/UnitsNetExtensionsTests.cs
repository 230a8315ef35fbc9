using System.Globalization;
using UnitsNet;
using UnitsNet.Units;

namespace Kingsoft.Carbon.UnitsNet.Tests;

public sealed class UnitsNetExtensionsTests
{
    private const string Accepted = "A finite amount below 7.9e28 that is zero or at least 1e-28 in its unit is accepted.";

    // Each row's second column is the double literal's own digits times the ratio of the two units.
    private static IEnumerable<TestCaseData> Amounts =>
    [
        Row(Energy.FromMegawattHours(107415.86).ToQuantity(), "107415.86 MWh"),
        Row(Energy.FromKilowattHours(0.1).ToQuantity(), "0.1 kWh"),
        Row(Energy.FromTerawattHours(1.1).ToQuantity(), "1100 GWh"),
        Row(Energy.FromMegabritishThermalUnits(2.5).ToQuantity(), "2.5 MMBtu"),
        Row(Energy.FromThermsEc(3).ToQuantity(), "3 therm"),
        Row(Energy.FromKilocalories(1).ToQuantity(), "4184 J"), // UnitsNet's calorie of 4.184 J, not our kcal
        Row(Energy.FromGigajoules(36).ToQuantity(HeatingValueBasis.Net), "36 GJ(net)"),
        Row(Energy.FromMegawattHours(10.5).ToQuantity(HeatingValueBasis.Gross), "10.5 MWh(gross)"),
        Row(Energy.FromGigawattHours(1.1).ToQuantity(HeatingValueBasis.Gross), "1100 MWh(gross)"),
        Row(Energy.FromKilojoules(3).ToQuantity(HeatingValueBasis.Net), "0.003 MJ(net)"),
        Row(Mass.FromTonnes(1234.5678).ToQuantity(), "1234.5678 t"),
        Row(Mass.FromPounds(10).ToQuantity(), "10 lb"),
        Row(Mass.FromOunces(1).ToQuantity(), "0.0625 lb"), // 1/16
        Row(Volume.FromLiters(1000.1).ToQuantity(), "1000.1 L"),
        Row(Volume.FromUsGallons(7).ToQuantity(), "7 gal(US)"),
        Row(Volume.FromImperialGallons(7).ToQuantity(), "7 gal(UK)"),
        Row(Volume.FromKiloliters(1.1).ToQuantity(), "1.1 m3"),
        Row(Length.FromKilometers(15000.3).ToQuantity(), "15000.3 km"),
        Row(Length.FromFeet(10).ToQuantity(), "3.048 m"),
        Row(Area.FromHectares(1.1).ToQuantity(), "11000 m2"),
        Row(Area.FromAcres(1).ToQuantity(), "43560 ft2"),
        Row(Duration.FromHours(8760).ToQuantity(), "8760 h"),
        Row(Duration.FromMinutes(90).ToQuantity(), "1.5 h"),
        Row(Duration.FromYears365(1).ToQuantity(), "365 d"),
        Row(Energy.FromKilowattHours(-0.0).ToQuantity(), "0 kWh"),
        Row(Energy.FromKilowattHours(-12.5).ToQuantity(), "-12.5 kWh"),
    ];

    private static IEnumerable<TestCaseData> NotHeld =>
    [
        new TestCaseData(() => Energy.FromMegawattHours(1e29).ToQuantity(), "energy", "1E+29 MegawattHour")
            .SetArgDisplayNames("energy too large"),
        new TestCaseData(() => Mass.FromGrams(1e-30).ToQuantity(), "mass", "1E-30 Gram").SetArgDisplayNames("mass too small"),
        new TestCaseData(() => Mass.FromSolarMasses(1).ToQuantity(), "mass", "1 SolarMass")
            .SetArgDisplayNames("mass too large in kilograms"),
        new TestCaseData(() => Mass.FromEarthMasses(1e300).ToQuantity(), "mass", "1E+300 EarthMass")
            .SetArgDisplayNames("mass infinite in kilograms"),
        new TestCaseData(() => Volume.FromMegaliters(7e27).ToQuantity(), "volume", "7E+27 Megaliter")
            .SetArgDisplayNames("volume too large after its multiple"),
        new TestCaseData(() => Area.FromSquareCentimeters(1e-26).ToQuantity(), "area", "1E-26 SquareCentimeter")
            .SetArgDisplayNames("area too small after its multiple"),
        new TestCaseData(() => Energy.FromGigajoules(1e30).ToQuantity(HeatingValueBasis.Net), "energy", "1E+30 Gigajoule")
            .SetArgDisplayNames("fuel too large"),
        new TestCaseData(() => Power.FromWatts(1).EnergyOver(Duration.FromDays(1e30)), "duration", "1E+30 Day")
            .SetArgDisplayNames("duration of a power too large"),
    ];

    [TestCaseSource(nameof(Amounts))]
    public void ToQuantity_TakesTheShortestDecimalInTheQuantitysUnit(Quantity quantity, string expected)
    {
        string text = quantity.ToString();

        Assert.That(text, Is.EqualTo(expected));
    }

    [Test]
    public void ToQuantity_SeventeenDigits_KeepsThemAll()
    {
        // The double next to 123456.7 needs 17 digits; a cast to decimal would give 123456.7.
        double next = Math.BitIncrement(123456.7);

        Quantity quantity = Energy.FromMegawattHours(next).ToQuantity();

        Assert.That(
            quantity.Amount, Is.EqualTo(decimal.Parse(next.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)));
        Assert.That(quantity.Amount, Is.Not.EqualTo(123456.7m));
    }

    [TestCaseSource(nameof(NotHeld))]
    public void ToQuantity_WhatADecimalDoesNotHold_IsOutOfRange(Func<Quantity> convert, string parameter, string actual)
    {
        Action act = () => convert();

        Assert.That(act, Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.EqualTo(
            $"{Accepted} (Parameter '{parameter}'){Environment.NewLine}Actual value was {actual}."));
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity)]
    public void Energy_NotANumber_IsRefusedByUnitsNetAlready(double value)
    {
        Action act = () => _ = new Energy(value, EnergyUnit.KilowattHour);

        Assert.That(act, Throws.TypeOf<ArgumentException>());
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity)]
    public void From_NotANumber_Overflows(double value)
    {
        Action act = () => ExactDecimal.From(value);

        Assert.That(act, Throws.TypeOf<OverflowException>());
    }

    [Test]
    public void ToQuantity_UnknownBasis_IsOutOfRange()
    {
        Action act = () => Energy.FromGigajoules(1).ToQuantity(default);

        Assert.That(act, Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.EqualTo(
            $"Net or Gross is accepted. (Parameter 'basis'){Environment.NewLine}Actual value was 0."));
    }

    // 60 kW × 1 min = 1 kWh; 1.1 kW × 3 h = 3.3 kWh (in floating point 3.3000000000000003); 2 MJ/h × 1 d = 48 MJ; 3 kBTU/h × 2 h = 6000
    // BTU.
    [TestCase(60, PowerUnit.Kilowatt, 1, DurationUnit.Minute, "1 kWh")]
    [TestCase(1.1, PowerUnit.Kilowatt, 3, DurationUnit.Hour, "3.3 kWh")]
    [TestCase(12.25, PowerUnit.Megawatt, 365, DurationUnit.Day, "107310 MWh")]
    [TestCase(2, PowerUnit.MegajoulePerHour, 1, DurationUnit.Day, "48 MJ")]
    [TestCase(3, PowerUnit.KilobritishThermalUnitPerHour, 2, DurationUnit.Hour, "6000 BTU")]
    [TestCase(0, PowerUnit.Kilowatt, 1, DurationUnit.Hour, "0 kWh")]
    public void EnergyOver_MultipliesInDecimal(
        decimal power, PowerUnit powerUnit, double duration, DurationUnit durationUnit, string expected)
    {
        Quantity energy = new Power(power, powerUnit).EnergyOver(new Duration(duration, durationUnit));

        Assert.That(energy.ToString(), Is.EqualTo(expected));
    }

    [Test]
    public void EnergyOver_ProductTooLarge_IsOutOfRange()
    {
        Action act = () => Power.FromWatts(1e20m).EnergyOver(Duration.FromHours(1e20));

        Assert.That(act, Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.EqualTo(
            "The energy is Wh that a decimal does not hold; below 7.9e28 and, unless zero, "
                + "at least 1e-28 is accepted. (Parameter 'duration')"));
    }

    [Test]
    public void ToQuantity_UnderGermanCulture_IsTheSame()
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        Quantity quantity;

        try
        {
            var german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            german.NumberFormat.NumberDecimalSeparator = ",";
            german.NumberFormat.NumberGroupSeparator = ".";
            CultureInfo.CurrentCulture = german;
            quantity = Energy.FromMegawattHours(107415.86).ToQuantity().ToEnergy().ToQuantity();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Assert.That(quantity, Is.EqualTo(new Quantity(107415.86m, Unit.MegawattHour)));
    }

    private static TestCaseData Row(Quantity quantity, string expected) => new(quantity, expected);
}
