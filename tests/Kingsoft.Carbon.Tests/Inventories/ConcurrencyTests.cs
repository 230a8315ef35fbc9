using System.Collections.Immutable;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Ledgers and inventories do not change: several threads may ask them at once.</summary>
public sealed class ConcurrencyTests
{
    private static readonly InventoryOptions Options = Ar6 with { AllowLaterFactors = true };

    [Test]
    public void Calculate_OneLedgerOnSeveralThreads_GivesTheSameEachTime()
    {
        ActivityLedger ledger = MixedLedger.Read(MixedLedger.Rows(3_000, 21));
        string expected = Figures(Inventory.CalculateAll(ledger, FactorLibrary.BuiltIn, Options));

        string[] results =
        [
            .. ParallelEnumerable.Range(0, 8).Select(_ => Figures(Inventory.CalculateAll(ledger, FactorLibrary.BuiltIn, Options))),
        ];

        Assert.That(results, Is.All.EqualTo(expected));
    }

    [Test]
    public void Inventory_AskedOnSeveralThreads_AnswersTheSameEachTime()
    {
        Inventory inventory = Inventory.CalculateAll(MixedLedger.Read(MixedLedger.Rows(3_000, 22)), FactorLibrary.BuiltIn, Options)[1];
        string expected = Answer(inventory, 0);

        string[] answers = [.. ParallelEnumerable.Range(0, 16).WithDegreeOfParallelism(8).Select(i => Answer(inventory, i))];

        Assert.That(answers, Is.All.EqualTo(expected));

        static string Answer(Inventory inventory, int _) => string.Join(';', [
            .. inventory.TotalsBy(GroupKey.Facility, GroupKey.FromColumn("x_project"))
                .Select(group => $"{group.Totals.Scope1} {group.LineCount}"),
            .. inventory.Lines.Take(100).Select(line => $"{line.Id} {line.Co2e?.Tonnes}"),
            $"{inventory.Lines[inventory.Lines.Count / 2].Id}",
        ]);
    }

    private static string Figures(ImmutableArray<Inventory> inventories) =>
        string.Join(';', inventories.Select(inventory => $"{inventory.Year} {inventory.Totals} {Findings(inventory)}"));

    private static string Findings(Inventory inventory) =>
        string.Join(',', inventory.Findings.Select(finding => $"{finding.Message} {finding.Tonnes} {string.Join(' ', finding.Lines)}"));
}
