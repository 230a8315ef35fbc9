using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>
/// The factors of an activity, sorted out by everything in a query but its region, year and unit: the candidates by region,
/// and why the others are none. Queries that differ only in place, time and unit share one.
/// </summary>
internal sealed class SortedOutFactors
{
    private enum Cause
    {
        Kind = 1,
        Supplier,
        Unknown,
        Set,
        Replaced,
        Scope,
        Category,
    }

    // All of them stand in the library: the same object is the same factor.
    private readonly Dictionary<EmissionFactor, Cause> _dropped = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Region, ImmutableArray<EmissionFactor>> _ordinary;
    private readonly Dictionary<Region, ImmutableArray<EmissionFactor>> _ofSets;

    public SortedOutFactors(ImmutableArray<EmissionFactor> all, FactorQuery query)
    {
        All = all;
        Candidates = SortOut(query);
        _ordinary = ByRegion(Candidates.Where(factor => factor.Set is null));
        _ofSets = ByRegion(Candidates.Where(factor => factor.Set is not null));
    }

    /// <summary>Every factor of the activity, candidate or not.</summary>
    public ImmutableArray<EmissionFactor> All { get; }

    /// <summary>Those that a query of this kind may take.</summary>
    public ImmutableArray<EmissionFactor> Candidates { get; }

    /// <summary>Whether a candidate is of an alternative set.</summary>
    public bool HasSets => _ofSets.Count > 0;

    /// <summary>The candidates for a region itself, of alternative sets or of none.</summary>
    public ImmutableArray<EmissionFactor> In(Region region, bool ofSets) => (ofSets ? _ofSets : _ordinary).GetValueOrDefault(region, []);

    /// <summary>Those that would be candidates had nothing replaced them, in ordinal order of the ids.</summary>
    public IEnumerable<EmissionFactor> Replaced => All.Where(factor => _dropped.GetValueOrDefault(factor) == Cause.Replaced);

    /// <summary>Whether a factor is no candidate, wherever and whenever it is asked for.</summary>
    public bool IsDropped(EmissionFactor factor) => _dropped.ContainsKey(factor);

    /// <summary>Why a factor is no candidate of a query; null where it is one.</summary>
    public Message? WhyDropped(EmissionFactor factor, FactorQuery query)
    {
        if (!_dropped.TryGetValue(factor, out Cause cause))
            return null;

        Scope scope = query.Scope ?? factor.Scope;
        return cause switch
        {
            Cause.Kind => SelectionMessages.OfKind(factor, scope),
            Cause.Supplier => SelectionMessages.OfSupplier(factor.Citation.Publisher),
            Cause.Unknown => SelectionMessages.PublishedLater(factor, query.AsOf!.Value),
            Cause.Set => SelectionMessages.OfSet(factor.Set),
            Cause.Replaced => SelectionMessages.Replaced(All.First(other => other.Replaces == factor.Id).Id),
            Cause.Scope => SelectionMessages.OfScope(factor.Scope, scope),
            _ => SelectionMessages.OfCategory(factor.Scope3Category, query.Scope3Category),
        };
    }

    private ImmutableArray<EmissionFactor> SortOut(FactorQuery query)
    {
        IEnumerable<EmissionFactor> usable = All.Where(factor => IsKnown(factor, query) && IsOfAskedSet(factor, query));
        HashSet<string> replaced = [.. usable.Where(factor => factor.Replaces is not null).Select(factor => factor.Replaces!)];
        List<EmissionFactor> candidates = [.. All];
        Drop(candidates, factor => !IsOfKind(factor, query), Cause.Kind);
        Drop(candidates, factor => factor.Kind == FactorKind.Supplier && factor.Citation.Publisher != query.Supplier, Cause.Supplier);
        Drop(candidates, factor => !IsKnown(factor, query), Cause.Unknown);
        Drop(candidates, factor => !IsOfAskedSet(factor, query), Cause.Set);
        Drop(candidates, factor => replaced.Contains(factor.Id), Cause.Replaced);
        if (query.Scope is { } scope && candidates.Exists(factor => factor.Scope == scope))
            Drop(candidates, factor => factor.Scope != scope, Cause.Scope);
        if (query.Scope3Category is { } category && candidates.Exists(factor => factor.Scope3Category == category))
            Drop(candidates, factor => factor.Scope3Category != category, Cause.Category);
        return [.. candidates];
    }

    private void Drop(List<EmissionFactor> candidates, Predicate<EmissionFactor> unfit, Cause cause) => candidates.RemoveAll(factor =>
    {
        bool drop = unfit(factor);
        if (drop)
            _dropped.Add(factor, cause);
        return drop;
    });

    private static bool IsOfKind(EmissionFactor factor, FactorQuery query) => query.IsForResidualMix
        ? factor.Kind == FactorKind.GridResidual && !ResidualMixStandIns.Contains(factor.Id)
        : factor.IsAdmittedBy(query.Scope ?? factor.Scope);

    private static bool IsOfAskedSet(EmissionFactor factor, FactorQuery query) => factor.Set is null || query.Sets.Contains(factor.Set);

    private static bool IsKnown(EmissionFactor factor, FactorQuery query) => query.AsOf is not { } asOf || factor.KnownFrom <= asOf
        || (query.CountsFromFirstDay && factor.Citation.Published!.Value.MayBeBy(asOf));

    private static Dictionary<Region, ImmutableArray<EmissionFactor>> ByRegion(IEnumerable<EmissionFactor> factors) =>
        factors.GroupBy(factor => factor.Region).ToDictionary(group => group.Key, group => group.ToImmutableArray());
}
