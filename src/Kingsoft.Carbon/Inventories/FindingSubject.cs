using System.Diagnostics.CodeAnalysis;

namespace Kingsoft.Carbon;

/// <summary>Of what a finding is said, with its part of the emissions at stake.</summary>
public sealed record FindingSubject
{
    /// <summary>A subject to be filled in.</summary>
    public FindingSubject()
    {
    }

    [SetsRequiredMembers]
    internal FindingSubject(string subject, decimal? tonnes, long lineCount)
    {
        Subject = subject;
        Tonnes = tonnes;
        LineCount = lineCount;
    }

    /// <summary>A factor, a note, a property …; empty for lines that name none.</summary>
    public required string Subject { get; init; }

    /// <summary>Its part of the emissions; null where none are at stake.</summary>
    public Co2e? Co2e
    {
        get => Carbon.Co2e.OfTonnes(Tonnes);
        init => Tonnes = value?.Tonnes;
    }

    /// <summary>How many lines it concerns.</summary>
    public long LineCount { get; init; }

    /// <summary>The same in tonnes, as rules count them.</summary>
    internal decimal? Tonnes { get; init; }
}
