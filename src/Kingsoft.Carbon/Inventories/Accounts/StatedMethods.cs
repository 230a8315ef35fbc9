namespace Kingsoft.Carbon;

/// <summary>
/// The rows of Scope 2 that enter one figure only: whether those with a location-based one have a market-based one beside them, and the
/// reverse, so that neither sum is one of some rows.
/// </summary>
internal sealed class StatedMethods
{
    private readonly HashSet<StatedPlace> _byLocation = [];
    private readonly HashSet<StatedPlace> _byMarket = [];
    private readonly StatedPlaces _location = new();
    private readonly StatedPlaces _market = new();
    private bool _hasCalculated;

    /// <summary>Notes a row that was carried over, of any scope; one for both methods lacks nothing.</summary>
    public void Note(Account account)
    {
        if (!IsStated(account.Leg))
            return;

        StatedPlace place = StatedPlace.Of(account);
        if (account.Leg.Scope2Method == Scope2Method.LocationBased && _byLocation.Add(place))
            _location.Add(place);
        if (account.Leg.Scope2Method == Scope2Method.MarketBased && _byMarket.Add(place))
            _market.Add(place);
    }

    /// <summary>Looks at the calculated rows too, where one by market alone may stand beside them: mostly none does.</summary>
    public StatedMethods With(IEnumerable<Account> accounts)
    {
        if (_hasCalculated || _byMarket.All(_location.Cover))
            return this;

        _hasCalculated = true;
        foreach (Account account in accounts)
        {
            if (account.Leg.IsScope2(Scope2Method.LocationBased) && !IsStated(account.Leg))
                _location.Add(StatedPlace.Of(account), isCalculated: true);
        }

        return this;
    }

    /// <summary>The totals, without sums of some rows only.</summary>
    public InventoryTotals Whole(InventoryTotals totals)
    {
        if (!_byLocation.All(_market.Cover))
            totals = totals with { Scope2MarketBased = null };
        return _byMarket.All(_location.Cover) ? totals : totals with { Scope2LocationBased = null, Scope2LocationBasedByGas = null };
    }

    /// <summary>Whether a row has no figure by a method, nor another row that has one beside it.</summary>
    public bool Lacks(Scope2Method method, Account account) => account.Leg.Scope == Scope.Scope2 && !account.Leg.IsMemo
        && !account.Leg.IsScope2(method)
        && !(IsStated(account.Leg) && (method == Scope2Method.MarketBased ? _market : _location).Cover(StatedPlace.Of(account)));

    /// <summary>Whether a leg is of Scope 2 and carried over: which figures it enters is the row's to say.</summary>
    private static bool IsStated(PlanLeg leg) => leg.Scope == Scope.Scope2 && leg.Flags.HasFlag(LineFlags.CarriedOver);
}
