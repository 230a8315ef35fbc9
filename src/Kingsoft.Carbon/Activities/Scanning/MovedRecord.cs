using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>A record of a part of a file, on the line that it has in the whole file.</summary>
internal sealed class MovedRecord(ICsvRecord record, long lines) : ICsvRecord
{
    public CsvColumns Columns => record.Columns;

    public IReadOnlyList<(string Name, int Index)> Extras => record.Extras;

    public string? HeaderOf(int column) => record.HeaderOf(column);

    public long Line => record.Line + lines;

    public ReadOnlySpan<byte> this[int column] => record[column];

    public ReadOnlySpan<byte> SpanAt(int index) => record.SpanAt(index);
}
