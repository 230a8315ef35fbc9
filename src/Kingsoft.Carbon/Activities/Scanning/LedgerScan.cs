using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Reads ledger files on several threads as long as nothing is wrong with them. It says nothing of what is: then the files are read again,
/// one record after the other, by the reader that does.
/// </summary>
internal sealed class LedgerScan
{
    private const int RowsBetweenReports = 50_000;

    private readonly Lock _gate = new();
    private readonly LedgerRows _rows;
    private readonly RecordReader _records;
    private readonly DataIssues _issues = new();
    private readonly ImmutableArray<LedgerInput> _inputs;
    private readonly IProgress<long>? _progress;
    private LedgerFile? _file;
    private int _nextFile;
    private int _nextChunk;
    private long _read;
    private long _nextReport = RowsBetweenReports;
    private bool _hasFileRows = true;
    private volatile bool _hasFault;

    private LedgerScan(LedgerRows rows, ImmutableArray<LedgerInput> inputs, IProgress<long>? progress)
    {
        _rows = rows;
        _records = new RecordReader(rows);
        _inputs = inputs;
        _progress = progress;
    }

    /// <summary>Reads all rows of files; false where something has to be said of them.</summary>
    /// <param name="rows">Gets the rows.</param>
    /// <param name="inputs">The files.</param>
    /// <param name="threads">How many threads may read at once.</param>
    /// <param name="takerOf">What takes the rows on each thread.</param>
    /// <param name="progress">Told how many rows were read.</param>
    public static bool TryRead(
        LedgerRows rows, ImmutableArray<LedgerInput> inputs, int threads, Func<IBlockTaker> takerOf, IProgress<long>? progress)
    {
        var scan = new LedgerScan(rows, inputs, progress);
        ImmutableArray<IBlockTaker> takers = [.. Enumerable.Range(0, threads).Select(_ => takerOf())];
        try
        {
            Task[] workers = [.. takers.Skip(1).Select(taker => Task.Factory.StartNew(
                () => scan.Work(taker), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
            scan.Work(takers[0]);
            foreach (Task worker in workers)
                worker.GetAwaiter().GetResult();
        }
        finally
        {
            scan._file?.Dispose();
        }

        return !scan._hasFault;
    }

    /// <summary>Judges a record by all rules and adds its row to a block.</summary>
    public bool TryJudge(ScannedRecord record, LedgerLayout layout, RowBlock block, out SoundRow row, out int kind)
    {
        lock (_gate)
        {
            kind = -1;
            if (!_records.TryRead(record, layout.Path, _issues, out row))
            {
                _hasFault = true;
                return false;
            }

            kind = _rows.Kinds.IndexOf(row.Context, row.Period);
            block.Add(kind, row.Amount, layout.File, record.Line, _records.Words);
            return true;
        }
    }

    /// <summary>Reads some records by the strict reader.</summary>
    public void ReadStrictly(ReadOnlySpan<byte> text, long firstLine, LedgerLayout layout, RowBlock block)
    {
        byte[] table = [.. layout.Header, .. text];
        long before = layout.Header.AsSpan().Count((byte)'\n');
        lock (_gate)
        {
            using CsvTable? records = CsvTable.Open(new MemoryStream(table), LedgerColumns.All, (_, _, _) => _hasFault = true);
            while (records is not null && !_hasFault && records.ReadRow())
            {
                var record = new MovedRecord(records, firstLine - before - 1);
                if (_records.TryRead(record, layout.Path, _issues, out SoundRow row))
                    block.Add(_rows.Kinds.IndexOf(row.Context, row.Period), row.Amount, layout.File, record.Line, _records.Words);
                else
                    _hasFault = true;
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
        var scanner = new LedgerScanner(this);
        var chunk = new Chunk();
        while (TryTake(chunk, out LedgerLayout? layout, out int number))
        {
            RowBlock block = taker.BlockFor(chunk.Lines);
            scanner.Read(layout!, chunk, block);
            taker.Take(block, number);
            Report(block.Count);
        }
    }

    private bool TryTake(Chunk chunk, out LedgerLayout? layout, out int number)
    {
        lock (_gate)
        {
            layout = null;
            number = _nextChunk;
            while (!_hasFault)
            {
                if (_file is null && !OpenNext())
                    return false;

                if (_file!.TryTake(chunk, out bool isSound))
                {
                    layout = _file.Layout;
                    _hasFileRows = true;
                    _nextChunk++;
                    return true;
                }

                _hasFault |= !isSound || !_hasFileRows;
                _file.Dispose();
                _file = null;
            }

            return false;
        }
    }

    private bool OpenNext()
    {
        if (_nextFile == _inputs.Length)
            return false;

        LedgerInput input = _inputs[_nextFile++];
        _file = LedgerFile.Open(input.Open(), input.Path, _rows.FileIndexOf(input.Path));
        _hasFileRows = false;
        if (_file is null)
        {
            _hasFault = true;
            return false;
        }

        foreach ((string name, _) in _file.Layout.Extras)
            _rows.ExtraIndexOf(name);
        return true;
    }

    private void Report(int rows)
    {
        lock (_gate)
        {
            _read += rows;
            if (_progress is null || _read < _nextReport)
                return;

            _nextReport = _read + RowsBetweenReports;
            _progress.Report(_read);
        }
    }
}
