using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;

namespace Kingsoft.Carbon.Benchmarks;

/// <summary>
/// The choice of a factor for kinds of rows that are all different: what a ledger of many kinds waits for before its first row is
/// calculated.
/// </summary>
[MemoryDiagnoser]
public class PlanningBenchmarks
{
    private const int Activities = 500, Regions = 30, Units = 4, Year = 2024;

    private ImmutableArray<FactorQuery> _queries = [];

    /// <summary>The same library as at the first question of a program, but that its files are read.</summary>
    [GlobalSetup]
    public void MakeQueries()
    {
        ImmutableArray<EmissionFactor> factors = [.. FactorLibrary.BuiltIn.Factors];
        ImmutableArray<Region> known = [.. Region.Known];
        ImmutableArray<Region> regions = [.. known.Where((_, i) => i % (known.Length / Regions) == 0).Take(Regions)];
        ImmutableArray<IGrouping<ActivityCode, EmissionFactor>> activities = [.. factors.GroupBy(factor => factor.Activity)
            .OrderBy(group => group.Key)];
        _queries = [.. activities.Where((_, i) => i % Math.Max(1, activities.Length / Activities) == 0).Take(Activities)
            .SelectMany(activity => Of(activity, regions))];
    }

    [Benchmark(Baseline = true)]
    public int Select() => _queries.Count(query => FactorLibrary.BuiltIn.Select(query).IsFound);

    // Half of the regions are some of the activity's own, so that both answers come up: a factor, and why there is none.
    private static IEnumerable<FactorQuery> Of(IGrouping<ActivityCode, EmissionFactor> activity, ImmutableArray<Region> regions) =>
        from region in activity.Select(factor => factor.Region).Distinct().Take(Regions / 2).Concat(regions).Distinct().Take(Regions)
        from unit in activity.Select(factor => factor.Unit).Concat([Unit.KilowattHour, Unit.Tonne, Unit.Litre, Unit.Kilometre])
            .Distinct()
            .Take(Units)
        select new FactorQuery { Activity = activity.Key, Region = region, Year = Year, Unit = unit };
}
