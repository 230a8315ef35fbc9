using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The choices behind an inventory. A choice that changes every figure (<see cref="GwpSet"/>) has no default.</summary>
/// <remarks>Never changed once they are made, so safe for many threads.</remarks>
/// <example>
/// <code>
/// var options = new InventoryOptions { Year = 2025, GwpSet = GwpSet.Ar6, Sets = ["cn-industry"] };
/// InventoryOptions earlier = options with { Year = 2024 };
/// </code>
/// </example>
public sealed record InventoryOptions
{
    private readonly ValueDictionary<int, DateOnly> _asOf = new(ImmutableSortedDictionary<int, DateOnly>.Empty);
    private readonly ValueArray<string> _sets = new([]);
    private readonly ValueArray<RegionProxy> _proxies = new([]);
    private readonly ValueDictionary<Scope3Category, string> _notRelevant = new(ImmutableSortedDictionary<Scope3Category, string>.Empty);
    private readonly ValueArray<Exclusion> _exclusions = new([]);
    private readonly ValueArray<FindingConfirmation> _confirmed = new([]);

    /// <summary>The global warming potentials.</summary>
    public required GwpSet GwpSet { get; init; }

    /// <summary>
    /// The organization, with whose name the beneficiaries of certificates are compared; null where nobody names it. No figure
    /// depends on it.
    /// </summary>
    public string? Organization { get; init; }

    /// <summary>The reporting year; null where the ledger has only one.</summary>
    public int? Year { get; init; }

    /// <summary>
    /// The month in which reporting years begin, 1 to 12. Years are named after the calendar year in which they end; 1 means calendar
    /// years.
    /// </summary>
    public int YearStartMonth { get; init; } = 1;

    /// <summary>
    /// For a reporting year the day by which figures and factors had to be known; years that are not named know everything.
    /// </summary>
    public IReadOnlyDictionary<int, DateOnly> AsOf
    {
        get => _asOf.Entries;
        init => _asOf = ValueDictionary<int, DateOnly>.Of(value);
    }

    /// <summary>Alternative sets of factors that go first.</summary>
    public IReadOnlyList<string> Sets
    {
        get => _sets.List;
        init => _sets = ValueArray<string>.Of(value);
    }

    /// <summary>Regions that may stand in for others.</summary>
    public IReadOnlyList<RegionProxy> Proxies
    {
        get => _proxies.List;
        init => _proxies = ValueArray<RegionProxy>.Of(value);
    }

    /// <summary>Refuse figures in CO2e under another, a mixed or an unstated GWP set, instead of flagging them.</summary>
    public bool StrictGwp { get; init; }

    /// <summary>Take factors whose years begin after the activity where there is none before.</summary>
    public bool AllowLaterFactors { get; init; }

    /// <summary>
    /// The organizational boundary, which the organization chooses; null where nobody stated it, and then reports say so. Shares of
    /// entities are not calculated yet: <see cref="ConsolidationApproach.EquityShare"/> is refused.
    /// </summary>
    /// <remarks>Source: GHG Protocol Corporate Standard (2004), chapter 3.</remarks>
    public ConsolidationApproach? Consolidation { get; init; }

    /// <summary>Scope 3 categories that are not relevant, with the reason.</summary>
    public IReadOnlyDictionary<Scope3Category, string> NotRelevant
    {
        get => _notRelevant.Entries;
        init => _notRelevant = ValueDictionary<Scope3Category, string>.Of(value);
    }

    /// <summary>Sources that are left out, with the reason.</summary>
    public IReadOnlyList<Exclusion> Exclusions
    {
        get => _exclusions.List;
        init => _exclusions = ValueArray<Exclusion>.Of(value);
    }

    /// <summary>The findings that were confirmed.</summary>
    internal ImmutableArray<FindingConfirmation> Confirmed
    {
        get => _confirmed.Items;
        init => _confirmed = new(value);
    }

    /// <summary>The sites that the inventory should cover; null where nobody says which.</summary>
    public Facilities? Facilities { get; init; }

    /// <summary>
    /// The certificates, contracts and rates behind the market-based Scope 2; null where nobody says what was bought, and then there is no
    /// market-based figure. <see cref="ContractualInstruments.None"/> says that nothing was.
    /// </summary>
    /// <remarks>Source: GHG Protocol Scope 2 Guidance (2015), chapters 6 and 7.</remarks>
    public ContractualInstruments? Instruments { get; init; }

    /// <summary>
    /// What turns one activity into another, or adds another to it, before factors are chosen. Built-in collections apply only where they
    /// are put in here.
    /// </summary>
    public EstimationFactors Estimates { get; init; } = EstimationFactors.None;

    /// <summary>
    /// The id of the factor that serves electricity of its region which no instrument covers, where only a stand-in for a residual mix is
    /// published; null for none.
    /// </summary>
    public string? ResidualMix { get; init; }

    /// <summary>What electricity takes that no instrument covers, where no residual mix is known.</summary>
    public MarketFallback MarketFallback { get; init; } = MarketFallback.GridAverage;

    /// <summary>When the power of a certificate or contract had to be generated for it to serve a reporting year.</summary>
    public VintageWindow VintageWindow { get; init; } = VintageWindow.ReportingYear;

    /// <summary>
    /// Whether the lines are kept: without them an inventory holds on to what its kinds of rows need, and no longer to the ledger. No
    /// figure depends on it.
    /// </summary>
    public bool KeepLines { get; init; } = true;

    /// <summary>What decides most: <c>Ar6, year 2025, 1 set, 2 exclusions</c>.</summary>
    public override string ToString() => Brief.Parts(
        "",
        GwpSet.ToString(),
        Year is { } year ? $"year {year}" : null,
        Brief.Some(Sets, "set"),
        Brief.Some(Proxies, "proxy", "proxies"),
        Brief.Some(Exclusions, "exclusion"),
        KeepLines ? null : "lines not kept");
}
