using Kingsoft.Carbon.Estimates;
using static Kingsoft.Carbon.Tests.Inventories.EstimateText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Which of several estimation factors is taken, and what is told where none can be.</summary>
public sealed class EstimateChoiceTests
{
    private const string Pue = "pue,it.energy,kWh,electricity.grid,kWh,1.3,replace,own,,,,,,,,\n";

    // Both hold in 2025, and the one for a single year is meant for it.
    [TestCase(2024, 13)]
    [TestCase(2025, 14)]
    public void OfOnePlace_TheFewestYearsAreTheNarrowest(int year, decimal kilowattHours)
    {
        Inventory inventory = Calculate(
            $"a,it.energy,10,kWh,{year},CN,\n",
            EstimatesOf(Pue + "pue25,it.energy,kWh,electricity.grid,kWh,1.4,replace,own,,,2025,2025,,,,\n"));

        Assert.That(inventory.Lines.Single().Amount, Is.EqualTo(kilowattHours));
    }

    [Test]
    public void TwoOfTheSameYears_AreRefused() => Assert.That(
        Faults(Pue + Pue.Replace("pue", "same", StringComparison.Ordinal)).Single(),
        Does.Contain("at the same place and in the same years"));

    // The amount of the row is right: its unit is not what is to be changed.
    [Test]
    public void AUnitThatTheEstimateMakes_IsToldOfTheEstimate() => Assert.That(
        RowFaults("a,it.energy,10,kWh,2025,GB,\n", Pue.Replace("grid,kWh", "grid,t", StringComparison.Ordinal)).Single(),
        Does.StartWith("ledger.csv:2: unit: by estimates (it.energy → electricity.grid (pue)): 't' does not convert to kWh")
            .And.EndWith("that is said of the to_unit of the estimate pue, and not of the unit in the row (id 'a')"));

    [TestCase(
        "u,it.energy,kWh,x.b,kWh,1,replace,own,,,,,,,,\nv,x.b,kWh,it.energy,kWh,2,replace,own,,,,,,,,\n", "the estimates go in a circle")]
    [TestCase("u,it.energy,kWh,x.b,kWh,1,replace,own,,,,,,,,\n", "no factor and no further estimate is for 'x.b'")]
    public void WhatFollowsFromABadEstimate_IsNoFaultOfTheRows(string estimates, string fault)
    {
        var issues = new DataIssues();
        var read = EstimationFactors.ReadCsv(new StringReader(Header + estimates), "e.csv", issues);

        Inventory.CalculateAll(LedgerOf("a,it.energy,10,kWh,2025,GB,\n"), FactorLibrary.BuiltIn, With(read), issues);

        Assert.That(issues.InOrder().Single().ToString(), Does.StartWith("e.csv:2: to_activity: " + fault));
    }
}
