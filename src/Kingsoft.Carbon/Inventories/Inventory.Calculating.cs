using System.Collections.Immutable;
using System.Globalization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

public sealed partial class Inventory
{
    /// <summary>Calculates the inventory of one year.</summary>
    /// <param name="ledger">What the organization did.</param>
    /// <param name="factors">The emission factors.</param>
    /// <param name="options">The choices; <see cref="InventoryOptions.Year"/> may be left out where the ledger has one reporting year
    /// only.</param>
    /// <returns>The inventory.</returns>
    /// <remarks>Safe for many threads at once: ledgers, libraries and options are never changed.</remarks>
    /// <exception cref="CarbonDataException">Rows cannot be calculated (no factor, no way to its unit …), or an option is none that is
    /// known (a set, a month, a consolidation …); all faults are named at once.</exception>
    /// <exception cref="ArgumentException">The ledger has no row in the year, or several years and none was chosen.</exception>
    public static Inventory Calculate(ActivityLedger ledger, FactorLibrary factors, InventoryOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ImmutableArray<Inventory> inventories = CalculateAll(ledger, factors, options);
        if (inventories.IsEmpty)
            throw new ArgumentException($"The ledger has no record{(options.Year is { } year ? $" in {year}" : "")}.", nameof(ledger));
        if (inventories.Length == 1)
            return inventories[0];

        string years = string.Join(", ", inventories.Select(inventory => inventory.Year.ToString(CultureInfo.InvariantCulture)));
        throw new ArgumentException($"The ledger has records of several years ({years}); set Year, or use CalculateAll.", nameof(options));
    }

    /// <summary>Calculates one inventory for each reporting year of the ledger, or only for <see cref="InventoryOptions.Year"/>.</summary>
    /// <param name="ledger">What the organization did.</param>
    /// <param name="factors">The emission factors.</param>
    /// <param name="options">The choices.</param>
    /// <returns>The inventories, in the order of the years.</returns>
    /// <remarks>Safe for many threads at once: ledgers, libraries and options are never changed.</remarks>
    /// <exception cref="CarbonDataException">Rows cannot be calculated, or an option is none that is known; all faults are
    /// named.</exception>
    public static ImmutableArray<Inventory> CalculateAll(ActivityLedger ledger, FactorLibrary factors, InventoryOptions options)
    {
        var issues = new DataIssues();
        ImmutableArray<Inventory> inventories = CalculateAll(ledger, factors, options, issues);
        issues.ThrowIfAny();
        return inventories;
    }

