using static Kingsoft.Carbon.Tests.Factors.TestFactors;

namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>What a failed choice says of ways out: each was tried before it is named.</summary>
public sealed class FactorWaysTests
{
    // A default for the whole world covers every year; the edition of the country begins later.
    [TestCase("GB", false, "world")]
    [TestCase("GB", true, "gb")]
    [TestCase("FR", true, "world")]
    public void Select_LaterYearsAllowed_GoBeforeADefaultOfTheWorld(string region, bool allowed, string expected)
    {
        FactorLibrary library = FactorLibrary.BuiltIn;
        string id = expected == "gb"
            ? "desnz-2023/fuel.natural-gas.stationary.commercial/GB/kWh-net"
            : "ipcc-2006/fuel.natural-gas.stationary.commercial/GLOBAL";

        FactorSelection selection = library.Select(Gas(region, "GJ(net)", 2022) with { AllowLaterFactors = allowed });

        Assert.That(selection.Factor?.Id, Is.EqualTo(id));
    }

    [Test]
    public void Select_OwnCountryHasALaterYear_IsKept()
    {
        FactorSelection selection = FactorLibrary.BuiltIn.Select(Gas("GB", "GJ(net)", 2022));

        Assert.That(selection.LaterOfOwnRegion?.Factor.Id, Is.EqualTo("desnz-2023/fuel.natural-gas.stationary.commercial/GB/kWh-net"));
        Assert.That(FactorLibrary.BuiltIn.Select(Gas("FR", "GJ(net)", 2022)).LaterOfOwnRegion, Is.Null);
        Assert.That(FactorLibrary.BuiltIn.Select(Gas("US", "MMBtu(gross)", 2023)).LaterOfOwnRegion, Is.Null);
    }

    // The user's own factor of the whole world is a choice, not a default.
    [Test]
    public void Select_LaterYearsAllowedAndAnOwnFactorOfTheWorld_TakesTheOwn()
    {
        FactorLibrary library = Library(Travel("own", ""), Travel("gb", "GB", from: 2026));

        Assert.That(library.Select(Query("GB") with { AllowLaterFactors = true }).Factor?.Id, Is.EqualTo("own"));
    }

    // Published properties take the unit to the default of the world: the country's own edition is told, and reached where it is allowed.
    [TestCase("kWh(gross)", 2022)]
    [TestCase("therm(gross)", 2020)]
    public void Select_UnitThatBothTake_KeepsTheLaterEdition(string unit, int year)
    {
        const string Later = "desnz-2023/fuel.natural-gas.stationary.commercial/GB/kWh-gross";

        FactorSelection selection = FactorLibrary.BuiltIn.Select(Gas("GB", unit, year));
        FactorSelection allowed = FactorLibrary.BuiltIn.Select(Gas("GB", unit, year) with { AllowLaterFactors = true });

        Assert.That(selection.Factor?.Id, Is.EqualTo("ipcc-2006/fuel.natural-gas.stationary.commercial/GLOBAL"));
        Assert.That(selection.LaterOfOwnRegion?.Factor.Id, Is.EqualTo(Later));
        Assert.That(allowed.Factor?.Id, Is.EqualTo(Later));
    }

    [Test]
    public void Select_UnitOfAWiderRegion_NamesThePin()
    {
        FactorLibrary library = Library(Travel("bj", "CN-BJ") with { Unit = Unit.Parse("kg") }, Travel("cn", "CN"));

        FactorSelection selection = library.Select(Query("CN-BJ"));

        Assert.That(selection.Failure, Is.EqualTo(
            "'pkm' does not convert to kg, the unit of bj; an amount in kg, or a unit that converts to it, is accepted; "
            + "cn (CN, any year, per pkm) takes it: pin it with factor_id"));
    }

    // The proxy is given already: what is missing is the permission to take a later year.
    [Test]
    public void Select_ProxyGivenAndOnlyALaterYear_SaysTheYear()
    {
        var proxy = new RegionProxy(ActivityCode.Parse("travel.rail"), Region.Parse("CN"), Region.Parse("US"));
        FactorLibrary library = Library(Travel("us", "US", from: 2026));

        FactorSelection selection = library.Select(Query("CN") with { Proxies = [proxy] });

        Assert.That(selection.Failure, Is.EqualTo(
            "no factor for travel.rail, CN, 2025; the nearest is us (US, from 2026, per pkm): later years need "
            + "InventoryOptions.AllowLaterFactors, or add one of 2025 with FactorLibrary.With"));
    }

    [Test]
    public void Select_ProxyThatHasNone_IsNamedBesideTheOneThatHas()
    {
        var proxy = new RegionProxy(ActivityCode.Parse("travel"), Region.Parse("CN"), Region.Parse("GB"));
        FactorLibrary library = Library(Travel("us", "US"));

        FactorSelection selection = library.Select(Query("CN") with { Proxies = [proxy] });

        Assert.That(selection.Failure, Is.EqualTo(
            "no factor for travel.rail, CN, 2025; the nearest is us (US, any year, per pkm): another region stands in only when asked, "
            + "with InventoryOptions.Proxies travel.rail:CN=US (the proxy travel:CN=GB finds none either)"));
    }

