using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon;

/// <summary>
/// The greenhouse-gas inventory of one reporting year: lines, totals and findings. Immutable, and the same in any order of the rows.
/// </summary>
/// <remarks>
/// Source of the structure: GHG Protocol Corporate Standard (2004) chapter 9, Scope 2 Guidance (2015) chapter 7, Scope 3 Standard (2011)
/// chapter 11.
/// <para>Never changed once it is made, so safe for many threads.</para>
/// </remarks>
/// <example>
/// <code>
/// ActivityLedger ledger = ActivityLedger.ReadCsv("2025.csv");
/// var options = new InventoryOptions { Year = 2025, GwpSet = GwpSet.Ar6 };
/// Inventory inventory = Inventory.Calculate(ledger, FactorLibrary.BuiltIn, options);
/// Console.WriteLine($"Scope 1: {inventory.Totals.Scope1}, Scope 2: {inventory.Totals.Scope2LocationBased}");
/// </code>
/// </example>
[JsonConverter(typeof(InventoryJsonConverter))]
public sealed partial class Inventory
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
    public GwpTable Gwp => GwpTable.Get(Options.GwpSet);

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

    /// <summary>
    /// How the market-based Scope 2 came about; null where no instruments were given (<see cref="InventoryOptions.Instruments"/>).
    /// </summary>
    public MarketBasedScope2? Market { get; init; }

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
    /// <remarks>
    /// A group has a figure that lines of it have; what none of them has is null, never 0. What no line falls into has no group: a month
    /// without rows is absent from a series, which tells it from a month whose rows say 0. Records of several months are split by days.
    /// </remarks>
    /// <example>
    /// A monthly series of each site:
    /// <code>
    /// foreach (EmissionGroup group in inventory.TotalsBy(GroupKey.Facility, GroupKey.Month))
    ///     Console.WriteLine($"{group.Values[0].Value} {group.Values[1].Value}: {group.Totals.Scope2LocationBased}");
    /// // BJ-DC1 2025-01: 53.06 tCO2e
    /// </code>
    /// </example>
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

    /// <summary>Such as <c>2025: Scope 1 1.2 tCO2e, Scope 2 (location) 530.6 tCO2e, Scope 3 none; 3 lines, 5 findings</c>.</summary>
    public override string ToString()
    {
        string lines = HeldLines is { } held ? Brief.Count(held.Count, "line") : "lines not kept";
        return $"{Year}: {Totals}; {lines}, {Brief.Count(Findings, "finding")}";
    }
}
