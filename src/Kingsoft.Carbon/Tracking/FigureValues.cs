namespace Kingsoft.Carbon.Tracking;

/// <summary>The values of figures in tracked years.</summary>
internal static class FigureValues
{
    private static readonly Dictionary<string, Func<TrackedYear, decimal?>> Values = new(StringComparer.Ordinal)
    {
        [Figure.Scope1.Name] = year => year.Scope1?.Tonnes,
        [Figure.Scope2LocationBased.Name] = year => year.Scope2LocationBased?.Tonnes,
        [Figure.Scope2MarketBased.Name] = year => year.Scope2MarketBased?.Tonnes,
        [Figure.Scope12LocationBased.Name] = year => year.Scope12LocationBased?.Tonnes,
        [Figure.Scope12MarketBased.Name] = year => year.Scope12MarketBased?.Tonnes,
        [Figure.Scope3.Name] = year => year.Scope3?.Tonnes,
        [Figure.Total.Name] = year => year.Total?.Tonnes,
        [Figure.TotalMarketBased.Name] = year => year.TotalMarketBased?.Tonnes,
        [Figure.Energy.Name] = year => year.EnergyMWh,
        [Figure.DirectEnergy.Name] = year => year.DirectEnergyMWh,
        [Figure.IndirectEnergy.Name] = year => year.IndirectEnergyMWh,
        [Figure.ComprehensiveEnergy.Name] = year => year.ComprehensiveEnergy?.Tce,
        [Figure.DirectComprehensiveEnergy.Name] = year => year.ComprehensiveEnergy?.DirectTce,
        [Figure.IndirectComprehensiveEnergy.Name] = year => year.ComprehensiveEnergy?.IndirectTce,
    };

    /// <summary>The value of a figure in a year; null where it is not known.</summary>
    public static decimal? Of(this Figure figure, TrackedYear year)
    {
        if (figure.Category is { } category)
            return year.Scope3ByCategory.TryGetValue(category, out Co2e emission) ? emission.Tonnes : null;
        return Values[figure.Name](year);
    }
}
