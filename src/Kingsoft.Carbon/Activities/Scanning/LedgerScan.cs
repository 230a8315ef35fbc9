using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Reads ledger files in pieces, on several threads if wanted. Records are judged one by one only where something in them was not seen
/// before.
/// </summary>
/// <remarks>
/// It gives up where only the strict reader can say what is wrong: a header, a quote out of place, bytes that are no UTF-8. Without issues
/// to note it gives up at any fault.
/// </remarks>
internal sealed class LedgerScan : IDisposable
{
    private const int RowsBetweenReports = 50_000;

    private readonly Lock _gate = new();
    private readonly LedgerRows _rows;
    private readonly ImmutableArray<LedgerInput> _inputs;
    private readonly DataIssues? _issues;
    private readonly IProgress<LedgerProgress>? _progress;
    private readonly CancellationToken _cancellation;
    private readonly int _room;
    private readonly HashSet<int> _filesWithRows = [];
    private LedgerFile? _file;
    private int _nextFile;
    private int _nextChunk;
    private long _read;
    private long _bytesOfOthers;
    private long _nextReport = RowsBetweenReports;
    private volatile bool _hasGivenUp;

    /// <param name="rows">Gets kinds, files and columns.</param>
    /// <param name="inputs">The files.</param>
    /// <param name="issues">Takes what is wrong with records; null for giving up at the first.</param>
    /// <param name="progress">Told how many rows were read.</param>
    /// <param name="room">The room of a chunk.</param>
    /// <param name="cancellation">Looked at before each piece.</param>
    public LedgerScan(
        LedgerRows rows,
        ImmutableArray<LedgerInput> inputs,
        DataIssues? issues,
        IProgress<LedgerProgress>? progress,
        int room = Chunk.UsualRoom,
        CancellationToken cancellation = default)
    {
        _rows = rows;
        _inputs = inputs;
        _issues = issues;
        _progress = progress;
        _room = room;
        _cancellation = cancellation;
        Records = new RecordReader(rows);
    }

    /// <summary>What the files say of records with faults.</summary>
    public RecordReader Records { get; }

