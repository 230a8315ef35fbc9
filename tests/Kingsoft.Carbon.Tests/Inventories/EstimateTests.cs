using Kingsoft.Carbon.Estimates;
using Kingsoft.Carbon.Reporting;
using static Kingsoft.Carbon.Tests.Inventories.EstimateText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Estimation factors: what a row becomes, and what it also causes.</summary>
public sealed class EstimateTests
{
    private const string Pue = "pue,it.energy,kWh,electricity.grid,kWh,1.3,replace,own,,,,,,,,\n";

    [Test]
    public void UkElectricity_IsScope2AndItsCategory3()
    {
        Inventory inventory = Calculate(
            "p,electricity.grid,1000000,kWh,2025,GB,\n", EstimationFactors.FromBuiltIn("uk-electricity"), gwp: GwpSet.Ar5);

        Assert.That(inventory.Totals.Scope2LocationBased?.Tonnes, Is.EqualTo(177.00m));
        Assert.That(inventory.Totals.Scope3ByCategory[Scope3Category.FuelAndEnergyRelatedActivities].Tonnes, Is.EqualTo(68.40m));
        Assert.That(inventory.Lines.Skip(1).Select(line => (line.Id, line.DerivedFrom)), Is.EqualTo(new[]
        {
            ("p#uk-losses.electricity", "p"), ("p#uk-upstream.electricity", "p"), ("p#uk-upstream.losses.electricity", "p"),
        }));
        Assert.That(Codes(inventory), Has.None.EqualTo("losses-twice").And.None.EqualTo("upstream-above-scope2"));
    }

    [Test]
    public void CnElectricity_IsLifeCycleLessAverage()
    {
        Inventory inventory = Calculate("p,electricity.grid,1,GWh,2023,CN,\n", EstimationFactors.FromBuiltIn("cn-electricity"));

        Assert.That(inventory.Totals.Scope3?.Tonnes, Is.EqualTo(89.90m));
        EmissionFactor lifeCycle = Find("cn-mee-footprint-2023/electricity.life-cycle/CN");
        EmissionFactor average = Find("cn-mee-2023/electricity.grid/CN");
        EmissionFactor upstream = inventory.Lines[^1].Factor!;
        Assert.That(
            upstream.Co2eKilograms,
            Is.EqualTo(lifeCycle.Co2eKilograms - average.Gases.Single().KilogramsPerUnit));
        Assert.That((upstream.DataYear, upstream.Region), Is.EqualTo((lifeCycle.DataYear, average.Region)));
        Assert.That(
            FactorLibrary.BuiltIn.OfActivity(upstream.Activity).Count(factor => factor.Region.IsWithin(upstream.Region)), Is.EqualTo(1));

        static EmissionFactor Find(string id) => FactorLibrary.BuiltIn.TryFind(id, out EmissionFactor? factor) ? factor : null!;
    }

    // Technical Guidance for Calculating Scope 3 Emissions, category 3, activity C: 0.70 kg/kWh and 4.5 % of 1,000 MWh.
    [TestCase("sent-out", 32.9843)]
    [TestCase("delivered", 31.5)]
    public void Losses_HaveTheirBasis(string basis, decimal tonnes)
    {
        Inventory inventory = Calculate(
            "p,electricity.grid,1000,MWh,2025,CN,\n",
            EstimatesOf($"loss,electricity.grid,kWh,losses.electricity,kWh,0.045,add,own,,,,,3,3,{basis},\n"),
            Own("o/losses.electricity/CN,losses.electricity,td-loss,CN,kWh,0.70,unstated,3,3,2025,Own,Own,\n"));

        Assert.That(Math.Round(inventory.Totals.Scope3!.Value.Tonnes, 4), Is.EqualTo(tonnes));
        Assert.That(Codes(inventory), Has.None.EqualTo("losses-twice"));
    }

