namespace Kingsoft.Carbon.Coverage;

/// <summary>The words of sites and their streams in files and reports.</summary>
internal static class FacilityWords
{
    public static Words<FacilityKind> Kind { get; } = new(
        (FacilityKind.OwnDataCenter, "owned-dc"),
        (FacilityKind.LeasedDataCenter, "leased-dc"),
        (FacilityKind.Colocation, "colocation"),
        (FacilityKind.Office, "office"),
        (FacilityKind.Fleet, "fleet"),
        (FacilityKind.Warehouse, "warehouse"));

    public static Words<StreamRhythm> Rhythm { get; } = new(
        (StreamRhythm.Monthly, "monthly"), (StreamRhythm.Quarterly, "quarterly"), (StreamRhythm.Yearly, "yearly"));

    public static Words<MonthState> State { get; } = new(
        (MonthState.Metered, "metered"),
        (MonthState.Billed, "billed"),
        (MonthState.Estimated, "estimated"),
        (MonthState.Missing, "missing"),
        (MonthState.NotOpen, "not-open"),
        (MonthState.Resting, "resting"));
}
