using System.Globalization;

namespace Kingsoft.Carbon.Tests.Units;

public sealed class QuantityTests
{
    // Constants from definitions, not from the table: 1 kWh = 3.6 MJ; kcal(IT) 4.1868 kJ; kgce 29,307 kJ; BTU(IT) 1055.05585262 J; therm
    // 100,000 BTU; lb 0.45359237 kg; short ton 2,000 lb, long ton 2,240 lb; US gallon 231 in³ = 3.785411784 L; UK gallon 4.54609 L; barrel
    // 42 US gallons; foot 0.3048 m, so ft³ 28.316846592 L and ft² 0.09290304 m²; mile 1,609.344 m; nautical mile 1,852 m; 万 = 10,000.
    [TestCase("1", "kWh", "MJ", "3.6")]
    [TestCase("1", "GWh", "TJ", "3.6")]
    [TestCase("1", "万千瓦时", "kWh", "10000")]
    [TestCase("1", "Wh", "J", "3600")]
    [TestCase("1", "kcal", "kJ", "4.1868")]
    [TestCase("1", "Mcal", "MJ", "4.1868")]
    [TestCase("1", "kgce", "kJ", "29307")]
    [TestCase("1", "kgce", "MJ", "29.307")]
    [TestCase("1", "tce", "GJ", "29.307")]
    [TestCase("1", "BTU", "J", "1055.05585262")]
    [TestCase("1", "MMBtu", "GJ", "1.05505585262")]
    [TestCase("1", "therm", "MJ", "105.505585262")]
    [TestCase("1", "therm(gross)", "MJ(gross)", "105.505585262")]
    [TestCase("1", "MMBtu(net)", "GJ(net)", "1.05505585262")]
    [TestCase("1", "MWh(net)", "GJ(net)", "3.6")]
    [TestCase("1", "lb", "kg", "0.45359237")]
    [TestCase("1", "st", "lb", "2000")]
    [TestCase("1", "lt", "lb", "2240")]
    [TestCase("1", "kt", "t", "1000")]
    [TestCase("1", "t", "g", "1000000")]
    [TestCase("1", "gal(US)", "L", "3.785411784")]
    [TestCase("1", "gal(UK)", "L", "4.54609")]
    [TestCase("1", "bbl", "gal(US)", "42")]
    [TestCase("1", "bbl", "L", "158.987294928")]
    [TestCase("1", "ft3", "L", "28.316846592")]
    [TestCase("1", "m3", "L", "1000")]
    [TestCase("1", "L", "mL", "1000")]
    [TestCase("1", "mi", "km", "1.609344")]
    [TestCase("1", "nmi", "km", "1.852")]
    [TestCase("1", "pmi", "pkm", "1.609344")]
    [TestCase("1", "vmi", "vkm", "1.609344")]
    [TestCase("1", "tmi", "tkm", "1.609344")]
    [TestCase("1", "ft2", "m2", "0.09290304")]
    [TestCase("1", "d", "h", "24")]
    [TestCase("1", "yr", "month", "12")]
    [TestCase("1", "tCO2e", "kgCO2e", "1000")]
    [TestCase("1", "kgCO2e", "gCO2e", "1000")]
    [TestCase("1", "TWh", "GWh", "1000")]
    [TestCase("1", "百万千瓦时", "kWh", "1000000")]
    [TestCase("1", "亿千瓦时", "kWh", "100000000")]
    [TestCase("1", "PJ", "TJ", "1000")]
    [TestCase("1", "EJ", "PJ", "1000")]
    [TestCase("3.6", "PJ", "TWh", "1")]
    [TestCase("1", "kWh (Net CV)", "MJ(net)", "3.6")]
    [TestCase("1", "MWh(HHV)", "kWh(gross)", "1000")]
    [TestCase("1", "GJ(LHV)", "MJ(net)", "1000")]
    [TestCase("1", "PJ(net)", "TJ(net)", "1000")]
    [TestCase("1", "Gcal", "GJ", "4.1868")]
    [TestCase("1", "百万大卡", "GJ", "4.1868")]
    [TestCase("1", "toe", "GJ", "41.868")]
    [TestCase("1", "ktoe", "toe", "1000")]
    [TestCase("1", "Mtoe", "ktoe", "1000")]
    [TestCase("1", "万tce", "tce", "10000")]
    [TestCase("1", "kBtu", "BTU", "1000")]
    [TestCase("1", "dth", "therm", "10")]
    [TestCase("1", "Gg", "kt", "1")]
    [TestCase("1", "Mg", "t", "1")]
    [TestCase("1", "Mt", "kt", "1000")]
    [TestCase("1", "万吨", "t", "10000")]
    [TestCase("1", "亿吨", "Mt", "100")]
    [TestCase("1", "long ton", "lb", "2240")]
    [TestCase("1", "kL", "m3", "1")]
    [TestCase("1", "ML", "kL", "1000")]
    [TestCase("1", "万立方米", "m3", "10000")]
    [TestCase("1", "亿立方米", "万m3", "10000")]
    [TestCase("1", "千立方米", "m3", "1000")]
    [TestCase("1", "short ton-mile", "tmi", "0.90718474")]
    [TestCase("1", "万吨公里", "tkm", "10000")]
    [TestCase("1", "万人公里", "pkm", "10000")]
    [TestCase("1", "万平方米", "m2", "10000")]
    [TestCase("1", "ha", "m2", "10000")]
    [TestCase("1", "km2", "ha", "100")]
    [TestCase("1", "GW", "MW", "1000")]
    [TestCase("1", "MW", "kW", "1000")]
    [TestCase("1", "kW", "W", "1000")]
    [TestCase("1", "PB", "TB", "1000")]
    [TestCase("1", "TB", "GB", "1000")]
    [TestCase("1", "GB", "MB", "1000")]
    [TestCase("1", "ktCO2e", "tCO2e", "1000")]
    [TestCase("1", "MtCO2e", "ktCO2e", "1000")]
    [TestCase("1", "万tCO2e", "tCO2e", "10000")]
    [TestCase("1", "亿元", "万元", "10000")]
    [TestCase("1", "kCNY", "CNY", "1000")]
    [TestCase("1", "MCNY", "万元", "100")]
    [TestCase("107415.86", "MWh", "kWh", "107415860")]
    [TestCase("-2.5", "t", "kg", "-2500")]
    public void To_SameDimension_IsExact(string amount, string from, string to, string expected)
    {
        Quantity converted = Of(amount, from).To(Unit.Parse(to));

        Assert.That(converted.Amount, Is.EqualTo(decimal.Parse(expected, CultureInfo.InvariantCulture)));
    }

