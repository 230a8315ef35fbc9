using System.Collections.Immutable;

namespace Kingsoft.Carbon.Internal;

/// <summary>
/// What there is to say: a code and what it is said of. The sentence stands in a data file (<see cref="Sentences"/>), so that code knows no
/// wording.
/// </summary>
internal sealed class Message(string code, params ImmutableArray<object?> arguments)
{
    public string Code { get; } = code;

    /// <summary>Texts, numbers, units, codes, or messages again; null is an empty text.</summary>
    public ImmutableArray<object?> Arguments { get; } = arguments;

    public static implicit operator string(Message message) => message.ToString();

    /// <summary>The sentence in English.</summary>
    public override string ToString() => Sentences.English.Of(this);
}
