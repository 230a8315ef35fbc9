using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon;

/// <summary>
/// The greenhouse-gas inventory of one reporting year: lines, totals and findings. Immutable, and the same in any order of the rows.
/// </summary>
/// <remarks>
/// Source of the structure: GHG Protocol Corporate Standard (2004) chapter 9, Scope 2 Guidance (2015) chapter 7, Scope 3 Standard (2011)
/// chapter 11.
/// </remarks>
[JsonConverter(typeof(InventoryJsonConverter))]
public sealed class Inventory
{
    internal Inventory()
    {
    }

    /// <summary>The reporting year: the calendar year in which it ends.</summary>
    public required int Year { get; init; }

    /// <summary>The first and the last day.</summary>
    public required ReportingPeriod Period { get; init; }

    /// <summary>The choices behind the figures.</summary>
    public required InventoryOptions Options { get; init; }

    /// <summary>The factors behind the figures.</summary>
    /// <exception cref="InvalidOperationException">The inventory was read from JSON without a factor library.</exception>
    public required FactorLibrary Factors
    {
        get => field ?? throw InventoryAsRead.NeedsFactors();
        init;
    }

    /// <summary>The global warming potentials behind the figures.</summary>
    public GwpTable Gwp => GwpTable.For(Options.GwpSet);

    /// <summary>
    /// One line a record, or a part of a record; in the order of the ledger. A view: each line is made when it is asked for.
    /// </summary>
    /// <exception cref="InvalidOperationException">The lines were not kept (<see cref="InventoryOptions.KeepLines"/>).</exception>
    public IReadOnlyList<EmissionLine> Lines => HeldLines
        ?? throw new InvalidOperationException("The lines of this inventory were not kept; calculate it with InventoryOptions.KeepLines.");

    /// <summary>The sums.</summary>
    public required InventoryTotals Totals { get; init; }

    /// <summary>How much rests on what.</summary>
    public required InventoryShares Shares { get; init; }

    /// <summary>The state of each of the fifteen Scope 3 categories.</summary>
    public required ImmutableArray<CategoryState> Categories { get; init; }

    /// <summary>Of which streams of sites there are rows; null where nobody says which sites there should be.</summary>
    public Completeness? Completeness { get; init; }

    /// <summary>What there is to say of the figures.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Which days of the year the rows cover; null where no row covers more than single days.</summary>
    public YearCoverage? Coverage { get; init; }

    /// <summary>What the year has less of than those that it is compared with, the largest first.</summary>
    internal ImmutableArray<SeriesBreak> Breaks { get; init; } = [];

    /// <summary>The accounts that have rows: every figure is a fold over them.</summary>
    internal ImmutableArray<Account> Accounts
    {
        get => AsRead is null ? field : throw InventoryAsRead.NeedsLedger();
        init;
    } = [];

    /// <summary>The user's own columns (<c>x_…</c>) in which a row of the ledger has a value; none where the lines were not kept.</summary>
    public IReadOnlyList<string> OwnColumns => AsRead?.OwnColumns ?? KeptLines?.ExtraNames ?? [];

    /// <summary>The lines; null where they were not kept.</summary>
    internal InventoryLines? KeptLines { get; init; }

    /// <summary>What an inventory that was read from its JSON has instead of accounts; null for one that was calculated.</summary>
    internal InventoryAsRead? AsRead { get; init; }

    internal IReadOnlyList<EmissionLine>? HeldLines => AsRead is { } read ? read.Lines : KeptLines;

    /// <summary>Calculates the inventory of one year.</summary>
    /// <param name="ledger">What the organization did.</param>
    /// <param name="factors">The emission factors.</param>
    /// <param name="options">The choices; <see cref="InventoryOptions.Year"/> may be left out where the ledger has one reporting year
    /// only.</param>
    /// <returns>The inventory.</returns>
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
    /// <returns>The inventories, in the order of the years.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is below 1.</exception>
    public static ImmutableArray<Inventory> CalculateAll(
        ActivityLedger ledger, FactorLibrary factors, InventoryOptions options, DataIssues issues, IProgress<long>? progress = null,
        int threads = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(factors);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(issues);
        return InventoryOptionRules.AreSound(options, factors, issues)
            ? new InventoryBuilder(factors, options, issues, threads).Build(ledger, progress)
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
    /// <param name="progress">Told from time to time how many records were read; null for nobody.</param>
    /// <returns>The inventories, in the order of the years; none where rows are not kept and there are issues.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is below 1.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static ImmutableArray<Inventory> CalculateFiles(
        IEnumerable<LedgerSource> sources, FactorLibrary factors, InventoryOptions options, DataIssues issues, int threads = 1,
        IProgress<long>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(factors);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(issues);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        if (!InventoryOptionRules.AreSound(options, factors, issues))
            return [];

        var builder = new InventoryBuilder(factors, options, issues, threads);
        if (options.KeepLines)
            return builder.Build(ActivityLedger.ReadCsv(sources, issues, threads, progress), null);

        using LedgerFiles files = LedgerFiles.Of(sources, issues);
        return builder.Build(files, progress);
    }

    /// <summary>The lines of one record: one, or several where it was split.</summary>
    /// <param name="recordId">The record's id, its place (<c>file:line</c>), or the id of one of its lines.</param>
    /// <returns>The lines; empty where the record has none in this year.</returns>
    /// <exception cref="InvalidOperationException">The lines were not kept (<see cref="InventoryOptions.KeepLines"/>).</exception>
    public IEnumerable<EmissionLine> LinesOf(string recordId)
    {
        ArgumentNullException.ThrowIfNull(recordId);
        return AsRead is null
            ? ((InventoryLines)Lines).Of(recordId)
            : Lines.Where(line => line.Id == recordId || line.Record.Id == recordId);
    }

    /// <summary>The totals of each combination of some keys; they add up to <see cref="Totals"/> exactly.</summary>
    /// <param name="keys">By what to group: site, entity, region, month, activity, factor, supplier, scope, own columns.</param>
    /// <returns>The groups, in the order of their values; where the inventory has no figure of Scope 2 by a method none of them
    /// has.</returns>
    /// <exception cref="ArgumentException">No key is given, a key is given twice, or no row of the ledger has a value in an own
    /// column.</exception>
    /// <exception cref="InvalidOperationException">The lines were not kept, and an own column or the months of a longer period are asked
    /// for; or the inventory was read from JSON that does not hold these groups.</exception>
    public ImmutableArray<EmissionGroup> TotalsBy(params ImmutableArray<GroupKey> keys)
    {
        if (keys.IsDefaultOrEmpty || keys.Contains(null!) || keys.Distinct().Count() < keys.Length)
            throw new ArgumentException("Totals are grouped by one key or more, each given once.", nameof(keys));
        if (AsRead is { } read)
            return read.GroupsBy(keys);
        if (KeptLines is not null && keys.FirstOrDefault(key => key.IsOwn && !OwnColumns.Contains(key.Name)) is { } unknown)
            throw new ArgumentException($"No row of the ledger has a value in {unknown.Name}.", nameof(keys));

        ImmutableArray<EmissionGroup> groups = new GroupFold(keys, KeptLines?.Book).Of(Accounts, Year);
        if (Totals.Scope2MarketBased is null)
            groups = [.. groups.Select(group => group with { Totals = group.Totals with { Scope2MarketBased = null } })];
        return Totals.Scope2LocationBased is not null ? groups :
        [
            .. groups.Select(group => group with
            {
                Totals = group.Totals with { Scope2LocationBased = null, Scope2LocationBasedByGas = null },
            }),
        ];
    }
}
