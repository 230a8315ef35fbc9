using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>The figures of a year that are tracked, calculated or as printed. Null is a figure that does not exist.</summary>
public sealed record TrackedYear
{
    private readonly ValueDictionary<Scope3Category, Co2e> _scope3ByCategory =
        new(ImmutableSortedDictionary<Scope3Category, Co2e>.Empty);
    private readonly ValueDictionary<Scope, GasTotals> _gases = new(ImmutableSortedDictionary<Scope, GasTotals>.Empty);
    private readonly ValueArray<EnergyShare> _purchased = new([]);
    private readonly ValueArray<EnergyShare> _fuels = new([]);
    private readonly ValueDictionary<string, GasTotals> _halfWidths =
        new(ImmutableSortedDictionary.Create<string, GasTotals>(StringComparer.Ordinal));
    private readonly ValueArray<SeriesBreak> _breaks = new([]);
    private readonly ValueArray<Finding> _findings = new([]);
    private readonly ValueArray<DoubledFinding> _doubled = new([]);
    private readonly ValueArray<DoubledFinding> _slips = new([]);
    private readonly ValueArray<UsedFactor> _used = new([]);
    private readonly ValueArray<Scope3Category> _missingCategories = new([]);

    /// <summary>The reporting year.</summary>
    public required int Year { get; init; }

    /// <summary>Scope 1.</summary>
    public Co2e? Scope1 { get; init; }

    /// <summary>Scope 2, location-based.</summary>
    public Co2e? Scope2LocationBased { get; init; }

    /// <summary>Scope 2, market-based.</summary>
    public Co2e? Scope2MarketBased { get; init; }

    /// <summary>Scope 3.</summary>
    public Co2e? Scope3 { get; init; }

    /// <summary>Scope 3 by category.</summary>
    public ImmutableSortedDictionary<Scope3Category, Co2e> Scope3ByCategory
    {
        get => _scope3ByCategory.Entries;
        init => _scope3ByCategory = new(value);
    }

    /// <summary>The gases of each scope, Scope 2 location-based; a scope whose gases are not known is left out.</summary>
    public ImmutableSortedDictionary<Scope, GasTotals> Gases
    {
        get => _gases.Entries;
        init => _gases = new(value);
    }

    /// <summary>Energy of Scope 1 and 2 in MWh: direct and indirect.</summary>
    public decimal? EnergyMWh { get; init; }

    /// <summary>Energy of the fuels of Scope 1 in MWh.</summary>
    public decimal? DirectEnergyMWh { get; init; }

    /// <summary>Purchased electricity, heat and cooling of Scope 2 in MWh.</summary>
    public decimal? IndirectEnergyMWh { get; init; }

    /// <summary>Comprehensive energy consumption by GB/T 2589; null where it was not asked for or some energy is not known.</summary>
    public ComprehensiveEnergy? ComprehensiveEnergy { get; init; }

    /// <summary>
    /// Purchased electricity, heat and cooling by the place and factor that it has, for the attribution. Tonnes of Scope 2 without a known
    /// energy are not among them.
    /// </summary>
    public ImmutableArray<EnergyShare> Purchased
    {
        get => _purchased.Items;
        init => _purchased = new(value);
    }

    /// <summary>
    /// Fuels burnt, for the attribution. Tonnes of Scope 1 without a known energy, such as leaks of refrigerants, are not among them.
    /// </summary>
    public ImmutableArray<EnergyShare> Fuels
    {
        get => _fuels.Items;
        init => _fuels = new(value);
    }

    /// <summary>The GWP-100 set behind the tonnes; null for printed figures.</summary>
    public GwpSet? GwpSet { get; init; }

    /// <summary>
    /// How far figures may be off, in tonnes by gas: <c>scope1</c>, <c>scope2LocationBased</c>, <c>scope2MarketBased</c>, <c>scope3</c>.
    /// Half of the last digit of a printed figure (not split by gas) or of the amounts that a figure is calculated from, or the uncertainty
    /// that their rows state; all of them at their worst. Factors are taken as published.
    /// </summary>
    public ImmutableSortedDictionary<string, GasTotals> HalfWidths
    {
        get => _halfWidths.Entries;
        init => _halfWidths = new(value);
    }

    /// <summary>Which days of the year its rows cover; null where that is not known, as of printed figures.</summary>
    public YearCoverage? Coverage { get; init; }

    /// <summary>What it has less of than the years that it is compared with, the largest first.</summary>
    internal ImmutableArray<SeriesBreak> Breaks
    {
        get => _breaks.Items;
        init => _breaks = new(value);
    }

    /// <summary>The warnings and errors of its inventory; empty for printed figures.</summary>
    public ImmutableArray<Finding> Findings
    {
        get => _findings.Items;
        init => _findings = new(value);
    }

    /// <summary>The factors of the library that its rows take; none for printed figures.</summary>
    internal ImmutableArray<UsedFactor> Used
    {
        get => _used.Items;
        init => _used = new(value);
    }

    /// <summary>What of its inventory may stand twice.</summary>
    internal ImmutableArray<DoubledFinding> Doubled
    {
        get => _doubled.Items;
        init => _doubled = new(value);
    }

