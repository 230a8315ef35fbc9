namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Who writes lt may mean litres: the row is calculated, and told.</summary>
public sealed class LongTonTests
{
    private const string Warning =
        "'lt' is read as the long ton, 1.0160469088 t; litres are L, and the unit 'long-ton' is taken without this warning";

    [TestCase("lt", Warning)]
    [TestCase("long-ton", null)]
    [TestCase("long ton", null)]
    [TestCase("t", null)]
    [TestCase("st", null)]
    public void Findings_BareLongTon_IsAWarning(string unit, string? message)
    {
        string csv = $"id,activity,amount,unit,period,region\na,fuel.anthracite.stationary,10,{unit},2025,US\n";
        (ActivityLedger ledger, _) = LedgerText.Read(csv);

        Inventory inventory = Inventory.Calculate(ledger, FactorLibrary.BuiltIn, new InventoryOptions { GwpSet = GwpSet.Ar6 });

        Finding? finding = inventory.Findings.SingleOrDefault(finding => finding.Code == "long-ton");
        Assert.That(finding?.Message, Is.EqualTo(message));
        Assert.That(finding?.Severity, Is.EqualTo(message is null ? null : (FindingSeverity?)FindingSeverity.Warning));
        Assert.That(finding?.Tonnes, Is.EqualTo(message is null ? null : (decimal?)inventory.Totals.Scope1?.Tonnes));
    }
}
