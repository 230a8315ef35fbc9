using System.Collections.Immutable;
using System.Globalization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What a reader of a search's answers has to know beside them, and why there are none.</summary>
internal static class SearchRemarks
{
    // Nearly every word of three letters is one letter away from one of two.
    private const int ShortestSuggestion = 3;

    public static ImmutableArray<string> Of(
        FactorLibrary library,
        SearchQuestion question,
        List<(SearchEntry Entry, SearchMatch Match)> found,
        ImmutableArray<FactorSearchHit> hits)
    {
        if (hits.IsEmpty)
            return [];

        var remarks = new List<string>();
        AddParts(question.Wanted, found, hits[0], remarks);
        AddVariants(library, found, hits[0], remarks);
        if (question.Region is { } region)
        {
            if (hits.Any(hit => hit.FactorCount > 0) && !hits.Any(hit => hit.Regions.Any(region.IsWithin)))
                remarks.Add($"none of these has a factor for {region.Code} ({region.Name}); each says what is nearest");
            AddNamesakes(region, hits, remarks);
        }

        return [.. remarks];
    }

    /// <summary>Why nothing was found, with what is nearest.</summary>
    public static string Failure(string text, SearchQuestion question, ImmutableArray<SearchEntry> entries)
    {
        SearchText wanted = question.Wanted;
        if (wanted.Words.Length > 1)
            return $"no activity has all of the words {string.Join(", ", wanted.Written.Select(word => $"'{word}'"))}; the nearest are "
                + $"{string.Join(", ", wanted.Words.Zip(wanted.Written, Nearest))}; fewer words find more";
        if (question.LeftOut.IsEmpty)
            return $"'{text.Trim()}' names no activity; words such as 'grid', 'diesel' or 'long haul' are accepted, with a region and "
                + "a year beside them";

        string unknown = question.LeftOut[0];
        IEnumerable<string> words = entries
            .SelectMany(entry => entry.Words)
            .Where(word => word.Length >= Math.Min(unknown.Length, ShortestSuggestion));
        string hint = Suggestion.For(unknown, words) ?? OfCharacters(unknown) ?? $"{Ask.KnownActivities} shows them all";
        return $"no activity has a name, code or synonym with '{unknown}'; {hint}";

        string Nearest(string word, string written) =>
            $"{SearchRanking.Of(entries, SearchText.OfWords([(word, written)]))[0].Entry.Description.Activity} for '{written}'";

        // A character of a Chinese word may be a word of its own (电 of 绿电): near, and not what was asked.
        string? OfCharacters(string word)
        {
            string[] known = [.. word.Where(SearchText.IsChinese).Select(character => character.ToString()).Distinct().Where(
                character => entries.Any(entry => entry.HasWord(character)))];
            string nearest = string.Join(", ", known.Select(character => Nearest(character, character)));
            return known.Length == 0 ? null : $"the nearest {(known.Length == 1 ? "is" : "are")} {nearest}";
        }
    }

    private static void AddParts(
        SearchText wanted, List<(SearchEntry Entry, SearchMatch Match)> found, FactorSearchHit first, List<string> remarks)
    {
        if (first.Match < SearchMatch.Beginnings)
            return;

        SearchEntry entry = found.First(pair => pair.Entry.Description == first.Description).Entry;
        IEnumerable<string> parts = wanted.Words.Zip(wanted.Written).Where(
            pair => !entry.HasWord(pair.First)).Select(pair => $"'{pair.Second}'");
        remarks.Add($"nothing has all of the words as words: {string.Join(", ", parts)} stands inside a longer word");
    }

    // Which of them is meant changes every figure, so that one must not come alone.
    private static void AddVariants(
        FactorLibrary library, List<(SearchEntry Entry, SearchMatch Match)> found, FactorSearchHit first, List<string> remarks)
    {
        ImmutableArray<ActivityDescription> variants = [.. found
            .Where(
                pair => pair.Match == first.Match
                    && pair.Entry.Code.StartsWith($"{first.Description.Activity}.", StringComparison.Ordinal)
                    && !library.OfActivity(pair.Entry.Description.Activity).IsEmpty)
            .Select(pair => pair.Entry.Description)];
        if (variants.IsEmpty)
            return;

        string others = variants.Length == 1
            ? $"{variants[0].Activity} ({variants[0].Name}) answers"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{variants.Length} codes below it, such as {variants[0].Activity} ({variants[0].Name}), answer");
        remarks.Add($"beside {first.Description.Activity} ({first.Description.Name}) {others} equally well: choose one and keep to it");
    }

    private static void AddNamesakes(Region region, ImmutableArray<FactorSearchHit> hits, List<string> remarks)
    {
        ImmutableArray<Region> namesakes = [.. hits.SelectMany(hit => hit.Choices).Select(choice => choice.Query.Region).Distinct().Where(
            other => other != region && SearchChoice.BearsNameOf(other, region)).Order()];
        if (!namesakes.IsEmpty)
            remarks.Add(
                $"{region.Code} ({region.Name}) has no factor of its own; "
                + $"{string.Join(" and ", namesakes.Select(grid => $"{grid.Code} ({grid.Name})"))} "
                + $"{(namesakes.Length == 1 ? "bears" : "bear")} its name and may not serve all of it: name the grid of the site as "
                + "the row's region");
    }
}
