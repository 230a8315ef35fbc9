using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>
/// The ids that an unknown one may stand for: those of its activity whose region is the one written or bears its words, of the same edition
/// where there are some. Never by spelling, but for a letter within a country where one region alone is that near: another number is
/// another substance, another year another edition.
/// </summary>
internal static class FactorIdHints
{
    private const int ByALetter = 3, Near = 4;

    // Of a country's two letters any other two are as near; a province's stand behind its country's.
    private const int ShortestSpelt = 4;

    /// <summary>What is said of an id that no factor has.</summary>
    public static Message Unknown(FactorLibrary library, string id)
    {
        if (library.Factors.FirstOrDefault(known => known.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } same)
            return SelectionMessages.PinUnknownLike(id, same.Id);

        string[] parts = id.Split('/');
        if (parts.Length < 2 || !ActivityCode.TryParse(parts[1], out ActivityCode? activity))
            return SelectionMessages.PinUnknown(id);

        ImmutableArray<EmissionFactor> factors = OfActivity(library, activity);
        if (factors.IsEmpty)
            return SelectionMessages.PinUnknown(id);

        string rest = string.Join('/', parts[2..]);
        string region = parts.Length > 2 ? parts[2] : "";
        EmissionFactor[] near = [.. factors
            .GroupBy(factor => Distance(factor, rest, region))
            .Where(group => group.Key < Near || factors.Length <= SelectionMessages.MostIds)
            .OrderBy(group => group.Key)
            .Where(group => group.Key != ByALetter || group.Select(factor => factor.Region).Distinct().Count() == 1)
            .FirstOrDefault() ?? Enumerable.Empty<EmissionFactor>()];
        if (near.Length == 0)
            return SelectionMessages.PinUnknownAmongMany(id, factors[0].Activity, factors.Length);

        EmissionFactor[] ofEdition = [.. near.Where(factor => factor.Id.StartsWith($"{parts[0]}/", StringComparison.Ordinal))];
        if (ofEdition.Length == 0)
            ofEdition = [.. near.Where(factor => HasWords(factor.Id.Split('/')[0], parts[0]))];
        if (ofEdition.Length > 0)
            near = ofEdition;

        string[] ids = [.. near
            .OrderByDescending(factor => factor.KnownFrom)
            .ThenBy(factor => factor.Id, StringComparer.Ordinal)
            .Select(factor => factor.Id)];
        return SelectionMessages.PinUnknownOf(id, ids, factors.Length);
    }

    // An activity by another name of the same thing: r-134a is hfc-134a.
    private static ImmutableArray<EmissionFactor> OfActivity(FactorLibrary library, ActivityCode activity)
    {
        ImmutableArray<EmissionFactor> factors = library.OfActivity(activity);
        if (!factors.IsEmpty)
            return factors;
        ImmutableArray<string> same = ActivitySuggestions.SameThing(
            activity.Value, code => !library.OfActivity(ActivityCode.Parse(code)).IsEmpty);
        return same is [string only] ? library.OfActivity(ActivityCode.Parse(only)) : [];
    }

    // An edition by a part of its name: epa-2025 is epa-ghg-hub-2025.
    private static bool HasWords(string edition, string written) =>
        written.Split('-', StringSplitOptions.RemoveEmptyEntries).All(edition.Split('-').Contains);

    // The very row of another edition, the region itself, one with its words (CAMX), one a letter away within its country (CN-BG).
    private static int Distance(EmissionFactor factor, string rest, string region)
    {
        string code = factor.Region.Code;
        string[] words = region.Split('-', StringSplitOptions.RemoveEmptyEntries);
        return factor.Id.EndsWith($"/{factor.Activity}/{rest}", StringComparison.Ordinal) ? 0
            : Region.TryParse(region, out Region? written) && written == factor.Region ? 1
            : words.Length > 0 && words.All(code.Split('-').Contains) ? 2
            : code.Length > ShortestSpelt && region.Length > 2 && code[..3] == region[..3]
                && SpellingDistance.WithExchanges(region, code, limit: 1) <= 1 ? ByALetter
            : Near;
    }
}
