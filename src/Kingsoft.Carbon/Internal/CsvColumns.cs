using System.Collections.Immutable;

namespace Kingsoft.Carbon.Internal;

/// <summary>The columns that a file may have; the first ones are those it must have.</summary>
internal sealed class CsvColumns
{
    private readonly Dictionary<string, int> _index;

    public CsvColumns(ImmutableArray<string> required, ImmutableArray<string> optional, bool allowsExtras = false)
    {
        Required = required;
        Names = required.AddRange(optional);
        AllowsExtras = allowsExtras;
        _index = Names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
    }

    /// <summary>Every column, in the order by which fields are asked for.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The columns that must be there.</summary>
    public ImmutableArray<string> Required { get; }

    /// <summary>Whether columns whose names begin with <c>x_</c> are carried along.</summary>
    public bool AllowsExtras { get; }

    /// <summary>What is accepted, for a message.</summary>
    public Message Accepted => FileMessages.ColumnsAccepted(Names, AllowsExtras);

    /// <summary>The position of a column, or −1.</summary>
    public int IndexOf(string name) => _index.GetValueOrDefault(name, -1);
}