    [Test]
    public void Select_SpendInAnotherCurrency_SaysRegionAndMoneyAtOnce()
    {
        var query = new FactorQuery
        {
            Activity = ActivityCode.Parse("spend.naics-721110.with-margins"),
            Region = Region.Parse("CN"),
            Year = 2024,
            Unit = Unit.Parse("CNY"),
        };

        Assert.That(FactorLibrary.BuiltIn.Select(query).Failure, Is.EqualTo(
            "no factor for spend.naics-721110.with-margins, CN, 2024; the nearest is "
            + "epa-supply-chain-1.3/spend.naics-721110.with-margins/US (US, 2022, per USD): another region stands in only when asked, "
            + "with InventoryOptions.Proxies spend.naics-721110.with-margins:CN=US; and 'CNY' does not convert to USD, the unit of "
            + "epa-supply-chain-1.3/spend.naics-721110.with-margins/US, which is per USD of 2022: money is not converted by itself; give "
            + "the price index of 'CNY' for both years and the exchange rate of 2022 with FactorLibrary.ReadPricesCsv, or the amount in "
            + "USD at the prices of 2022"));
    }

    // EPA has flights of a haul without their class, and cars without their size: the country's own go before Britain's.
    [TestCase(
        "travel.air.long-haul.economy",
        "pkm",
        "travel.air.long-haul.average (Flight, long-haul, average passenger, without radiative forcing): name one where it is what was "
        + "done; else the nearest is desnz-2025/travel.air.long-haul.economy/GB (GB, 2025, per pkm): another region stands in only when "
        + "asked, with InventoryOptions.Proxies travel.air.long-haul.economy:US=GB")]
    [TestCase(
        "travel.air.short-haul.economy",
        "pkm",
        "travel.air.300-to-2300-miles.average (Flight of 300 to under 2,300 miles, average class), travel.air.long-haul.average (Flight, "
        + "long-haul, average passenger, without radiative forcing), travel.air.under-300-miles.average (Flight under 300 miles, "
        + "average class): name one where it is what was done; else the nearest is desnz-2025/travel.air.short-haul.economy/GB (GB, "
        + "2025, per pkm): another region stands in only when asked, with InventoryOptions.Proxies travel.air.short-haul.economy:US=GB")]
    public void Select_NearActivityOfTheOwnCountry_IsNamedFirst(string activity, string unit, string rest)
    {
        FactorSelection selection = FactorLibrary.BuiltIn.Select(
            new FactorQuery
            {
                Activity = ActivityCode.Parse(activity),
                Region = Region.Parse("US"),
                Year = 2025,
                Unit = Unit.Parse(unit),
            });

        Assert.That(selection.Failure, Is.EqualTo($"no factor for {activity}, US, 2025; US has its own for {rest}"));
    }

    [TestCase("CH", "")]
    [TestCase("CA", "; CA is Canada, not US-CA (California, United States)")]
    [TestCase("VN", "")]
    public void Select_ElectricityOfACountryWithoutAFactor_NamesNoOtherCountry(string region, string namesake)
    {
        var query = new FactorQuery
        {
            Activity = ActivityCode.GridElectricity,
            Region = Region.Parse(region),
            Year = 2024,
            Unit = Unit.MegawattHour,
        };

        Assert.That(FactorLibrary.BuiltIn.Select(query).Failure, Is.EqualTo(
            $"no factor for electricity.grid, {region}, 2024; no other region stands in for Scope 2: add the one of {region} with "
            + $"FactorLibrary.With (kind grid-average, region {region}, per MWh){namesake}"));
    }

    // A country by its code, a grid of the United States by its factor.
    [Test]
    public void Select_ElectricityOfPuertoRico_NamesItsGrid()
    {
        var query = new FactorQuery { Activity = ActivityCode.GridElectricity, Region = Region.Parse("PR"), Year = 2024 };

        Assert.That(FactorLibrary.BuiltIn.Select(query).Failure, Is.EqualTo(
            "no factor for electricity.grid, PR, 2024; US-EGRID-PRMS (eGRID subregion PRMS: Puerto Rico Miscellaneous) has one and bears "
            + "its name: name it as the row's region"));
    }

    [TestCase("travel.car.average.battery-electric", "vkm")]
    [TestCase("travel.rail.transit", "pkm")]
    public void Select_WhatRunsOnAForeignGrid_SuggestsNoProxy(string activity, string unit)
    {
        var query = new FactorQuery
        {
            Activity = ActivityCode.Parse(activity),
            Region = Region.Parse("CN"),
            Year = 2025,
            Unit = Unit.Parse(unit),
        };

        Assert.That(FactorLibrary.BuiltIn.Select(query).Failure, Is.EqualTo(
            $"no factor for {activity}, CN, 2025; what it emits depends on the power plants of its place, so no other region's is "
            + "suggested: "
            + "add your own with FactorLibrary.With, or write its electricity, where you know it, as a row of electricity.grid with the "
            + "row's scope and category"));
    }

    [Test]
    public void Select_PublishedInAYear_SaysThatItCountsAsTheLastDay()
    {
        var query = new FactorQuery
        {
            Activity = ActivityCode.GridElectricity,
            Region = Region.Parse("HK-GRID-HKE"),
            Year = 2024,
            AsOf = new DateOnly(2025, 4, 30),
        };

        FactorSelection selection = FactorLibrary.BuiltIn.Select(query);

        Assert.That(selection.Factor?.Id, Is.EqualTo("hk-electric-2023/electricity.grid/HK-GRID-HKE"));
        Assert.That(
            selection.PassedOver.Single(other => other.Factor.Id.StartsWith("hk-electric-2024", StringComparison.Ordinal)).Why,
            Is.EqualTo("published 2025 (no day is known: it counts as 2025-12-31), after 2025-04-30"));
    }

    private static FactorQuery Gas(string region, string unit, int year) => new()
    {
        Activity = ActivityCode.Parse("fuel.natural-gas.stationary.commercial"),
        Region = Region.Parse(region),
        Year = year,
        Unit = Unit.Parse(unit),
    };
}
