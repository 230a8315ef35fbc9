using Kingsoft.Carbon.Tests.Factors;
using static Kingsoft.Carbon.Tests.Inventories.MarketText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>What serves electricity that no instrument covers, and what is said where a choice had no effect.</summary>
public sealed class MarketRestTests
{
    private const string Factors = "id,activity,kind,region,valid_from,valid_to,unit,co2e_kg,gwp_set,scope,published,publisher,source\n";
    private const string StandIn = "cn-mee-2023/electricity.grid/CN/excl-market-non-fossil";

    private static readonly string Power = LedgerHeader + Row("a", "10", "s", "CN-BJ");

    // A residual mix is chosen as every factor is: two that fit are an error that names both, never one of them in silence.
    [Test]
    public void TwoResidualMixes_AreAFault() => Assert.That(
        () => Calculate(Power, With(Header), Own(
            "own/one,electricity.grid,grid-residual,CN,2025,2025,kWh,0.7,AR6,2,2025,Own,Own\n"
            + "own/two,electricity.grid,grid-residual,CN,2025,2025,kWh,0.8,AR6,2,2025,Own,Own\n")),
        Throws.InstanceOf<CarbonDataException>().With.Message.Contains("own/one").And.Message.Contains("own/two"));

    [Test]
    public void ResidualMixOfOneself_IsTaken_AndNotCalledUnused()
    {
        Inventory inventory = Calculate(
            Power, With(Header), Own("own/one,electricity.grid,grid-residual,CN,2025,2025,kWh,0.7,AR6,2,2025,Own,Own\n"));

        Assert.That(inventory.Lines.Single().MarketFactorId, Is.EqualTo("own/one"));
        Assert.That(inventory.Totals.Scope2MarketBased?.Tonnes, Is.EqualTo(7m));
        Assert.That(Codes(inventory), Does.Not.Contain(FindingCodes.UnusedFactor).And.Not.Contain(FindingCodes.UnusedOption));
    }

    // A figure in CO2e under another GWP set is used and said, or refused where that is asked for.
    [Test]
    public void ResidualMixUnderAnotherGwpSet_IsSaid_OrRefused()
    {
        FactorLibrary own = Own("own/one,electricity.grid,grid-residual,CN,2025,2025,kWh,0.7,AR5,2,2025,Own,Own\n");

        Inventory inventory = Calculate(Power, With(Header), own);

        Finding finding = inventory.Findings.Single(finding => finding.Code == FindingCodes.UncoveredMarket);
        Assert.That(finding.Subjects.Single().Subject, Is.EqualTo("by the residual mix own/one (in CO2e under AR5)"));
        Assert.That(
            () => Calculate(Power, With(Header) with { StrictGwp = true }, own),
            Throws.InstanceOf<CarbonDataException>().With.Message.Contains("own/one is in CO2e under AR5"));
    }

    // What was published later was not known, named or not; and a choice that served nothing is said.
    [TestCase("2026-12-31", 6.096, false)]
    [TestCase("2025-06-30", 5.580, true)]
    public void NamedMix_CountsFromItsPublication(string asOf, decimal tonnes, bool isUnused)
    {
        Inventory inventory = Calculate(Power, With(Header) with
        {
            ResidualMix = StandIn,
            AsOf = new Dictionary<int, DateOnly> { [2025] = DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture) },
        });

        Assert.That(inventory.Totals.Scope2MarketBased?.Tonnes, Is.EqualTo(tonnes));
        Assert.That(Codes(inventory).Contains(FindingCodes.UnusedOption), Is.EqualTo(isUnused));
    }

    [Test]
    public void Fallback_ThatServesNothing_IsSaid()
    {
        Inventory inventory = Calculate(Power, With(Header + "c,certificate,CN,10,MWh,0,2025,2026-01-01,x\n") with
        {
            MarketFallback = Instruments.MarketFallback.FossilOnly,
        });

        Assert.That(
            inventory.Findings.Single(finding => finding.Code == FindingCodes.UnusedOption).Subjects.Single().Subject,
            Is.EqualTo("fossil power as the fallback: no electricity is left to it"));
    }

    // An instrument serves electricity of Scope 2: named on heat, or on a leased site's row of Scope 3, it changes nothing.
    [TestCase("heat.steam,10,GJ,2025,CN,s,,,c,a")]
    [TestCase("electricity.grid,10,MWh,2025,CN,s,3,8,c,a")]
    public void Instrument_NamedWhereNoneServes_IsSaid(string row)
    {
        Inventory inventory = Calculate(
            "activity,amount,unit,period,region,facility,scope,scope3_category,instrument,id\n" + row + "\n",
            With(Header + "c,certificate,CN,10,MWh,0,2025,2026-01-01,x\n"));

        Finding finding = inventory.Findings.Single(finding => finding.Code == FindingCodes.InstrumentUnused);
        Assert.That((string)finding.Message, Does.Contain("instruments serve electricity of Scope 2").And.EndWith(": c"));
    }

    [Test]
    public void BiogenicCo2_StandsBeside()
    {
        Inventory inventory = Calculate(Power, With(
            "id,type,region,amount,unit,co2e_kg_per_unit,biogenic_co2_kg_per_unit,vintage,retired_on,source\n"
            + "c,certificate,CN,4,MWh,12,350,2025,2026-01-01,x\n"));

        Assert.That(inventory.Market!.BiogenicCo2Tonnes, Is.EqualTo(1.4m));
        Assert.That(inventory.Totals.Scope2MarketBased?.Tonnes, Is.EqualTo(0.048m + 3.3324m));
    }

    // 10⁻¹² t that three equal lines cannot share goes to the first id, whatever the order of rows.
    [TestCase("r1 r2 r10")]
    [TestCase("r10 r2 r1")]
    public void LastDigit_OfEqualLines_GoesToTheFirstIds(string order)
    {
        Inventory inventory = Calculate(
            LedgerHeader + string.Concat(order.Split(' ').Select(id => Row(id, "1", "s", "CN-BJ"))),
            With(Header + "c,certificate,CN,3,MWh,0.333333333333,2025,2026-01-01,x\n"));

        // 999,999,999.999 × 10⁻¹² t are 1,000,000,000 once rounded.
        Assert.That(inventory.Lines.ToDictionary(line => line.Id, line => line.Co2eMarketBased!.Value.Tonnes), Is.EquivalentTo(
            new Dictionary<string, decimal> { ["r1"] = 0.000333333334m, ["r2"] = 0.000333333333m, ["r10"] = 0.000333333333m }));
    }

    private static IEnumerable<string> Codes(Inventory inventory) => inventory.Findings.Select(finding => finding.Code);

    private static FactorLibrary Own(string rows) => FactorLibrary.BuiltIn.With(FactorRows.Library(Factors + rows).Factors);
}
