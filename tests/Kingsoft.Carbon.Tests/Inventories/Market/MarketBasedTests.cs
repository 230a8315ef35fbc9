using System.Text;
using Kingsoft.Carbon.Instruments;
using Kingsoft.Carbon.Reporting;
using Kingsoft.Carbon.Tests.Factors;
using static Kingsoft.Carbon.Tests.Inventories.MarketText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>The market-based Scope 2: what covers a megawatt-hour, and what it takes where nothing does.</summary>
public sealed class MarketBasedTests
{
    private const string Power = LedgerHeader + "electricity.grid,1000,MWh,2025,CN,dc1,p1\n";
    private const string Gec = Header + "gec1,certificate,CN,400,MWh,0,2025,2026-01-15,registry\n";
    private const string StandIn = "cn-mee-2023/electricity.grid/CN/excl-market-non-fossil";

    [Test]
    public void Certificate_CoversItsVolume_TheRestTakesTheGrid()
    {
        Inventory inventory = Calculate(Power, With(Gec));

        Assert.That(inventory.Totals.Scope2LocationBased?.Tonnes, Is.EqualTo(530.6m));
        Assert.That(inventory.Totals.Scope2MarketBased?.Tonnes, Is.EqualTo(318.36m));
        Assert.That(inventory.Market!.UncoveredMegawattHours, Is.EqualTo(600m));
        Assert.That(inventory.Market.UncoveredCo2e.Tonnes, Is.EqualTo(318.36m));
        EmissionLine line = inventory.Lines.Single();
        Assert.That(line.InstrumentIds, Is.EqualTo(new[] { "gec1" }));
        Assert.That(line.MarketFactorId, Is.EqualTo("cn-mee-2023/electricity.grid/CN"));
        Assert.That(line.Flags.HasFlag(LineFlags.UncoveredMarket), Is.True);
        Finding finding = inventory.Findings.Single(finding => finding.Code == FindingCodes.UncoveredMarket);
        Assert.That((string)finding.Summary!, Does.StartWith("600 of 1000 MWh"));
        Assert.That(finding.Tonnes, Is.EqualTo(318.36m));
    }

    // 0.6096 is the average without what was traded as green power: no residual mix, and taken only when named.
    [TestCase(StandIn, MarketFallback.GridAverage, 365.76)]
    [TestCase(null, MarketFallback.FossilOnly, 496.38)]
    public void Rest_TakesWhatTheOptionsName(string? mix, MarketFallback fallback, decimal tonnes)
    {
        Inventory inventory = Calculate(Power, With(Gec) with { ResidualMix = mix, MarketFallback = fallback });

        Assert.That(inventory.Totals.Scope2MarketBased?.Tonnes, Is.EqualTo(tonnes));
    }

    // The average without market-traded power is no residual mix: nobody takes it unasked.
    [Test]
    public void StandIn_IsNeverTakenUnasked() => Assert.That(
        Calculate(Power, With(Header)).Lines.Single().MarketFactorId, Is.EqualTo("cn-mee-2023/electricity.grid/CN"));

    [Test]
    public void PublishedResidualMix_ServesItsCountry()
    {
        Inventory inventory = Calculate(LedgerHeader + "electricity.grid,100,MWh,2025,AU-NSW,s,a\n", With(Header));

        Assert.That(inventory.Lines.Single().MarketFactorId, Is.EqualTo("au-nga-2025/electricity.grid/AU/residual-mix"));
        Assert.That(inventory.Totals.Scope2MarketBased?.Tonnes, Is.EqualTo(81m));
    }

    [Test]
    public void NoInstrumentsAtAll_NoMarketFigure()
    {
        Inventory inventory = Calculate(Power, With(null));

        Assert.That(inventory.Totals.Scope2MarketBased, Is.Null);
        Assert.That(inventory.Market, Is.Null);
    }

