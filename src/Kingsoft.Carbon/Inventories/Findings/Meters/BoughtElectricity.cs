using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>The electricity of Scope 2, by whose it is.</summary>
internal sealed class BoughtElectricity
{
    private readonly ILookup<Region, BoughtOfPlace> _byCountry;
    private readonly ILookup<(Region, string?), BoughtOfPlace> _byFacility;
    private readonly Dictionary<(Region, string?), ImmutableArray<BoughtOfPlace>> _ofEntities = [];

    public BoughtElectricity(ImmutableArray<Account> accounts)
    {
        BoughtOfPlace[] places = [.. accounts.Where(IsBought)
            .GroupBy(ElectricityPlace.Of)
            .OrderBy(place => place.Key)
            .Select(place => new BoughtOfPlace(place.Key, place))];
        _byCountry = places.ToLookup(place => place.Place.Country);
        _byFacility = places.ToLookup(place => (place.Place.Country, place.Place.Facility));
    }

    /// <summary>What a row stands beside: that of its site, else what names no site; of any where it names none itself.</summary>
    public ImmutableArray<BoughtOfPlace> Beside(ElectricityPlace place)
    {
        if (place.Facility is null)
            return OfEntity(place);

        ImmutableArray<BoughtOfPlace> ofSite = Fitting(_byFacility[(place.Country, place.Facility)], place.Entity);
        return ofSite.IsEmpty ? Fitting(_byFacility[(place.Country, null)], place.Entity) : ofSite;
    }

    private ImmutableArray<BoughtOfPlace> OfEntity(ElectricityPlace place)
    {
        if (!_ofEntities.TryGetValue((place.Country, place.Entity), out ImmutableArray<BoughtOfPlace> known))
            _ofEntities.Add((place.Country, place.Entity), known = Fitting(_byCountry[place.Country], place.Entity));
        return known;
    }

    private static ImmutableArray<BoughtOfPlace> Fitting(IEnumerable<BoughtOfPlace> places, string? entity) =>
        [.. places.Where(bought => entity is null || bought.Place.Entity is null || bought.Place.Entity == entity)];

    private static bool IsBought(Account account) => account.Leg is { Scope: Scope.Scope2, IsMemo: false } leg
        && leg.Need.Activity.IsWithin("electricity");
}
