namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>A row of which one part can be counted and another is too large.</summary>
public sealed class RefusedAmountTests
{
    // One day of 2024 is counted, the year 2025 is too large: the row has no line, and most amounts of 2024 were of such rows.
    [Test]
    public void CalculateAll_RowsRefusedForOneOfTheirParts_AreNamed([Values(13, 14, 15)] int zeros)
    {
        string amount = $"1{new string('0', zeros)}";
        string rows = string.Concat(Enumerable.Repeat($"refrigerant.r-410a,{amount},kg,2024-12-31/2025-12-31\n", 4));
        (ActivityLedger ledger, string[] faults) = LedgerText.Read(
            $"activity,amount,unit,period\nrefrigerant.r-410a,1,kg,2024\n{rows}");
        var issues = new DataIssues();

        Inventory.CalculateAll(ledger, FactorLibrary.BuiltIn, Sample.Ar6, issues);

        Assert.That(faults, Is.Empty);
        Assert.That(issues.Select(issue => $"{issue.Location.Line} {issue.Column}"), Is.EqualTo(new[]
        {
            "3 amount", "4 amount", "5 amount", "6 amount",
        }));
        Assert.That(issues.Select(issue => issue.Message), Has.All.Contains($"'{amount}'"));
    }
}
