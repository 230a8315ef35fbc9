using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// The sums of an inventory, exact and unrounded: emissions as <see cref="Co2e"/>. Null means that there is no such figure (no rows of the
/// scope), never zero.
/// </summary>
public sealed record InventoryTotals
{
    private readonly ValueDictionary<Scope3Category, Co2e> _scope3ByCategory =
        new(ImmutableSortedDictionary<Scope3Category, Co2e>.Empty);

    /// <summary>Scope 1.</summary>
    public Co2e? Scope1 { get; init; }

    /// <summary>Scope 2, location-based; null unless every row that was carried over by market alone has one by location beside
    /// it.</summary>
    public Co2e? Scope2LocationBased { get; init; }

    /// <summary>Scope 2, market-based; null unless every Scope 2 row has a market-based figure.</summary>
    public Co2e? Scope2MarketBased { get; init; }

    /// <summary>Scope 3.</summary>
    public Co2e? Scope3 { get; init; }

    /// <summary>Scope 3 by category; only categories with lines are keys.</summary>
    public ImmutableSortedDictionary<Scope3Category, Co2e> Scope3ByCategory
    {
        get => _scope3ByCategory.Entries;
        init => _scope3ByCategory = new(value);
    }

    /// <summary>Outside the scopes: Montreal gases.</summary>
    public Co2e? Outside { get; init; }

    /// <summary>Biogenic CO2 in tonnes, outside the scopes.</summary>
    public decimal? BiogenicCo2 { get; init; }

    /// <summary>Scope 1 by gas.</summary>
    public GasTotals? Scope1ByGas { get; init; }

    /// <summary>Scope 2, location-based, by gas.</summary>
    public GasTotals? Scope2LocationBasedByGas { get; init; }

    /// <summary>Scope 3 by gas.</summary>
    public GasTotals? Scope3ByGas { get; init; }

    /// <summary>Final energy of Scope 1 and 2 in MWh: fuels at net heating value, electricity and heat as such.</summary>
    public decimal? EnergyMWh { get; init; }

    /// <summary>Scope 1 and location-based Scope 2; null unless both exist.</summary>
    public Co2e? Scope12LocationBased => Scope1 + Scope2LocationBased;

    /// <summary>Scope 1 and market-based Scope 2; null unless both exist.</summary>
    public Co2e? Scope12MarketBased => Scope1 + Scope2MarketBased;

    /// <summary>Scope 1, location-based Scope 2 and Scope 3; null unless all three exist.</summary>
    public Co2e? TotalLocationBased => Scope12LocationBased + Scope3;

    /// <summary>Scope 1, market-based Scope 2 and Scope 3; null unless all three exist.</summary>
    public Co2e? TotalMarketBased => Scope12MarketBased + Scope3;

    /// <summary>The scopes: <c>Scope 1 1.2 tCO2e, Scope 2 (location) 530.6 tCO2e, Scope 3 none</c>.</summary>
    public override string ToString() =>
        ScopeText.Of(Scope1, Scope2LocationBased, Scope2MarketBased, Scope3);

    /// <summary>The total of a figure, in tonnes or in MWh as the figure is; null where there is none.</summary>
    internal decimal? Of(Figure figure) => figure == Figure.Energy ? EnergyMWh : EmissionOf(figure)?.Tonnes;

    private Co2e? EmissionOf(Figure figure) =>
        figure.Category is { } category ? (Scope3ByCategory.TryGetValue(category, out Co2e emission) ? emission : null)
        : figure == Figure.Scope1 ? Scope1
        : figure == Figure.Scope2LocationBased ? Scope2LocationBased
        : figure == Figure.Scope2MarketBased ? Scope2MarketBased
        : figure == Figure.Scope12LocationBased ? Scope12LocationBased
        : figure == Figure.Scope12MarketBased ? Scope12MarketBased
        : figure == Figure.Scope3 ? Scope3
        : figure == Figure.Total ? TotalLocationBased
        : figure == Figure.TotalMarketBased ? TotalMarketBased
        : null;
}
