using System.Collections.Immutable;

namespace Kingsoft.Carbon.Internal;

/// <summary>
/// What there is to say: a code and what it is said of. The sentence stands in a data file (<see cref="Sentences"/>), so that code knows no
/// wording.
/// </summary>
internal sealed class Message(string code, params ImmutableArray<object?> arguments) : IEquatable<Message>
{
    public string Code { get; } = code;

    /// <summary>Texts, numbers, units, codes, or messages again; null is an empty text.</summary>
    public ImmutableArray<object?> Arguments { get; } = arguments;

    /// <summary>Whether both say the same of the same.</summary>
    public bool Equals(Message? other) => other is not null && Code == other.Code && Content.AreEqual(Arguments, other.Arguments);

    public override bool Equals(object? obj) => Equals(obj as Message);

    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The sentence in English.</summary>
    public override string ToString() => Sentences.English.Of(this);
}