    /// <summary>
    /// Calculates one inventory for each reporting year; rows that cannot be calculated are noted and left out, so the result is for
    /// nobody's eyes where there are issues.
    /// </summary>
    /// <param name="ledger">What the organization did.</param>
    /// <param name="factors">The emission factors.</param>
    /// <param name="options">The choices.</param>
    /// <param name="issues">Takes the faults.</param>
    /// <param name="progress">Told from time to time how many records were calculated; null for nobody.</param>
    /// <param name="threads">How many threads may work at once; no figure depends on it.</param>
    /// <param name="cancellationToken">Ends the calculation; looked at before each block of rows and between the rules.</param>
    /// <returns>The inventories, in the order of the years.</returns>
    /// <remarks>
    /// Safe for many threads at once, each with issues of its own: ledgers, libraries and options are never changed.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is below 1.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ImmutableArray<Inventory> CalculateAll(
        ActivityLedger ledger, FactorLibrary factors, InventoryOptions options, DataIssues issues,
        IProgress<LedgerProgress>? progress = null, int threads = 1, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(factors);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(issues);
        return InventoryOptionRules.AreSound(options, factors, issues)
            ? new InventoryBuilder(factors, options, issues, threads, cancellationToken).Build(ledger, progress)
            : [];
    }

    /// <summary>
    /// Calculates one inventory for each reporting year of ledger files as they are read: the same figures as from a ledger that was read
    /// before, but no row is kept unless <see cref="InventoryOptions.KeepLines"/> asks for it.
    /// </summary>
    /// <param name="sources">CSV files: activity, amount, unit, period and the optional columns.</param>
    /// <param name="factors">The emission factors.</param>
    /// <param name="options">The choices.</param>
    /// <param name="issues">Takes the faults of the files and of the calculation.</param>
    /// <param name="threads">How many threads may work at once; no figure depends on it.</param>
    /// <param name="progress">Told from time to time how far the reading has come, on the threads that read; null for nobody.</param>
    /// <param name="cancellationToken">Ends it; looked at before each piece of the files and between the rules.</param>
    /// <returns>The inventories, in the order of the years; none where rows are not kept and there are issues.</returns>
    /// <remarks>
    /// Safe for many threads at once, each with issues of its own: ledgers, libraries and options are never changed.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is below 1.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static ImmutableArray<Inventory> CalculateFiles(
        IEnumerable<LedgerSource> sources, FactorLibrary factors, InventoryOptions options, DataIssues issues, int threads = 1,
        IProgress<LedgerProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        sources = Items.Given(sources);
        Check(factors, options, issues, threads);
        if (!InventoryOptionRules.AreSound(options, factors, issues))
            return [];

        var builder = new InventoryBuilder(factors, options, issues, threads, cancellationToken);
        if (options.KeepLines)
            return builder.Build(ActivityLedger.ReadCsv(sources, issues, threads, progress, cancellationToken), null);

        using LedgerFiles files = LedgerFiles.Of(sources, issues, progress: progress, cancellation: cancellationToken);
        return builder.Build(files, progress);
    }

    /// <summary>
    /// The same without a thread that waits: what is not on this machine is awaited to its end, in bounded memory (a longer one goes to a
    /// temporary file), and the rows are then read and calculated on threads of the pool.
    /// </summary>
    /// <param name="sources">CSV files: activity, amount, unit, period and the optional columns.</param>
    /// <param name="factors">The emission factors.</param>
    /// <param name="options">The choices.</param>
    /// <param name="issues">Takes the faults of the files and of the calculation; nobody else's until the task has ended.</param>
    /// <param name="threads">How many threads may work at once; no figure depends on it.</param>
    /// <param name="progress">Told from time to time how far the reading has come, on the threads that read; null for nobody.</param>
    /// <param name="cancellationToken">Ends it, also while it waits for the input.</param>
    /// <returns>The inventories, in the order of the years; none where rows are not kept and there are issues.</returns>
    /// <remarks>
    /// Safe for many threads at once, each with issues of its own: ledgers, libraries and options are never changed.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is below 1.</exception>
    /// <exception cref="IOException">A file cannot be read, or there is no room for its copy.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<ImmutableArray<Inventory>> CalculateFilesAsync(
        IEnumerable<LedgerSource> sources, FactorLibrary factors, InventoryOptions options, DataIssues issues, int threads = 1,
        IProgress<LedgerProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        sources = Items.Given(sources);
        Check(factors, options, issues, threads);
        var builder = new InventoryBuilder(factors, options, issues, threads, cancellationToken);
        return !InventoryOptionRules.AreSound(options, factors, issues) ? Task.FromResult(ImmutableArray<Inventory>.Empty)
            : options.KeepLines ? CalculateKeptAsync() : CalculateReadAsync();

        async Task<ImmutableArray<Inventory>> CalculateKeptAsync()
        {
            ActivityLedger ledger =
                await ActivityLedger.ReadCsvAsync(sources, issues, threads, progress, cancellationToken).ConfigureAwait(false);
            return await Task.Run(() => builder.Build(ledger, null), cancellationToken).ConfigureAwait(false);
        }

        async Task<ImmutableArray<Inventory>> CalculateReadAsync()
        {
            using LedgerFiles files = await LedgerFiles.FetchAsync(sources, issues, progress, cancellationToken).ConfigureAwait(false);
            return await Task.Run(() => builder.Build(files, progress), cancellationToken).ConfigureAwait(false);
        }
    }

    private static void Check(FactorLibrary factors, InventoryOptions options, DataIssues issues, int threads)
    {
        ArgumentNullException.ThrowIfNull(factors);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(issues);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
    }
}
