using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Kingsoft.Carbon.Internal;

/// <summary>What a record keeps a list in, so that two records are equal where their lists have equal items.</summary>
internal readonly struct ValueArray<T>(ImmutableArray<T> items) : IEquatable<ValueArray<T>>
{
    public ImmutableArray<T> Items => items;

    /// <summary>The items as a list; null where there is not even an empty one.</summary>
    public IReadOnlyList<T> List => items.IsDefault ? null! : items;

    /// <summary>A copy of any list; what is null stays so, for the rules to name it.</summary>
    public static ValueArray<T> Of(IReadOnlyList<T>? items) => new(items switch
    {
        null => default,
        ImmutableArray<T> array => array,
        _ => [.. items],
    });

    /// <summary>A copy of a list that has to be there.</summary>
    /// <exception cref="ArgumentNullException">There is none; it names the property that is set.</exception>
    /// <exception cref="ArgumentException">An item is null; it names the property and the index.</exception>
    public static ValueArray<T> Given(IReadOnlyList<T>? items, [CallerMemberName] string property = "")
    {
        ValueArray<T> copy = Of(items);
        if (copy.Items.IsDefault)
            throw new ArgumentNullException(property);
        for (int i = 0; i < copy.Items.Length; i++)
        {
            if (copy.Items[i] is null)
                throw Internal.Items.Missing(i, property);
        }

        return copy;
    }

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
