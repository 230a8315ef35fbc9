using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Figures under another GWP set than the inventory's, or under one that is not known: flagged, or refused when strict.</summary>
public sealed class GwpFindingTests
{
    [TestCase(GwpBasis.Ar5, true, "AR5")]
    [TestCase(GwpBasis.Mixed, true, "mixed")]
    [TestCase(GwpBasis.Unstated, true, "unstated")]
    [TestCase(GwpBasis.Ar6, false, "")]
    public void Findings_Co2eUnderAnotherGwpSet_IsFlagged(GwpBasis basis, bool expected, string named)
    {
        FactorLibrary library = WithTrain(factor => factor with { Gases = [], Co2eKilograms = 1m, GwpBasis = basis });

        Inventory inventory = Calculate(library, Ar6, Train(1000m));

        Assert.That(inventory.Lines[0].Flags.HasFlag(LineFlags.GwpMixed), Is.EqualTo(expected));
        const string Message = "the figure is in CO2e under another GWP set than the inventory's, a mixed or an unstated one, and stays "
            + "as it was published: train: ";
        string[] messages = expected ? [Message + named] : [];
        Assert.That(Messages(inventory, "gwp-mixed"), Is.EqualTo(messages));
    }

    // 1,000 pkm: 1,000 kg CO2 in mass follow AR6; 40 kg CH4 and 60 kg N2O in CO2e of AR5 are 0.1 t at stake, of the line's 1.1 t.
    [Test]
    public void Findings_GasesBesideCo2eUnderAnotherGwpSet_CountOnlyTheCo2e()
    {
        FactorLibrary library = WithTrain(factor => factor with
        {
            Ch4Co2eKilograms = 0.04m,
            N2oCo2eKilograms = 0.06m,
            GwpBasis = GwpBasis.Ar5,
        });

        Inventory inventory = Calculate(library, Ar6, Train(1000m));

        Assert.That(inventory.Totals.Scope3?.Tonnes, Is.EqualTo(1.1m));
        Assert.That(inventory.Findings.Single(finding => finding.Code == "gwp-mixed").Tonnes, Is.EqualTo(0.1m));
    }

    [Test]
    public void Findings_CarriedOverUnderAnotherGwpSet_CountTheWholeFigure()
    {
        Inventory inventory = Calculate(Reported(3m, new ActivityDetails { Scope = Scope.Scope1, GwpBasis = GwpBasis.Ar5 }));

        Finding mixed = inventory.Findings.Single(finding => finding.Code == "gwp-mixed");
        Assert.That(mixed.Tonnes, Is.EqualTo(3m));
        Assert.That(mixed.Subjects.Single().Subject, Is.EqualTo("figures carried over: AR5"));
    }

    [TestCase(GwpBasis.Ar5, "AR5")]
    [TestCase(GwpBasis.Unstated, "unstated")]
    public void Calculate_StrictGwpWithAnotherSet_IsRefused(GwpBasis basis, string name)
    {
        FactorLibrary library = WithTrain(factor => factor with { Gases = [], Co2eKilograms = 1m, GwpBasis = basis });

        Assert.That(
            () => Calculate(library, Ar6 with { StrictGwp = true }, Train(1m)),
            Throws.TypeOf<CarbonDataException>().With.Message.EqualTo(
                $"record:1: activity: train is in CO2e under {name}, the inventory under AR6; "
                + "InventoryOptions.StrictGwp refuses it, a factor with gases is accepted"));
    }

    [TestCase(null, "the value is missing; InventoryOptions.StrictGwp needs to know that the figure is under AR6")]
    [TestCase(GwpBasis.Ar4, "the row is in CO2e under AR4, the inventory under AR6; InventoryOptions.StrictGwp refuses it")]
    public void Calculate_StrictGwpWithReportedEmissions_NeedsTheSet(GwpBasis? basis, string message)
    {
        ActivityRecord row = Reported(1m, new ActivityDetails { Scope = Scope.Scope1, GwpBasis = basis });

        Assert.That(
            () => Calculate(FactorLibrary.BuiltIn, Ar6 with { StrictGwp = true }, row),
            Throws.TypeOf<CarbonDataException>().With.Message.EqualTo($"record:1: gwp_set: {message}"));
    }

    [Test]
    public void Findings_CarriedOver_SayOfEachRowOnceWhatItLacks()
    {
        Inventory inventory = Calculate(
            Reported(1m, new ActivityDetails { Scope = Scope.Scope1 }),
            Reported(2m, new ActivityDetails { Scope = Scope.Scope1, GwpBasis = GwpBasis.Ar6 }));

        Assert.That(inventory.Findings.Single(finding => finding.Code == "carried-over").Tonnes, Is.EqualTo(2m));
        Assert.That(inventory.Findings.Single(finding => finding.Code == "gwp-unstated").Tonnes, Is.EqualTo(1m));
    }
}