    [Test]
    public void Losses_OnAFactorThatHoldsThem_AreFound()
    {
        FactorLibrary factors = Own("o/losses.electricity/CN,losses.electricity,td-loss,CN,kWh,0.70,unstated,3,3,2025,Own,Own,\n"
            + "o/electricity.grid/CN,electricity.grid,grid-average,CN,kWh,0.55,unstated,2,,2025,Own,Own,yes\n");

        Inventory inventory = Calculate(
            "p,electricity.grid,1000,MWh,2025,CN,\n",
            EstimatesOf("loss,electricity.grid,kWh,losses.electricity,kWh,0.045,add,own,,,,,3,3,sent-out,\n"), factors);

        Assert.That(inventory.Findings.Single(finding => finding.Code == "losses-twice").Lines, Is.EqualTo(new[] { "p#loss" }));
    }

    // Scope 3 Standard, table 5.4: the loss of a heat network is category 3. 56.1 kg/GJ, boiler of 0.9, 10 % of what was sent out.
    [Test]
    public void HeatLosses_AreOfCategory3()
    {
        Inventory inventory = Calculate(
            "h,heat.steam,1000,GJ,2025,DE,\n",
            EstimatesOf("loss,heat.steam,GJ,losses.heat.steam,GJ,0.1,add,own,,,,,3,3,sent-out,\n"),
            Own("o/heat.steam/DE,heat.steam,heat,DE,GJ,62.33333333333,unstated,2,,2025,Own,Own,\n"
                + "o/losses.heat.steam/DE,losses.heat.steam,td-loss,DE,GJ,62.33333333333,unstated,3,3,2025,Own,Own,\n"));

        Assert.That(Math.Round(inventory.Totals.Scope2LocationBased!.Value.Tonnes, 4), Is.EqualTo(62.3333m));
        Assert.That(Math.Round(inventory.Totals.Scope3!.Value.Tonnes, 4), Is.EqualTo(6.9259m));
    }

    [Test]
    public void Replace_ThenAdd_GoOnFromWhatTheRowBecomes()
    {
        Inventory inventory = Calculate(
            "a,it.rack,10,unit,2025,CN,dc1\nb,it.rack,10,unit,2025,CN,dc2\n",
            EstimatesOf("load,it.rack,unit,it.energy,kWh,500,replace,own,,,,,,,,\n" + Pue
                + "dc1,it.energy,MWh,electricity.grid,kWh,1400,replace,own,dc1,,,,,,,\n"
                + "up,electricity.grid,kWh,upstream.electricity,kWh,1,add,own,,,,,3,3,,\n"));

        Assert.That(Lines(inventory), Is.EqualTo(new[]
        {
            "a electricity.grid 7000 kWh 3.7142", "a#up upstream.electricity 7000 kWh 0.6293",
            "b electricity.grid 6500 kWh 3.4489", "b#up upstream.electricity 6500 kWh 0.58435",
        }));
        Assert.That(inventory.Totals.EnergyMWh, Is.EqualTo(13.5m));
        Assert.That(string.Join("; ", inventory.Lines[3].Estimates), Is.EqualTo(
            "it.rack 10 unit → it.energy 5000 kWh (load); it.energy 5000 kWh → electricity.grid 6500 kWh (pue); "
            + "electricity.grid 6500 kWh → upstream.electricity 6500 kWh (up)"));
    }

    [Test]
    public void Category3_IsAddedToScope1And2Alone()
    {
        Inventory inventory = Inventory.Calculate(
            ActivityLedger.ReadCsv(
                new StringReader("id,activity,amount,unit,period,region,scope,scope3_category\n"
                    + "a,electricity.grid,1000,kWh,2025,CN,,\nb,electricity.grid,1000,kWh,2025,CN,3,8\n"),
                "ledger.csv"),
            FactorLibrary.BuiltIn,
            With(EstimatesOf("up,electricity.grid,kWh,upstream.electricity,kWh,1,add,own,,,,,,,,\n")));

        Assert.That(inventory.Lines.Select(line => line.Id), Is.EqualTo(new[] { "a", "a#up", "b" }));
    }

