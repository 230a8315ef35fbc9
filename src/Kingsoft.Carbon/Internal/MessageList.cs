using System.Collections.Immutable;

namespace Kingsoft.Carbon.Internal;

/// <summary>Texts or messages one after the other, as an argument of a message: each language separates them in its own way.</summary>
internal sealed class MessageList : IEquatable<MessageList>
{
    private MessageList(ImmutableArray<object?> items, bool isOfClauses)
    {
        Items = items;
        IsOfClauses = isOfClauses;
    }

    public ImmutableArray<object?> Items { get; }

    /// <summary>Whether the items are parts of a sentence, with commas of their own, and not words.</summary>
    public bool IsOfClauses { get; }

    /// <summary>Words: <c>1, 2, 3</c>.</summary>
    public static MessageList Of<T>(IEnumerable<T> items) => new([.. items.Cast<object?>()], isOfClauses: false);

    /// <summary>Parts of a sentence: <c>a, 1; b, 2</c>.</summary>
    public static MessageList OfClauses<T>(IEnumerable<T> items) => new([.. items.Cast<object?>()], isOfClauses: true);

    public bool Equals(MessageList? other) =>
        other is not null && IsOfClauses == other.IsOfClauses && Content.AreEqual(Items, other.Items);

    public override bool Equals(object? obj) => Equals(obj as MessageList);

    public override int GetHashCode() => Items.Length;

    /// <summary>In English.</summary>
    public override string ToString() => Sentences.English.Joined(this);
}
