using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Whose energy it is, by folded names: what rows leave open may be any, and fuels are of the whole world.</summary>
internal readonly record struct EnergyOwner(Region Country, string? Entity, string? Facility) : IComparable<EnergyOwner>
{
    public static EnergyOwner Of(Account account, FoldedNames folded)
    {
        ActivityContext context = account.Kind.Context;
        Region? country = context.Activity.IsFuel ? null : context.Region.Lineage().LastOrDefault(region => !region.IsGlobal);
        return new EnergyOwner(country ?? Region.Global, folded.Of(context.Entity), folded.OfSite(context.Facility));
    }

    public int CompareTo(EnergyOwner other)
    {
        int order = string.CompareOrdinal(Facility, other.Facility);
        if (order == 0)
            order = string.CompareOrdinal(Entity, other.Entity);
        return order == 0 ? string.CompareOrdinal(Country.Code, other.Country.Code) : order;
    }
}
