namespace Kingsoft.Carbon;

/// <summary>Of whom and of which days a row is.</summary>
/// <param name="Entity">Its entity; null where it says none.</param>
/// <param name="Facility">Its site; null where it says none.</param>
/// <param name="Period">Its days.</param>
internal readonly record struct StatedPlace(string? Entity, string? Facility, ReportingPeriod Period)
{
    public static StatedPlace Of(Account account) =>
        new(account.Kind.Context.Entity, account.Kind.Context.Facility, account.Period);
}
