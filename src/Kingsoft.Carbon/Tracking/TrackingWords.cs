namespace Kingsoft.Carbon.Tracking;

/// <summary>The words of targets and base years in project files and reports.</summary>
internal static class TrackingWords
{
    public static Words<PathwayKind> Pathway { get; } = new(
        (PathwayKind.Linear, "linear"),
        (PathwayKind.Geometric, "geometric"),
        (PathwayKind.Milestones, "milestones"),
        (PathwayKind.SbtiAbsoluteContraction, "sbti-absolute-contraction"),
        (PathwayKind.SectoralConvergence, "sectoral-convergence"));

    public static Words<RestatementCause> Cause { get; } = new(
        (RestatementCause.StructuralChange, "structural-change"),
        (RestatementCause.MethodChange, "method-change"),
        (RestatementCause.Error, "error"),
        (RestatementCause.OrganicChange, "organic-change"));

    public static Words<RestatementTiming> Timing { get; } =
        new((RestatementTiming.AllYear, "all-year"), (RestatementTiming.ProRata, "pro-rata"));

    public static Words<ThresholdSum> Sum { get; } = new((ThresholdSum.Absolute, "absolute"), (ThresholdSum.Net, "net"));

    public static Words<TargetKind> Kind { get; } = new(
        (TargetKind.GrossReduction, "gross-reduction"), (TargetKind.Neutrality, "neutrality"), (TargetKind.NetZero, "net-zero"));

    public static Words<TargetStatus> Status { get; } = new(
        (TargetStatus.Undecided, "undecided"), (TargetStatus.Ahead, "ahead"), (TargetStatus.On, "on"), (TargetStatus.Behind, "behind"),
        (TargetStatus.NotAssessed, "not-assessed"));
}
