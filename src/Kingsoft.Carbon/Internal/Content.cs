using System.Collections;

namespace Kingsoft.Carbon.Internal;

/// <summary>Whether two values say the same: lists item by item, everything else by its own equality.</summary>
internal sealed class Content : IEqualityComparer
{
    private static readonly Content Comparer = new();

    public static bool AreEqual<T>(T? one, T? other) => one switch
    {
        IDictionary entries => other is IDictionary others && EntriesAreEqual(entries, others),
        IStructuralEquatable list => list.Equals(other, Comparer),
        _ => EqualityComparer<T?>.Default.Equals(one, other),
    };

    bool IEqualityComparer.Equals(object? x, object? y) => AreEqual(x, y);

    int IEqualityComparer.GetHashCode(object obj) => 0;

    private static bool EntriesAreEqual(IDictionary one, IDictionary other)
    {
        if (one.Count != other.Count)
            return false;

        foreach (object key in one.Keys)
        {
            if (!other.Contains(key) || !AreEqual(one[key], other[key]))
                return false;
        }

        return true;
    }
}
