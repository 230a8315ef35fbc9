using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Kingsoft.Carbon.Internal;

/// <summary>What a record keeps a list in, so that two records are equal where their lists have equal items.</summary>
/// <remarks>
/// A default array is an empty one: whoever reads the list, or writes it as JSON, need not know that there are two kinds.
/// </remarks>
internal readonly struct ValueArray<T>(ImmutableArray<T> items) : IEquatable<ValueArray<T>>
{
    private readonly ImmutableArray<T> _items = items.IsDefault ? [] : items;

    public ImmutableArray<T> Items => _items.IsDefault ? [] : _items;

    /// <summary>The items as a list; null where there is not even an empty one.</summary>
    public IReadOnlyList<T> List => _items.IsDefault ? null! : _items;

    /// <summary>A copy of any list; what is null stays so, for the rules to name it.</summary>
    public static ValueArray<T> Of(IReadOnlyList<T>? items) => items switch
    {
        null or ImmutableArray<T> { IsDefault: true } => default,
        ImmutableArray<T> array => new(array),
        _ => new([.. items]),
    };

    /// <summary>A copy of a list that has to be there.</summary>
    /// <exception cref="ArgumentNullException">There is none; it names the property that is set.</exception>
    /// <exception cref="ArgumentException">An item is null; it names the property and the index.</exception>
    public static ValueArray<T> Given(IReadOnlyList<T>? items, [CallerMemberName] string property = "")
    {
        ValueArray<T> copy = Of(items);
        if (copy._items.IsDefault)
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
        if (_items == other._items)
            return true;
        if (_items.IsDefault || other._items.IsDefault || _items.Length != other._items.Length)
            return false;

        for (int i = 0; i < _items.Length; i++)
        {
            if (!Content.AreEqual(_items[i], other._items[i]))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is ValueArray<T> other && Equals(other);

    // Items may be lists themselves, of which only the content is equal: their number is enough to tell most apart.
    public override int GetHashCode() => Items.Length;
}
