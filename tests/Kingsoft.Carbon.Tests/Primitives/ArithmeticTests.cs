using System.Globalization;

namespace Kingsoft.Carbon.Tests.Primitives;

/// <summary>Emissions and quantities are calculated with, compared, read and printed as numbers are.</summary>
public sealed class ArithmeticTests
{
    private static readonly Co2e Ten = Co2e.FromTonnes(10m), Four = Co2e.FromTonnes(4m);

    [Test]
    public void Co2e_IsMultipliedAndDivided()
    {
        Assert.That(Ten * 0.5m, Is.EqualTo(Co2e.FromTonnes(5m)));
        Assert.That(3m * Four, Is.EqualTo(Co2e.FromTonnes(12m)));
        Assert.That(Ten / 4m, Is.EqualTo(Co2e.FromKilograms(2_500m)));
        Assert.That(Ten / Four, Is.EqualTo(2.5m));
        Assert.That(() => Ten / Co2e.Zero, Throws.TypeOf<DivideByZeroException>());
    }

    [Test]
    public void Sum_OfMasses_IsExactAndZeroOfNone()
    {
        Assert.That(Co2e.Sum([Ten, Four, -Ten]), Is.EqualTo(Four));
        Assert.That(Co2e.Sum(Array.Empty<Co2e>()), Is.EqualTo(Co2e.Zero));
    }

    // A sum of some rows only would pass for the whole.
    [Test]
    public void Sum_OfFiguresThatMayNotExist_KeepsNull()
    {
        Assert.That(Co2e.Sum(new Co2e?[] { Ten, Four }), Is.EqualTo(Co2e.FromTonnes(14m)));
        Assert.That(Co2e.Sum(new Co2e?[] { Ten, null }), Is.Null);
        Assert.That(Co2e.Sum(Array.Empty<Co2e?>()), Is.Null);
    }

    [TestCase("12.5 tCO2e", 12.5)]
    [TestCase("300 kgCO2e", 0.3)]
    [TestCase("1.2 ktCO2e", 1200)]
    public void Parse_AMassOfCo2e_IsIt(string text, decimal tonnes) => Assert.That(Co2e.Parse(text).Tonnes, Is.EqualTo(tonnes));

    [TestCase("12.5", "'12.5' is no mass of CO2e; a number and its unit, such as 12.5 tCO2e, is accepted")]
    [TestCase("12.5 t", "'12.5 t' is no mass of CO2e; a number and its unit, such as 12.5 tCO2e, is accepted")]
    [TestCase("a tCO2e", "'a tCO2e' is no mass of CO2e; a number and its unit, such as 12.5 tCO2e, is accepted")]
    public void Parse_WhatIsNoMassOfCo2e_IsRefused(string text, string fault) =>
        Assert.That(() => Co2e.Parse(text), Throws.TypeOf<FormatException>().With.Message.EqualTo(fault));

    [Test]
    public void ToString_ByFormatAndCulture_IsTheNumberWithItsUnit()
    {
        Co2e mass = Co2e.FromTonnes(56_622.95247m);

        Assert.That($"{mass}", Is.EqualTo("56622.95247 tCO2e"));
        Assert.That(string.Create(CultureInfo.InvariantCulture, $"{mass:N2}"), Is.EqualTo("56,622.95 tCO2e"));
        Assert.That(mass.ToString("N1", CultureInfo.GetCultureInfo("")), Is.EqualTo("56,623.0 tCO2e"));
        Assert.That(Co2e.Parse(mass.ToString()), Is.EqualTo(mass));
    }

    // 7 × 10²⁷ Gt are 7 × 10³⁶ t.
    [Test]
    public void Parse_MoreThanADecimalHolds_IsNoMass()
    {
        const string text = "7000000000000000000000000000 GtCO2e";

        Assert.That(Co2e.TryParse(text, out Co2e mass), Is.False);
        Assert.That(mass, Is.EqualTo(Co2e.Zero));
        Assert.That(() => Co2e.Parse(text), Throws.TypeOf<FormatException>().With.Message.EqualTo(
            $"'{text}' is no mass of CO2e; a number and its unit, such as 12.5 tCO2e, is accepted"));
        Assert.That(() => Quantity.Parse(text).To(Unit.TonneCo2e), Throws.TypeOf<OverflowException>());
        Assert.That(() => Co2e.FromTonnes(decimal.MaxValue).Kilograms, Throws.TypeOf<OverflowException>());
    }

    // Without a format the digits are those that are read back, whatever the culture.
    [Test]
    public void ToString_InAnotherCulture_FollowsItWhereAFormatIsNamed()
    {
        var german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (german.NumberFormat.NumberDecimalSeparator, german.NumberFormat.NumberGroupSeparator) = (",", ".");
        Co2e mass = Co2e.FromTonnes(1_234.5m);

        Assert.That(string.Create(german, $"{mass} {mass:G} {mass:N2} {mass:0.0}"), Is.EqualTo(
            "1234.5 tCO2e 1234.5 tCO2e 1.234,50 tCO2e 1234,5 tCO2e"));
        Assert.That(Co2e.Parse(mass.ToString(null, german)), Is.EqualTo(mass));
    }

    [Test]
    public void Quantity_OfAnyUnitsOfADimension_AreCompared()
    {
        var tonne = new Quantity(1m, Unit.Tonne);

        Assert.That(tonne > new Quantity(999.999m, Unit.Kilogram), Is.True);
        Assert.That(tonne.CompareTo(new Quantity(1_000m, Unit.Kilogram)), Is.Zero);
        Assert.That(
            new[] { tonne, new Quantity(5m, Unit.Kilogram) }.Order(), Is.EqualTo(new[] { new Quantity(5m, Unit.Kilogram), tonne }));
        Assert.That(() => tonne.CompareTo(new Quantity(1m, Unit.Litre)), Throws.TypeOf<UnitMismatchException>());
        Assert.That(default(Quantity).CompareTo(tonne), Is.LessThan(0));
    }

    [TestCase("1500.25 MWh")]
    [TestCase("-3 t")]
    public void Quantity_IsReadAsItIsPrinted(string text) => Assert.That(Quantity.Parse(text).ToString(), Is.EqualTo(text));

    [TestCase("")]
    [TestCase("12")]
    [TestCase("12 parsecs")]
    public void Quantity_OfWhatIsNone_IsRefused(string text) => Assert.That(
        () => Quantity.Parse(text),
        Throws.TypeOf<FormatException>().With.Message.EqualTo(
            $"'{text}' is no quantity; a number and its unit, such as 12.5 MWh, is accepted"));

    [Test]
    public void ReportingPeriod_IsOrderedByItsFirstDayThenItsLast()
    {
        ReportingPeriod[] periods = [.. new[] { "2025-02", "2025", "2024-12", "2025-01" }.Select(ReportingPeriod.Parse)];

        Assert.That(
            periods.Order().Select(period => $"{period}"),
            Is.EqualTo(new[] { "2024-12", "2025-01", "2025", "2025-02" }.Select(text => $"{ReportingPeriod.Parse(text)}")));
    }

    [Test]
    public void Known_Units_AreEachFoundByTheirSymbol()
    {
        Unit[] units = [.. Unit.Known];

        Assert.That(units, Is.Unique.And.Member(Unit.Gigajoule).And.Member(Unit.PassengerKilometre).And.Member(Unit.Parse("MCNY")));
        Assert.That(units.Select(unit => Unit.Parse(unit.Symbol)), Is.EqualTo(units));
        Assert.That(Array.IndexOf(units, Unit.KilowattHour), Is.LessThan(Array.IndexOf(units, Unit.MegawattHour)));
    }
}
