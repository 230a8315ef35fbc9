using System.Collections;

namespace Kingsoft.Carbon.Internal;

/// <summary>Whether two values say the same: lists item by item, everything else by its own equality.</summary>
internal static class Content
{
    public static bool AreEqual<T>(T? one, T? other) => one is IEnumerable and (IStructuralEquatable or IDictionary)
        ? other is not null && SequencesAreEqual((IEnumerable)one, (IEnumerable)other)
        : EqualityComparer<T?>.Default.Equals(one, other);

    private static bool SequencesAreEqual(IEnumerable one, IEnumerable other)
    {
        IEnumerator theirs = other.GetEnumerator();
        foreach (object? item in one)
        {
            if (!theirs.MoveNext() || !AreEqual(item, theirs.Current))
                return false;
        }

        return !theirs.MoveNext();
    }
}
