using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The words of the tables of findings.</summary>
internal static class FindingTableMessages
{
    public static ImmutableArray<Message> Columns =>
    [
        new("findings.column-severity"), new("findings.column-finding"), FigureMessages.TonnesCo2e, new("findings.column-share"),
        new("findings.column-lines"),
    ];

    public static Message Title(int year) => new("findings.title", year);

    public static Message Coded(string code, string message) => new("findings.coded", code, message);

    /// <summary>A finding in a line, with its tonnes and their share of the gross tonnes.</summary>
    public static Message Described(Finding finding, string message)
    {
        Said severity = SeverityOf(finding.Severity);
        return (finding.Tonnes, finding.Share) switch
        {
            ({ } tonnes, { } share) => new("findings.described-with-share", [
                severity, finding.Code, ReportCell.Create(tonnes), ReportCell.Create(share * 100m), message]),
            ({ } tonnes, null) => new("findings.described-with-tonnes", severity, finding.Code, ReportCell.Create(tonnes), message),
            _ => new("findings.described", severity, finding.Code, message),
        };
    }

    public static Said SeverityOf(FindingSeverity severity) => KnownWords.Of(InventoryWords.Severity.Of(severity));
}
