namespace Kingsoft.Carbon;

/// <summary>The words of inventories in project files and reports.</summary>
internal static class InventoryWords
{
    public static Words<ConsolidationApproach> Consolidation { get; } = new(
        (ConsolidationApproach.OperationalControl, "operational-control"),
        (ConsolidationApproach.FinancialControl, "financial-control"),
        (ConsolidationApproach.EquityShare, "equity-share"));

    public static Words<CategoryStatus> Category { get; } = new(
        (CategoryStatus.Reported, "reported"), (CategoryStatus.NotRelevant, "not-relevant"), (CategoryStatus.Missing, "missing"));

    public static Words<FindingSeverity> Severity { get; } = new(
        (FindingSeverity.Info, "info"), (FindingSeverity.Warning, "warning"), (FindingSeverity.Error, "error"));
}
