using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Which energy it is, and whose.</summary>
/// <param name="Family">Electricity, heat, cooling or a fuel.</param>
/// <param name="Country">The country; the world for fuels, of which rows need not name any.</param>
/// <param name="Facility">The site, folded; null for none.</param>
/// <param name="Entity">The entity, folded, where no site is named.</param>
internal readonly record struct EnergyPlace(string Family, Region Country, string? Facility, string? Entity) : IComparable<EnergyPlace>
{
    public static EnergyPlace Of(Account account, string family, FoldedNames folded)
    {
        (Region country, string? entity, string? facility) = EnergyOwner.Of(account, folded);
        return new EnergyPlace(family, country, facility, facility is null ? entity : null);
    }

    public int CompareTo(EnergyPlace other)
    {
        int order = string.CompareOrdinal(Facility, other.Facility);
        if (order == 0)
            order = string.CompareOrdinal(Entity, other.Entity);
        if (order == 0)
            order = string.CompareOrdinal(Family, other.Family);
        return order == 0 ? string.CompareOrdinal(Country.Code, other.Country.Code) : order;
    }
}
