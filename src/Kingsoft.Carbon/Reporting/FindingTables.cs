namespace Kingsoft.Carbon.Reporting;

/// <summary>The table that a person reads of the findings of an inventory.</summary>
public static class FindingTables
{
    /// <summary>The findings of a year, the weightiest first.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <returns>The table.</returns>
    public static ReportTable Of(Inventory inventory)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        return new ReportTable
        {
            Title = $"{inventory.Year}, findings",
            Columns = ["severity", "finding", "t CO2e", "lines"],
            Rows = [.. inventory.Findings
                .OrderByDescending(finding => finding.Severity)
                .Select(finding => new ReportRow(
                    ReportCell.Of(InventoryWords.Severity.Of(finding.Severity)),
                    ReportCell.Of($"{finding.Code}: {finding.Message}"),
                    ReportCell.Of(finding.Tonnes),
                    ReportCell.Of(finding.LineCount == 0 ? null : finding.LineCount, 0)))],
        };
    }

    /// <summary>A finding in a line.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>Severity, code, message and tonnes.</returns>
    public static string Describe(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        string tonnes = finding.Tonnes is { } value ? $" ({ReportCell.Of(value)} t)" : "";
        return $"{InventoryWords.Severity.Of(finding.Severity)}: {finding.Code}: {finding.Message}{tonnes}";
    }
}
