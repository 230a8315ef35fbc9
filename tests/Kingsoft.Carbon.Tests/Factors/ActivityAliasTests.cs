using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>Codes of one thing, and codes that only look like it.</summary>
public sealed class ActivityAliasTests
{
    [TestCase("fuel.coke.stationary", "US", null, "epa-ghg-hub-2025/fuel.coal-coke.stationary/US/st")]
    [TestCase("fuel.coal-coke.stationary", "US", null, "epa-ghg-hub-2025/fuel.coal-coke.stationary/US/st")]
    [TestCase("refrigerant.r-1234yf", "CN", null, "ashrae-34/refrigerant.hfo-1234yf/GLOBAL")]
    [TestCase("refrigerant.r-1234ze", "CN", null, "ashrae-34/refrigerant.hfo-1234ze-e/GLOBAL")]
    [TestCase("refrigerant.hfo-1234yf", "GB", "desnz-refrigerants", "desnz-2025/refrigerant.r-1234yf/GB")]
    [TestCase("refrigerant.pfc-31-10", "CN", null, "ipcc-gases-2006/refrigerant.pfc-3-1-10/GLOBAL")]
    [TestCase("refrigerant.pfc-3-1-10", "CN", null, "ipcc-gases-2006/refrigerant.pfc-3-1-10/GLOBAL")]
    [TestCase("refrigerant.pfc-31-10", "GB", "desnz-refrigerants", "desnz-2025/refrigerant.pfc-3-1-10/GB")]
    public void Select_EitherCode_FindsTheFactorsOfBoth(string activity, string region, string? set, string id)
    {
        FactorSelection selection = FactorLibrary.BuiltIn.Select(new FactorQuery
        {
            Activity = ActivityCode.Parse(activity),
            Region = Region.Parse(region),
            Year = 2025,
            Unit = Unit.Parse("st"),
            Sets = set is null ? [] : [set],
        });

        Assert.That(selection.Factor?.Id, Is.EqualTo(id));
    }

    [Test]
    public void Calculate_OldCode_SaysWhatItIsReadAs()
    {
        Inventory inventory = Calculate(FactorLibrary.BuiltIn, Ar6, Row("refrigerant.r-1234yf", 1m, "kg"));

        Finding finding = inventory.Findings.Single(found => found.Code == "old-code");
        Assert.That(finding.Severity, Is.EqualTo(FindingSeverity.Info));
        Assert.That(finding.Message, Does.Contain("refrigerant.r-1234yf is read as refrigerant.hfo-1234yf"));
        Assert.That(inventory.Findings.Select(found => found.Code), Has.None.EqualTo("pinned-other-activity"));
    }

    [Test]
    public void Calculate_TheCodeThatIsMeant_SaysNothing()
    {
        Inventory inventory = Calculate(FactorLibrary.BuiltIn, Ar6, Row("refrigerant.hfo-1234yf", 1m, "kg"));

        Assert.That(inventory.Findings.Select(found => found.Code), Has.None.EqualTo("old-code"));
    }

    // Propane by the litre and by the cubic foot, heat of a neighbour and of a network: things apart, with their own losses and densities.
    [TestCase("fuel.propane.stationary", "fuel.propane-gas.stationary")]
    [TestCase("heat.steam", "heat.district")]
    public void Meaning_OfThingsApart_IsTheirOwn(string one, string other)
    {
        Assert.That(
            ActivityAliases.Meaning(ActivityCode.Parse(one)),
            Is.Not.EqualTo(ActivityAliases.Meaning(ActivityCode.Parse(other))));
    }