    // A header alone says that nothing was bought: then both figures are the same, to the last digit.
    [Test]
    public void NoneBought_EveryLineHasTheGridInBoth()
    {
        Inventory inventory = Calculate(
            LedgerHeader + Row("a", "1.2345678", "x", "CN-BJ") + Row("b", "77", "x", "CN-TJ") + "heat.steam,10,GJ,2025-03,CN,x,c\n",
            With(Header));

        Assert.That(inventory.Totals.Scope2MarketBased, Is.EqualTo(inventory.Totals.Scope2LocationBased));
        Assert.That(inventory.Lines.Select(line => line.Co2eMarketBased), Is.EqualTo(inventory.Lines.Select(line => line.Co2e)));
        Assert.That(inventory.Market!.MegawattHours, Is.EqualTo(78.2345678m));
    }

    [TestCase("gec1,certificate,CN,400,MWh,0,2025,,x", "not retired")]
    [TestCase("gec1,certificate,CN,400,MWh,0,,2026-01-15,x", "vintage is empty")]
    [TestCase("gec1,certificate,,400,MWh,0,2025,2026-01-15,x", "neither its region nor its market")]
    [TestCase("gec1,certificate,CN,400,MWh,0,2024-06-01/2025-03-31,2026-01-15,x", "lies only in part within 2025-01-01 to 2025-12-31")]
    [TestCase("gec1,certificate,CN,400,MWh,0,2024-12,2025-06-15,x", "is not within 2025-01-01 to 2025-12-31, the days")]
    [TestCase("gec1,certificate,CN,400,MWh,0,2024-12,2027-01-15,x", "after it had expired on 2026-12-31")]
    public void Held_CountsNothingAndSaysWhy(string row, string reason)
    {
        Inventory inventory = Calculate(Power, With(Header + row + "\n"));

        Assert.That(inventory.Totals.Scope2MarketBased?.Tonnes, Is.EqualTo(530.6m));
        Assert.That(inventory.Market!.Instruments.Single().HeldBecause, Does.Contain(reason));
        Assert.That(inventory.Findings.Select(finding => finding.Code), Does.Contain(FindingCodes.InstrumentHeld));
    }

    [TestCase("cancel_reason", "expired", "cancelled as 'expired'")]
    [TestCase("criteria_met", "no", "criteria")]
    public void Held_ByItsOtherColumns(string column, string value, string reason)
    {
        Inventory inventory = Calculate(
            Power, With($"{Header.TrimEnd()},{column}\ngec1,certificate,CN,400,MWh,0,2025,2026-01-15,x,{value}\n"));

        Assert.That(inventory.Market!.Instruments.Single().HeldBecause, Does.Contain(reason));
    }

    // Another market: it is sound, and nothing is there that it may cover.
    [TestCase("HK", "2025")]
    [TestCase("TW", "2025")]
    public void OfAnotherMarket_IsLeftOver(string region, string vintage)
    {
        Inventory inventory = Calculate(Power, With(Header + $"gec1,certificate,{region},400,MWh,0,{vintage},2025-06-15,x\n"));

        Assert.That(inventory.Totals.Scope2MarketBased?.Tonnes, Is.EqualTo(530.6m));
        Assert.That(inventory.Market!.Instruments.Single().LeftMegawattHours, Is.EqualTo(400m));
        Assert.That(inventory.Findings.Select(finding => finding.Code), Does.Contain(FindingCodes.InstrumentLeft));
    }

    [Test]
    public void Volume_IsUsedOnceOverAllYears()
    {
        string ledger = LedgerHeader + Row("a", "300", "x", "CN-BJ", "2024-11") + Row("b", "300", "x", "CN-BJ", "2025-03");

        Inventory[] years =
        [
            .. Inventory.CalculateAll(
                ActivityLedger.ReadCsv(new StringReader(ledger), "l"), FactorLibrary.BuiltIn,
                With(Header + "c,certificate,CN,400,MWh,0,2025-01,2026-01-15,x\n")),
        ];

        Assert.That(years.Select(year => year.Market!.CoveredMegawattHours), Is.EqualTo(new[] { 0m, 300m }));
        Assert.That(years.Select(year => year.Market!.Instruments.Single().LeftMegawattHours), Is.EqualTo(new[] { 100m, 100m }));
    }

