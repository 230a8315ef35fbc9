using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Kingsoft.Carbon;

/// <summary>All rows of a ledger in blocks of columns; a record is a view of one of them, made when it is asked for.</summary>
internal sealed class LedgerRows
{
    private readonly List<RowBlock> _blocks = [];
    private readonly List<string> _files = [];
    private readonly List<string> _extraNames = [];
    private readonly List<bool> _isExtraUsed = [];
    private readonly RowWordsWriter _words = new();
    private readonly HashSet<DateOnly> _spreadsheetDays = [];
    private Func<IEnumerable<RowBlock>>? _again;
    private Action<ImmutableArray<IBlockTaker>>? _againTogether;

    public RowKinds Kinds { get; } = new();

    /// <summary>The rows; where they are not kept the files are read again, and a block is good until the next one.</summary>
    public IEnumerable<RowBlock> Blocks => _again?.Invoke() ?? _blocks;

    /// <summary>The user's own columns, in the order of the files and their headers, by their number.</summary>
    public IReadOnlyList<string> ExtraNames => _extraNames;

    /// <summary>Those of them in which a row has a value.</summary>
    public IReadOnlyList<string> UsedExtraNames => [.. _extraNames.Where((_, number) => _isExtraUsed[number])];

    /// <summary>The first days of months that some row writes as a spreadsheet does: it may have made them of the months.</summary>
    public IReadOnlySet<DateOnly> SpreadsheetDays => _spreadsheetDays;

    /// <summary>What was found of the rows that correct others; known when the ids are checked.</summary>
    public CorrectionRemarks Corrections { get; private set; } = CorrectionRemarks.None;

    /// <summary>Notes what the rules leave open about its corrections.</summary>
    public void Remark(CorrectionRemarks corrections) => Corrections = corrections;

    public int Count { get; private set; }

    public ActivityRecord this[int row]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
            RowBlock block = BlockOf(row);
            return RecordOf(block, row - block.FirstRow);
        }
    }

    /// <summary>The number of a file name or of an own column, for <see cref="RowBlock"/>.</summary>
    public int FileIndexOf(string? file) => file is null ? -1 : IndexOf(_files, file);

    /// <summary>The number of an own column, whether a row has a value in it or not.</summary>
    public int ExtraIndexOf(string name)
    {
        int number = IndexOf(_extraNames, name);
        if (number == _isExtraUsed.Count)
            _isExtraUsed.Add(false);
        return number;
    }

    /// <summary>Notes a first day of a month that a row writes as a spreadsheet does.</summary>
    public void NoteSpreadsheetDay(DateOnly day) => _spreadsheetDays.Add(day);

    /// <summary>Notes that a row has a value in an own column.</summary>
    public void UseExtra(int number) => _isExtraUsed[number] = true;

    /// <summary>Says how rows that are not kept are read again; null where they are kept.</summary>
    /// <param name="again">In order.</param>
    /// <param name="together">On several threads; null where that cannot be.</param>
    public void ReadAgainBy(Func<IEnumerable<RowBlock>>? again, Action<ImmutableArray<IBlockTaker>>? together) =>
        (_again, _againTogether) = (again, together);

    /// <summary>Gives all rows once more to takers, each on a thread of its own.</summary>
    public void ReadAgain(ImmutableArray<IBlockTaker> takers)
    {
        if (_againTogether is not null)
            _againTogether(takers);
        else if (_again is not null)
            TakeAll(takers[0]);
        else
            TakeTogether(takers);
    }

    private void TakeAll(IBlockTaker taker)
    {
        foreach ((int number, RowBlock block) in Blocks.Index())
            taker.Take(block, number);
    }

    private void TakeTogether(ImmutableArray<IBlockTaker> takers)
    {
        int next = -1;
        Parallel.ForEach(takers, new ParallelOptions { MaxDegreeOfParallelism = takers.Length }, taker =>
        {
            while (Interlocked.Increment(ref next) is var number && number < _blocks.Count)
                taker.Take(_blocks[number], number);
        });
    }

    /// <summary>Takes the rows of a block as the last ones.</summary>
    public void Append(RowBlock block)
    {
        block.StandAt(Count);
        _blocks.Add(block);
        Count = checked(Count + block.Count);
    }

    /// <summary>The block that holds a row.</summary>
    public RowBlock BlockOf(int row)
    {
        int low = 0;
        for (int high = _blocks.Count - 1; low < high;)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = _blocks[middle].FirstRow <= row ? (middle, high) : (low, middle - 1);
        }

        return _blocks[low];
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
        _words.Add(RowParts.Calculation, record.CalculationText);
        foreach ((string name, string value) in record.Extras)
        {
            int number = ExtraIndexOf(name);
            UseExtra(number);
            _words.AddExtra(number, Encoding.UTF8.GetBytes(value));
        }

        int kind = Kinds.IndexOf(Kinds.SharedContextIndexOf(record.Context), record.Period);
        if (_blocks.Count == 0 || _blocks[^1].Count >= RowBlock.UsualCapacity)
            Append(_blocks.Count == 0 ? new RowBlock(0, 0) : new RowBlock(RowBlock.UsualCapacity, _blocks[^1].WordBytes));
        _blocks[^1].Add(kind, record.ExactAmount, FileIndexOf(location.File), location.Line, _words);
        Count++;
    }

    public ActivityRecord RecordOf(RowBlock block, int index)
    {
        RowKind kind = Kinds[block.KindOf(index)];
        RowWords words = block.WordsOf(index);
        return new ActivityRecord(
            kind.Context,
            block.ExactAmountOf(index),
            kind.Period,
            words.ExplicitId,
            words.Remarks(_extraNames),
            LocationOf(block, index));
    }

    /// <summary>The id of a row, or its place where it has none.</summary>
    public string IdOf(RowBlock block, int index) => block.WordsOf(index).ExplicitId ?? LocationOf(block, index).ToString();

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
