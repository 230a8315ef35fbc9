namespace Kingsoft.Carbon;

/// <summary>Whose electricity it is: what rows leave open may be any.</summary>
internal readonly record struct ElectricityPlace(Region Country, string? Entity, string? Facility) : IComparable<ElectricityPlace>
{
    public static ElectricityPlace Of(Account account)
    {
        ActivityContext context = account.Kind.Context;
        Region country = context.Region.Lineage().LastOrDefault(region => !region.IsGlobal) ?? Region.Global;
        return new ElectricityPlace(country, context.Entity, context.Facility);
    }

    public int CompareTo(ElectricityPlace other)
    {
        int order = string.CompareOrdinal(Facility, other.Facility);
        if (order == 0)
            order = string.CompareOrdinal(Entity, other.Entity);
        return order == 0 ? string.CompareOrdinal(Country.Code, other.Country.Code) : order;
    }
}
