using System.Diagnostics.CodeAnalysis;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Of what a finding is said, with its part of the emissions at stake.</summary>
public sealed record FindingSubject
{
    private readonly Said _subject = "";

    /// <summary>A subject to be filled in.</summary>
    public FindingSubject()
    {
    }

    [SetsRequiredMembers]
    internal FindingSubject(Said subject, decimal? tonnes, long lineCount)
    {
        Subject = "";
        _subject = subject;
        Tonnes = tonnes;
        LineCount = lineCount;
    }

    /// <summary>A factor, a note, a property …; empty for lines that name none.</summary>
    public required string Subject
    {
        get => _subject.ToString();
        init => _subject = value;
    }

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

    /// <summary><see cref="Subject"/> in a language; a subject that was read from JSON, or made of a text, stands as it is.</summary>
    /// <param name="language">The language.</param>
    /// <returns>Of what the finding is said.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The language is none of the enumeration.</exception>
    public string SubjectIn(Language language) => _subject.In(language);
}
