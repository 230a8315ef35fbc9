using System.Globalization;
using System.Text;

namespace Kingsoft.Carbon;

/// <summary>All rows of a ledger in blocks of columns; a record is a view of one of them, made when it is asked for.</summary>
internal sealed class LedgerRows
{
    private readonly List<RowBlock> _blocks = [];
    private readonly List<string> _files = [];
    private readonly List<string> _extraNames = [];
    private readonly RowWordsWriter _words = new();

    public RowKinds Kinds { get; } = new();

    public IReadOnlyList<RowBlock> Blocks => _blocks;

    /// <summary>The user's own columns, in the order in which they were met.</summary>
    public IReadOnlyList<string> ExtraNames => _extraNames;

    public int Count { get; private set; }

    public ActivityRecord this[int row]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
            return RecordOf(_blocks[row / RowBlock.Capacity], row % RowBlock.Capacity);
        }
    }

    /// <summary>The number of a file name or of an own column, for <see cref="Add(int, decimal, int, long, RowWordsWriter)"/>.</summary>
    public int FileIndexOf(string? file) => file is null ? -1 : IndexOf(_files, file);

    public int ExtraIndexOf(string name) => IndexOf(_extraNames, name);

    public void Add(int kind, decimal amount, int file, long line, RowWordsWriter words)
    {
        if (_blocks.Count == 0 || _blocks[^1].IsFull)
            _blocks.Add(new RowBlock(_blocks.LastOrDefault()));
        _blocks[^1].Add(kind, amount, file, line, words.Parts, words.Packed);
        Count++;
    }

    /// <summary>Adds a record at a place.</summary>
    public void Add(ActivityRecord record, SourceLocation location)
    {
        _words.Clear();
        _words.Add(RowParts.Id, record.ExplicitId);
        _words.Add(RowParts.Evidence, record.Evidence);
        _words.Add(RowParts.Note, record.Note);
        _words.Add(RowParts.Corrects, record.Corrects);
        _words.AddRecordedOn(record.RecordedOn);
        foreach ((string name, string value) in record.Extras)
            _words.AddExtra(ExtraIndexOf(name), Encoding.UTF8.GetBytes(value));
        int kind = Kinds.IndexOf(Kinds.SharedContextIndexOf(record.Context), record.Period);
        Add(kind, record.Amount, FileIndexOf(location.File), location.Line, _words);
    }

    public ActivityRecord RecordOf(RowBlock block, int index)
    {
        RowKind kind = Kinds[block.KindOf(index)];
        RowWords words = block.WordsOf(index);
        return new ActivityRecord(
            kind.Context,
            block.AmountOf(index),
            kind.Period,
            words.ExplicitId,
            words.Remarks(_extraNames),
            LocationOf(block, index));
    }

    public SourceLocation LocationOf(RowBlock block, int index)
    {
        long line = block.LineOf(index);
        if (block.FileOf(index) >= 0)
            return new SourceLocation(_files[block.FileOf(index)], line);
        return line == 0 ? default : SourceLocation.InCode(line);
    }

    /// <summary>Whether a row stands at a place such as <c>ledger.csv:14</c>.</summary>
    public bool IsAt(RowBlock block, int index, string place)
    {
        int colon = place.LastIndexOf(':');
        string? file = block.FileOf(index) < 0 ? "record" : _files[block.FileOf(index)];
        return colon == file.Length && block.LineOf(index) > 0 && place.StartsWith(file, StringComparison.Ordinal)
            && long.TryParse(
                place.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out long line) && line == block.LineOf(index);
    }

    // Ledgers have a few files and a few own columns.
    private static int IndexOf(List<string> names, string name)
    {
        int index = names.LastIndexOf(name);
        if (index >= 0)
            return index;

        names.Add(name);
        return names.Count - 1;
    }
}
