using Kingsoft.Carbon.Estimates;
using static Kingsoft.Carbon.Tests.Inventories.EstimateText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>The file of estimation factors, and rows that it does not serve: what each bad value is told.</summary>
public sealed class EstimateFileTests
{
    [TestCase("a,it.energy,kWh,electricity.grid,kWh,0,replace,x,,,,,,,,", "value: 0 makes nothing of an amount; a number above 0")]
    [TestCase("a,it.energy,kWh,electricity.grid,kWh,-2,replace,x,,,,,,,,", "value: -2 makes nothing of an amount; a number above 0")]
    [TestCase("a,it.energy,kWh,electricity.grid,kWh,1e15,replace,x,,,,,,,,", "value: 1000000000000000 is no factor between two activities")]
    [TestCase("a,it.energy,kWhh,electricity.grid,kWh,1,replace,x,,,,,,,,", "from_unit: 'kWhh' is not a unit; units such as kWh")]
    [TestCase("a,IT,kWh,electricity.grid,kWh,1,replace,x,,,,,,,,", "from_activity: 'IT' is not an activity code; words of a-z")]
    [TestCase("a,it.energy,kWh,electricity.grid,kWh,1,swap,x,,,,,,,,", "mode: 'swap' is not a mode; replace or add is accepted")]
    [TestCase("a,it.energy,kWh,electricity.grid,kWh,1,replace,,,,,,,,,", "source: the value is missing; it may not be empty")]
    [TestCase("a,it.energy,kWh,electricity.grid,kWh,1,replace,x,,,,,5,,,", "scope: '5' is not a scope; 1, 2, 3 or outside is accepted")]
    [TestCase("a,it.energy,kWh,electricity.grid,kWh,1,replace,x,,,,,3,,,", "scope3_category: what comes of it is Scope 3 and has no")]
    [TestCase("a,it.energy,kWh,electricity.grid,kWh,1,replace,x,,,,,2,3,,", "scope3_category: a category on Scope 2 has no meaning")]
    [TestCase("a,it.energy,kWh,electricity.grid,kWh,1,replace,x,,,2025,2024,,,,", "valid_to: it ends in 2024, before it begins in 2025")]
    [TestCase("a,it.energy,kWh,losses.electricity,kWh,4.5,add,x,,,,,,,sent-out,", "value: 4.5 is no part of one; a loss of 4.5 % is 0.045")]
    [TestCase("a,it.energy,kWh,losses.electricity,MWh,0.1,add,x,,,,,,,delivered,", "to_unit: a loss has the unit of what it is a part of")]
    [TestCase("a,it.energy,kWh,losses.electricity,kWh,0.1,replace,x,,,,,,,sent-out,", "mode: a loss comes on top of what was used")]
    [TestCase("outside,it.energy,kWh,electricity.grid,kWh,1,add,x,,,,,,,,", "id: 'outside' cannot stand in the ids of lines")]
    [TestCase("12,it.energy,kWh,electricity.grid,kWh,1,add,x,,,,,,,,", "id: '12' cannot stand in the ids of lines")]
    [TestCase("a,it.energy,kWh,emissions.reported,tCO2e,1,add,x,,,,,,,,", "to_activity: 'emissions.reported' is calculated without a")]
    [TestCase("a,fuel.diesel.road,kWh,upstream.fuel.diesel,L,1,add,x,,,,,,,,", "from_unit: ")]
    [TestCase("a,it.energy,kWh,it.energy,kWh,1,replace,x,,,,,,,,", "to_activity: 'it.energy' would become itself")]
    public void ReadCsv_ABadValue_IsTold(string row, string fault) =>
        Assert.That(Faults(row + "\n").Single(), Does.StartWith("e.csv:2: " + fault));

    [TestCase(
        "b,x.b,kWh,x.a,kWh,2,replace,x,,,,,,,,",
        "to_activity: the estimates go in a circle: x.a → x.b (a) → x.a (b); leave one of them out (id 'a')")]
    [TestCase("a,x.c,kWh,x.d,kWh,2,replace,x,,,,,,,,", "id: the id 'a' appears twice, first at e.csv:2; each estimation factor")]
    [TestCase("b,x.a,MWh,x.c,kWh,2,replace,x,,,,,,,,", "id: 'a' makes x.c of the same activity, at the same place and in the same years")]
    public void ReadCsv_WhatDoesNotGoTogether_IsTold(string row, string fault) =>
        Assert.That(Faults("a,x.a,kWh,x.b,kWh,2,replace,x,,,,,,,,\n" + row + "\n").Single(), Does.Contain(fault));

    [Test]
    public void Create_IsHeldToTheRulesOfTheFile() => Assert.That(
        () => EstimationFactors.Create(
        [
            new EstimationFactor
            {
                Id = "#", FromActivity = ActivityCode.ReportedEmissions, FromUnit = Unit.TonneCo2e,
                ToActivity = ActivityCode.GridElectricity, ToUnit = Unit.KilowattHour, Value = 0m, Mode = EstimateMode.Add,
                Citation = new Citation { Publisher = "", Source = "" },
            },
        ]),
        Throws.InstanceOf<CarbonDataException>().With.Message.Contains("id").And.Message.Contains("source")
            .And.Message.Contains("from_activity").And.Message.Contains("value"));

    [Test]
    public void BuiltIn_AnUnknownName_IsToldWithTheKnownOnes() => Assert.That(
        () => EstimationFactors.FromBuiltIn("uk"),
        Throws.ArgumentException.With.Message.Contains("there is no collection 'uk'; cn-electricity, uk-electricity, uk-fuels, uk-heat"));

    [TestCase("a,it.energy,1,kWh,2025,CN,", "activity: no factor is for 'it.energy', and no estimate holds for it in CN, 2025: pue (GB)")]
    [TestCase("a,it.energy,1,kg,2025,GB,", "unit: kg of 'it.energy' cannot be taken by the estimate pue (GB), which takes kWh")]
    [TestCase("a,it.rack,1,unit,2025,,", "region: by estimates (it.rack → it.room (r))")]
    [TestCase("a,it.room,1,unit,2025,,", "region: the estimate s makes it 'electricity.grid', which needs a region")]
    [TestCase("a,it.only,1,unit,2025,GB,", "activity: no factor is for 'it.only' itself: the estimate t only adds to it")]
    public void Rows_ThatNothingServes_AreTold(string row, string fault)
    {
        string told = RowFaults(row + "\n", "pue,it.energy,kWh,electricity.grid,kWh,1.3,replace,x,,GB,,,,,,\n"
            + "r,it.rack,unit,it.room,unit,1,replace,x,,,,,,,,\ns,it.room,unit,electricity.grid,kWh,1,replace,x,,,,,,,,\n"
            + "t,it.only,unit,electricity.grid,kWh,1,add,x,,,,,,,,\n").Single();

        Assert.That(told, Does.StartWith("ledger.csv:2: " + fault).Or.StartWith("ledger.csv:2: region: the estimate s"));
    }

    [Test]
    public void Rows_ThatLeadNowhere_AreToldWithTheEstimate() => Assert.That(
        RowFaults("a,electricity.grid,1,kWh,2025,GB,\n", "dead,it.energy,kWh,nothing.serves,kWh,1.3,replace,x,,,,,,,,\n").Single(),
        Does.StartWith("e.csv:2: to_activity: no factor and no further estimate is for 'nothing.serves'"));
}
