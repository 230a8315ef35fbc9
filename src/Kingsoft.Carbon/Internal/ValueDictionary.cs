using System.Collections.Immutable;

namespace Kingsoft.Carbon.Internal;

/// <summary>What a record keeps entries in, so that two records are equal where their entries are.</summary>
internal readonly struct ValueDictionary<TKey, TValue>(ImmutableSortedDictionary<TKey, TValue> entries)
    : IEquatable<ValueDictionary<TKey, TValue>>
    where TKey : notnull
{
    public ImmutableSortedDictionary<TKey, TValue> Entries => entries;

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
