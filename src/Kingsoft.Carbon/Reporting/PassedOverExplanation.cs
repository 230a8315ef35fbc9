using System.Collections.Immutable;
using System.Globalization;

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

        text.Section($"Other factors of {line.Activity}, not taken");
        ImmutableArray<PassedOverFactor> ordered = [.. selection.PassedOver
            .OrderBy(other => Distance(selection, other.Factor.Region))
            .ThenByDescending(other => other.Factor.DataYear)
            .ThenBy(other => other.Factor.Id, StringComparer.Ordinal)];
        ImmutableArray<PassedOverFactor> reached = [.. ordered.Where(other => IsInLine(selection, other.Factor))];
        ImmutableArray<PassedOverFactor> shown = options.AllFactors ? ordered : [.. reached.Take(MostShown)];
        foreach (PassedOverFactor other in shown)
            text.Item($"{other.Factor.Id} ({FactorExplanation.Value(other.Factor)}): {other.Why}");
        if (shown.Length == ordered.Length)
            return;

        IEnumerable<string> counts = reached.Skip(MostShown).GroupBy(other => Reason(selection.Query, other.Factor))
            .OrderByDescending(group => group.Count())
            .Select(group => $"{Text(group.Count())} {group.Key}")
            .Concat(Elsewhere(selection, ordered));
        text.Item($"and {Text(ordered.Length - shown.Length)} more: {string.Join("; ", counts)}; {Ask.AllFactors} lists them");
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

    private static IEnumerable<string> Elsewhere(FactorSelection selection, ImmutableArray<PassedOverFactor> ordered)
    {
        Region region = selection.Query.Region;
        ImmutableArray<Region> others =
            [.. ordered.Select(other => other.Factor).Where(other => !IsInLine(selection, other)).Select(other => other.Region)];
        int parts = others.Count(other => !region.IsGlobal && other.IsWithin(region));
        if (parts > 0)
            yield return $"{Text(parts)} of parts of {region}";
        ImmutableArray<Region> kin = [.. others.Where(other => IsKin(region, other) && !other.IsWithin(region))];
        if (!kin.IsEmpty)
            yield return $"{Text(kin.Length)} of other regions in {Country(region)}";
        ImmutableArray<Region> foreign = [.. others.Where(other => !IsKin(region, other))];
        if (!foreign.IsEmpty)
            yield return $"{Text(foreign.Length)} of other {(region.IsGlobal ? "regions" : "countries")} ({Names(foreign)})";
    }

    private static string Names(IEnumerable<Region> regions)
    {
        string[] codes = [.. regions.Select(Country).Distinct().Order(StringComparer.Ordinal)];
        string more = codes.Length > MostRegions ? $" and {Text(codes.Length - MostRegions)} more" : "";
        return string.Join(", ", codes.Take(MostRegions)) + more;
    }

    private static string Country(Region region) => region.Lineage().Last(wider => !wider.IsGlobal || region.IsGlobal).ToString();

    private static string Reason(FactorQuery query, EmissionFactor factor) =>
        factor.Set is { } set && !query.Sets.Contains(set) ? "of sets that are not asked for"
        : !factor.IsAdmittedBy(query.Scope ?? factor.Scope) ? "of other kinds"
        : !factor.Covers(query.Year) ? "of other years"
        : "for other reasons";

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
