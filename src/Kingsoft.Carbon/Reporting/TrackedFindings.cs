using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What was found in the inventories behind tracked years: warnings and errors.</summary>
internal static class TrackedFindings
{
    // A line says which it is; all of it stands in JSON and in the inventory.
    private const int LongestText = 240;

    /// <summary>A line for each code and year; no table where nothing was found.</summary>
    public static IEnumerable<ReportTable> Table(TrackingReport report)
    {
        (int Year, Finding Finding)[] found = [.. All(report)];
        if (found.Length == 0)
            yield break;

        bool isCut = found.Any(pair => ShownText.OneLine(pair.Finding.Message).Length > LongestText);
        yield return new ReportTable
        {
            Title = "Warnings and errors of the inventories",
            Columns = ["year", "severity", "finding", "t CO2e"],
            Rows =
            [
                .. found.Select(pair => new ReportRow(
                    ReportCell.Create($"{pair.Year}"), ReportCell.Create(InventoryWords.Severity.Of(pair.Finding.Severity)),
                    ReportCell.Create($"{pair.Finding.Code}: {ShownText.Cut(ShownText.OneLine(pair.Finding.Message), LongestText)}"),
                    ReportCell.Create(pair.Finding.Tonnes))),
            ],
            Notes = isCut ? ["the whole texts stand in JSON, and in the inventory of the year"] : [],
        };
    }

    /// <summary>The findings of every year, errors first.</summary>
    public static IEnumerable<(int Year, Finding Finding)> All(TrackingReport report) =>
        from year in report.Years
        from finding in year.Findings.OrderByDescending(finding => finding.Severity)
        select (year.Year, finding);
}
