using System.Collections.Immutable;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>A spreadsheet makes 2025/3/1 of 2025-03: days that look like months are told.</summary>
public sealed class FirstOfMonthTests
{
    // 1 MWh × 0.5306 kg/kWh.
    private const decimal TonnesOfARow = 0.5306m;

    [TestCase("2025/3/1", 1, "2025-03")]
    [TestCase("2025年3月1日", 1, "2025-03")]
    [TestCase("2025/1/1 2025/2/1 2025/3/1", 3, "2025-01")]
    [TestCase("2025-01-01 2025-02-01", 2, "2025-01")]
    [TestCase("2025-03 2025-04-01 2025-05-01", 2, "2025-04")]
    [TestCase("2025-03-01 2025/3/1", 2, "2025-03")]
    // A reading on another day among them hides nothing.
    [TestCase("2025/5/1 2025/6/1 2025/7/1 2025/3/14", 3, "2025-05")]
    public void Findings_FirstDaysThatLookLikeMonths_AreToldWithTheirTonnes(string periods, int lines, string month)
    {
        Finding finding = Findings(periods).Single(found => found.Code == "first-of-month");

        Assert.That(finding.Severity, Is.EqualTo(FindingSeverity.Warning));
        Assert.That((finding.LineCount, finding.Tonnes), Is.EqualTo(((long)lines, lines * TonnesOfARow)));
        Assert.That(finding.Message, Is.EqualTo("amounts stand on the first day of months, which is what a spreadsheet makes of a month; "
            + $"where the month is meant write it, such as {month} for {month}-01"));
    }

    [TestCase("2025/3/14")]
    [TestCase("2025-03-01")]
    [TestCase("2025/3/1 2025/3/2 2025/3/3")]
    [TestCase("2025/1/1 2025/1/15 2025/2/1")]
    [TestCase("2025-01-01/2025-01-31 2025-02-01/2025-02-28")]
    [TestCase("2025/1 2025/2 2025年3月")]
    public void Findings_OtherDaysAndMonths_AreNotTold(string periods)
    {
        Assert.That(Findings(periods).Select(found => found.Code), Does.Not.Contain("first-of-month"));
    }

    // Each site for itself: a fuel card with its days says nothing of a meter that is read once a month.
    [Test]
    public void Findings_AnotherSiteWithDays_DoesNotHideThem()
    {
        (ActivityLedger ledger, _) = LedgerText.Read(
            "activity,amount,unit,period,region,facility\nelectricity.grid,1,MWh,2025/1/1,CN,a\nelectricity.grid,1,MWh,2025/1/5,CN,b\n");

        Finding finding = Inventory.Calculate(ledger, FactorLibrary.BuiltIn, new InventoryOptions { GwpSet = GwpSet.Ar6 })
            .Findings.Single(found => found.Code == "first-of-month");

        Assert.That(finding.LineCount, Is.EqualTo(1));
    }

    private static ImmutableArray<Finding> Findings(string periods)
    {
        IEnumerable<string> rows = periods.Split(' ').Select(period => $"electricity.grid,1,MWh,{period},CN\n");
        (ActivityLedger ledger, string[] faults) = LedgerText.Read($"activity,amount,unit,period,region\n{string.Concat(rows)}");
        Assert.That(faults, Is.Empty);
        return Inventory.Calculate(ledger, FactorLibrary.BuiltIn, new InventoryOptions { GwpSet = GwpSet.Ar6 }).Findings;
    }
}
