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

        ArgumentOutOfRangeException? fault =
            Assert.Throws<ArgumentOutOfRangeException>(() => Calculate(FactorLibrary.BuiltIn, options, Power(1m)));

        Assert.That(fault!.Message, Does.StartWith("Consolidation: OperationalControl or FinancialControl is accepted, or null where "
            + "nobody stated it; shares of entities are not calculated yet (Parameter 'options')"));
        Assert.That(fault.ActualValue, Is.EqualTo(approach));
    }

    [Test]
    public void CalculateFiles_ByShares_IsRefusedBeforeAFileIsOpened()
    {
        InventoryOptions options = Ar6 with { Consolidation = ConsolidationApproach.EquityShare, KeepLines = false };

        Assert.That(
            () => Inventory.CalculateFiles([LedgerSource.File("nowhere.csv")], FactorLibrary.BuiltIn, options, new DataIssues()),
            Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
