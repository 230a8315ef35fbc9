using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>The boundary is the organization's choice: nothing is assumed, and no share is taken and ignored.</summary>
public sealed class ConsolidationTests
{
    [Test]
    public void Options_WithoutConsolidation_StateNone() => Assert.That(Ar6.Consolidation, Is.Null);

    [TestCase(ConsolidationApproach.OperationalControl)]
    [TestCase(ConsolidationApproach.FinancialControl)]
    public void Calculate_ByControl_KeepsWhatWasStated(ConsolidationApproach approach)
    {
        Inventory inventory = Calculate(FactorLibrary.BuiltIn, Ar6 with { Consolidation = approach }, Power(1m));

        Assert.That(inventory.Options.Consolidation, Is.EqualTo(approach));
    }

    [TestCase(ConsolidationApproach.EquityShare)]
    [TestCase((ConsolidationApproach)9)]
    public void Calculate_BySharesOrByNothingKnown_IsRefused(ConsolidationApproach approach)
    {
        InventoryOptions options = Ar6 with { Consolidation = approach };

        Assert.That(
            () => Calculate(FactorLibrary.BuiltIn, options, Power(1m)),
            Throws.TypeOf<CarbonDataException>().With.Message.EqualTo(
                $"(in code): InventoryOptions.Consolidation: '{approach}' is not accepted; OperationalControl or FinancialControl is, "
                    + "or null where nobody stated it; shares of entities are not calculated yet"));
    }

    [Test]
    public void CalculateFiles_ByShares_IsRefusedBeforeAFileIsOpened()
    {
        InventoryOptions options = Ar6 with { Consolidation = ConsolidationApproach.EquityShare, KeepLines = false };

        var issues = new DataIssues();

        Assert.That(Inventory.CalculateFiles([LedgerSource.FromFile("nowhere.csv")], FactorLibrary.BuiltIn, options, issues), Is.Empty);
        Assert.That(issues.Single().Column, Is.EqualTo("InventoryOptions.Consolidation"));
    }
}
