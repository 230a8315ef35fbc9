namespace Kingsoft.Carbon;

/// <summary>Of what a finding is said, with its part of the tonnes.</summary>
/// <param name="Subject">A factor, a note, a property …; empty for lines that name none.</param>
/// <param name="Tonnes">Its tonnes of CO2e; null where none are at stake.</param>
/// <param name="LineCount">How many lines it concerns.</param>
public sealed record FindingSubject(string Subject, decimal? Tonnes, long LineCount);
