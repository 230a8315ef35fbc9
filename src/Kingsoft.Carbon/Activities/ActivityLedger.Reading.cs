using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

// Every door leads to the same reading: what is said, and in which order, does not depend on it.
public sealed partial class ActivityLedger
{
    /// <summary>Reads one or more ledgers as one.</summary>
    /// <param name="paths">CSV files: activity, amount, unit, period and the optional columns.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="ArgumentException">A path is empty, or it is a whole text.</exception>
    /// <exception cref="CarbonDataException">The files have faults; all of them are named with file, line, column and what is
    /// accepted.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static ActivityLedger ReadCsv(params IEnumerable<string> paths)
    {
        return Read(Items.Given(paths).Select(LedgerSource.FromFile), null, 1, null, default);
    }

    /// <summary>Reads one or more ledgers as one; faults are noted and the sound rows returned.</summary>
    /// <param name="paths">CSV files: activity, amount, unit, period and the optional columns.</param>
    /// <param name="issues">Takes the faults.</param>
    /// <param name="progress">Told from time to time how far it has come, on the threads that read; null for nobody.</param>
    /// <param name="cancellationToken">Ends the reading; looked at before each piece of the text.</param>
    /// <returns>The ledger of the sound rows.</returns>
    /// <exception cref="ArgumentException">A path is empty, or it is a whole text.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static ActivityLedger ReadCsv(
        IEnumerable<string> paths, DataIssues issues, IProgress<LedgerProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        return ReadCsv(Items.Given(paths).Select(LedgerSource.FromFile), issues, 1, progress, cancellationToken);
    }

    /// <summary>Reads one or more ledgers as one, on several threads; faults are noted and the sound rows returned.</summary>
    /// <param name="sources">CSV files: activity, amount, unit, period and the optional columns.</param>
    /// <param name="issues">Takes the faults.</param>
    /// <param name="threads">How many threads may read at once; what is read does not depend on it.</param>
    /// <param name="progress">Told from time to time how far it has come, on the threads that read; null for nobody.</param>
    /// <param name="cancellationToken">Ends the reading; looked at before each piece of the text.</param>
    /// <returns>The ledger of the sound rows.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is below 1.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static ActivityLedger ReadCsv(
        IEnumerable<LedgerSource> sources, DataIssues issues, int threads = 1, IProgress<LedgerProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        sources = Items.Given(sources);
        ArgumentNullException.ThrowIfNull(issues);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        return Read(sources, issues, threads, progress, cancellationToken);
    }

    /// <summary>
    /// The same without a thread that waits: what is not on this machine is awaited to its end, in bounded memory (a longer one goes to a
    /// temporary file), and is then read on threads of the pool.
    /// </summary>
    /// <param name="sources">CSV files: activity, amount, unit, period and the optional columns.</param>
    /// <param name="issues">Takes the faults.</param>
    /// <param name="threads">How many threads may read at once; what is read does not depend on it.</param>
    /// <param name="progress">Told from time to time how far it has come, on the threads that read; null for nobody.</param>
    /// <param name="cancellationToken">Ends the reading, also while it waits for the input.</param>
    /// <returns>The ledger of the sound rows.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is below 1.</exception>
    /// <exception cref="IOException">A file cannot be read, or there is no room for its copy.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<ActivityLedger> ReadCsvAsync(
        IEnumerable<LedgerSource> sources, DataIssues issues, int threads = 1, IProgress<LedgerProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        sources = Items.Given(sources);
        ArgumentNullException.ThrowIfNull(issues);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        return ReadAsync(sources, issues, threads, progress, cancellationToken);
    }

    /// <summary>Reads a ledger from a stream, such as an upload.</summary>
    /// <param name="stream">CSV in UTF-8: activity, amount, unit, period and the optional columns. It is read from where it stands, and
    /// left open.</param>
    /// <param name="name">What messages show in place of a path; where it ends in <c>.gz</c> the bytes are compressed.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <param name="progress">Told from time to time how far it has come, on the threads that read; null for nobody.</param>
    /// <param name="cancellationToken">Ends the reading; looked at before each piece of the text.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read, or the name is empty.</exception>
    /// <exception cref="CarbonDataException">The ledger has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The ledger cannot be read, or there is no room for its copy.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static ActivityLedger ReadCsv(
        Stream stream, string name, DataIssues? issues = null, IProgress<LedgerProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        Read([LedgerSource.FromStream(stream, name)], issues, 1, progress, cancellationToken);

    /// <summary>Reads a ledger from a stream, such as an upload without a thread that waits for it.</summary>
    /// <param name="stream">CSV in UTF-8: activity, amount, unit, period and the optional columns. It is read from where it stands, and
    /// left open.</param>
    /// <param name="name">What messages show in place of a path; where it ends in <c>.gz</c> the bytes are compressed.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <param name="progress">Told from time to time how far it has come, on the threads that read; null for nobody.</param>
    /// <param name="cancellationToken">Ends the reading, also while it waits for the input.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read, or the name is empty.</exception>
    /// <exception cref="CarbonDataException">The ledger has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The ledger cannot be read, or there is no room for its copy.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<ActivityLedger> ReadCsvAsync(
        Stream stream, string name, DataIssues? issues = null, IProgress<LedgerProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        ReadAsync([LedgerSource.FromStream(stream, name)], issues, 1, progress, cancellationToken);

    /// <summary>Reads a ledger from a text.</summary>
    /// <param name="reader">CSV: activity, amount, unit, period and the optional columns. It is read from where it stands, and left
    /// open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <param name="progress">Told from time to time how far it has come, on the threads that read; null for nobody.</param>
    /// <param name="cancellationToken">Ends the reading; looked at before each piece of the text.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="CarbonDataException">The ledger has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The ledger cannot be read, or there is no room for its copy.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static ActivityLedger ReadCsv(
        TextReader reader, string name, DataIssues? issues = null, IProgress<LedgerProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        Read([LedgerSource.FromText(reader, name)], issues, 1, progress, cancellationToken);

    /// <summary>Reads a ledger from a text without a thread that waits for it.</summary>
    /// <param name="reader">CSV: activity, amount, unit, period and the optional columns. It is read from where it stands, and left
    /// open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <param name="progress">Told from time to time how far it has come, on the threads that read; null for nobody.</param>
    /// <param name="cancellationToken">Ends the reading, also while it waits for the input.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="CarbonDataException">The ledger has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The ledger cannot be read, or there is no room for its copy.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<ActivityLedger> ReadCsvAsync(
        TextReader reader, string name, DataIssues? issues = null, IProgress<LedgerProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        ReadAsync([LedgerSource.FromText(reader, name)], issues, 1, progress, cancellationToken);

    /// <summary>Reads a ledger file on a thread of the pool.</summary>
    /// <param name="path">A CSV file: activity, amount, unit, period and the optional columns.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <param name="progress">Told from time to time how far it has come, on the threads that read; null for nobody.</param>
    /// <param name="cancellationToken">Ends the reading, also while it waits for the input.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="ArgumentException">The path is empty, or it is a whole text.</exception>
    /// <exception cref="CarbonDataException">The ledger has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The ledger cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<ActivityLedger> ReadCsvAsync(
        string path, DataIssues? issues = null, IProgress<LedgerProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        ReadAsync([LedgerSource.FromFile(path)], issues, 1, progress, cancellationToken);

    private static ActivityLedger Read(
        IEnumerable<LedgerSource> sources, DataIssues? issues, int threads, IProgress<LedgerProgress>? progress,
        CancellationToken cancellation)
    {
        DataIssues found = issues ?? new DataIssues();
        ImmutableArray<LedgerSource> named = [.. sources];
        using LedgerFiles files = LedgerFiles.Of(named, found, progress: progress, cancellation: cancellation);
        return Read(files, named, issues, found, threads, progress, cancellation);
    }

    private static async Task<ActivityLedger> ReadAsync(
        IEnumerable<LedgerSource> sources, DataIssues? issues, int threads, IProgress<LedgerProgress>? progress,
        CancellationToken cancellation)
    {
        DataIssues found = issues ?? new DataIssues();
        ImmutableArray<LedgerSource> named = [.. sources];
        using LedgerFiles files = await LedgerFiles.FetchAsync(named, found, progress, cancellation).ConfigureAwait(false);
        return await Task.Run(() => Read(files, named, issues, found, threads, progress, cancellation), cancellation).ConfigureAwait(false);
    }

    private static ActivityLedger Read(
        LedgerFiles files, ImmutableArray<LedgerSource> named, DataIssues? issues, DataIssues found, int threads,
        IProgress<LedgerProgress>? progress, CancellationToken cancellation)
    {
        (KeptBlocks kept, RecordReader? faulty) = files.Read((rows, _) => new KeptBlocks(rows), threads, found, progress);
        ActivityLedger ledger = Of(kept, faulty, [.. named.Select(source => source.Name)], found, cancellation);
        if (issues is null)
            found.ThrowIfAny();
        return ledger;
    }
}
