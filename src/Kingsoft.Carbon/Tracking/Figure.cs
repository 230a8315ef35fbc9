using System.Collections.Immutable;

namespace Kingsoft.Carbon.Tracking;

/// <summary>A figure that is calculated for every year. <see cref="All"/> is the one table of their names, units and labels.</summary>
/// <param name="Name">The name in JSON and CSV.</param>
/// <param name="Label">The name as a board member reads it.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Of">Its value in a year; null where it is not known.</param>
internal sealed record Figure(string Name, string Label, FigureKind Kind, string Unit, Func<TrackedYear, decimal?> Of)
{
    /// <summary>The unit of every figure that is an emission.</summary>
    public const string Tonnes = "tCO2e";

    /// <summary>Power usage effectiveness: a ratio that is calculated for a site.</summary>
    public const string Pue = "pue";

    /// <summary>Water usage effectiveness: a ratio that is calculated for a site.</summary>
    public const string Wue = "wue";

    /// <summary>Scope 1.</summary>
    public static Figure Scope1 { get; } = Emission("scope1", "Scope 1", year => year.Scope1);

    /// <summary>Scope 2, location-based.</summary>
    public static Figure Scope2LocationBased { get; } =
        Emission("scope2LocationBased", "Scope 2, location-based", year => year.Scope2LocationBased);

    /// <summary>Scope 2, market-based.</summary>
    public static Figure Scope2MarketBased { get; } =
        Emission("scope2MarketBased", "Scope 2, market-based", year => year.Scope2MarketBased);

    /// <summary>Scope 1 and 2, location-based.</summary>
    public static Figure Scope12LocationBased { get; } =
        Emission("scope12LocationBased", "Scope 1 + 2, location-based", year => year.Scope12LocationBased);

    /// <summary>Scope 1 and 2, market-based.</summary>
    public static Figure Scope12MarketBased { get; } =
        Emission("scope12MarketBased", "Scope 1 + 2, market-based", year => year.Scope12MarketBased);

    /// <summary>Scope 3.</summary>
    public static Figure Scope3 { get; } = Emission("scope3", "Scope 3", year => year.Scope3);

    /// <summary>All three scopes.</summary>
    public static Figure Total { get; } = Emission("total", "Scope 1 + 2 + 3", year => year.Total);

    /// <summary>Every figure, always in this order.</summary>
    public static ImmutableArray<Figure> All { get; } =
    [
        Scope1,
        Scope2LocationBased,
        Scope2MarketBased,
        Scope12LocationBased,
        Scope12MarketBased,
        Scope3,
        .. Enum.GetValues<Scope3Category>().Select(OfCategory),
        Total,
        new("energy", "Energy", FigureKind.Energy, "MWh", year => year.EnergyMWh),
        EnergyPart("energy.direct", "Energy, direct", "MWh", year => year.DirectEnergyMWh),
        EnergyPart("energy.indirect", "Energy, indirect", "MWh", year => year.IndirectEnergyMWh),
        new("comprehensiveEnergy", "Comprehensive energy", FigureKind.Energy, "tce", year => year.ComprehensiveEnergy?.Tce),
        EnergyPart("comprehensiveEnergy.direct", "Comprehensive energy, direct", "tce", year => year.ComprehensiveEnergy?.DirectTce),
        EnergyPart("comprehensiveEnergy.indirect", "Comprehensive energy, indirect", "tce", year => year.ComprehensiveEnergy?.IndirectTce),
    ];

    /// <summary>The category of Scope 3 that it is; null for every other figure.</summary>
    public Scope3Category? Category { get; private init; }

    /// <summary>Whether it is a category of Scope 3 or a part of an energy.</summary>
    public bool IsPart { get; private init; }

    /// <summary>The figure of a name; null where none has it.</summary>
    public static Figure? Find(string name) => All.FirstOrDefault(figure => figure.Name == name);

    /// <summary>Whether a name is that of a figure or of a ratio that is calculated, so that no metric may have it.</summary>
    public static bool IsTaken(string name) =>
        Find(name) is not null || new[] { Pue, Wue }.Any(ratio => name == ratio || name.StartsWith($"{ratio}.", StringComparison.Ordinal));

    private static Figure Emission(string name, string label, Func<TrackedYear, decimal?> of) =>
        new(name, label, FigureKind.Emissions, Tonnes, of);

    private static Figure EnergyPart(string name, string label, string unit, Func<TrackedYear, decimal?> of) =>
        new(name, label, FigureKind.Energy, unit, of) { IsPart = true };

    private static Figure OfCategory(Scope3Category category) =>
        Emission(
            $"scope3.cat{(int)category}",
            $"Scope 3, category {(int)category}",
            year => year.Scope3ByCategory.TryGetValue(category, out decimal tonnes) ? tonnes : null) with
        {
            Category = category,
            IsPart = true,
        };
}
