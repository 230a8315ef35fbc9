namespace Kingsoft.Carbon;

/// <summary>What a reader has to know of the factors beside the one that was chosen.</summary>
internal static class FactorsBeside
{
    /// <summary>
    /// What the row's own country publishes of a later year, where something wider or further away was taken; null for nothing.
    /// </summary>
    public static EmissionFactor? LaterOfOwnRegion(
        FactorLibrary library, FactorQuery query, SortedOutFactors sorted, EmissionFactor chosen)
    {
        if (chosen.IsUserSupplied || chosen.Set is not null || !query.Region.IsWithin(chosen.Region))
            return null;

        for (Region? region = query.Region; region is not null && region != chosen.Region; region = region.Parent)
        {
            IEnumerable<EmissionFactor>? next = sorted.In(region, ofSets: false)
                .Where(factor => factor.ValidFrom > query.Year && SelectionWays.Reaches(library, query, factor))
                .GroupBy(factor => factor.ValidFrom)
                .MinBy(edition => edition.Key)?
                .OrderBy(factor => factor.Id, StringComparer.Ordinal);
            EmissionFactor? later = next is null ? null : UnitReach.Nearest(library, query, [.. next])[0];
            if (later is not null && (chosen.Region.IsGlobal || IsNearer(later, chosen, query.Year)))
                return later;
        }

        return null;
    }

    /// <summary>
    /// A factor that would have gone before, and was replaced by one of other years or units: the row falls to a third. Null for none.
    /// </summary>
    public static EmissionFactor? ReplacedInVain(
        FactorLibrary library, FactorQuery query, SortedOutFactors sorted, EmissionFactor chosen) =>
        sorted.Replaced.FirstOrDefault(replaced => chosen.Replaces != replaced.Id
            && query.Region.IsWithin(replaced.Region)
            && (replaced.Covers(query.Year) || (replaced.ValidFrom <= query.Year && IsNearer(replaced, chosen, query.Year)))
            && (!chosen.Covers(query.Year) || (chosen.Region != replaced.Region && replaced.Region.IsWithin(chosen.Region)))
            && SelectionWays.Reaches(library, query, replaced));

    private static bool IsNearer(EmissionFactor factor, EmissionFactor than, int year) =>
        FactorYears.Between(factor, year) < FactorYears.Between(than, year);
}
