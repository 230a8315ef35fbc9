using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Kingsoft.Carbon.Internal;

/// <summary>What is given to a method as a collection: it has to be there, and so has every item of it.</summary>
internal static class Items
{
    /// <summary>All items, for what needs them at once.</summary>
    /// <exception cref="ArgumentNullException">There is no collection.</exception>
    /// <exception cref="ArgumentException">An item is null; its index is named.</exception>
    public static ImmutableArray<T> Given<T>(
        IEnumerable<T> items, [CallerArgumentExpression(nameof(items))] string parameter = "")
        where T : class => [.. OneByOne(items, parameter)];

    /// <summary>The items as they come, for what may have very many.</summary>
    /// <exception cref="ArgumentNullException">There is no collection.</exception>
    /// <exception cref="ArgumentException">An item is null; it is thrown where the item is reached, and names its index.</exception>
    public static IEnumerable<T> OneByOne<T>(
        IEnumerable<T> items, [CallerArgumentExpression(nameof(items))] string parameter = "")
        where T : class
    {
        // A default array is no collection, though it is not null.
        if (items is null or ImmutableArray<T> { IsDefault: true })
            throw new ArgumentNullException(parameter);
        return Checked();

        IEnumerable<T> Checked()
        {
            long index = 0;
            foreach (T item in items)
                yield return Item(item, index++, parameter);
        }
    }

    /// <summary>One item of a collection.</summary>
    /// <exception cref="ArgumentException">It is null; its index is named.</exception>
    public static T Item<T>(T item, long index, string parameter)
        where T : class =>
        item ?? throw Missing(index, parameter);

    /// <summary>Says which item is null.</summary>
    public static ArgumentException Missing(long index, string parameter) =>
        new ArgumentException($"{parameter}[{Numbers.Format(index)}] is null; leave it out, or give an item.", parameter);
}
