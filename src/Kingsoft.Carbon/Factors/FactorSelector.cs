using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>
/// Chooses one factor for one query and remembers why each other was not taken. The order: kind, supplier, what was known, set, replacement, scope and category;
/// then regions from narrow to broad by years; then unit, and the user's before the built-in. Two that are left are an error, not a choice.
/// </summary>
internal sealed class FactorSelector
{
    // The freshness that lets a narrow region win: ended at most this many years before the year of the activity.
    private const int FreshYears = 3;

    private readonly FactorLibrary _library;
    private readonly FactorQuery _query;
    private readonly ImmutableArray<EmissionFactor> _all;
    // All of them stand in the library: the same object is the same factor.
    private readonly Dictionary<EmissionFactor, string> _why = new(ReferenceEqualityComparer.Instance);

    private FactorSelector(FactorLibrary library, FactorQuery query)
    {
        _library = library;
        _query = query;
        _all = library.OfActivity(query.Activity);
    }

    public static FactorSelection Select(FactorLibrary library, FactorQuery query) => new FactorSelector(library, query).Select();

    private FactorSelection Select()
    {
        if (_all.IsEmpty)
            return Fail("activity", $"'{_query.Activity}' is not an activity that a factor serves; {Internal.Suggestion.For(_query.Activity.Value, _library.Activities.Select(activity => activity.Value)) ?? "'carbon factors list' shows the codes, --factors adds your own"}");

        List<EmissionFactor> candidates = Candidates();
        List<EmissionFactor> ofSets = candidates.FindAll(factor => factor.Set is not null);
        List<EmissionFactor> ordinary = candidates.FindAll(factor => factor.Set is null);
        List<EmissionFactor>? choice =
            ByRegion(ofSets, _query.Region.Lineage())
            ?? ByRegion(ordinary, _query.Region.Lineage())
            ?? FirstLater(ofSets, _query.Region.Lineage())
            ?? FirstLater(ordinary, _query.Region.Lineage())
            ?? ByProxy(candidates);
        if (choice is null)
            return NoFactor();

        RememberRegions(candidates, choice);
        return ByUnit(choice);
    }

    // ---- candidates

    private List<EmissionFactor> Candidates()
    {
        HashSet<string> replaced = [.. _all.Where(factor => factor.Replaces is not null && IsKnown(factor) && IsOfAskedSet(factor)).Select(factor => factor.Replaces!)];
        List<EmissionFactor> candidates = [.. _all];
        Drop(candidates, factor => !factor.Kind.IsAdmittedBy(_query.Scope ?? factor.Scope), factor => $"of kind {factor.Kind.FileName()}; {SelectionText.KindsFor(_query.Scope ?? factor.Scope)}");
        Drop(candidates, factor => factor.Kind == FactorKind.Supplier && factor.Citation.Publisher != _query.Supplier, factor => $"of the supplier {factor.Citation.Publisher}, which the row does not name");
        Drop(candidates, factor => !IsKnown(factor), factor => $"published {factor.Citation.Published}, after {SelectionText.Day(_query.AsOf!.Value)}");
        Drop(candidates, factor => !IsOfAskedSet(factor), factor => $"of the set {factor.Set}, which needs --set {factor.Set}");
        Drop(candidates, factor => replaced.Contains(factor.Id), factor => $"replaced by {_all.First(other => other.Replaces == factor.Id).Id}");
        if (_query.Scope is { } scope && candidates.Exists(factor => factor.Scope == scope))
            Drop(candidates, factor => factor.Scope != scope, factor => $"of Scope {(int)factor.Scope}; others are of the row's Scope {(int)scope}");
        if (_query.Scope3Category is { } category && candidates.Exists(factor => factor.Scope3Category == category))
            Drop(candidates, factor => factor.Scope3Category != category, factor => $"of category {(int?)factor.Scope3Category}; others are of the row's category {(int)category}");
        return candidates;
    }

    private bool IsOfAskedSet(EmissionFactor factor) => factor.Set is null || _query.Sets.Contains(factor.Set);

    private bool IsKnown(EmissionFactor factor) => _query.AsOf is null || factor.KnownFrom <= _query.AsOf;

    private void Drop(List<EmissionFactor> candidates, Predicate<EmissionFactor> unfit, Func<EmissionFactor, string> why) =>
        candidates.RemoveAll(factor =>
        {
            bool drop = unfit(factor);
            if (drop)
                _why.Add(factor, why(factor));
            return drop;
        });

    // ---- regions and years

