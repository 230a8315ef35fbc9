namespace Kingsoft.Carbon;

/// <summary>
/// The rows of Scope 2 that were carried over with one figure only: whether those with a location-based one have a market-based one beside
/// them, so that the market-based sum is no sum of some rows.
/// </summary>
/// <remarks>
/// A company states its totals as two rows, or its sites do: a row stands beside another of the same entity and site, or of one that says
/// no entity or site, where its days cover those of the other.
/// </remarks>
internal sealed class StatedMethods
{
    private readonly HashSet<(string? Entity, string? Facility, ReportingPeriod Period)> _locationOnly = [];
    private readonly Dictionary<(Of Which, string? Entity, string? Facility), HashSet<ReportingPeriod>> _market = [];

    private enum Of
    {
        EntityAndSite = 1,
        Entity = 2,
        Site = 3,
        All = 4,
    }

    /// <summary>Whether every location-based row has market-based ones beside it.</summary>
    public bool IsWhole => _locationOnly.All(row => IsBeside(row.Entity, row.Facility, row.Period));

    /// <summary>Notes a row that was carried over for one method alone.</summary>
    public void Add(Scope2Method method, string? entity, string? facility, ReportingPeriod period)
    {
        if (method == Scope2Method.LocationBased)
            _locationOnly.Add((entity, facility, period));
        if (method != Scope2Method.MarketBased)
            return;

        DaysOf(Of.EntityAndSite, entity, facility).Add(period);
        DaysOf(Of.Entity, entity, null).Add(period);
        DaysOf(Of.Site, null, facility).Add(period);
        DaysOf(Of.All, null, null).Add(period);
    }

    /// <summary>Whether market-based rows stand beside a location-based one on all its days.</summary>
    public bool IsBeside(string? entity, string? facility, ReportingPeriod period)
    {
        (Of, string?, string?)[] beside = (entity, facility) switch
        {
            (null, null) => [(Of.All, null, null)],
            (_, null) => [(Of.Entity, entity, null), (Of.Entity, null, null)],
            (null, _) => [(Of.Site, null, facility), (Of.Site, null, null)],
            _ =>
            [
                (Of.EntityAndSite, entity, facility), (Of.EntityAndSite, entity, null),
                (Of.EntityAndSite, null, facility), (Of.EntityAndSite, null, null),
            ],
        };
        return CoveredDays.Cover(beside.Select(key => _market.GetValueOrDefault(key)).OfType<HashSet<ReportingPeriod>>(), period);
    }

    private HashSet<ReportingPeriod> DaysOf(Of which, string? entity, string? facility)
    {
        if (!_market.TryGetValue((which, entity, facility), out HashSet<ReportingPeriod>? days))
            _market.Add((which, entity, facility), days = []);
        return days;
    }
}
