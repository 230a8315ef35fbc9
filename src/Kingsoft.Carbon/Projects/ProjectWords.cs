namespace Kingsoft.Carbon.Projects;

/// <summary>The words of projects and inventories in project files and reports.</summary>
internal static class ProjectWords
{
    public static Words<TrackingBasis> Basis { get; } = new((TrackingBasis.Calculated, "calculated"), (TrackingBasis.Reported, "reported"));

    public static Words<ConsolidationApproach> Consolidation { get; } = new(
        (ConsolidationApproach.OperationalControl, "operational-control"),
        (ConsolidationApproach.FinancialControl, "financial-control"),
        (ConsolidationApproach.EquityShare, "equity-share"));

    public static Words<CategoryStatus> Category { get; } = new(
        (CategoryStatus.Reported, "reported"), (CategoryStatus.NotRelevant, "not-relevant"), (CategoryStatus.Missing, "missing"));

    public static Words<FindingSeverity> Severity { get; } = new(
        (FindingSeverity.Info, "info"), (FindingSeverity.Warning, "warning"), (FindingSeverity.Error, "error"));
}
