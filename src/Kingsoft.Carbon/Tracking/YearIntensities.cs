using System.Collections.Immutable;

namespace Kingsoft.Carbon.Tracking;

/// <summary>The intensities of a year: every figure of it per every denominator given, resources per revenue, PUE and WUE.</summary>
internal static class YearIntensities
{
    // What emissions and energy are commonly divided by; every other metric is a resource, which is divided by revenue.
    public static readonly string[] Denominators = ["revenue", "headcount", "floor-area", "it-energy", "output"];

    /// <summary>The figures of a year by their names in JSON, present or not, always in this order.</summary>
    public static IEnumerable<(string Name, string Unit, decimal? Value)> Figures(TrackedYear year) =>
        Figure.All.Select(figure => (figure.Name, figure.Unit, figure.Of(year)));

    public static ImmutableArray<IntensityRatio> Of(TrackedYear year, Metrics metrics)
    {
        ImmutableArray<IntensityRatio>.Builder ratios = ImmutableArray.CreateBuilder<IntensityRatio>();
        foreach (string denominator in Denominators)
        {
            if (metrics.Find(year.Year, denominator) is not { Value.Amount: not 0m } metric)
                continue;
            foreach ((string name, string unit, decimal? value) in Figures(year))
            {
                if (value is { } known)
                    ratios.Add(new IntensityRatio(name, known, unit, denominator, metric.Value));
            }
        }

        if (metrics.Find(year.Year, "revenue") is { Value.Amount: not 0m } revenue)
        {
            foreach (string resource in metrics.Names.Where(name => !Denominators.Contains(name)))
            {
                if (metrics.Find(year.Year, resource) is { } metric)
                    ratios.Add(new IntensityRatio(resource, metric.Value.Amount, metric.Value.Unit.Symbol, "revenue", revenue.Value));
            }
        }

        AddDataCenters(ratios, year, metrics);
        return ratios.ToImmutable();
    }

    /// <summary>
    /// PUE (facility energy ÷ IT energy) and WUE (litres ÷ kWh of IT energy), a site and, as sum over sum, for all sites that give both; of
    /// the whole organization where no site does.
    /// </summary>
    /// <remarks>
    /// Sources: ISO/IEC 30134-2:2016 (PUE), ISO/IEC 30134-9:2022 (WUE). A value of several sites is the ratio of sums, never a mean of
    /// ratios.
    /// </remarks>
    private static void AddDataCenters(ImmutableArray<IntensityRatio>.Builder ratios, TrackedYear year, Metrics metrics)
    {
        Add(Figure.Pue, "facility-energy", Unit.KilowattHour, Unit.KilowattHour);
        Add(Figure.Wue, "water", Unit.Litre, Unit.KilowattHour);

        void Add(string name, string numerator, Unit numeratorUnit, Unit denominatorUnit)
        {
            (string? Facility, decimal Above, decimal Below)[] pairs =
            [
                .. from above in Given(numerator, numeratorUnit)
                   join below in Given("it-energy", denominatorUnit) on above.Facility ?? "" equals below.Facility ?? ""
                   where below.Value.Amount != 0m
                   select (above.Facility, above.Value.To(numeratorUnit).Amount, below.Value.To(denominatorUnit).Amount),
            ];
            (string? Facility, decimal Above, decimal Below)[] sites = [.. pairs.Where(pair => pair.Facility is not null)];
            foreach ((string? facility, decimal above, decimal below) in sites)
                ratios.Add(Ratio(facility, above, below));
            (string? Facility, decimal Above, decimal Below)[] counted = sites.Length > 0 ? sites : pairs;
            if (counted.Length > 0)
                ratios.Add(Ratio(null, counted.Sum(pair => pair.Above), counted.Sum(pair => pair.Below)));

            IntensityRatio Ratio(string? site, decimal above, decimal below) =>
                new(site is null ? name : $"{name}.{site}", above, numeratorUnit.Symbol, "it-energy", new Quantity(below, denominatorUnit))
                {
                    Effectiveness = name,
                    Site = site,
                };
        }

        IEnumerable<Metric> Given(string name, Unit unit) => metrics.Where(
            metric => metric.Year == year.Year && metric.Name == name && metric.Entity is null && metric.Value.Unit.IsConvertibleTo(unit));
    }
}
