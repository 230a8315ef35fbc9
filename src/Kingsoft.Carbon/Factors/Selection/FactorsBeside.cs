using System.Collections.Immutable;

namespace Kingsoft.Carbon.Factors;

/// <summary>What a reader has to know of the factors beside the one that was chosen.</summary>
internal static class FactorsBeside
{
    /// <summary>Whether a factor of the activity is of a narrower region than the one taken, be it of another place.</summary>
    public static bool HasNarrower(FactorLibrary library, FactorQuery query, EmissionFactor chosen) =>
        query.Region != chosen.Region && query.Region.IsWithin(chosen.Region)
        && library.OfActivity(chosen.Activity).Any(
            other => other.Region != chosen.Region && other.Region.IsWithin(chosen.Region));

    /// <summary>
    /// What the row's own country publishes of a later year, where something wider or further away was taken; null for nothing.
    /// </summary>
    public static (EmissionFactor Factor, bool IsAllowedByOption)? LaterOfOwnRegion(
        FactorLibrary library, FactorQuery query, SortedOutFactors sorted, EmissionFactor chosen)
    {
        if (chosen.IsUserSupplied || chosen.Set is not null || !query.Region.IsWithin(chosen.Region))
            return null;

        foreach (Region region in query.Region.Lineage().TakeWhile(region => !region.IsGlobal))
        {
            EmissionFactor? later = First(library, query, NextEdition(library, query, sorted.In(region, ofSets: false)));
            if (later is not null && (chosen.Region.IsGlobal || IsNearer(later, chosen, query.Year)))
            {
                FactorQuery allowed = query with { AllowLaterFactors = true };
                return (later, !query.AllowLaterFactors && FactorSelector.Try(library, allowed).Factor == later);
            }

            if (region == chosen.Region)
                break;
        }

        return null;
    }

    /// <summary>
    /// What was found, or where that is no longer fresh and later years are allowed, what the row's own region has of a year that is
    /// nearer. Of equals in years the narrowest goes first.
    /// </summary>
    public static ImmutableArray<EmissionFactor> OrLater(
        FactorLibrary library, FactorQuery query, SortedOutFactors sorted, ImmutableArray<EmissionFactor> found)
    {
        EmissionFactor stale = found[0];
        int least = FactorYears.Between(stale, query.Year);
        if (stale.IsUserSupplied || stale.Covers(query.Year) || least <= FactorYears.Fresh)
            return found;

        ImmutableArray<EmissionFactor> nearest = found;
        foreach (Region region in query.Region.Lineage().TakeWhile(region => region.IsWithin(stale.Region)))
        {
            ImmutableArray<EmissionFactor> next = NextEdition(
                library, query, sorted.In(region, stale.Set is not null).Where(factor => factor.Set == stale.Set));
            if (!next.IsEmpty && FactorYears.Between(next[0], query.Year) is int years && years < least)
                (nearest, least) = (next, years);
        }

        return nearest;
    }

    /// <summary>
    /// The choice where each factor counts from the first day of its year or month of publication; null where it is the same, and where
    /// what is taken then was not yet known, its day being known.
    /// </summary>
    public static FactorSelection? OfUnknownDay(
        FactorLibrary library, FactorQuery query, SortedOutFactors sorted, EmissionFactor chosen)
    {
        if (query.AsOf is not { } asOf || !sorted.All.Any(factor => factor.Citation.Published!.Value.MayBeBy(asOf)))
            return null;

        FactorSelection other = FactorSelector.Try(library, query with { CountsFromFirstDay = true });
        return other.Factor is { } factor && factor != chosen && factor.KnownFrom > asOf ? other : null;
    }

    /// <summary>The factors of the next later edition that an amount of the query reaches.</summary>
    private static ImmutableArray<EmissionFactor> NextEdition(
        FactorLibrary library, FactorQuery query, IEnumerable<EmissionFactor> inRegion) =>
        [.. inRegion
            .Where(factor => factor.ValidFrom > query.Year && SelectionWays.Reaches(library, query, factor))
            .GroupBy(factor => factor.ValidFrom)
            .MinBy(edition => edition.Key) ?? Enumerable.Empty<EmissionFactor>()];

    private static EmissionFactor? First(FactorLibrary library, FactorQuery query, ImmutableArray<EmissionFactor> edition) =>
        edition.IsEmpty ? null : UnitReach.Nearest(
            library, query, [.. edition.OrderBy(factor => factor.Id, StringComparer.Ordinal)])[0];

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
