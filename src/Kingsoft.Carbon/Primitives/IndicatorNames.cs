namespace Kingsoft.Carbon;

/// <summary>The indicators that printed figures are given by, and set beside calculated ones.</summary>
public static class IndicatorNames
{
    /// <summary>Scope 1.</summary>
    public const string Scope1 = "ghg.scope1";

    /// <summary>Scope 2, location-based.</summary>
    public const string Scope2LocationBased = "ghg.scope2";

    /// <summary>Scope 2, market-based.</summary>
    public const string Scope2MarketBased = "ghg.scope2.market";

    /// <summary>Scope 1 and 2, location-based.</summary>
    public const string Scope12LocationBased = "ghg.scope12";

    /// <summary>Scope 1 and 2, market-based.</summary>
    public const string Scope12MarketBased = "ghg.scope12.market";

    /// <summary>Scope 3.</summary>
    public const string Scope3 = "ghg.scope3";

    /// <summary>All three scopes, Scope 2 location-based.</summary>
    public const string Total = "ghg.total";

    /// <summary>All three scopes, Scope 2 market-based.</summary>
    public const string TotalMarketBased = "ghg.total.market";

    /// <summary>Final energy of Scope 1 and 2.</summary>
    public const string Energy = "energy.total";

    /// <summary>Final energy of Scope 1.</summary>
    public const string DirectEnergy = "energy.direct";

    /// <summary>Final energy of Scope 2.</summary>
    public const string IndirectEnergy = "energy.indirect";

    /// <summary>The indicator of a category of Scope 3, such as <c>ghg.scope3.cat8</c>.</summary>
    /// <param name="category">The category.</param>
    /// <returns>The indicator.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no category.</exception>
    public static string Get(Scope3Category category) => Figure.Categories.FirstOrDefault(figure => figure.Category == category)?.Indicator
        ?? throw new ArgumentOutOfRangeException(nameof(category), category, "1 to 15 is accepted");
}
