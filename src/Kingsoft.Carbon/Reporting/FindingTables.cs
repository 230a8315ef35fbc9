using System.Collections.Immutable;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The tables that a person reads of the findings of an inventory.</summary>
public static class FindingTables
{
    /// <summary>
    /// The warnings and errors of a year, the weightiest first, each with its three largest subjects; below them in a line each what is
    /// only noted.
    /// </summary>
    /// <param name="inventory">The inventory.</param>
    /// <returns>The table.</returns>
    public static ReportTable Create(Inventory inventory)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        ImmutableArray<ReportRow> warnings =
        [
            .. inventory.Findings.Where(finding => finding.Severity > FindingSeverity.Info).Select(
                finding => RowOf(finding, WithLines(finding, finding.Message))),
        ];
        return Of(inventory, warnings.IsEmpty ? [Nothing()] : warnings) with
        {
            Notes =
            [
                .. inventory.Findings.Where(finding => finding.Severity == FindingSeverity.Info).Select(Describe),
                .. Legend(inventory),
                .. inventory.Findings.Any(finding => !HasNamedAll(finding)) ? [InventoryMessages.AllNamed()] : Array.Empty<string>(),
            ],
        };
    }

    /// <summary>Every finding of a year, the weightiest first, with all subjects below it.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <returns>The table.</returns>
    public static ReportTable CreateAll(Inventory inventory)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        return Of(inventory, [.. inventory.Findings.SelectMany(RowsOf)]) with { Notes = [.. Legend(inventory)] };
    }

    /// <summary>A finding in a line.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>Severity, code, tonnes, their share of the gross tonnes, and message.</returns>
    public static string Describe(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        string share = finding.Share is { } part ? $", {ReportCell.Create(part * 100m)} %" : "";
        string tonnes = finding.Tonnes is { } value ? $" ({ReportCell.Create(value)} t{share})" : "";
        return $"{InventoryWords.Severity.Of(finding.Severity)}: {finding.Code}{tonnes}: {finding.Message}";
    }

    private static ReportTable Of(Inventory inventory, ImmutableArray<ReportRow> rows) => new()
    {
        Title = $"{inventory.Year}, findings",
        Columns = ["severity", "finding", "t CO2e", "% of gross", "lines"],
        Rows = rows,
    };

    private static ReportRow RowOf(Finding finding, string message) => new(
        ReportCell.Create(InventoryWords.Severity.Of(finding.Severity)),
        ReportCell.Create($"{finding.Code}: {message}"),
        ReportCell.Create(finding.Tonnes),
        ReportCell.Create(finding.Share * 100m),
        ReportCell.Create(finding.LineCount == 0 ? null : finding.LineCount, 0));

    private static IEnumerable<ReportRow> RowsOf(Finding finding)
    {
        if (finding.Summary is not { } summary || finding.Subjects.All(subject => subject.Subject.Length == 0))
        {
            yield return RowOf(finding, WithLines(finding, finding.Message));
            yield break;
        }

        yield return RowOf(finding, summary);
        foreach (FindingSubject subject in finding.Subjects)
        {
            yield return new ReportRow(
                ReportCell.Create(""),
                ReportCell.Create(subject.Subject.Length == 0 ? InventoryMessages.NotNamed() : subject.Subject),
                ReportCell.Create(subject.Tonnes),
                ReportCell.Create(""),
                ReportCell.Create(subject.LineCount, 0));
        }
    }

    // What has no subject is found by its lines.
    private static string WithLines(Finding finding, string message)
    {
        if (finding.Lines.IsEmpty || finding.Subjects.Any(subject => subject.Subject.Length > 0))
            return message;

        string first = string.Join(", ", finding.Lines.Take(FindingGroup.MostNamed));
        return finding.LineCount <= FindingGroup.MostNamed
            ? InventoryMessages.OfLines(message, first)
            : InventoryMessages.OfManyLines(message, first, finding.LineCount - FindingGroup.MostNamed);
    }

    private static ReportRow Nothing() => new(
        ReportCell.Create(""), ReportCell.Create(InventoryMessages.NoWarning()), ReportCell.Create(""), ReportCell.Create(""),
        ReportCell.Create(""));

    private static bool HasNamedAll(Finding finding) =>
        finding.Summary is null || finding.Subjects.Length <= FindingGroup.MostNamed;

    // Only of the codes that the reader sees.
    private static IEnumerable<string> Legend(Inventory inventory) => inventory.Findings
        .Select(finding => (finding.Code, From: FindingScale.WarnedFrom(finding.Code)))
        .Where(scaled => scaled.From is not null)
        .GroupBy(scaled => scaled.From!.Value, scaled => scaled.Code)
        .OrderBy(scale => scale.Key)
        .Select(scale => (string)InventoryMessages.WarnedFrom(
            scale.Distinct().Order(StringComparer.Ordinal), ReportCell.Create(scale.Key * 100m, 0).ToString()));
}
