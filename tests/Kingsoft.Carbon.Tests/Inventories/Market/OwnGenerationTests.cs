using Kingsoft.Carbon.Tracking;
using static Kingsoft.Carbon.Tests.Inventories.MarketText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Electricity that a site generated itself, in what is said and tracked.</summary>
public sealed class OwnGenerationTests
{
    // Its factor is the grid's, because the attributes are somebody else's: nobody pinned it.
    [Test]
    public void Calculate_AttributesSold_NamesNoPinnedFactor()
    {
        Inventory inventory = Calculate(
            LedgerHeader + "electricity.self-generated.attributes-sold,380,MWh,2025,CN,roof,a\n", With(Header));

        Assert.That(inventory.Findings.Select(finding => finding.Code), Has.None.EqualTo(FindingCodes.PinnedOtherActivity));
    }

    // Power whose attributes are somebody else's is covered as any other, and what is left takes the residual mix: the grid average would
    // count the sold attributes once more.
    [TestCase("electricity.self-generated.attributes-sold")]
    [TestCase("electricity.direct-line.attributes-sold")]
    [TestCase("electricity.grid")]
    public void Calculate_AttributesSold_TakesCertificatesAndTheResidualMix(string activity)
    {
        Inventory inventory = Calculate(
            LedgerHeader + $"{activity},1000,MWh,2025,CN,dc,a\n",
            With(Header + "gec,certificate,CN,400,MWh,0,2025,2026-01-20,x\n" + "mix,residual-mix,CN,,MWh,700,,,x\n"));

        Assert.That(inventory.Totals.Scope2LocationBased?.Tonnes, Is.EqualTo(530.6m));
        Assert.That(inventory.Totals.Scope2MarketBased?.Tonnes, Is.EqualTo(420m));
        Assert.That((inventory.Market!.CoveredMegawattHours, inventory.Market.UncoveredMegawattHours), Is.EqualTo((400m, 600m)));
        Assert.That(inventory.Findings.Select(finding => finding.Code), Does.Contain(FindingCodes.UncoveredMarket));
    }

    [Test]
    public void Track_EnergyWithoutAFactor_IsPurchasedWithoutFactorIds()
    {
        Inventory inventory = Calculate(
            LedgerHeader + "electricity.self-generated.solar,380,MWh,2025,CN,roof,a\n" + Row("b", "10", "plant", "CN", "2025"),
            With(Header));

        TrackedYear year = TrackedYear.Create(inventory);

        Assert.That(
            year.Purchased.Select(share => (share.Name, share.MWh, share.FactorIds.Length)),
            Is.EqualTo(new[] { ("electricity.grid plant CN", 10m, 1), ("electricity.self-generated.solar roof CN", 380m, 0) }));
    }
}
