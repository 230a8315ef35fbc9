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