    /// <summary>What of its inventory is probably that of another unit or year.</summary>
    internal ImmutableArray<DoubledFinding> Slips
    {
        get => _slips.Items;
        init => _slips = new(value);
    }

    /// <summary>The categories of Scope 3 that have no figure and are not stated to be irrelevant: missing, not zero.</summary>
    public ImmutableArray<Scope3Category> MissingCategories
    {
        get => _missingCategories.Items;
        init => _missingCategories = new(value);
    }

    /// <summary>Scope 1 and location-based Scope 2; null unless both exist.</summary>
    public Co2e? Scope12LocationBased => Scope1 + Scope2LocationBased;

    /// <summary>Scope 1 and market-based Scope 2; null unless both exist.</summary>
    public Co2e? Scope12MarketBased => Scope1 + Scope2MarketBased;

    /// <summary>Scope 1, location-based Scope 2 and Scope 3; null unless all of them exist.</summary>
    public Co2e? Total => Footprint(Scope2Method.LocationBased);

    /// <summary>Scope 1, market-based Scope 2 and Scope 3; null unless all of them exist.</summary>
    public Co2e? TotalMarketBased => Footprint(Scope2Method.MarketBased);

    /// <summary>The figures of an inventory.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="comprehensiveEnergy">How the comprehensive energy consumption is counted; null to leave it out.</param>
    /// <returns>Its totals, with purchased energy by facility and region, and fuels by activity.</returns>
    /// <exception cref="ArgumentException">As for <see cref="ComprehensiveEnergy.Calculate"/>.</exception>
    public static TrackedYear Create(Inventory inventory, ComprehensiveEnergyOptions? comprehensiveEnergy = null)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        InventoryTotals totals = inventory.Totals;
        return new TrackedYear
        {
            Year = inventory.Year,
            Scope1 = totals.Scope1,
            Scope2LocationBased = totals.Scope2LocationBased,
            Scope2MarketBased = totals.Scope2MarketBased,
            Scope3 = totals.Scope3,
            Scope3ByCategory = totals.Scope3ByCategory,
            Gases = new[]
                {
                    (Scope.Scope1, totals.Scope1ByGas),
                    (Scope.Scope2, totals.Scope2LocationBasedByGas),
                    (Scope.Scope3, totals.Scope3ByGas),
                }
                .Where(pair => pair.Item2 is not null)
                .ToImmutableSortedDictionary(pair => pair.Item1, pair => pair.Item2!),
            EnergyMWh = totals.EnergyMWh,
            DirectEnergyMWh = Energy(inventory, Scope.Scope1),
            IndirectEnergyMWh = Energy(inventory, Scope.Scope2),
            ComprehensiveEnergy = comprehensiveEnergy is null ? null : ComprehensiveEnergy.Calculate(inventory, comprehensiveEnergy),
            Purchased = EnergyShare.Of(inventory, Scope.Scope2, PlaceOf),
            Fuels = EnergyShare.Of(inventory, Scope.Scope1, context => context.Activity.Value),
            GwpSet = inventory.Options.GwpSet,
            HalfWidths = CalculatedHalfWidths.Of(inventory),
            Coverage = inventory.Coverage,
            Breaks = inventory.Breaks,
            Findings = [.. inventory.Findings.Where(finding => finding.Severity >= FindingSeverity.Warning)],
            Doubled = [.. DoubledFinding.Of(inventory)],
            Slips = [.. DoubledFinding.SlipsOf(inventory)],
            Used = [.. UsedFactor.Of(inventory)],
            MissingCategories = [.. inventory.Categories.Where(category => category.Status == CategoryStatus.Missing)
                .Select(category => category.Category)],
        };
    }

    /// <summary>The scopes: <c>2025: Scope 1 1.2 tCO2e, Scope 2 (location) 530.6 tCO2e, Scope 3 none</c>.</summary>
    public override string ToString() => $"{Year}: {ScopeText.Of(Scope1, Scope2LocationBased, Scope2MarketBased, Scope3)}";

    /// <summary>The figure of a scope, Scope 2 by a method; null where it does not exist.</summary>
    internal Co2e? Figure(Scope scope, Scope2Method method) => scope switch
    {
        Scope.Scope1 => Scope1,
        Scope.Scope2 => method == Scope2Method.MarketBased ? Scope2MarketBased : Scope2LocationBased,
        _ => Scope3,
    };

    /// <summary>Scope 1, 2 and 3 together, Scope 2 by a method; null unless all of them exist.</summary>
    internal Co2e? Footprint(Scope2Method method) => Scope1 + Figure(Scope.Scope2, method) + Scope3;

    private static decimal? Energy(Inventory inventory, Scope scope)
    {
        Int128[] energies = [.. inventory.Accounts
            .Where(account => account.Leg.Scope == scope)
            .Select(account => account.Energy)
            .OfType<Int128>()];
        return energies.Length == 0 ? null : Exact.Sum(energies);
    }

    private static string PlaceOf(ActivityContext context) =>
        string.Join(
            " ", new[] { context.Activity.Value, context.Facility, context.Region.Code }.Where(part => !string.IsNullOrEmpty(part)));
}
