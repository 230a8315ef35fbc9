using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What a careful reviewer would say of an inventory: computed, coded, with the tonnes at stake.</summary>
public sealed record Finding
{
    private readonly ValueArray<string> _lines = new([]);
    private readonly ValueArray<FindingSubject> _subjects = new([]);
    private readonly Said _message = "";

    /// <summary>A finding to be filled in.</summary>
    public Finding()
    {
    }

    [SetsRequiredMembers]
    internal Finding(string code, FindingSeverity severity, Message message, Message? summary = null)
    {
        Message = "";
        Code = code;
        Severity = severity;
        _message = message;
        SaidInSummary = summary is null ? null : (Said)summary;
    }

    /// <summary>A stable code, such as <c>earlier-year</c>.</summary>
    public required string Code { get; init; }

    /// <summary>How much it matters.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>What there is to say, in a sentence, with the largest of <see cref="Subjects"/>.</summary>
    public required string Message
    {
        get => _message.ToString();
        init => _message = value;
    }

    private Said SaidMessage
    {
        init => _message = value;
    }

    /// <summary>The same without subjects; null where the message says everything.</summary>
    [JsonInclude]
    internal string? Summary
    {
        get => SaidInSummary?.ToString();
        init => SaidInSummary = value is null ? null : (Said)value;
    }

    /// <summary>The summary, to be said in any language.</summary>
    internal Said? SaidInSummary { get; private init; }

    /// <summary>Why it is as it should be, where somebody has confirmed that; null where nobody has.</summary>
    public string? Confirmed { get; init; }

    /// <summary>The emissions at stake; null where none are.</summary>
    public Co2e? Co2e
    {
        get => Carbon.Co2e.OfTonnes(Tonnes);
        init => Tonnes = value?.Tonnes;
    }

    /// <summary>The same in tonnes, as rules count them.</summary>
    internal decimal? Tonnes { get; init; }

    /// <summary>The same by scope.</summary>
    internal FoundTonnes Found { get; init; } = FoundTonnes.NotKnown;

    /// <summary>
    /// The tonnes at stake, without their sign, by the gross tonnes of the inventory (Scope 1, location-based Scope 2 and Scope 3, each
    /// line without its sign), from 0; null where either is missing.
    /// </summary>
    public decimal? Share { get; init; }

    /// <summary>
    /// The ids of the first lines concerned, at most twenty: by length, then by code unit, so that the order of the rows changes nothing.
    /// </summary>
    public ImmutableArray<string> Lines
    {
        get => _lines.Items;
        init => _lines = new(value);
    }

    /// <summary>How many lines are concerned.</summary>
    public long LineCount { get; init; }

    /// <summary>Of what it is said, those with most tonnes first; empty where the message says everything.</summary>
    public ImmutableArray<FindingSubject> Subjects
    {
        get => _subjects.Items;
        init => _subjects = new(value);
    }

    /// <summary><see cref="Message"/> in a language; a finding that was read from JSON, or made of a text, says it in English.</summary>
    /// <param name="language">The language.</param>
    /// <returns>What there is to say.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The language is none of the enumeration.</exception>
    public string MessageIn(Language language) => _message.In(language);

    /// <summary>The same, confirmed.</summary>
    internal Finding ConfirmedFor(string reason) => this with
    {
        Confirmed = reason,
        SaidMessage = InventoryMessages.Confirmed(_message, reason),
        SaidInSummary = SaidInSummary is null ? null : InventoryMessages.Confirmed(SaidInSummary, reason),
    };

    /// <summary>Severity, code and the beginning of the message: <c>Warning earlier-year: 1 line uses …</c>.</summary>
    public override string ToString() => $"{Severity} {Code}: {Brief.Line(Message)}";
}
