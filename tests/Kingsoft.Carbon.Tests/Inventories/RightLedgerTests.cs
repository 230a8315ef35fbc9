using static Kingsoft.Carbon.Tests.Inventories.MeterText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Nobody is drowned: of two hundred ledgers in which nothing is wrong, the rules on meters find nothing in nearly all.</summary>
public sealed class RightLedgerTests
{
    // One in a hundred is what chance may do.
    private const int Ledgers = 200, MostByChance = 2;

    [Test]
    public void Findings_OfRightLedgers_AreHardlyAny()
    {
        string[] found =
        [
            .. Enumerable.Range(1, Ledgers).SelectMany(seed => FoundIn(seed).Select(finding =>
                $"{seed}: {finding.Code}: {string.Join("; ", finding.Subjects.Take(3).Select(subject => subject.Subject))}")),
        ];

        Assert.That(found, Has.Length.AtMost(MostByChance), string.Join('\n', found));
    }

    private static IEnumerable<Finding> FoundIn(int seed)
    {
        (IReadOnlyList<string> rows, int firstMonth) = RightLedger.Of(seed);
        (ActivityLedger ledger, string[] faults) = LedgerText.Read($"{RightLedger.Header}\n{string.Join('\n', rows)}\n");
        Assert.That(faults, Is.Empty);
        return Inventory.CalculateAll(ledger, FactorLibrary.BuiltIn, Sample.Ar6 with { YearStartMonth = firstMonth })
            .SelectMany(inventory => inventory.Findings)
            .Where(finding => Codes.Contains(finding.Code));
    }
}
