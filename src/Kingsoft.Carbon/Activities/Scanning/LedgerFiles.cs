using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Reads the files of a ledger: on all threads while nothing is wrong; else once more in order, noting what is; and where only the strict
/// reader can say what it is, by that.
/// </summary>
internal sealed class LedgerFiles : IDisposable
{
    private const long BytesWorthAThread = 48 << 20;

    private readonly ImmutableArray<LedgerInput> _inputs;

    private readonly int _room;

    private readonly CancellationToken _cancellation;

    private LedgerFiles(ImmutableArray<LedgerInput> inputs, int room, CancellationToken cancellation)
    {
        _inputs = inputs;
        _room = room;
        _cancellation = cancellation;
    }

    /// <summary>The files, each once; what is given twice is noted.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="issues">Takes what is given twice.</param>
    /// <param name="room">The room of a chunk: a small one has its edges everywhere.</param>
    /// <param name="progress">Told how many bytes came of what is copied first.</param>
    /// <param name="cancellation">Looked at for each piece that is read, whenever it is.</param>
    public static LedgerFiles Of(
        IEnumerable<LedgerSource> sources, DataIssues issues, int room = Chunk.UsualRoom, IProgress<LedgerProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return new LedgerFiles(EachOnce(Named(sources, progress, cancellation), issues), room, cancellation);
    }

    /// <summary>The same without a thread that waits: what is not on this machine is got, and only then is anything read.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="issues">Takes what is given twice.</param>
    /// <param name="progress">Told how many bytes came of what is copied first.</param>
    /// <param name="cancellation">Looked at for each piece that is read, whenever it is.</param>
    public static async Task<LedgerFiles> FetchAsync(
        IEnumerable<LedgerSource> sources, DataIssues issues, IProgress<LedgerProgress>? progress, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        ImmutableArray<(LedgerInput Input, bool IsAgain)> named = Named(sources, progress, cancellation);
        try
        {
            foreach ((LedgerInput input, bool isAgain) in named)
            {
                if (!isAgain)
                    await input.FetchAsync().ConfigureAwait(false);
            }

            ImmutableArray<LedgerInput> inputs = await Task.Run(() => EachOnce(named, issues), cancellation).ConfigureAwait(false);
            return new LedgerFiles(inputs, Chunk.UsualRoom, cancellation);
        }
        catch
        {
            foreach ((LedgerInput input, _) in named)
                input.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (LedgerInput input in _inputs)
            input.Dispose();
    }

    /// <summary>Reads all rows; what is wrong is noted.</summary>
    /// <param name="begin">
    /// What becomes of the rows. Without a place to note what is wrong with them it may give up at any fault; it begins again with one.
    /// </param>
    /// <param name="threads">How many threads may read at once.</param>
    /// <param name="issues">Takes what is wrong.</param>
    /// <param name="progress">Told how many rows were read.</param>
    /// <returns>What became of them, and what the files say of records with faults; null where there are none.</returns>
    public (T Attempt, RecordReader? Faulty) Read<T>(
        Func<LedgerRows, DataIssues?, T> begin, int threads, DataIssues issues, IProgress<LedgerProgress>? progress)
        where T : IReadAttempt
    {
        LedgerRows rows = NewRows();
        T attempt = begin(rows, null);
        using (var quick = new LedgerScan(rows, _inputs, null, progress, _room, _cancellation))
        {
            if (quick.TryRead([.. Enumerable.Range(0, UsefulThreads(threads)).Select(_ => attempt.NewTaker())]))
                return (attempt, null);
        }

        // In one thread, so that what is said does not hang on which of them was first.
        rows = NewRows();
        var ofRecords = new DataIssues();
        attempt = begin(rows, new DataIssues());
        using (var judging = new LedgerScan(rows, _inputs, ofRecords, progress, _room, _cancellation))
        {
            if (judging.TryRead([attempt.NewTaker()]))
            {
                issues.Add(ofRecords);
                return (attempt, judging.Records);
            }
        }

        return ReadStrictly(begin, issues, progress);
    }

    /// <summary>Reads all rows by the strict reader alone, which has the last word.</summary>
    public (T Attempt, RecordReader? Faulty) ReadStrictly<T>(
        Func<LedgerRows, DataIssues?, T> begin, DataIssues issues, IProgress<LedgerProgress>? progress)
        where T : IReadAttempt
    {
        var rows = new LedgerRows();
        rows.ReadAgainBy(() => _inputs.SelectMany(new LedgerReader(rows, new DataIssues(), null, null, _cancellation).Read), null);
        T attempt = begin(rows, new DataIssues());
        var strict = new LedgerReader(rows, issues, progress, LedgerInput.TotalOf(_inputs), _cancellation);
        IBlockTaker taker = attempt.NewTaker();
        foreach ((int number, RowBlock block) in _inputs.SelectMany(strict.Read).Index())
            taker.Take(block, number);
        return (attempt, strict.Records);
    }

    // What each thread learns by itself costs more than it saves where there is little to read.
    private int UsefulThreads(int threads)
    {
        long bytes = 0;
        foreach (LedgerInput input in threads == 1 ? [] : _inputs)
        {
            if (input.Length is not { } length)
                return threads;
            bytes += length;
        }

        return _room < Chunk.UsualRoom ? threads : (int)Math.Clamp(bytes / BytesWorthAThread, 1, threads);
    }

    private LedgerRows NewRows()
    {
        var rows = new LedgerRows();
        rows.ReadAgainBy(() => Again(rows), takers => AgainTogether(rows, takers));
        return rows;
    }

    private static ImmutableArray<(LedgerInput Input, bool IsAgain)> Named(
        IEnumerable<LedgerSource> sources, IProgress<LedgerProgress>? progress, CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        ReceivedBytes? received = progress is null ? null : new ReceivedBytes(progress);
        return [.. sources.Select(source => (new LedgerInput(source, received, cancellation), !seen.Add(source.FullName)))];
    }

    // Rows without an id have their place as id: the same file again would count every one of them twice.
    private static ImmutableArray<LedgerInput> EachOnce(ImmutableArray<(LedgerInput Input, bool IsAgain)> named, DataIssues issues)
    {
        ImmutableArray<LedgerInput>.Builder inputs = ImmutableArray.CreateBuilder<LedgerInput>();
        SameTexts? first = named.Count(input => !input.IsAgain) > 1 ? new SameTexts() : null;
        foreach ((LedgerInput input, bool isAgain) in named)
        {
            Message? twice = isAgain ? LedgerMessages.FileTwice
                : first?.FindOrAdd(input) is { } other ? LedgerMessages.FileOfSameText(other)
                : null;
            if (twice is null)
            {
                inputs.Add(input);
                continue;
            }

            issues.Add(new SourceLocation(input.Name, 1), "file", twice);
            input.Dispose();
        }

        return inputs.ToImmutable();
    }

    private void AgainTogether(LedgerRows rows, ImmutableArray<IBlockTaker> takers)
    {
        using var scan = new LedgerScan(rows, _inputs, null, null, _room, _cancellation);
        if (!scan.TryRead(takers))
            throw new IOException("A ledger changed while it was read.");
    }

    private IEnumerable<RowBlock> Again(LedgerRows rows)
    {
        using var scan = new LedgerScan(rows, _inputs, new DataIssues(), null, _room, _cancellation);
        foreach (RowBlock block in scan.Blocks())
            yield return block;
    }
}