    [Test]
    public void Aliases_AreCodesOfFactorsAndMeanNoOtherAlias()
    {
        IReadOnlyList<string[]> rows = FactorRows.Table("emission-factors/vocabulary/aliases.csv", "code", "means", "since", "why");
        // A gas is also known by its name in the GWP tables.
        IEnumerable<string> gases = GwpTable.Get(GwpSet.Ar6).Values.Select(value => $"refrigerant.{value.Gas.ToLowerInvariant()}");
        string[] known = [.. FactorLibrary.BuiltIn.Activities.Select(activity => activity.Value), .. gases];

        Assert.That(rows.Select(row => row[0]), Is.SubsetOf(known).And.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
        Assert.That(rows.Select(row => row[1]).Intersect(rows.Select(row => row[0])), Is.Empty);
    }

    // 18.9 tC/TJ × 98 % × 44/12 = 67.914 t/TJ in both guidelines.
    [TestCase("cn-guideline", "cn-guideline-ndrc-2013/fuel.petrol.road/CN")]
    [TestCase("cn-industry", "cn-industry-2015/fuel.petrol.road/CN")]
    public void Select_PetrolOfChineseCars_HasACode(string set, string id)
    {
        FactorSelection selection = FactorLibrary.BuiltIn.Select(Petrol("CN") with { Sets = [set] });

        Assert.That(selection.Factor?.Id, Is.EqualTo(id));
        Assert.That(selection.Factor!.Gases.Single(), Is.EqualTo(new GasAmount("CO2", 67914m)));
    }

    [TestCase(
        "CN",
        "no factor for fuel.petrol.road, CN, 2025, without a set; cn-guideline or cn-industry has one (ask for it with "
        + "InventoryOptions.Sets cn-guideline or cn-industry), and codes below it tell its uses apart and have one without: "
        + "fuel.petrol.road.low-mileage-1995, "
        + "fuel.petrol.road.oxidation-catalyst, fuel.petrol.road.uncontrolled")]
    [TestCase(
        "FR",
        "no factor for fuel.petrol.road, FR, 2025; codes below it tell its uses apart and have one: fuel.petrol.road.low-mileage-1995, "
        + "fuel.petrol.road.oxidation-catalyst, fuel.petrol.road.uncontrolled")]
    public void Select_PetrolWithoutATechnology_NamesThem(string region, string message)
    {
        Assert.That(FactorLibrary.BuiltIn.Select(Petrol(region)).Failure, Is.EqualTo(message));
    }

    // What runs on a grid is not suggested for another: 0.047 kg/km on the United Kingdom's, 0.12 on China's.
    [TestCase("travel.car.average.battery-electric")]
    [TestCase("upstream.travel.car.average.battery-electric")]
    [TestCase("travel.rail.light-rail-and-tram")]
    [TestCase("travel.rail.national")]
    public void Select_WhatRunsOnAGrid_IsNotSuggestedForAnother(string activity)
    {
        FactorSelection selection = FactorLibrary.BuiltIn.Select(
            new FactorQuery { Activity = ActivityCode.Parse(activity), Region = Region.Parse("CN"), Year = 2025 });

        Assert.That(
            selection.Failure,
            Is.EqualTo(
                $"no factor for {activity}, CN, 2025; what it emits depends on the power plants of its place, so no other region's is "
            + "suggested: "
                + "add your own with FactorLibrary.With, or write its electricity, where you know it, as a row of electricity.grid with "
                + "the row's scope and category"));
    }

    [TestCase("travel.car.average.petrol")]
    [TestCase("waste.paper-and-board-paper.landfill")]
    public void Select_WhatRunsOnNoGrid_IsStillSuggested(string activity)
    {
        FactorSelection selection = FactorLibrary.BuiltIn.Select(
            new FactorQuery { Activity = ActivityCode.Parse(activity), Region = Region.Parse("CN"), Year = 2025 });

        Assert.That(selection.Failure, Does.Contain("InventoryOptions.Proxies"));
    }

    private static FactorQuery Petrol(string region) => new()
    {
        Activity = ActivityCode.Parse("fuel.petrol.road"),
        Region = Region.Parse(region),
        Year = 2025,
        Unit = Unit.Litre,
    };
}
