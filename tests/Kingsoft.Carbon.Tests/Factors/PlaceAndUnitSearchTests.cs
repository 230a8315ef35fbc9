namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>Searches in which a town, a unit or a country decides what is meant, and words that once found nothing.</summary>
public sealed class PlaceAndUnitSearchTests
{
    private const string NaturalGasLeak =
        "natural gas that leaks counts by the methane in it: enter its mass, which is the volume of the gas "
        + "× the share of methane × the density of methane (0.668 kg/m3 at 20 °C and 101.325 kPa, 0.717 at 0 °C), as "
        + "refrigerant.methane.fossil";

    // London is of the bus and the underground; it picks no other activity.
    [TestCase("train London Manchester 2025", "travel.rail.national")]
    [TestCase("商务舱 北京 伦敦 2025", "travel.air.long-haul.business")]
    [TestCase("natural gas London 2025", "fuel.natural-gas.stationary.commercial")]
    [TestCase("London Underground 2025", "travel.rail.london-underground")]
    [TestCase("London bus 2025", "travel.bus.local-london")]
    [TestCase("地铁 伦敦", "travel.rail.london-underground")]
    [TestCase("公务舱", "travel.air.long-haul.business")]
    [TestCase("公务舱 国际航班", "travel.air.long-haul.business")]
    // Litres are of a fuel, miles of a car.
    [TestCase("fleet diesel litres UK 2025", "fuel.diesel.road")]
    [TestCase("fleet petrol gallons US 2025", "fuel.petrol.road")]
    [TestCase("燃油 公务车 柴油 升", "fuel.diesel.road")]
    [TestCase("company car petrol miles UK 2025", "vehicle.car.average.petrol")]
    [TestCase("diesel car 500 litres", "fuel.diesel.road")]
    [TestCase("petrol car 30 gallons US 2025", "fuel.petrol.road")]
    [TestCase("petrol car 30 gallons", "fuel.petrol.road")]
    [TestCase("company car petrol litres", "fuel.petrol.road")]
    [TestCase("diesel van 200 L", "fuel.diesel.road")]
    [TestCase("汽油车 50升", "fuel.petrol.road")]
    [TestCase("diesel van 200 km", "vehicle.van.average.diesel")]
    [TestCase("petrol car 200 miles UK 2025", "travel.car.average.petrol")]
    [TestCase("domestic flight US 2025", "travel.air.300-to-2300-miles.average")]
    [TestCase("domestic flight UK 2025", "travel.air.domestic.average")]
    [TestCase("compost food waste UK", "waste.organic-food-and-drink-waste.composting")]
    [TestCase("煤气", "fuel.gas-works-gas.stationary.commercial")]
    [TestCase("香港 煤气", "fuel.gas-works-gas.stationary.commercial")]
    [TestCase("人工煤气", "fuel.gas-works-gas.stationary.commercial")]
    [TestCase("Towngas", "fuel.gas-works-gas.stationary.commercial")]
    [TestCase("瓦斯", "fuel.natural-gas.stationary.commercial")]
    [TestCase("蔗渣", "fuel.bagasse.stationary")]
    [TestCase("硒鼓", "spend.naics-325992.with-margins")]
    [TestCase("墨盒", "spend.naics-325910.with-margins")]
    [TestCase("autogas", "fuel.lpg.road")]
    [TestCase("barge", "freight.sea.average")]
    [TestCase("内河航运", "freight.sea.average")]
    [TestCase("photocopier", "spend.naics-333316.with-margins")]
    [TestCase("paper towels", "spend.naics-322291.with-margins")]
    [TestCase("电梯维保", "spend.naics-238290.with-margins")]
    [TestCase("UPS diesel", "fuel.diesel.stationary.commercial")]
    [TestCase("data centre water", "water.supply")]
    [TestCase("skip hire", "waste.commercial-and-industrial-waste.landfill")]
    [TestCase("易拉罐", "waste.metal-aluminium-cans-and-foil.closed-loop")]
    [TestCase("fluorescent tubes", "spend.naics-335110.with-margins")]
    [TestCase("废灯管", "spend.naics-562211.with-margins")]
    [TestCase("保密销毁", "waste.paper-and-board-mixed.closed-loop")]
    [TestCase("湿垃圾", "waste.organic-food-and-drink-waste.anaerobic-digestion")]
    [TestCase("干垃圾", "waste.commercial-and-industrial-waste.landfill")]
    [TestCase("motorcycle courier", "spend.naics-492110.with-margins")]
    [TestCase("面包车", "vehicle.van.average.average")]
    [TestCase("private jet", "fuel.jet-kerosene.air")]
    [TestCase("停车费", "spend.naics-812930.with-margins")]
    [TestCase("过路费", "spend.naics-488490.with-margins")]
    [TestCase("消毒液", "spend.naics-325612.with-margins")]
    [TestCase("柴火", "fuel.wood-logs.stationary.commercial")]
    public void Find_Words_AnswersFirstWith(string question, string activity)
    {
        Assert.That(
            FactorSearch.Find(FactorLibrary.BuiltIn, question).Hits[0].Description.Activity.Value,
            Is.EqualTo(activity));
    }

