using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Kingsoft.Carbon.Internal;

/// <summary>
/// What a record keeps entries in, so that two records are equal where their entries are. They have the order of their keys, texts that of
/// their code units, whatever order they came in: that of a culture would be another on another machine.
/// </summary>
internal readonly struct ValueDictionary<TKey, TValue>(IReadOnlyDictionary<TKey, TValue>? entries)
    : IEquatable<ValueDictionary<TKey, TValue>>
    where TKey : notnull
{
    private static readonly IComparer<TKey> Order = StringComparer.Ordinal as IComparer<TKey> ?? Comparer<TKey>.Default;

    private readonly ImmutableSortedDictionary<TKey, TValue> _entries = Ordered(entries)!;

    public ImmutableSortedDictionary<TKey, TValue> Entries => _entries;

    /// <summary>A copy of any entries; what is null stays so, for the rules to name it.</summary>
    public static ValueDictionary<TKey, TValue> Of(IReadOnlyDictionary<TKey, TValue>? entries) => new(entries);

    /// <summary>A copy of entries that have to be there.</summary>
    /// <exception cref="ArgumentNullException">There are none; it names the property that is set.</exception>
    public static ValueDictionary<TKey, TValue> Given(
        IReadOnlyDictionary<TKey, TValue>? entries, [CallerMemberName] string property = "")
    {
        ArgumentNullException.ThrowIfNull(entries, property);
        return Of(entries);
    }

    /// <summary>A copy of entries by name, each with entries of its own, that have to be there.</summary>
    /// <exception cref="ArgumentNullException">There are none, or none under a name; it names the property that is set.</exception>
    public static ValueDictionary<string, IReadOnlyDictionary<TKey, TValue>> ByName(
        IReadOnlyDictionary<string, IReadOnlyDictionary<TKey, TValue>>? entries, [CallerMemberName] string property = "")
    {
        ArgumentNullException.ThrowIfNull(entries, property);
        return new(entries.ToImmutableSortedDictionary(
            pair => pair.Key, IReadOnlyDictionary<TKey, TValue> (pair) => Given(pair.Value, property).Entries, StringComparer.Ordinal));
    }

    public bool Equals(ValueDictionary<TKey, TValue> other)
    {
        if (ReferenceEquals(_entries, other.Entries))
            return true;
        if (_entries is null || other.Entries is null || _entries.Count != other.Entries.Count)
            return false;

        foreach ((TKey key, TValue value) in _entries)
        {
            if (!other.Entries.TryGetValue(key, out TValue? theirs) || !Content.AreEqual(value, theirs))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is ValueDictionary<TKey, TValue> other && Equals(other);

    public override int GetHashCode() => _entries?.Count ?? 0;

    private static ImmutableSortedDictionary<TKey, TValue>? Ordered(IReadOnlyDictionary<TKey, TValue>? entries) =>
        entries is ImmutableSortedDictionary<TKey, TValue> { KeyComparer: var order } own && order.Equals(Order)
            ? own
            : entries?.ToImmutableSortedDictionary(Order);
}
