using System.Collections.Immutable;

namespace Kingsoft.Carbon.Tests;

/// <summary>Entries of options with one more.</summary>
internal static class ReadOnlyEntries
{
    public static ImmutableSortedDictionary<TKey, TValue> Add<TKey, TValue>(
        this IReadOnlyDictionary<TKey, TValue> entries, TKey key, TValue value)
        where TKey : notnull => entries.ToImmutableSortedDictionary().Add(key, value);

    public static ImmutableSortedDictionary<TKey, TValue> SetItem<TKey, TValue>(
        this IReadOnlyDictionary<TKey, TValue> entries, TKey key, TValue value)
        where TKey : notnull => entries.ToImmutableSortedDictionary().SetItem(key, value);
}
