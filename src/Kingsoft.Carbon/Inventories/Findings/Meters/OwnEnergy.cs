using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>One energy of Scope 1 or 2, such as electricity, by whose it is.</summary>
internal sealed class OwnEnergy
{
    private readonly ILookup<Region, OwnEnergyOfPlace> _byCountry;
    private readonly ILookup<(Region, string?), OwnEnergyOfPlace> _byFacility;
    private readonly Dictionary<(Region, string?), ImmutableArray<OwnEnergyOfPlace>> _ofEntities = [];

    public OwnEnergy(IEnumerable<Account> accounts, FoldedNames folded)
    {
        OwnEnergyOfPlace[] places = [.. accounts
            .GroupBy(account => EnergyOwner.Of(account, folded))
            .OrderBy(place => place.Key)
            .Select(place => new OwnEnergyOfPlace(place.Key, [.. place]))];
        _byCountry = places.ToLookup(place => place.Place.Country);
        _byFacility = places.ToLookup(place => (place.Place.Country, place.Place.Facility));
    }

    /// <summary>What a row stands beside: that of its site, else what names no site; of any where it names none itself.</summary>
    public ImmutableArray<OwnEnergyOfPlace> Beside(EnergyOwner place)
    {
        if (place.Facility is null)
            return OfEntity(place);

        ImmutableArray<OwnEnergyOfPlace> ofSite = Fitting(_byFacility[(place.Country, place.Facility)], place.Entity);
        return ofSite.IsEmpty ? Fitting(_byFacility[(place.Country, null)], place.Entity) : ofSite;
    }

    private ImmutableArray<OwnEnergyOfPlace> OfEntity(EnergyOwner place)
    {
        if (!_ofEntities.TryGetValue((place.Country, place.Entity), out ImmutableArray<OwnEnergyOfPlace> known))
            _ofEntities.Add((place.Country, place.Entity), known = Fitting(_byCountry[place.Country], place.Entity));
        return known;
    }

    private static ImmutableArray<OwnEnergyOfPlace> Fitting(IEnumerable<OwnEnergyOfPlace> places, string? entity) =>
        [.. places.Where(bought => entity is null || bought.Place.Entity is null || bought.Place.Entity == entity)];
}
