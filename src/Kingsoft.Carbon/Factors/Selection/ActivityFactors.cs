using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Kingsoft.Carbon.Factors;

/// <summary>The factors of one activity in a library, with what was sorted out of them for earlier queries.</summary>
/// <remarks>
/// What is kept is bounded by the factors, not by the queries: a day, a supplier and the sets of a query count only as far as they
/// make a difference here.
/// </remarks>
internal sealed class ActivityFactors
{
    private readonly ConcurrentDictionary<(Scope?, Scope3Category?, string?, DateOnly?, bool, bool, string), SortedOutFactors>
        _sortedOut = new();
    private readonly PublicationDays _days;
    private readonly ImmutableArray<string> _sets;
    private readonly ImmutableArray<string> _suppliers;

    public ActivityFactors(ImmutableArray<EmissionFactor> all)
    {
        All = all;
        _days = new PublicationDays([.. all.Select(factor => factor.KnownFrom).Distinct().Order()]);
        _sets = [.. all.Where(factor => factor.Set is not null).Select(factor => factor.Set!).Distinct()];
        _suppliers = [.. all.Where(factor => factor.Kind == FactorKind.Supplier).Select(factor => factor.Citation.Publisher).Distinct()];
    }

    public static ActivityFactors None { get; } = new([]);

    public ImmutableArray<EmissionFactor> All { get; }

    /// <summary>The candidates of a query, and why others are none.</summary>
    public SortedOutFactors For(FactorQuery query)
    {
        DateOnly? day = query.AsOf is not { } asOf || query.CountsFromFirstDay ? query.AsOf : _days.LastBy(asOf);
        var key = (
            query.Scope, query.Scope3Category, Supplier(query), day, query.CountsFromFirstDay, query.IsForResidualMix, Sets(query));
        if (_sortedOut.TryGetValue(key, out SortedOutFactors? known))
            return known;
        return _sortedOut.GetOrAdd(key, new SortedOutFactors(All, query));
    }

    private string? Supplier(FactorQuery query) => query.Supplier is { } supplier && _suppliers.Contains(supplier) ? supplier : null;

    private string Sets(FactorQuery query) =>
        _sets.IsEmpty || query.Sets.Count == 0 ? "" : string.Join('\u001f', _sets.Where(set => query.Sets.Contains(set)));
}
