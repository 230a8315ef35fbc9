using System.Collections.Immutable;

namespace Kingsoft.Carbon.Internal;

/// <summary>What a record keeps a list in, so that two records are equal where their lists have equal items.</summary>
internal readonly struct ValueArray<T>(ImmutableArray<T> items) : IEquatable<ValueArray<T>>
{
    public ImmutableArray<T> Items => items;

    public bool Equals(ValueArray<T> other)
    {
        if (items == other.Items)
            return true;
        if (items.IsDefault || other.Items.IsDefault || items.Length != other.Items.Length)
            return false;

        for (int i = 0; i < items.Length; i++)
        {
            if (!Content.AreEqual(items[i], other.Items[i]))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is ValueArray<T> other && Equals(other);

    // Items may be lists themselves, of which only the content is equal: their number is enough to tell most apart.
    public override int GetHashCode() => items.IsDefault ? 0 : items.Length;
}