    // Who sells tickets in one country, and a town that everybody knows, are words that are understood.
    [TestCase("LNER", "travel.rail.national", "desnz-2025/travel.rail.national/GB")]
    [TestCase("national rail 2024", "travel.rail.national", "desnz-2024/travel.rail.national/GB")]
    [TestCase("trainline", "travel.rail.national", "desnz-2025/travel.rail.national/GB")]
    [TestCase("great western railway", "travel.rail.national", "desnz-2025/travel.rail.national/GB")]
    [TestCase("tfl bus", "travel.bus.local-average", "desnz-2025/travel.bus.local-average/GB")]
    [TestCase("London electricity 2024", "electricity.grid", "desnz-2024/electricity.grid/GB")]
    [TestCase("London 2024", "electricity.grid", "desnz-2024/electricity.grid/GB")]
    public void Find_WordOfOnePlace_IsUnderstoodAndGivesTheFactor(string question, string activity, string factor)
    {
        FactorSearchResult result = FactorSearch.Find(FactorLibrary.BuiltIn, question);

        Assert.That(result.Hits[0].Description.Activity.Value, Is.EqualTo(activity));
        Assert.That(result.Hits[0].Choices.Select(choice => choice.Factor!.Id), Is.EqualTo(new[] { factor }));
        Assert.That(result.LeftOut, Is.Empty);
    }

    [TestCase("天然气泄漏", "refrigerant.methane.fossil")]
    [TestCase("natural gas leak", "refrigerant.methane.fossil")]
    public void Find_GasThatLeaks_SaysWhatToEnter(string question, string activity)
    {
        FactorSearchResult result = FactorSearch.Find(FactorLibrary.BuiltIn, question);

        Assert.That(result.Notices.Append(result.Failure), Has.Some.EqualTo(NaturalGasLeak));
        Assert.That(result.Hits[0].Description.Activity.Value, Is.EqualTo(activity));
    }

    [TestCase("甲醇 燃料 中国", "no factor for methanol made from coal or natural gas is built in")]
    [TestCase("醇基燃料 食堂", "no factor for methanol made from coal or natural gas is built in")]
    [TestCase("acetylene welding", "no factor for acetylene is built in")]
    [TestCase("AdBlue", "AdBlue (a third urea, 32.5 % of its mass) has no factor built in")]
    [TestCase("水泥", "no factor for cement is built in, and concrete is another material")]
    [TestCase(
        "rainwater",
        "no factor for rain or reclaimed water is built in: the pumps on site are in its electricity, and what a supplier states of "
        + "reclaimed water can be added with FactorLibrary.With; water.supply is mains water")]
    [TestCase(
        "地沟油",
        "no factor for used cooking oil that is given away is built in: ask who collects it for a figure and add it with "
        + "FactorLibrary.With; where it is burnt as biodiesel, that is fuel.biodiesel-used-cooking-oil")]
    public void Find_WhatHasNoFactor_SaysWhy(string question, string answer)
    {
        FactorSearchResult result = FactorSearch.Find(FactorLibrary.BuiltIn, question);

        Assert.That(result.Notices.Append(result.Failure), Has.Some.StartWith(answer));
    }

    [TestCase("Amtrak 2025", "US")]
    [TestCase("electricity New York City 2023", "US-EGRID-NYCW")]
    [TestCase("港铁", "HK")]
    [TestCase("LNER", "GB")]
    [TestCase("12306", "CN")]
    [TestCase("great western railway", "GB")]
    [TestCase("national rail", "GB")]
    [TestCase("trainline", "GB")]
    [TestCase("tfl bus", "GB")]
    [TestCase("London electricity 2024", "GB")]
    [TestCase("office electricity London 2024", "GB")]
    [TestCase("伦敦 用电", "GB")]
    [TestCase("electricity New York 2023", "US-NY")]
    [TestCase("train 2025", null)]
    public void Find_WhatRunsInOnePlace_IsOfItsRegion(string question, string? region)
    {
        Assert.That(FactorSearch.Find(FactorLibrary.BuiltIn, question).Region?.Code, Is.EqualTo(region));
    }
}
