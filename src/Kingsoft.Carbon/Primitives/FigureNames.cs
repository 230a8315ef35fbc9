namespace Kingsoft.Carbon;

/// <summary>The names of the figures of a year, in JSON and CSV, and where a figure is asked for (a forecast, a restatement).</summary>
public static class FigureNames
{
    /// <summary>Scope 1.</summary>
    public const string Scope1 = "scope1";

    /// <summary>Scope 2, location-based.</summary>
    public const string Scope2LocationBased = "scope2LocationBased";

    /// <summary>Scope 2, market-based.</summary>
    public const string Scope2MarketBased = "scope2MarketBased";

    /// <summary>Scope 1 and 2, location-based.</summary>
    public const string Scope12LocationBased = "scope12LocationBased";

    /// <summary>Scope 1 and 2, market-based.</summary>
    public const string Scope12MarketBased = "scope12MarketBased";

    /// <summary>Scope 3.</summary>
    public const string Scope3 = "scope3";

    /// <summary>All three scopes, Scope 2 location-based.</summary>
    public const string Total = "total";

    /// <summary>All three scopes, Scope 2 market-based.</summary>
    public const string TotalMarketBased = "totalMarketBased";

    /// <summary>Final energy of Scope 1 and 2.</summary>
    public const string Energy = "energy";

    /// <summary>Final energy of Scope 1.</summary>
    public const string DirectEnergy = "energy.direct";

    /// <summary>Final energy of Scope 2.</summary>
    public const string IndirectEnergy = "energy.indirect";

    /// <summary>Comprehensive energy consumption.</summary>
    public const string ComprehensiveEnergy = "comprehensiveEnergy";

    /// <summary>Comprehensive energy consumption of Scope 1.</summary>
    public const string DirectComprehensiveEnergy = "comprehensiveEnergy.direct";

    /// <summary>Comprehensive energy consumption of Scope 2.</summary>
    public const string IndirectComprehensiveEnergy = "comprehensiveEnergy.indirect";

    /// <summary>The name of a category of Scope 3, such as <c>scope3.cat8</c>.</summary>
    /// <param name="category">The category.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no category.</exception>
    public static string Get(Scope3Category category) => Figure.Categories.FirstOrDefault(figure => figure.Category == category)?.Name
        ?? throw new ArgumentOutOfRangeException(nameof(category), category, "1 to 15 is accepted");
}
