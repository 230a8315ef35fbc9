using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Which energy it is, and whose: a site is told by its name alone, so that its entity is left out.</summary>
/// <param name="Family">Electricity, heat, cooling or a fuel.</param>
/// <param name="Owner">The site, or the entity where none is named, and the country.</param>
internal readonly record struct EnergyPlace(string Family, EnergyOwner Owner) : IComparable<EnergyPlace>
{
    /// <summary>The country; the world for fuels, of which rows need not name any.</summary>
    public Region Country => Owner.Country;

    /// <summary>The site, folded; null for none.</summary>
    public string? Facility => Owner.Facility;

    public static EnergyPlace Of(Account account, string family, FoldedNames folded)
    {
        EnergyOwner owner = EnergyOwner.Of(account, folded);
        return new EnergyPlace(family, owner.Facility is null ? owner : owner with { Entity = null });
    }

    public int CompareTo(EnergyPlace other)
    {
        int order = Owner.CompareTo(other.Owner);
        return order == 0 ? string.CompareOrdinal(Family, other.Family) : order;
    }
}