    /// <summary>Reads all rows; false where it gave up, or somebody did not want more.</summary>
    /// <param name="takers">What takes the rows, one for each thread.</param>
    public bool TryRead(ImmutableArray<IBlockTaker> takers)
    {
        Task[] workers = [.. takers.Skip(1).Select(taker => Task.Factory.StartNew(
            () => Work(taker), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        try
        {
            Work(takers[0]);
        }
        finally
        {
            Task.WhenAll(workers).ContinueWith(
                _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).Wait();
        }

        foreach (Task worker in workers)
            worker.GetAwaiter().GetResult();
        // Whether a file without a sound row has none at all is for the strict reader to say.
        bool isDone = !_hasGivenUp && _filesWithRows.Count == _inputs.Length;
        if (isDone)
            Report();
        return isDone;
    }

    /// <summary>Reads all rows on the caller's thread; a block is good until the next one.</summary>
    public IEnumerable<RowBlock> Blocks()
    {
        var scanner = new LedgerScanner(this);
        var chunk = new Chunk(_room);
        var block = new RowBlock(0, 0);
        while (TryTake(chunk, out LedgerLayout? layout, out _))
        {
            block.Clear(chunk.Lines);
            scanner.Read(layout!, chunk, block);
            yield return block;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    /// <summary>Judges a record by all rules and adds its row to a block.</summary>
    public bool TryJudge(ScannedRecord record, LedgerLayout layout, RowBlock block, out SoundRow row, out int kind)
    {
        lock (_gate)
        {
            kind = -1;
            if (!Records.TryRead(record, layout.Path, _issues ?? new DataIssues(), out row))
            {
                _hasGivenUp |= _issues is null;
                return false;
            }

            kind = _rows.Kinds.IndexOf(row.Context, row.Period);
            block.Add(kind, row.Amount, layout.File, record.Line, Records.Words);
            return true;
        }
    }

    /// <summary>Reads some records by the strict reader; gives up where lines after them might be counted otherwise.</summary>
    public void ReadStrictly(ReadOnlySpan<byte> text, long firstLine, LedgerLayout layout, RowBlock block)
    {
        if (RecordEnds.HasLoneReturn(text))
        {
            _hasGivenUp = true;
            return;
        }

        byte[] table = [.. layout.Header, .. text];
        long before = layout.Header.AsSpan().Count((byte)'\n');
        lock (_gate)
        {
            using CsvTable? records = CsvTable.Open(new MemoryStream(table), LedgerColumns.All, (_, _, _) => _hasGivenUp = true);
            while (records is not null && !_hasGivenUp && records.ReadRow())
            {
                var record = new MovedRecord(records, firstLine - before - 1);
                if (Records.TryRead(record, layout.Path, _issues ?? new DataIssues(), out SoundRow row))
                    block.Add(_rows.Kinds.IndexOf(row.Context, row.Period), row.Amount, layout.File, record.Line, Records.Words);
                else
                    _hasGivenUp |= _issues is null;
            }
        }
    }

    /// <summary>The number of a kind of rows.</summary>
    public int KindOf(int context, ReportingPeriod period)
    {
        lock (_gate)
            return _rows.Kinds.IndexOf(context, period);
    }

    /// <summary>The number of an own column that has a value.</summary>
    public int UseExtra(string name)
    {
        lock (_gate)
        {
            int number = _rows.ExtraIndexOf(name);
            _rows.UseExtra(number);
            return number;
        }
    }

    private void Work(IBlockTaker taker)
    {
        bool isDone = false;
        try
        {
            WorkUntilDone(taker);
            isDone = true;
        }
        finally
        {
            _hasGivenUp |= !isDone;
        }
    }

    private void WorkUntilDone(IBlockTaker taker)
    {
        var scanner = new LedgerScanner(this);
        var chunk = new Chunk(_room);
        while (TryTake(chunk, out LedgerLayout? layout, out int number))
        {
            RowBlock block = taker.BlockFor(chunk.Lines);
            scanner.Read(layout!, chunk, block);
            int rows = block.Count;
            if (!taker.Take(block, number))
                _hasGivenUp = true;
            Report(layout!, rows);
        }
    }

    private bool TryTake(Chunk chunk, out LedgerLayout? layout, out int number)
    {
        lock (_gate)
        {
            layout = null;
            number = _nextChunk;
            try
            {
                return TryTake(chunk, out layout);
            }
            catch (InvalidDataException)
            {
                // What claims to be compressed is not, or is damaged.
                _hasGivenUp = true;
                return false;
            }
        }
    }

    private bool TryTake(Chunk chunk, out LedgerLayout? layout)
    {
        layout = null;
        _cancellation.ThrowIfCancellationRequested();
        while (!_hasGivenUp && (_file is not null || TryOpenNext()))
        {
            if (_file!.TryTake(chunk, out bool isSound))
            {
                layout = _file.Layout;
                _nextChunk++;
                return true;
            }

            _hasGivenUp |= !isSound;
            _bytesOfOthers += _file.Taken;
            _file.Dispose();
            _file = null;
        }

        return false;
    }

    private bool TryOpenNext()
    {
        if (_nextFile == _inputs.Length)
            return false;

        LedgerInput input = _inputs[_nextFile++];
        _file = LedgerFile.Open(input, _rows.FileIndexOf(input.Name), _room);
        if (_file is null)
        {
            _hasGivenUp = true;
            return false;
        }

        foreach ((string name, _) in _file.Layout.Extras)
            _rows.ExtraIndexOf(name);
        return true;
    }

    private void Report(LedgerLayout layout, int rows)
    {
        lock (_gate)
        {
            if (rows > 0)
                _filesWithRows.Add(layout.File);
            _read += rows;
            if (_progress is null || _read < _nextReport)
                return;

            _nextReport = _read + RowsBetweenReports;
            Report();
        }
    }

    private void Report() => _progress?.Report(new LedgerProgress
    {
        Records = _read,
        Bytes = _bytesOfOthers + (_file?.Taken ?? 0),
        TotalBytes = LedgerInput.TotalOf(_inputs),
    });
}
