namespace Kingsoft.Carbon.Tests.Units;

public sealed class UnitTests
{
    // Every unit that the interface names, as a user writes it.
    [TestCase(
        UnitDimension.Energy,
        "Wh kWh MWh GWh TWh J kJ MJ GJ TJ PJ EJ kcal Mcal kgce tce toe ktoe BTU MMBtu therm kwh KWH 千瓦时 万千瓦时 百万千瓦时 亿千瓦时 兆瓦时")]
    [TestCase(UnitDimension.NetEnergy, "kWh(net) MJ(net) GJ(net) TJ(net) MWh(net) MMBtu(net) therm(net)")]
    [TestCase(UnitDimension.GrossEnergy, "kWh(gross) MJ(gross) GJ(gross) TJ(gross) MWh(gross) MMBtu(gross) therm(gross)")]
    [TestCase(UnitDimension.Mass, "g kg t kt Mt Gg 万t lb st lt tonne 吨 千克 公斤")]
    [TestCase(UnitDimension.Volume, "mL L kL ML m3 gal(US) gal(UK) bbl ft3 litre 升 立方米")]
    [TestCase(UnitDimension.NormalVolume, "Nm3")]
    [TestCase(UnitDimension.Distance, "m km mi nmi 公里")]
    [TestCase(UnitDimension.PassengerDistance, "pkm pmi")]
    [TestCase(UnitDimension.VehicleDistance, "vkm vmi")]
    [TestCase(UnitDimension.FreightDistance, "tkm tmi")]
    [TestCase(UnitDimension.Area, "m2 ft2")]
    [TestCase(UnitDimension.Time, "h d")]
    [TestCase(UnitDimension.Power, "W kW MW GW")]
    [TestCase(UnitDimension.Data, "MB GB TB PB")]
    [TestCase(UnitDimension.ComputingTime, "vCPU-h")]
    [TestCase(UnitDimension.Trip, "trip")]
    [TestCase(UnitDimension.CalendarTime, "month yr")]
    [TestCase(UnitDimension.Count, "unit")]
    [TestCase(UnitDimension.People, "person people employees FTE 人")]
    [TestCase(UnitDimension.RoomNight, "room-night")]
    [TestCase(UnitDimension.PersonDay, "person-day")]
    [TestCase(UnitDimension.Emissions, "gCO2e kgCO2e tCO2e ktCO2e MtCO2e 万tCO2e")]
    [TestCase(UnitDimension.Money, "CNY USD HKD GBP EUR RMB kCNY MCNY 万CNY 万元 元 亿元 RMB")]
    public void Parse_UnitOfTheInterface_IsOfItsDimension(UnitDimension dimension, string symbols)
    {
        foreach (string symbol in symbols.Split(' '))
            Assert.That(Unit.Parse(symbol).Dimension, Is.EqualTo(dimension), symbol);
    }

    [TestCase("kwh", "kWh")]
    [TestCase("KWH", "kWh")]
    [TestCase("千瓦时", "kWh")]
    [TestCase("兆瓦时", "MWh")]
    [TestCase("吨", "t")]
    [TestCase("tonne", "t")]
    [TestCase("千克", "kg")]
    [TestCase("公斤", "kg")]
    [TestCase("升", "L")]
    [TestCase("litre", "L")]
    [TestCase("立方米", "m3")]
    [TestCase("公里", "km")]
    [TestCase("元", "CNY")]
    [TestCase("RMB", "CNY")]
    [TestCase("万元", "万CNY")]
    public void Parse_Alias_IsTheUnitItself(string alias, string symbol)
    {
        Assert.That(Unit.Parse(alias), Is.SameAs(Unit.Parse(symbol)));
    }

    [TestCase("kwhs", "'kwhs' is not a unit; did you mean 'kWh'?")]
    [TestCase("furlong", "'furlong' is not a unit; units such as kWh, TJ(net), t, L, m3, km, pkm, tkm, CNY and tCO2e are accepted")]
    public void Parse_Unknown_SaysWhatIsAccepted(string symbol, string message)
    {
        Assert.That(() => Unit.Parse(symbol), Throws.TypeOf<FormatException>().With.Message.EqualTo(message));
    }

    // Case decides: a megawatt-hour is no milliwatt-hour, a tonne no tesla.
    [TestCase("T")]
    [TestCase("KM2")]
    [TestCase("cny")]
    [TestCase("mj")]
    public void TryParse_OtherCase_IsNoUnit(string symbol)
    {
        Assert.That(Unit.TryParse(symbol, out _), Is.False);
    }

    [TestCase("month", "d")]
    [TestCase("yr", "h")]
    [TestCase("kWh", "kWh(net)")]
    [TestCase("TJ(net)", "TJ(gross)")]
    [TestCase("m3", "Nm3")]
    [TestCase("L", "kg")]
    [TestCase("CNY", "USD")]
    [TestCase("t", "tCO2e")]
    [TestCase("pkm", "vkm")]
    [TestCase("unit", "room-night")]
    public void IsConvertibleTo_OtherDimensionBasisOrCurrency_IsFalse(string from, string to)
    {
        Assert.That(Unit.Parse(from).IsConvertibleTo(Unit.Parse(to)), Is.False);
        Assert.That(Unit.Parse(to).IsConvertibleTo(Unit.Parse(from)), Is.False);
    }

    [Test]
    public void WellKnownUnits_Symbols_AreTheirOwn()
    {
        Assert.That(
            new[]
            {
                Unit.KilowattHour, Unit.MegawattHour, Unit.Kilogram, Unit.Tonne, Unit.Litre, Unit.CubicMetre, Unit.Kilometre,
                Unit.KilogramCo2e, Unit.TonneCo2e,
            }.Select(unit => unit.Symbol),
            Is.EqualTo(new[] { "kWh", "MWh", "kg", "t", "L", "m3", "km", "kgCO2e", "tCO2e" }));
    }
}