    [Test]
    public void Narrowest_PlaceAndTime_Win()
    {
        string estimates = "world,it.energy,kWh,electricity.grid,kWh,1.9,replace,own,,,,,,,,\n"
            + "cn,it.energy,kWh,electricity.grid,kWh,1.8,replace,own,,CN,,2024,,,,\n"
            + "cn25,it.energy,kWh,electricity.grid,kWh,1.7,replace,own,,CN,2025,2025,,,,\n"
            + "bj,it.energy,kWh,electricity.grid,kWh,1.6,replace,own,,CN-BJ,,,,,,\n"
            + "dc,it.energy,kWh,electricity.grid,kWh,1.5,replace,own,dc,,,,,,,\n";

        Inventory inventory = Calculate(
            "a,it.energy,10,kWh,2025,GB,\nb,it.energy,10,kWh,2025,CN-SH,\nc,it.energy,10,kWh,2025,CN-BJ,\n"
            + "d,it.energy,10,kWh,2025,CN-BJ,dc\n", EstimatesOf(estimates));

        Assert.That(inventory.Lines.Select(line => line.Amount), Is.EqualTo(new[] { 19m, 17m, 16m, 15m }));
        Assert.That(
            inventory.Findings.Single(finding => finding.Code == "unused-estimate").Subjects.Select(subject => subject.Subject),
            Is.EqualTo(new[] { "cn (CN, –2024), from it.energy" }));
    }

    [Test]
    public void Rows_ShuffledSplitAndOnThreads_GiveTheSameLines()
    {
        EstimationFactors estimates = EstimatesOf(Pue
            + "loss,electricity.grid,kWh,losses.electricity,kWh,0.07,add,own,,,,,3,3,sent-out,\n");
        FactorLibrary factors = Own("o/losses.electricity/CN,losses.electricity,td-loss,CN,kWh,0.7001,unstated,3,3,2025,Own,Own,\n");
        string[] rows = [.. Enumerable.Range(0, 3000).Select(i => $"r{i},it.energy,{i}.{i % 7}3,kWh,2025-{1 + (i % 12):00},CN,\n")];

        Inventory inOrder = Calculate(string.Concat(rows), estimates, factors);
        Inventory reversed = Calculate(string.Concat(rows.Reverse()), estimates, factors);
        Inventory streamed = Inventory.CalculateFiles(
            [LedgerSource.FromText(new StringReader(LedgerHeader + string.Concat(rows)), "ledger.csv")], factors,
            With(estimates) with { KeepLines = false }, new DataIssues(), 4).Single();

        Assert.That(Lines(reversed).Order(), Is.EqualTo(Lines(inOrder).Order()));
        Assert.That(reversed.Totals, Is.EqualTo(inOrder.Totals));
        Assert.That(streamed.Totals, Is.EqualTo(inOrder.Totals));
        Assert.That(
            inOrder.Lines.Sum(line => line.Co2e!.Value.Tonnes),
            Is.EqualTo(inOrder.Totals.Scope2LocationBased!.Value.Tonnes + inOrder.Totals.Scope3!.Value.Tonnes));
    }

    [Test]
    public void WhatTheLedgerHasAlready_IsAsked()
    {
        Inventory inventory = Calculate(
            "p,electricity.grid,1000,kWh,2025,GB,\nu,losses.electricity,1000,kWh,2025,GB,\n",
            EstimationFactors.FromBuiltIn("uk-electricity"));

        Finding finding = inventory.Findings.Single(each => each.Code == "estimate-beside-rows");
        Assert.That(finding.Lines, Is.EqualTo(new[] { "u" }));
        Assert.That(finding.Message, Does.Contain("uk-losses.electricity adds losses.electricity, and the ledger has losses.electricity"));
    }

    [Test]
    public void Json_IsReadBackAsItWas()
    {
        Inventory inventory = Calculate(
            "a,it.energy,10,kWh,2025,GB,\n", EstimatesOf(Pue).With(EstimationFactors.FromBuiltIn("uk-electricity")));

        string json = inventory.ToJson();
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
        Inventory back = InventoryJson.Read(stream, FactorLibrary.BuiltIn).Inventories.Single();

        Assert.That(Lines(back), Is.EqualTo(Lines(inventory)));
        Assert.That(back.Lines.SelectMany(line => line.Estimates), Is.EqualTo(inventory.Lines.SelectMany(line => line.Estimates)));
        Assert.That(back.Options.Estimates.Select(each => each.Id), Is.EqualTo(inventory.Options.Estimates.Select(each => each.Id)));
        Assert.That(back.Totals, Is.EqualTo(inventory.Totals));
    }
}