    // Scope 2 Guidance, table 6.1: attributes kept, or sold.
    [TestCase("electricity.self-generated.solar", 0)]
    [TestCase("electricity.self-generated.attributes-sold", 201.628)]
    public void SelfGenerated_ByWhoHasTheAttributes(string activity, decimal tonnes)
    {
        Inventory inventory = Calculate(LedgerHeader + $"{activity},380,MWh,2025,CN,roof,a\n", With(Header));

        Assert.That(inventory.Totals.Scope2LocationBased?.Tonnes, Is.EqualTo(tonnes));
        Assert.That(inventory.Totals.Scope2MarketBased?.Tonnes, Is.EqualTo(tonnes));
        Assert.That(inventory.Totals.EnergyMWh, Is.EqualTo(380m));
    }

    [TestCase("electricity.direct-line", 0)]
    [TestCase("electricity.direct-line.attributes-sold", 530.6)]
    public void DirectLine_ByWhoHasTheAttributes(string activity, decimal tonnes)
    {
        FactorLibrary own = FactorLibrary.BuiltIn.With(FactorRows.Library(
            "id,activity,kind,region,unit,co2e_kg,gwp_set,scope,published,publisher,source\n"
            + "own/wind,electricity.direct-line,supplier,CN,kWh,0,AR6,2,2025,Windco,contract\n").Factors);

        Inventory inventory = Calculate(
            LedgerHeader.Replace("id", "supplier,id", StringComparison.Ordinal) + $"{activity},1000,MWh,2025,CN,dc,Windco,a\n",
            With(Header), own);

        Assert.That(inventory.Totals.Scope2LocationBased?.Tonnes, Is.EqualTo(tonnes));
        Assert.That(inventory.Totals.Scope2MarketBased?.Tonnes, Is.EqualTo(tonnes));
    }

    [Test]
    public void Row_NamesAnInstrumentThatIsNone_IsAFault()
    {
        ActivityLedger ledger = ActivityLedger.ReadCsv(
            new StringReader("activity,amount,unit,period,region,instrument,id\nelectricity.grid,1,MWh,2025,CN,gec2,a\n"), "l.csv");

        CarbonDataException? fault = Assert.Throws<CarbonDataException>(
            () => Inventory.Calculate(ledger, FactorLibrary.BuiltIn, With(Gec)));

        Assert.That(fault!.Issues.Single().ToString(), Does.StartWith("l.csv:2: instrument: 'gec2' is the id of no instrument"));
        Assert.That(fault.Issues.Single().ToString(), Does.Contain("gec1"));
    }

    [TestCase("nothing", "is the id of no factor")]
    [TestCase("cn-mee-2023/electricity.grid/CN", "is a factor of kind grid-average")]
    public void ResidualMix_ThatIsNone_IsAFault(string id, string reason) => Assert.That(
        () => Calculate(Power, With(Gec) with { ResidualMix = id }),
        Throws.InstanceOf<CarbonDataException>().With.Message.Contains(reason));

    [Test]
    public void ResidualMix_WithoutInstruments_IsAFault() => Assert.That(
        () => Calculate(Power, With(null) with { ResidualMix = StandIn }),
        Throws.InstanceOf<CarbonDataException>().With.Message.Contains("needs instruments"));

    [Test]
    public void Json_ComesBackWithInstrumentsAndCoverage()
    {
        Inventory inventory = Calculate(Power, With(Gec) with { ResidualMix = StandIn });

        using var json = new MemoryStream(Encoding.UTF8.GetBytes(inventory.ToJson()));
        Inventory back = InventoryJson.Read(json, FactorLibrary.BuiltIn).Inventories.Single();

        Assert.That(back.Market, Is.EqualTo(inventory.Market));
        Assert.That(back.Options.Instruments, Is.EqualTo(inventory.Options.Instruments).Using<ContractualInstruments>(
            (one, other) => one.Select(each => each with { Location = default }).SequenceEqual(
                other.Select(each => each with { Location = default }))));
        Assert.That(back.Lines.Single().InstrumentIds, Is.EqualTo(new[] { "gec1" }));
        Assert.That(back.Lines.Single().MarketFactorId, Is.EqualTo(StandIn));
        Assert.That(back.ToJson(), Is.EqualTo(inventory.ToJson()));
    }
}
