using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>
/// The other factors of an activity: those that reached the row's line of regions (its own, its grid's, its country's, the whole world's)
/// one by one with the reason, the rest counted.
/// </summary>
internal static class PassedOverExplanation
{
    private const int MostShown = 20, MostRegions = 12;

    public static void Append(ExplanationText text, EmissionLine line, ExplanationOptions options)
    {
        if (line.Selection is not { PassedOver.IsEmpty: false } selection)
            return;

        text.Section(PassedOverExplanationMessages.Heading(line));
        ImmutableArray<PassedOverFactor> ordered = [.. selection.PassedOver
            .OrderBy(other => Distance(selection, other.Factor.Region))
            .ThenByDescending(other => other.Factor.DataYear)
            .ThenBy(other => other.Factor.Id, StringComparer.Ordinal)];
        ImmutableArray<PassedOverFactor> reached = [.. ordered.Where(other => IsInLine(selection, other.Factor))];
        ImmutableArray<PassedOverFactor> shown = options.AllFactors ? ordered : [.. reached.Take(MostShown)];
        foreach (PassedOverFactor other in shown)
            text.Item(PassedOverExplanationMessages.Of(other));
        if (shown.Length == ordered.Length)
            return;

        IEnumerable<Message> counts = reached.Skip(MostShown).GroupBy(other => Reason(selection.Query, other.Factor))
            .OrderByDescending(group => group.Count())
            .Select(group => PassedOverExplanationMessages.Count(group.Count(), group.Key))
            .Concat(Elsewhere(selection, ordered));
        text.Item(PassedOverExplanationMessages.More(ordered.Length - shown.Length, counts));
    }

    // Of the row's region, or of the one that stands in for it.
    private static bool IsInLine(FactorSelection selection, EmissionFactor factor) => Distance(selection, factor.Region) == 0;

    private static int Distance(FactorSelection selection, Region other)
    {
        Region region = selection.Query.Region;
        bool isInLine = region.IsWithin(other) || selection.Factor?.Region.IsWithin(other) == true;
        return isInLine ? 0 : IsKin(region, other) ? 1 : 2;
    }

    private static bool IsKin(Region region, Region other) =>
        !region.IsGlobal && (other.IsWithin(region) || other.Lineage().Any(wider => !wider.IsGlobal && region.IsWithin(wider)));

    private static IEnumerable<Message> Elsewhere(FactorSelection selection, ImmutableArray<PassedOverFactor> ordered)
    {
        Region region = selection.Query.Region;
        ImmutableArray<Region> others =
            [.. ordered.Select(other => other.Factor).Where(other => !IsInLine(selection, other)).Select(other => other.Region)];
        int parts = others.Count(other => !region.IsGlobal && other.IsWithin(region));
        if (parts > 0)
            yield return PassedOverExplanationMessages.OfParts(parts, region);
        ImmutableArray<Region> kin = [.. others.Where(other => IsKin(region, other) && !other.IsWithin(region))];
        if (!kin.IsEmpty)
            yield return PassedOverExplanationMessages.OfKin(kin.Length, Country(region));
        ImmutableArray<Region> foreign = [.. others.Where(other => !IsKin(region, other))];
        if (!foreign.IsEmpty)
            yield return PassedOverExplanationMessages.OfOthers(foreign.Length, region, Names(foreign));
    }

    private static Message Names(IEnumerable<Region> regions)
    {
        string[] codes = [.. regions.Select(Country).Distinct().Order(StringComparer.Ordinal)];
        return PassedOverExplanationMessages.Names(codes.Take(MostRegions), Math.Max(0, codes.Length - MostRegions));
    }

    private static string Country(Region region) => region.Lineage().Last(wider => !wider.IsGlobal || region.IsGlobal).ToString();

    private static Message Reason(FactorQuery query, EmissionFactor factor) =>
        factor.Set is { } set && !query.Sets.Contains(set) ? PassedOverExplanationMessages.OfOtherSets
        : !factor.IsAdmittedBy(query.Scope ?? factor.Scope) ? PassedOverExplanationMessages.OfOtherKinds
        : !factor.Covers(query.Year) ? PassedOverExplanationMessages.OfOtherYears
        : PassedOverExplanationMessages.ForOtherReasons;
}
