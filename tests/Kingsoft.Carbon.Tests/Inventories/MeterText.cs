using System.Collections.Immutable;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Bills of meters, as rows of a ledger, and what is found of them.</summary>
internal static class MeterText
{
    public const string Header = "id,activity,amount,unit,period,region,facility,evidence";

    /// <summary>The codes of what the rules on meters find.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        "same-row", "overlap", "month-missing", "slip-between-years", "implausible-amount", "counted-twice", "life-cycle-beside-scope2",
        "generation-in-category-3", "carried-over-beside-calculated", "whole-beside-parts", "same-bills", "bill-again",
        "correction-beside-replacement", "carried-over-twice", "upstream-above-scope2",
        "losses-twice", "purchase-twice", "bills-not-compared", "year-copied", "slip-within-year",
        "same-tonnes-in-categories", "fleet-twice", "meter-reading",
    ];

    /// <summary>One electricity row a month of 2024, of the same amount.</summary>
    public static IEnumerable<string> Months(
        string id, decimal amount, string facility = "F", string evidence = "", int from = 1, int to = 12, string unit = "MWh") =>
        Enumerable.Range(from, to - from + 1).Select(
            month => FormattableString.Invariant(
                $"{id}{month},electricity.grid,{amount},{unit},2024-{month:00},CN,{facility},{evidence}"));

    /// <summary>What is found of meters, over all years.</summary>
    public static ImmutableArray<Finding> Found(IEnumerable<string> rows, string header = Header, InventoryOptions? options = null)
    {
        ImmutableArray<Finding> forwards = FoundIn(rows, header, options ?? Ar6);
        ImmutableArray<Finding> backwards = FoundIn(rows.Reverse(), header, options ?? Ar6);
        ImmutableArray<Finding> withoutLines = FoundIn(rows, header, (options ?? Ar6) with { KeepLines = false });
        Assert.That(backwards.Select(Everything), Is.EqualTo(forwards.Select(Everything)), "in another order");
        Assert.That(withoutLines.Select(Everything), Is.EqualTo(forwards.Select(Everything)), "without lines");
        return forwards;
    }

    public static Finding One(IEnumerable<string> rows, string code, string header = Header)
    {
        ImmutableArray<Finding> found = Found(rows, header);
        Assert.That(found.Select(finding => finding.Code), Is.EqualTo(new[] { code }));
        Assert.That(found[0].Severity, Is.EqualTo(FindingSeverity.Warning));
        return found[0];
    }

    public static string Everything(Finding finding) =>
        $"{finding.Code} {finding.Message} {finding.Tonnes} {finding.Share} {finding.LineCount} {string.Join(' ', finding.Lines)} "
        + string.Join(' ', finding.Subjects);

    private static ImmutableArray<Finding> FoundIn(IEnumerable<string> rows, string header, InventoryOptions options)
    {
        (ActivityLedger ledger, string[] faults) = LedgerText.Read($"{header}\n{string.Join('\n', rows)}\n");
        Assert.That(faults, Is.Empty);
        return
        [
            .. Inventory.CalculateAll(ledger, FactorLibrary.BuiltIn, options)
                .SelectMany(inventory => inventory.Findings)
                .Where(finding => Codes.Contains(finding.Code)),
        ];
    }
}
