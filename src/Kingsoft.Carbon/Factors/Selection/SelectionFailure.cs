using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>Says why no factor serves a row, and what would: never the factor that happens to stand first in the alphabet.</summary>
internal sealed class SelectionFailure(
    FactorLibrary library, FactorQuery query, SortedOutFactors sorted, Func<EmissionFactor, Message> whyNot)
{
    private const int MostNamed = 5;

    public DataFault Fault()
    {
        ImmutableArray<Region> grids = Grids();
        if (!grids.IsEmpty)
        {
            string names = string.Join(" or ", grids.Select(grid => $"{grid.Code} ({grid.Name})"));
            return new DataFault("region", SelectionMessages.ManyGrids(query, grids.Length, names));
        }

        return new DataFault(
            "activity",
            LaterYears() ?? FuelsBelow() ?? WithoutGwp() ?? InLine() ?? InParts() ?? ByName() ?? OfScope2() ?? OfItsGrid() ?? ByProxy()
                ?? OfSetElsewhere() ?? Nearest(sorted.All));
    }

    // A country whose grids have factors and that has none itself.
    private ImmutableArray<Region> Grids() =>
        !query.Activity.IsWithin("electricity") || sorted.All.Any(factor => query.Region.IsWithin(factor.Region))
            ? []
            : [.. Region.GridsIn(query.Region).Where(grid => sorted.All.Any(factor => factor.Region.IsWithin(grid)))];

    // Years and unit are two faults: the unit is told where only it is left.
    private Message? LaterYears() =>
        (SelectionWays.ByLaterYears(library, query with { Unit = null }) ?? SelectionWays.ByLaterYears(library, query)) is { } later
            ? SelectionMessages.NoneBefore(query, later)
            : null;

    // A fuel may be told apart by its use: the same row with one of these codes has a factor.
    private Message? FuelsBelow()
    {
        if (!query.Activity.IsFuel)
            return null;

        string prefix = $"{query.Activity}.";
        ActivityCode[] below = [.. library.Activities
            .Where(activity => activity.Value.StartsWith(prefix, StringComparison.Ordinal))
            .Where(activity => FactorSelector.Try(
                library, query with { Activity = activity, Proxies = [] }).Fault is null or { Column: "unit" })
            .Take(MostNamed)];
        return below.Length == 0 ? null : SelectionMessages.CodesBelow(
            query, below, SelectionText.SetsThatHaveOne(query, sorted.All));
    }

    // What a publisher gives a gas of no table of potentials is of its own country's inventories.
    private Message? WithoutGwp() => query.Activity.IsWithin("refrigerant")
        && sorted.All.All(factor => factor is
        { Gases.IsEmpty: true, GwpBasis: GwpBasis.Mixed, Co2eKilograms: null, IsUserSupplied: false })
        && !sorted.All.Any(factor => query.Region.IsWithin(factor.Region))
            ? SelectionMessages.NoneWithoutGwp(query)
            : null;

    // Nothing in the row's own line is a candidate, and each has a reason.
    private Message? InLine()
    {
        EmissionFactor[] inLine = [.. sorted.All.Where(factor => query.Region.IsWithin(factor.Region))];
        return inLine.Length == 0 ? null : Nearest(inLine);
    }

    private Message? InParts()
    {
        Region[] parts = [.. sorted.Candidates
            .Select(factor => factor.Region)
            .Where(region => region.IsWithin(query.Region))
            .Distinct()
            .Order()];
        return parts.Length switch
        {
            0 => null,
            1 => Nearest(sorted.Candidates.Where(factor => factor.Region == parts[0])),
            _ => SelectionMessages.OnlyParts(query, parts.Length, Names(parts)),
        };
    }

    // Puerto Rico is a country by its code, and a grid of the United States by its factor.
    private Message? ByName() => sorted.Candidates.Select(factor => factor.Region).FirstOrDefault(region => region.Kind == "grid"
        && !query.Region.IsGlobal && region.Name.Contains(query.Region.Name, StringComparison.Ordinal)) is { } grid
        ? SelectionMessages.NoneButNamesake(query, grid)
        : null;

    private Message? OfScope2() => sorted.Candidates.FirstOrDefault(
        factor => (query.Scope ?? factor.Scope) == Scope.Scope2) is { } sample
        ? SelectionMessages.NoneInScope2(query, sample.Kind, query.Unit ?? sample.Unit)
        : null;

    private Message? OfItsGrid() => sorted.Candidates.FirstOrDefault(
        factor => SelectionText.BelongsToItsGrid(factor) || SelectionText.RunsOnElectricity(factor)) is { } factor
        ? SelectionMessages.NoneOf(
            query,
            SelectionText.BelongsToItsGrid(factor)
                ? SelectionMessages.NoProxyOfGrids()
                : SelectionMessages.NoProxyOfElectricVehicles(),
            NearActivities.Of(library, query))
        : null;

    private Message? ByProxy()
    {
        if (query.Region.IsGlobal)
            return null;

        List<(Region Region, FactorSelection Selection)> found = [];
        foreach (Region region in sorted.Candidates.Select(factor => factor.Region).Distinct().Order())
        {
            var proxy = new RegionProxy(query.Activity, query.Region, region);
            FactorSelection selection = FactorSelector.Try(library, query with { Proxies = [proxy] });
            if (selection.IsFound || selection.FailureColumn == "unit")
                found.Add((region, selection));
        }

        if (found.Exists(pair => pair.Selection.IsFound))
            found.RemoveAll(pair => !pair.Selection.IsFound);
        if (found.Count == 0)
            return null;

        Message message = found.Count > 1
            ? SelectionMessages.OnlyElsewhere(
                query, Names([.. found.Select(pair => pair.Region)]), NearActivities.Of(library, query))
            : OfOne(found[0].Region, found[0].Selection);
        RegionProxy[] given = [.. query.Proxies.Where(
            proxy => query.Activity.IsWithin(proxy.Activity.Value) && query.Region.IsWithin(proxy.Region))];
        return given.Length == 0 ? message : SelectionMessages.ProxyHasNone(message, given);
    }

    // Neither the set nor the region was asked for: each alone leads to the next refusal.
    private Message? OfSetElsewhere()
    {
        if (query.Region.IsGlobal)
            return null;

        (string Set, Region Region)[] found = [.. sorted.All
            .Where(factor => factor.Set is not null)
            .Select(factor => (factor.Set!, factor.Region))
            .Distinct()
            .OrderBy(pair => pair.Item1, StringComparer.Ordinal)
            .ThenBy(pair => pair.Region)
            .Where(pair => FactorSelector.Try(library, query with
            {
                Sets = [.. query.Sets, pair.Item1],
                Proxies = [.. query.Proxies, new RegionProxy(query.Activity, query.Region, pair.Region)],
            }).IsFound)];
        return found.Length == 0 ? null : SelectionMessages.OfSetElsewhere(query, found[0].Set, found[0].Region);
    }

    private Message OfOne(Region region, FactorSelection selection)
    {
        EmissionFactor nearest = selection.Factor ?? sorted.Candidates.Where(factor => factor.Region == region).OrderBy(
            factor => FactorYears.Between(factor, query.Year)).ThenBy(factor => factor.Id, StringComparer.Ordinal).First();
        Message message = SelectionMessages.NoneNearest(
            query, nearest, SelectionMessages.NeedsProxy(query, region), NearActivities.Of(library, query));
        return selection.Fault is { } fault ? SelectionMessages.And(message, fault.Message) : message;
    }

    private Message Nearest(IEnumerable<EmissionFactor> factors)
    {
        EmissionFactor nearest = factors
            .OrderBy(factor => query.Region.IsWithin(factor.Region) ? 0 : factor.Region.IsWithin(query.Region) ? 1 : 2)
            .ThenBy(factor => sorted.IsDropped(factor))
            .ThenBy(factor => FactorYears.Between(factor, query.Year))
            .ThenBy(factor => factor.Id, StringComparer.Ordinal)
            .First();
        return SelectionMessages.NoneNearest(query, nearest, whyNot(nearest), near: []);
    }

    private static string Names(Region[] regions) => regions.Length <= MostNamed
        ? string.Join(", ", regions.Select(region => region.Code))
        : $"{string.Join(", ", regions.Take(MostNamed).Select(region => region.Code))} …";
}
