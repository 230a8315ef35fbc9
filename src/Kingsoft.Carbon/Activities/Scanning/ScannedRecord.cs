using System.Text.Unicode;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>A record without quotes and control characters, whose fields stand in a text as they are.</summary>
internal sealed class ScannedRecord : ICsvRecord
{
    private LedgerLayout _layout = null!;
    private Chunk _chunk = null!;
    private readonly List<(int Start, int End)> _fields = [];

    public CsvColumns Columns => LedgerColumns.All;

    public IReadOnlyList<(string Name, int Index)> Extras => _layout.Extras;

    public string? HeaderOf(int column) => _layout.HeaderOf(column);

    public long Line { get; private set; }

    public ReadOnlySpan<byte> this[int column] => _layout.PositionOf(column) < 0 ? default : SpanAt(_layout.PositionOf(column));

    public ReadOnlySpan<byte> SpanAt(int index)
    {
        (int start, int end) = _fields[index];
        return _chunk.Text[start..end].Trim((byte)' ');
    }

    /// <summary>Takes the fields of a line; false where only the strict reader can judge it.</summary>
    /// <param name="layout">Where columns stand.</param>
    /// <param name="chunk">The text.</param>
    /// <param name="start">Where the line begins.</param>
    /// <param name="ends">Where each field ends.</param>
    /// <param name="line">The line of the file.</param>
    public bool TryTake(LedgerLayout layout, Chunk chunk, int start, ReadOnlySpan<int> ends, long line)
    {
        _layout = layout;
        _chunk = chunk;
        Line = line;
        ReadOnlySpan<byte> text = chunk.Text[start..ends[^1]];
        if (!Utf8.IsValid(text) || text.IndexOf("\uFFFD"u8) >= 0)
            return false;
        if (layout.NamedCount < ends.Length && chunk.Text[ends[layout.NamedCount - 1]..ends[^1]].ContainsAnyExcept(" ,"u8))
            return false;

        _fields.Clear();
        foreach (int end in ends)
        {
            _fields.Add((start, end));
            start = end + 1;
        }

        return true;
    }
}
