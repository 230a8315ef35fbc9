using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Kingsoft.Carbon.Internal;

/// <summary>What a record keeps entries in, so that two records are equal where their entries are.</summary>
internal readonly struct ValueDictionary<TKey, TValue>(ImmutableSortedDictionary<TKey, TValue> entries)
    : IEquatable<ValueDictionary<TKey, TValue>>
    where TKey : notnull
{
    public ImmutableSortedDictionary<TKey, TValue> Entries => entries;

    /// <summary>A copy of any entries, in the order of their keys; what is null stays so, for the rules to name it.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="order">The order of the keys; null for their own.</param>
    public static ValueDictionary<TKey, TValue> Of(IReadOnlyDictionary<TKey, TValue>? entries, IComparer<TKey>? order = null) =>
        new(entries as ImmutableSortedDictionary<TKey, TValue> ?? entries?.ToImmutableSortedDictionary(order)!);

    /// <summary>A copy of entries that have to be there.</summary>
    /// <exception cref="ArgumentNullException">There are none; it names the property that is set.</exception>
    public static ValueDictionary<TKey, TValue> Given(
        IReadOnlyDictionary<TKey, TValue>? entries, IComparer<TKey>? order = null, [CallerMemberName] string property = "")
    {
        ArgumentNullException.ThrowIfNull(entries, property);
        return Of(entries, order);
    }

    public bool Equals(ValueDictionary<TKey, TValue> other)
    {
        if (ReferenceEquals(entries, other.Entries))
            return true;
        if (entries is null || other.Entries is null || entries.Count != other.Entries.Count)
            return false;

        foreach ((TKey key, TValue value) in entries)
        {
            if (!other.Entries.TryGetValue(key, out TValue? theirs) || !Content.AreEqual(value, theirs))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is ValueDictionary<TKey, TValue> other && Equals(other);

    public override int GetHashCode() => entries?.Count ?? 0;
}
