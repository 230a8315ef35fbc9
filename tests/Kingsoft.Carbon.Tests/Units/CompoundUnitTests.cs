namespace Kingsoft.Carbon.Tests.Units;

/// <summary>Products of units, in which amounts and factors may be given.</summary>
public sealed class CompoundUnitTests
{
    [TestCase("m2*yr", UnitDimension.Product)]
    [TestCase("TB*month", UnitDimension.Product)]
    [TestCase("t*km", UnitDimension.FreightDistance)]
    [TestCase("kg*km", UnitDimension.FreightDistance)]
    [TestCase("kW*h", UnitDimension.Energy)]
    [TestCase("person*km", UnitDimension.PassengerDistance)]
    [TestCase("unit*yr", UnitDimension.CalendarTime)]
    public void Parse_Product_HasTheDimensionOfItsUnits(string symbol, UnitDimension dimension)
    {
        Unit unit = Unit.Parse(symbol);

        Assert.That((unit.Symbol, unit.Dimension), Is.EqualTo((symbol, dimension)));
    }

    [TestCase("kWh/unit")]
    [TestCase("m2*")]
    [TestCase("*m2")]
    [TestCase("m*m")]
    [TestCase("m2*xy")]
    [TestCase("unit*unit")]
    [TestCase("m2*yr*t*GB*trip")]
    public void TryParse_NoProductOfAmounts_IsRefused(string symbol) => Assert.That(Unit.TryParse(symbol, out _), Is.False);

    [TestCase("5 kg*km", "tkm", "0.005 tkm")]
    [TestCase("5 kW*h", "kWh", "5 kWh")]
    [TestCase("12 m2*month", "m2*yr", "1 m2*yr")]
    [TestCase("3 yr*m2", "m2*yr", "3 m2*yr")]
    [TestCase("2 万元*t", "CNY*t", "20000 CNY*t")]
    public void To_UnitsOfTheSameKind_IsExact(string quantity, string unit, string result) =>
        Assert.That(Quantity.Parse(quantity).To(Unit.Parse(unit)).ToString(), Is.EqualTo(result));

    [TestCase("m2*yr", "m2*h")]
    [TestCase("m2*yr", "m2")]
    [TestCase("m2*yr", "TB*yr")]
    [TestCase("CNY*t", "USD*t")]
    public void IsConvertibleTo_OtherProducts_IsFalse(string one, string other) =>
        Assert.That(Unit.Parse(one).IsConvertibleTo(Unit.Parse(other)), Is.False);
}
