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

    // One certificate entered twice under two ids, and two that something tells apart.
    [TestCase(",Wind A,40,MWh", ",Wind A,40,MWh", true)]
    [TestCase(",Wind A,40,MWh", ",WIND  a,40000,kWh", true)]
    [TestCase("G-01..G-40,Wind A,40,MWh", ",Wind A,40,MWh", true)]
    [TestCase("G-01..G-40,Wind A,40,MWh", "G-41..G-80,Wind A,40,MWh", false)]
    [TestCase(",Wind A,40,MWh", ",Wind B,40,MWh", false)]
    [TestCase(",Wind A,40,MWh", ",Wind A,41,MWh", false)]
    public void RowThatSaysTheSame_IsTold(string first, string second, bool isTold)
    {
        Inventory inventory = Calculate(Ledger, With(
            "id,type,region,co2e_kg_per_unit,vintage,retired_on,source,serials,generator,amount,unit\n"
            + $"one,certificate,CN,0,2025-03,2026-01-15,x,{first}\n" + $"two,certificate,CN,0,2025-03,2026-01-15,x,{second}\n"));

        Assert.That(inventory.Market!.Instruments.Select(use => use.UnclearBecause), Is.EqualTo(new[]
        {
            null,
            isTold ? "it says the same as 'one' and nothing tells them apart; where both are one, leave one out, else give serials, "
                + "generator or source of each" : null,
        }));
    }

    // Notice 124 of 2024: the same electricity has a green certificate or a CCER.
    [TestCase("G-01..G-40,Wind A,2025-03", "G-31..G-31,,2025-03", "serial numbers G-31 stand in 'ccer' too, a carbon credit (CCER)")]
    [TestCase("G-01..G-40,Wind A,2025-03", ",WIND-A,2025", "'ccer' is a carbon credit (CCER) of the same plant and days of generation")]
    [TestCase(",Wind A,2025-03", ",Wind A,", "'ccer' is a carbon credit (CCER) of the same plant")]
    [TestCase(",Wind A,2025-03", ",Wind A,2025-04", null)]
    [TestCase("G-01..G-40,Wind A,2025-03", "G-41..G-80,Wind B,2025-03", null)]
    [TestCase(",,2025-03", ",,2025-03", null)]
    public void CarbonCredit_OfTheSameElectricity_HoldsTheCertificate(string certificate, string credit, string? reason)
    {
        Inventory inventory = Calculate(Ledger, With(
            "id,type,region,amount,unit,co2e_kg_per_unit,retired_on,source,registry,serials,generator,vintage\n"
            + $"gec,certificate,CN,40,MWh,0,2026-01-15,x,GEC,{certificate}\n"
            + $"ccer,certificate,CN,60,MWh,0,2026-01-15,x,CCER,{credit}\n"));

        InstrumentUse gec = inventory.Market!.Instruments.Single(use => use.Id == "gec");
        Assert.That(gec.HeldBecause, reason is null ? Is.Null : Does.Contain(reason));
        Assert.That(inventory.Market.CoveredMegawattHours, Is.EqualTo(reason is null ? 40m : 0m));
    }

    // A credit is no certificate, by whatever name it is entered.
    [TestCase("CCER")]
    [TestCase("全国温室气体自愿减排注册登记系统")]
    public void CarbonCredit_CoversNothing(string registry)
    {
        ContractualInstruments instruments = InstrumentsOf(
            "id,type,region,amount,unit,co2e_kg_per_unit,retired_on,source,registry,vintage\n"
            + $"c,contract,CN,40,MWh,0,2026-01-15,x,{registry},2025-03\n");
        Inventory inventory = Calculate(Ledger, With(null) with { Instruments = instruments });

        Assert.That(inventory.Market!.CoveredMegawattHours, Is.EqualTo(0m));
        Assert.That(inventory.Market.Instruments.Single().HeldBecause, Does.StartWith("it is a carbon credit (CCER)"));
        Assert.That(ClaimedInstruments.Create("file", instruments).ClaimedMegawattHours("c"), Is.EqualTo(0m));
    }
}
