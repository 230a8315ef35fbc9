using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>Asks the library for the factor of an activity that a search found.</summary>
internal static class SearchChoice
{
    // Where no region is named: so many are shown, of more one has to be named.
    private const int MostRegions = 3;

    public static (ImmutableArray<FactorSelection> Choices, Message? Reason) Of(
        FactorLibrary library,
        ActivityCode activity,
        ImmutableArray<EmissionFactor> factors,
        SearchQuestion question,
        FactorSearchOptions options)
    {
        if (factors.IsEmpty)
            return ([], activity.TakesNoFactor
                ? SearchMessages.NeedsNoFactor(activity)
                : SearchMessages.WithoutFactor(activity));
        if (question.Region is { } named)
        {
            (ImmutableArray<FactorSelection> Choices, Message? Reason) own = InRegion(named);
            return own.Choices.IsEmpty || own.Choices.Any(choice => !choice.Flags.HasFlag(LineFlags.WiderRegion))
                ? own
                : ([.. own.Choices, .. GridsOf(named).SelectMany(grid => InRegion(grid).Choices)], null);
        }

        // No region is named: a factor of the whole world, else those of the few regions that have one.
        (ImmutableArray<FactorSelection> Choices, Message? Reason) global = InRegion(Region.Global);
        if (!global.Choices.IsEmpty)
            return global;

        ImmutableArray<Region> regions = [.. factors.Select(factor => factor.Region).Distinct().Order().Where(
            region => !InRegion(region).Choices.IsEmpty)];
        return regions.Length switch
        {
            0 => global,
            <= MostRegions => ([.. regions.SelectMany(region => InRegion(region).Choices)], null),
            _ => ([], SearchMessages.RegionNeeded(activity, regions.Length, regions[0])),
        };

        // A state has no factor of its own where the grids are drawn otherwise: its grids are shown beside the wider one, or those
        // that bear its name.
        IEnumerable<Region> GridsOf(Region region)
        {
            HashSet<Region> regions = [.. factors.Select(factor => factor.Region)];
            return StateGrids.Of(region) is { Count: > 0 } own
                ? own.Where(regions.Contains)
                : regions.Where(grid => BearsNameOf(grid, region)).Order();
        }

        (ImmutableArray<FactorSelection> Choices, Message? Reason) InRegion(Region region)
        {
            int year = question.Year ?? NewestYear(factors, region);
            var query = new FactorQuery
            {
                Activity = activity,
                Region = region,
                Year = year,
                AsOf = options.AsOf.TryGetValue(year, out DateOnly day) ? day : null,
                Sets = [.. options.Sets ?? []],
                Proxies = [.. options.Proxies ?? []],
                AllowLaterFactors = options.AllowLaterFactors,
            };
            FactorSelection selection = FactorSelector.Select(library, query);
            if (selection.IsFound)
                return ([selection], null);

            // The same figure per litre and per kWh is no conflict: an amount has a unit, and each has its factor.
            ImmutableArray<FactorSelection> byUnit = [.. factors
                .Select(factor => factor.Unit).Distinct().OrderBy(unit => unit.Symbol, StringComparer.Ordinal)
                .Select(unit => FactorSelector.Select(library, query with { Unit = unit }))
                .Where(choice => choice.IsFound)
                .DistinctBy(choice => choice.Factor!.Id)
                .OrderBy(choice => choice.Factor!.Id, StringComparer.Ordinal)];
            return (byUnit, byUnit.IsEmpty ? selection.Fault!.Message : null);
        }
    }

    /// <summary>Whether a grid of the same country has the name of a region in its own.</summary>
    public static bool BearsNameOf(Region grid, Region region) =>
        grid.Kind == "grid" && !region.IsGlobal && region.Parent == grid.Parent && !region.IsWithin(grid)
        && (SearchText.HasPhrase(grid.Name, region.Name) || (
            region.ChineseName is { } chinese && grid.ChineseName?.Contains(chinese.TrimEnd('州'), StringComparison.Ordinal) == true));

    /// <summary>The newest year that a factor in the region's line is meant for, else of any; the publication's where none says.</summary>
    private static int NewestYear(ImmutableArray<EmissionFactor> factors, Region region)
    {
        ImmutableArray<EmissionFactor> near = [.. factors.Where(factor => region.IsWithin(factor.Region))];
        return (near.IsEmpty ? factors : near).Max(
            factor => factor.ValidTo ?? factor.ValidFrom ?? factor.DataYear ?? factor.KnownFrom.Year);
    }
}
