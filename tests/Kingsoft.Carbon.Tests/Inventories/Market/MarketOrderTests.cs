using static Kingsoft.Carbon.Tests.Inventories.MarketText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>What goes first of what was bought for a row, a site or a supplier; each result was worked out by hand.</summary>
public sealed class MarketOrderTests
{
    private const string Columns =
        "id,type,facility,region,supplier,amount,unit,co2e_kg_per_unit,vintage,retired_on,bundled,source\n";

    private const string Rows = "activity,amount,unit,period,region,facility,supplier,instrument,id\n";

    // Ten megawatt-hours at a have their contract, ten at b the certificate: nothing of either is left, and nothing of the load.
    [TestCase("ppa,contract,a,CN-BJ,,10,MWh,0,2025-01,2026-01-15,yes,x", "", "")]
    [TestCase("ppa,contract,a,CN-BJ,,10,MWh,0,2025-01,2026-01-15,no,x", "", "")]
    [TestCase("ppa,contract,,CN-BJ,,10,MWh,0,2025-01,2026-01-15,yes,x", "", "ppa")]
    [TestCase("ppa,contract,,CN-QH,S Co,10,MWh,0,2025-01,2026-01-15,yes,x", "s  co", "")]
    public void WhatIsBoughtForARow_GoesBeforeACertificateForAny(string contract, string supplier, string instrument)
    {
        Inventory inventory = Calculate(
            Rows + $"electricity.grid,10,MWh,2025-01,CN-BJ,a,{supplier},{instrument},r1\n"
                + "electricity.grid,10,MWh,2025-01,CN-BJ,b,,,r2\n",
            With(Columns + contract + "\n" + "gec,certificate,,CN-BJ,,10,MWh,0,2025-01,2026-01-15,no,x\n"));

        Assert.That(
            inventory.Lines.OrderBy(line => line.Record.Id).Select(line => string.Join(";", line.InstrumentIds)),
            Is.EqualTo(new[] { "ppa", "gec" }));
        Assert.That(inventory.Market!.UncoveredMegawattHours, Is.EqualTo(0m));
        Assert.That(inventory.Market.Instruments.Select(use => use.LeftMegawattHours), Is.EqualTo(new[] { 0m, 0m }));
    }

    // What a named or a site's contract leaves over serves others after the certificates.
    [Test]
    public void RestOfANamedContract_ComesAfterCertificates()
    {
        Inventory inventory = Calculate(
            Rows + "electricity.grid,10,MWh,2025-01,CN-BJ,a,,ppa,r1\n" + "electricity.grid,20,MWh,2025-01,CN-BJ,b,,,r2\n",
            With(Columns + "ppa,contract,,CN-BJ,,25,MWh,100,2025-01,2026-01-15,,x\n"
                + "gec,certificate,,CN-BJ,,12,MWh,0,2025-01,2026-01-15,,x\n"));

        Assert.That(
            inventory.Market!.Instruments.Select(use => (use.Id, use.ClaimedMegawattHours, use.LeftMegawattHours)),
            Is.EqualTo(new[] { ("gec", 12m, (decimal?)0m), ("ppa", 18m, 7m) }));
        Assert.That(inventory.Totals.Scope2MarketBased?.Tonnes, Is.EqualTo(1.8m));
    }

    // Whatever the case, the width and the spaces of a name: it is the same supplier, and the same site.
    [TestCase("Gridco", "gridco", "a", "a")]
    [TestCase("Gridco", "ＧＲＩＤＣＯ", "a", "a")]
    [TestCase("Grid Co", "grid  co ", "BJ-DC1", "bj-dc1")]
    public void Rate_ServesItsSupplierAndSite_HoweverTheyAreSpelled(string supplier, string ofRate, string site, string siteOfRate)
    {
        Inventory inventory = Calculate(
            Rows + $"electricity.grid,10,MWh,2025-01,CN-BJ,{site},{supplier},,r1\n",
            With(Columns + $"sr,supplier-rate,{siteOfRate},CN,{ofRate},,MWh,100,,,,x\n"));

        Assert.That(inventory.Totals.Scope2MarketBased?.Tonnes, Is.EqualTo(1m));
        Assert.That(inventory.Findings.Select(finding => finding.Code), Does.Not.Contain(FindingCodes.InstrumentLeft));
    }

    [Test]
    public void RateOfNobody_IsTold()
    {
        Inventory inventory = Calculate(
            Rows + "electricity.grid,10,MWh,2025-01,CN-BJ,a,Gridco,,r1\n",
            With(Columns + "sr,supplier-rate,,CN,Other,,MWh,100,,,,x\n"));

        Assert.That(
            inventory.Findings.Single(finding => finding.Code == FindingCodes.InstrumentLeft).Message,
            Does.Contain("sr: this supplier-rate serves no electricity of the year"));
    }

    // One rate of each: only its country's electricity takes it.
    [TestCase("sr,supplier-rate,,GB,,,MWh,100,,,,x", 1)]
    [TestCase("mix,residual-mix,,GB,,,MWh,100,,,,x", 1)]
    public void RateOfOneCountry_ServesNoOther(string rate, decimal tonnesThere)
    {
        Inventory inventory = Calculate(
            Rows + "electricity.grid,10,MWh,2025-01,CN-BJ,a,,,r1\n" + "electricity.grid,10,MWh,2025-01,GB,b,,,r2\n",
            With(Columns + rate + "\n"));

        Assert.That(
            inventory.Lines.OrderBy(line => line.Record.Id).Select(line => line.Co2eMarketBased?.Tonnes),
            Is.EqualTo(new[] { 5.554m, tonnesThere }));
    }
}
