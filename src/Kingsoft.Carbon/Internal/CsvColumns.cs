using System.Collections.Immutable;

namespace Kingsoft.Carbon.Internal;

/// <summary>The columns that a file may have; the first ones are those it must have.</summary>
internal sealed class CsvColumns
{
    private readonly Dictionary<string, int> _index;

    public CsvColumns(
        ImmutableArray<string> required,
        ImmutableArray<string> optional,
        bool allowsExtras = false,
        string? recordId = null,
        CsvStandIn? standIn = null,
        bool isRecordSaid = true)
    {
        IsRecordSaid = isRecordSaid;
        StandIn = standIn;
        Required = required;
        Names = required.AddRange(optional);
        AllowsExtras = allowsExtras;
        RecordId = recordId is null ? -1 : Names.IndexOf(recordId);
        _index = Names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
    }

    /// <summary>Every column, in the order by which fields are asked for.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The columns that must be there.</summary>
    public ImmutableArray<string> Required { get; }

    /// <summary>The column that stands in for some of them; null for none.</summary>
    public CsvStandIn? StandIn { get; }

    /// <summary>Whether columns whose names begin with <c>x_</c> are carried along.</summary>
    public bool AllowsExtras { get; }

    /// <summary>What is accepted, for a message.</summary>
    public Message Accepted => FileMessages.ColumnsAccepted(Names, AllowsExtras);

    /// <summary>The position of the column of the records' ids; or −1.</summary>
    public int RecordId { get; }

    /// <summary>Whether messages name these ids.</summary>
    public bool IsRecordSaid { get; }

    /// <summary>The position of a column, or −1.</summary>
    public int IndexOf(string name) => _index.GetValueOrDefault(name, -1);

    /// <summary>The position of the column that a header means: by its own name in any case, or another one; or −1.</summary>
    public int Meant(string header)
    {
        int index = IndexOf(header);
        if (index >= 0)
            return index;

        string name = ColumnNames.Plain(header);
        index = IndexOf(name);
        return index >= 0 ? index : ColumnNames.ColumnsOf(name).Select(IndexOf).FirstOrDefault(column => column >= 0, -1);
    }
}
