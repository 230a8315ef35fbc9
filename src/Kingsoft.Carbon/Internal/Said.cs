using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Kingsoft.Carbon.Internal;

/// <summary>
/// What is said of something: a message, kept so that it can be said in any language, or a text that stands as it is, such as the name of a
/// site. Two are equal where they are in English.
/// </summary>
internal sealed class Said : IEquatable<Said>
{
    private string? _english;

    private Said(string? text, Message? message)
    {
        _english = text;
        Message = message;
    }

    /// <summary>The message; null for a text that is the same in every language.</summary>
    public Message? Message { get; }

    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator Said?(string? text) => text is null ? null : new(text, null);

    [return: NotNullIfNotNull(nameof(message))]
    public static implicit operator Said?(Message? message) => message is null ? null : new(null, message);

    /// <summary>Each in English.</summary>
    public static ImmutableArray<string> InEnglish(ImmutableArray<Said> all) => all.IsEmpty ? [] : [.. all.Select(said => said.ToString())];

    public bool Equals(Said? other) => other is not null && ToString() == other.ToString();

    public override bool Equals(object? obj) => Equals(obj as Said);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>In English.</summary>
    public override string ToString() => _english ??= Message!.ToString();
}
