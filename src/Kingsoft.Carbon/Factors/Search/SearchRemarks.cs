using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>What a reader of a search's answers has to know beside them, and why there are none.</summary>
internal static class SearchRemarks
{
    // Nearly every short word is one letter away from another.
    private const int ShortestSuggestion = 5;

    public static ImmutableArray<Message> Of(
        FactorLibrary library,
        SearchQuestion question,
        List<(SearchEntry Entry, SearchMatch Match)> found,
        ImmutableArray<FactorSearchHit> hits)
    {
        if (hits.IsEmpty)
            return [];

        var remarks = new List<Message>();
        AddParts(question.Wanted, found, hits[0], remarks);
        AddVariants(library, found, hits[0], remarks);
        if (question.Region is { } region)
        {
            if (hits.Any(hit => hit.FactorCount > 0) && !hits.Any(hit => hit.Regions.Any(region.IsWithin)))
                remarks.Add(SearchMessages.NoFactorIn(region));
            AddNamesakes(region, hits, remarks);
        }

        return [.. remarks];
    }

    /// <summary>Why nothing was found, with what is nearest.</summary>
    public static Message Failure(
        string text, SearchQuestion question, ImmutableArray<string> unknown, ImmutableArray<SearchEntry> entries)
    {
        SearchText wanted = question.Wanted;
        (string Word, string Written)[] known = [.. wanted.Words.Zip(wanted.Written).Where(pair => HasAnswer(pair.First))];
        if (known.Length > 1)
            return SearchMessages.NotAllWords(known.Select(pair => pair.Written), known.Select(pair => Nearest(pair.Word, pair.Written)));
        if (unknown.IsEmpty)
            return SearchMessages.NoActivity(text.Trim());

        string first = unknown[0];
        IEnumerable<string> words = entries
            .SelectMany(entry => entry.Words)
            .Where(word => word.Length >= ShortestSuggestion)
            .Distinct(StringComparer.Ordinal);
        Message hint = Slip(first, words) ?? OfCharacters(first) ?? SearchMessages.ShowsAll;
        return SearchMessages.UnknownWord(first, hint);

        static Message? Slip(string written, IEnumerable<string> words) =>
            KeySlips.Mended(written.ToLowerInvariant(), words) is { } word ? NumberMessages.Near(word) : null;

        bool HasAnswer(string word) =>
            SearchVocabulary.BuiltIn.Plain(word) is null && SearchRanking.Of(entries, SearchText.OfWords([(word, word)])).Count > 0;

        Message Nearest(string word, string written) => SearchMessages.NearestFor(
            SearchRanking.Of(entries, SearchText.OfWords([(word, written)]))[0].Entry.Description.Activity, written);

        // A character of a Chinese word may be a word of its own (电 of 绿电): near, and not what was asked.
        Message? OfCharacters(string word)
        {
            string[] known = [.. word.Where(SearchText.IsChinese).Select(character => character.ToString()).Distinct().Where(
                character => entries.Any(entry => entry.HasWord(character)))];
            return known.Length == 0 ? null : SearchMessages.Nearest([.. known.Select(character => Nearest(character, character))]);
        }
    }

    private static void AddParts(
        SearchText wanted, List<(SearchEntry Entry, SearchMatch Match)> found, FactorSearchHit first, List<Message> remarks)
    {
        if (first.Match < SearchMatch.Beginnings)
            return;

        SearchEntry entry = found.First(pair => pair.Entry.Description == first.Description).Entry;
        IEnumerable<string> parts = wanted.Words.Zip(wanted.Written).Where(
            pair => !entry.HasWord(pair.First)).Select(pair => pair.Second);
        remarks.Add(SearchMessages.PartsOfWords(parts));
    }

    // Which of them is meant changes every figure, so that one must not come alone.
    private static void AddVariants(
        FactorLibrary library, List<(SearchEntry Entry, SearchMatch Match)> found, FactorSearchHit first, List<Message> remarks)
    {
        ImmutableArray<ActivityDescription> variants = [.. found
            .Where(
                pair => pair.Match == first.Match
                    && pair.Entry.Code.StartsWith($"{first.Description.Activity}.", StringComparison.Ordinal)
                    && !library.OfActivity(pair.Entry.Description.Activity).IsEmpty)
            .Select(pair => pair.Entry.Description)];
        if (!variants.IsEmpty)
            remarks.Add(variants.Length == 1
                ? SearchMessages.Variant(first.Description, variants[0])
                : SearchMessages.Variants(first.Description, variants.Length, variants[0]));
    }

    private static void AddNamesakes(Region region, ImmutableArray<FactorSearchHit> hits, List<Message> remarks)
    {
        ImmutableArray<Region> shown = [.. hits.SelectMany(hit => hit.Choices).Select(choice => choice.Query.Region).Distinct()];
        ImmutableArray<Region> own = [.. StateGrids.Of(region).Where(shown.Contains)];
        ImmutableArray<Region> namesakes = [.. shown.Where(
            other => other != region && SearchChoice.BearsNameOf(other, region)).Order()];
        if (!own.IsEmpty)
            remarks.Add(SearchMessages.GridsOfState(region, own));
        else if (!namesakes.IsEmpty)
            remarks.Add(SearchMessages.Namesakes(region, namesakes));
    }
}