    // 1 month is a twelfth of a year: 0.08333…, to 28 digits behind the point.
    [Test]
    public void To_NoFiniteDecimal_RoundsInTheLastDigit()
    {
        Assert.That(Of("1", "month").To(Unit.Parse("yr")).Amount, Is.EqualTo(0.0833333333333333333333333333m));
    }

    [TestCase("kWh MWh GJ tce kcal MMBtu therm Wh")]
    [TestCase("kg t lb st lt kt")]
    [TestCase("L m3 gal(US) gal(UK) bbl ft3")]
    [TestCase("km mi nmi m")]
    [TestCase("CNY 万元 kCNY MCNY")]
    public void To_ThereAndBack_IsTheSameToTwentyDigits(string symbols)
    {
        var random = new Random(13);
        Unit[] units = [.. symbols.Split(' ').Select(Unit.Parse)];
        foreach (Unit from in units)
        {
            foreach (Unit to in units)
            {
                var quantity = new Quantity(random.NextInt64(1_000_000_000) / 1000m, from);

                decimal back = quantity.To(to).To(from).Amount;

                // One way may round in the 28th decimal, and the largest ratio here (J to kt-like steps) is below 10⁸.
                Assert.That(Math.Abs(back - quantity.Amount), Is.LessThan(1e-18m), $"{quantity} to {to}");
            }
        }
    }

    [Test]
    public void To_OtherDimension_ThrowsAndNamesBoth()
    {
        Assert.That(
            () => Of("1", "L").To(Unit.Tonne),
            Throws.TypeOf<UnitMismatchException>().With.Message.EqualTo("L does not convert to t: Volume is not Mass"));
    }

    [Test]
    public void To_OtherCurrency_ThrowsAndNamesBoth()
    {
        Assert.That(
            () => Of("1", "万元").To(Unit.Parse("USD")),
            Throws.TypeOf<UnitMismatchException>().With.Message.EqualTo("万CNY does not convert to USD: money in CNY is not money in USD"));
    }

    [TestCase("month", "d")]
    [TestCase("kWh(net)", "kWh(gross)")]
    [TestCase("kWh(net)", "kWh")]
    public void To_LookAlikes_Throw(string from, string to)
    {
        Assert.That(() => Of("1", from).To(Unit.Parse(to)), Throws.TypeOf<UnitMismatchException>());
    }

    [TestCase("de-DE")]
    [TestCase("zh-CN")]
    public void ToString_OtherCulture_PrintsAPoint(string culture)
    {
        using var scope = new CultureScope(culture);

        Assert.That(Of("-107415.860", "MWh").ToString(), Is.EqualTo("-107415.86 MWh"));
    }

    private static Quantity Of(string amount, string unit) => new(decimal.Parse(amount, CultureInfo.InvariantCulture), Unit.Parse(unit));
}
