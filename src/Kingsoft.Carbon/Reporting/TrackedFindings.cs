using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What was found in the inventories behind tracked years: warnings and errors.</summary>
internal static class TrackedFindings
{
    // A line says which it is; all of it stands in JSON and in the inventory.
    private const int LongestText = 240;

    /// <summary>A line for each code and year; no table where nothing was found.</summary>
    public static IEnumerable<ReportTable> Table(TrackingReport report, Language language)
    {
        (int Year, Finding Finding)[] found = [.. All(report)];
        if (found.Length == 0)
            yield break;

        bool isCut = found.Any(pair => ShownText.OneLine(pair.Finding.MessageIn(language)).Length > LongestText);
        yield return new ReportTable
        {
            Title = TrackingTableMessages.Findings.In(language),
            Columns = [.. TrackingTableMessages.ColumnsOfFindings.Select(column => column.In(language))],
            Rows =
            [
                .. found.Select(pair => new ReportRow(
                    ReportCell.Create($"{pair.Year}"),
                    ReportCell.Create(FindingTableMessages.SeverityOf(pair.Finding.Severity).In(language)),
                    ReportCell.Create(FindingTableMessages.Coded(
                        pair.Finding.Code,
                        ShownText.Cut(ShownText.OneLine(pair.Finding.MessageIn(language)), LongestText)).In(language)),
                    ReportCell.Create(pair.Finding.Tonnes))),
            ],
            Notes = isCut ? [TrackingTableMessages.WholeTexts.In(language)] : [],
        };
    }

    /// <summary>The findings of every year, errors first.</summary>
    public static IEnumerable<(int Year, Finding Finding)> All(TrackingReport report) =>
        from year in report.Years
        from finding in year.Findings.OrderByDescending(finding => finding.Severity)
        select (year.Year, finding);
}