    private List<EmissionFactor>? ByRegion(List<EmissionFactor> candidates, IEnumerable<Region> lineage)
    {
        List<EmissionFactor>? freshest = null;
        int freshestAge = int.MaxValue;
        foreach (Region region in lineage)
        {
            (List<EmissionFactor> best, int age) = ByYear(candidates.FindAll(factor => factor.Region == region));
            if (best.Count > 0 && age < freshestAge)
                (freshest, freshestAge) = (best, age);
            if (best.Count > 0 && age <= FreshYears)
                break;
        }

        return freshest;
    }

    /// <summary>The factors that cover the year (age 0), else the latest that ended before it, with their age in years.</summary>
    private (List<EmissionFactor> Best, int Age) ByYear(List<EmissionFactor> inRegion)
    {
        List<EmissionFactor> covering = inRegion.FindAll(factor => factor.Covers(_query.Year));
        if (covering.Count > 0)
            return (covering, 0);

        List<EmissionFactor> ended = inRegion.FindAll(factor => factor.ValidTo < _query.Year);
        int? latest = ended.Max(factor => factor.ValidTo);
        return latest is null ? ([], int.MaxValue) : (ended.FindAll(factor => factor.ValidTo == latest), _query.Year - latest.Value);
    }

    private List<EmissionFactor>? FirstLater(List<EmissionFactor> candidates, IEnumerable<Region> lineage)
    {
        if (!_query.AllowLaterFactors)
            return null;

        List<EmissionFactor>? nearest = null;
        foreach (Region region in lineage)
        {
            List<EmissionFactor> later = candidates.FindAll(factor => factor.Region == region && factor.ValidFrom > _query.Year);
            int? first = later.Min(factor => factor.ValidFrom);
            if (first is not null && (nearest is null || first < nearest[0].ValidFrom))
                nearest = later.FindAll(factor => factor.ValidFrom == first);
        }

        return nearest;
    }

    private List<EmissionFactor>? ByProxy(List<EmissionFactor> candidates)
    {
        ILookup<bool, EmissionFactor> ofSet = candidates.Where(factor => (_query.Scope ?? factor.Scope) != Scope.Scope2).ToLookup(factor => factor.Set is not null);
        foreach (RegionProxy proxy in _query.Proxies.Where(proxy => _query.Activity.IsWithin(proxy.Activity.Value) && _query.Region.IsWithin(proxy.Region)))
        {
            IEnumerable<Region> standIns = proxy.StandIn.Lineage().Where(region => !region.IsGlobal);
            if ((ByRegion([.. ofSet[true]], standIns) ?? ByRegion([.. ofSet[false]], standIns) ?? FirstLater([.. ofSet[true]], standIns) ?? FirstLater([.. ofSet[false]], standIns)) is { } choice)
                return choice;
        }

        return null;
    }

    private void RememberRegions(List<EmissionFactor> candidates, List<EmissionFactor> best)
    {
        Region winner = best[0].Region;
        string line = string.Join(", ", _query.Region.Lineage());
        foreach (EmissionFactor factor in Without(candidates, best))
        {
            _why.TryAdd(factor, factor switch
            {
                _ when factor.Region == winner && factor.Set != best[0].Set => $"factors of the set {best[0].Set} go first",
                _ when factor.Region == winner && factor.ValidFrom > _query.Year => $"its years begin in {factor.ValidFrom}, after {_query.Year}",
                _ when factor.Region == winner => $"its years ({factor.Years}) are further from {_query.Year} than {best[0].Years}",
                _ when !_query.Region.IsWithin(factor.Region) && factor.Region.IsWithin(_query.Region) => $"for {factor.Region} only, a part of {_query.Region}, which is the row's region",
                _ when !_query.Region.IsWithin(factor.Region) => $"for {factor.Region}, which is not in the row's line ({line})",
                _ when winner.IsWithin(factor.Region) => $"for {factor.Region}; {winner} is narrower and has a factor",
                _ when factor.ValidFrom > _query.Year => $"its years begin in {factor.ValidFrom}, after {_query.Year}",
                _ => $"its years ({factor.Years}) ended more than {FreshYears} before {_query.Year}; {winner} has a fresher one",
            });
        }
    }

    // ---- unit and origin

