using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>What only a few rows say and what decides no factor.</summary>
internal sealed record ActivityRemarks(
    string? Evidence,
    string? Note,
    string? Corrects,
    DateOnly? RecordedOn,
    string? Calculation,
    ImmutableArray<KeyValuePair<string, string>> Extras)
{
    public static ActivityRemarks None { get; } = new(null, null, null, null, null, []);

    public static ActivityRemarks Of(ActivityDetails details, Calculation? calculation) =>
        calculation is null && details is { Evidence: null, Note: null, Corrects: null, RecordedOn: null, Extras.IsEmpty: true }
            ? None
            : new ActivityRemarks(
                details.Evidence, details.Note, details.Corrects, details.RecordedOn, calculation?.ToString(),
                details.Extras);
}
