using Kingsoft.Carbon.Instruments;
using static Kingsoft.Carbon.Tests.Inventories.MarketText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Which certificates cannot have been traded, and what has to be looked up of those that are claimed.</summary>
public sealed class ClaimReviewTests
{
    private static readonly string Ledger = LedgerHeader + Row("a", "100", "s", "CN-BJ");

    // Notice 1044 of 2023: of hydropower only that of plants from 2023 on has certificates that can be traded.
    [TestCase("CN", "hydro", "2022-12-31", "held", "of hydro that began on 2022-12-31: of such plants that began by 2022-12-31 no GEC")]
    [TestCase("CN-YN", "常规水电", "2010", "held", "it is of 常规水电 that began on 2010-12-31")]
    [TestCase("CN", "hydro", "2023-01-01", "claimed", null)]
    [TestCase("CN", "hydro", "", "unclear", "the day on which the plant began is not said (commissioned is empty)")]
    [TestCase("CN", "wind", "2010", "claimed", null)]
    [TestCase("CN", "", "2010", "claimed", null)]
    public void ChineseHydropower_IsJudgedByTheDayItsPlantBegan(
        string region, string technology, string commissioned, string state, string? reason)
    {
        Inventory inventory = Calculate(Ledger, With(
            "id,type,region,amount,unit,co2e_kg_per_unit,vintage,retired_on,source,technology,commissioned\n"
            + $"c,certificate,{region},40,MWh,0,2025-03,2026-01-15,x,{technology},{commissioned}\n"));

        InstrumentUse use = inventory.Market!.Instruments.Single();
        Assert.That(use.ClaimedMegawattHours, Is.EqualTo(state == "held" ? 0m : 40m));
        Assert.That(state == "held" ? use.HeldBecause : use.UnclearBecause, reason is null ? Is.Null : Does.Contain(reason));
        Assert.That(
            inventory.Findings.Select(finding => finding.Code).Contains(FindingCodes.InstrumentUnclear), Is.EqualTo(state == "unclear"));
    }

    // Old hydropower of other countries has certificates as any.
    [Test]
    public void HydropowerElsewhere_IsClaimed()
    {
        Inventory inventory = Calculate(LedgerHeader + Row("a", "100", "s", "DE"), With(
            "id,type,region,amount,unit,co2e_kg_per_unit,vintage,retired_on,source,technology,commissioned\n"
            + "c,certificate,DE,40,MWh,0,2025-03,2026-01-15,x,hydro,1974\n"));

        Assert.That(inventory.Market!.CoveredMegawattHours, Is.EqualTo(40m));
        Assert.That(inventory.Market.Instruments.Single().UnclearBecause, Is.Null);
    }

    // A name is no proof: it is told, and held by nobody; without an organization there is nothing to compare with.
    [TestCase("Example Cloud", "EXAMPLE CLOUD", false)]
    [TestCase("Example Cloud", "Example-Cloud, Beijing", false)]
    [TestCase("Example Cloud", "Somebody Ltd", true)]
    [TestCase(null, "Somebody Ltd", false)]
    public void Beneficiary_OfAnotherName_IsTold(string? organization, string beneficiary, bool isTold)
    {
        Inventory inventory = Calculate(
            "activity,amount,unit,period,region,facility,entity,id\nelectricity.grid,100,MWh,2025-03,CN-BJ,s,Example Cloud Beijing,a\n",
            With("id,type,region,amount,unit,co2e_kg_per_unit,vintage,retired_on,source,beneficiary\n"
                + $"c,certificate,CN,40,MWh,0,2025-03,2026-01-15,x,\"{beneficiary}\"\n") with
            {
                Organization = organization,
            });

        Assert.That(inventory.Market!.CoveredMegawattHours, Is.EqualTo(40m));
        Assert.That(inventory.Market.Instruments.Single().UnclearBecause is not null, Is.EqualTo(isTold));
    }
}
