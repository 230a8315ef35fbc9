using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The tables that a person reads of the findings of an inventory.</summary>
public static class FindingTables
{
    /// <summary>
    /// The warnings and errors of a year, the weightiest first, each with its three largest subjects; below them in a line each what is
    /// only noted.
    /// </summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="language">The language of the table.</param>
    /// <returns>The table.</returns>
    public static ReportTable Create(Inventory inventory, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        ImmutableArray<ReportRow> warnings =
        [
            .. inventory.Findings.Where(finding => finding.Severity > FindingSeverity.Info).Select(
                finding => RowOf(finding, WithLines(finding, language), language)),
        ];
        return Of(inventory, warnings.IsEmpty ? [Nothing(language)] : warnings, language) with
        {
            Notes =
            [
                .. inventory.Findings.Where(finding => finding.Severity == FindingSeverity.Info).Select(
                    finding => Describe(finding, language)),
                .. Legend(inventory, language),
                .. inventory.Findings.All(HasNamedAll) ? Array.Empty<string>() : [InventoryMessages.AllNamed().In(language)],
            ],
        };
    }

    /// <summary>Every finding of a year, the weightiest first, with all subjects below it.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="language">The language of the table.</param>
    /// <returns>The table.</returns>
    public static ReportTable CreateAll(Inventory inventory, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        return Of(inventory, [.. inventory.Findings.SelectMany(finding => RowsOf(finding, language))], language) with
        {
            Notes = [.. Legend(inventory, language)],
        };
    }

    /// <summary>A finding in a line.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="language">The language of the line; severity and code are the same in each.</param>
    /// <returns>Severity, code, tonnes, their share of the gross tonnes, and message.</returns>
    public static string Describe(Finding finding, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return FindingTableMessages.Described(finding, finding.MessageIn(language)).In(language);
    }

    private static ReportTable Of(Inventory inventory, ImmutableArray<ReportRow> rows, Language language) => new()
    {
        Title = FindingTableMessages.Title(inventory.Year).In(language),
        Columns = [.. FindingTableMessages.Columns.Select(column => column.In(language))],
        Rows = rows,
    };

    private static ReportRow RowOf(Finding finding, string message, Language language) => new(
        ReportCell.Create(FindingTableMessages.SeverityOf(finding.Severity).In(language)),
        ReportCell.Create(FindingTableMessages.Coded(finding.Code, message).In(language)),
        ReportCell.Create(finding.Tonnes),
        ReportCell.Create(finding.Share * 100m),
        ReportCell.Create(finding.LineCount == 0 ? null : finding.LineCount, 0));

    private static IEnumerable<ReportRow> RowsOf(Finding finding, Language language)
    {
        if (finding.SaidInSummary is not { } summary || finding.Subjects.All(subject => subject.Subject.Length == 0))
        {
            yield return RowOf(finding, WithLines(finding, language), language);
            yield break;
        }

        yield return RowOf(finding, summary.In(language), language);
        foreach (FindingSubject subject in finding.Subjects)
        {
            yield return new ReportRow(
                ReportCell.Create(""),
                ReportCell.Create(
                    subject.Subject.Length == 0 ? InventoryMessages.NotNamed().In(language) : subject.SubjectIn(language)),
                ReportCell.Create(subject.Tonnes),
                ReportCell.Create(""),
                ReportCell.Create(subject.LineCount, 0));
        }
    }

    // What has no subject is found by its lines.
    private static string WithLines(Finding finding, Language language)
    {
        string message = finding.MessageIn(language);
        if (finding.Lines.IsEmpty || finding.Subjects.Any(subject => subject.Subject.Length > 0))
            return message;

        var first = MessageList.Of(finding.Lines.Take(FindingGroup.MostNamed));
        Message withLines = finding.LineCount <= FindingGroup.MostNamed
            ? InventoryMessages.OfLines(message, first)
            : InventoryMessages.OfManyLines(message, first, finding.LineCount - FindingGroup.MostNamed);
        return withLines.In(language);
    }

    private static ReportRow Nothing(Language language) => new(
        ReportCell.Create(""), ReportCell.Create(InventoryMessages.NoWarning().In(language)), ReportCell.Create(""), ReportCell.Create(""),
        ReportCell.Create(""));

    private static bool HasNamedAll(Finding finding) =>
        finding.Summary is null || finding.Subjects.Length <= FindingGroup.MostNamed;

    // Only of the codes that the reader sees.
    private static IEnumerable<string> Legend(Inventory inventory, Language language) => inventory.Findings
        .Select(finding => (finding.Code, From: FindingScale.WarnedFrom(finding.Code)))
        .Where(scaled => scaled.From is not null)
        .GroupBy(scaled => scaled.From!.Value, scaled => scaled.Code)
        .OrderBy(scale => scale.Key)
        .Select(scale => InventoryMessages.WarnedFrom(
            scale.Distinct().Order(StringComparer.Ordinal), ReportCell.Create(scale.Key * 100m, 0).ToString()).In(language));
}