    private FactorSelection ByUnit(List<EmissionFactor> best)
    {
        List<EmissionFactor> fitting = best;
        if (_query.Unit is { } unit)
        {
            fitting = best.FindAll(factor => unit.IsConvertibleTo(factor.Unit));
            string? fault = null;
            if (fitting.Count == 0)
                fitting = best.FindAll(factor => _library.FindConversion(_query, factor, out fault) is not null);
            if (fitting.Count == 0)
                return Fail("unit", SelectionText.UnitMessage(_library, _query, best, fault));

            Remember(best, fitting, factor => $"per {factor.Unit}; another is nearer to the row's unit {unit}");
        }

        fitting = Prefer(fitting, factor => factor.Kind == FactorKind.Supplier, "the factor of the supplier that the row names goes first");
        fitting = Prefer(fitting, factor => factor.IsUserSupplied, "the user's own factor goes first");
        if (fitting.Count > 1)
            return Fail("activity", $"two factors serve {_query.Activity}, {_query.Region}, {_query.Year} equally well: {SelectionText.Describe(fitting[0])} and {SelectionText.Describe(fitting[1])}; pin one with factor_id, or tell them apart by region, years or set");

        EmissionFactor chosen = fitting[0];
        UnitConversion? conversion = _query.Unit is null ? null : _library.FindConversion(_query, chosen, out _);
        return Done(chosen, conversion, SelectionFlags.Of(_query, chosen), null);
    }

    private List<EmissionFactor> Prefer(List<EmissionFactor> factors, Predicate<EmissionFactor> first, string why)
    {
        List<EmissionFactor> preferred = factors.FindAll(first);
        if (preferred.Count == 0)
            return factors;

        Remember(factors, preferred, _ => why);
        return preferred;
    }

    private void Remember(List<EmissionFactor> before, List<EmissionFactor> after, Func<EmissionFactor, string> why)
    {
        foreach (EmissionFactor factor in Without(before, after))
            _why.TryAdd(factor, why(factor));
    }

    private static IEnumerable<EmissionFactor> Without(List<EmissionFactor> all, List<EmissionFactor> some)
    {
        var left = new HashSet<EmissionFactor>(some, ReferenceEqualityComparer.Instance);
        return all.Where(factor => !left.Contains(factor));
    }

    // ---- results

    private FactorSelection NoFactor()
    {
        string wanted = $"no factor for {_query.Activity}, {_query.Region}, {_query.Year}";
        EmissionFactor? nearest = _all.OrderBy(Distance).ThenBy(YearDistance).ThenBy(factor => factor.Id, StringComparer.Ordinal).FirstOrDefault();
        List<Region> grids = _query.Activity.IsWithin("electricity") ? [.. Region.GridsIn(_query.Region).Where(grid => _all.Any(factor => factor.Region.IsWithin(grid)))] : [];
        if (grids.Count > 0 && !_all.Any(factor => _query.Region.IsWithin(factor.Region)))
            return Fail("region", $"{wanted}; {_query.Region} has {grids.Count} grids, name one: {string.Join(" or ", grids.Select(grid => $"{grid.Code} ({grid.Name})"))}");

        return Fail("activity", $"{wanted}; the nearest is {SelectionText.Describe(nearest!)}: {WhyNot(nearest!)}");
    }

    private int Distance(EmissionFactor factor) =>
        _query.Region.IsWithin(factor.Region) ? (_why.ContainsKey(factor) ? 1 : 0)
        : factor.Region.IsWithin(_query.Region) ? 2
        : 3;

    private int YearDistance(EmissionFactor factor) =>
        factor.Covers(_query.Year) ? 0 : Math.Min(Math.Abs((factor.ValidFrom ?? _query.Year) - _query.Year), Math.Abs((factor.ValidTo ?? _query.Year) - _query.Year));

    private string WhyNot(EmissionFactor factor)
    {
        if (_why.TryGetValue(factor, out string? why))
            return why;
        if (_query.Region.IsWithin(factor.Region))
            return "later years need --allow-later-factors";
        if (factor.Region.IsWithin(_query.Region))
            return $"it holds for a part of {_query.Region} only";
        if (SelectionText.BelongsToItsGrid(factor))
            return SelectionText.NoProxyOfGrids;
        return (_query.Scope ?? factor.Scope) == Scope.Scope2
            ? "no other region stands in for Scope 2; add your own with --factors"
            : $"another region stands in only when asked, with --proxy {_query.Activity}:{(_query.Region.IsGlobal ? "REGION" : _query.Region.Code)}={factor.Region.Code}";
    }

    private FactorSelection Fail(string column, string message) => Done(null, null, LineFlags.None, new DataFault(column, message));

    private FactorSelection Done(EmissionFactor? factor, UnitConversion? conversion, LineFlags flags, DataFault? failure) => new(
        _query,
        factor,
        conversion,
        flags,
        () => [.. _all.Where(other => !ReferenceEquals(other, factor)).OrderBy(other => other.Id, StringComparer.Ordinal).Select(other => new PassedOverFactor(other, _why.GetValueOrDefault(other) ?? WhyNot(other)))],
        failure);
}
