using System.Collections.Immutable;

namespace Kingsoft.Carbon.Factors;

/// <summary>A table that a publisher offers, and how its rows are read.</summary>
/// <param name="Name">By which it is asked for.</param>
/// <param name="Title">The publisher and the table.</param>
/// <param name="Columns">By which its header is known; one that ends in '*' is a beginning.</param>
/// <param name="Read">Adds what the rows become, and what they don't.</param>
internal sealed record ImportLayout<T>(
    string Name, string Title, ImmutableArray<string> Columns, Action<ForeignTable, ImportedRows<T>> Read);
