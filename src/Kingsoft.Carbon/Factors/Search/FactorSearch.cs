using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>
/// Finds activities by code, English or Chinese name, synonym and publishers' wording, and asks the library for the factor of each.
/// A text may name a year and a region by code or name: <c>grid Jiangsu 2024</c>, <c>柴油 江苏</c>, <c>taxi UK</c>.
/// </summary>
/// <remarks>
/// The order is the same on every machine: how well an activity answers (<see cref="SearchMatch"/>), of exact ones those with a factor
/// first, then the shorter text, the shorter code, the code in ordinal order. A code goes before those below it that answer equally well: a
/// flight before the same flight with radiative forcing.
/// </remarks>
public static class FactorSearch
{
    // The longest name of an activity has half of it; what takes longer than that to read is no question.
    private const int LongestText = 200;

    private static readonly Lazy<ImmutableArray<SearchEntry>> Entries = new(
        () => [.. ActivityVocabulary.BuiltIn.Descriptions.Select(description => new SearchEntry(description))]);

    /// <summary>Searches a library.</summary>
    /// <param name="library">The library; activities of the user's own factors are found too.</param>
    /// <param name="text">Words, with or without a year and a region; the first 200 characters are looked for.</param>
    /// <param name="options">What may be taken; null for the defaults.</param>
    /// <returns>What was found; its notices say so where a text was longer.</returns>
    /// <exception cref="ArgumentNullException">The library or the text is null.</exception>
    /// <exception cref="ArgumentException">A collection of the options is null or holds null, no factor is of a set, or fewer than no
    /// answers are wanted.</exception>
    public static FactorSearchResult Find(FactorLibrary library, string text, FactorSearchOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(text);
        options ??= new FactorSearchOptions();
        options.Check();
        library.CheckSets(options.Sets, nameof(options));
        ImmutableArray<SearchEntry> entries = EntriesOf(library);

        var notices = new List<Message>();
        if (text.Length > LongestText)
        {
            text = Beginning(text);
            notices.Add(SearchMessages.CutAt(LongestText));
        }

        SearchQuestion question = SearchQuestion.Parse(text);
        // A town that gives the country is a place as well.
        if (question.Region is not null && question.Wanted.Words.All(
            word => question.IsRegionImplied && SearchVocabulary.BuiltIn.Plain(word) == SearchPartKind.Place))
        {
            question = question with { Wanted = SearchText.Of(ActivityCode.GridElectricity.Value) };
            notices.Add(SearchMessages.PlaceAlone);
        }

        SearchFinding finding = SearchFinding.Of(
            entries, question.Wanted, Distance(library, question.Region), question.IsRegionImplied);
        if (finding is { Found.Count: 0, Answers.IsEmpty: true, Missing: null })
        {
            // What looked like a region or a year may be a word of a name.
            var whole = new SearchQuestion(SearchText.Of(text), null, null, [], []);
            if (SearchFinding.Of(entries, whole.Wanted, Distance(library, null)) is { Found.Count: > 0, LeftOut.IsEmpty: true } other)
                (question, finding) = (whole, other);
        }

        bool isFound = finding.Found.Count > 0;
        if (!question.LeftOut.IsEmpty)
            notices.Add(SearchMessages.LeftOutPlaces(question.LeftOut));
        if (!finding.LeftOut.IsEmpty)
            notices.Add(SearchMessages.LeftOut(finding.LeftOut));
        notices.AddRange(finding.Answers);
        // Letters that stand in a known phrase (PE pipe) are understood.
        if (!finding.LeftOut.IsEmpty)
            notices.AddRange(question.Words);
        Message? failure = isFound ? null
            : finding.Missing is { } missing ? missing
            : finding.Answers.IsEmpty ? SearchRemarks.Failure(text, question, finding.LeftOut, entries)
            : finding.Answers[0];
        ImmutableArray<FactorSearchHit> hits = Hits(library, finding, question, options);
        return new FactorSearchResult(
            text,
            question.Region,
            question.Year,
            [.. question.LeftOut, .. finding.LeftOut],
            finding.Found.Count,
            hits,
            isFound ? [.. notices] : [],
            SearchRemarks.Of(library, question, finding.Found, hits),
            failure);
    }

    // A cut may go through a character beyond the first plane, which is two in UTF-16.
    private static string Beginning(string text) =>
        text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];

    // A factor of the country itself is nearer than one of the whole world.
    private static Func<SearchEntry, int> Distance(FactorLibrary library, Region? region) => region is null
        ? _ => 0
        : entry =>
        {
            ImmutableArray<EmissionFactor> factors = library.OfActivity(entry.Description.Activity);
            return factors.Any(factor => !factor.Region.IsGlobal && factor.Set is null && region.IsWithin(factor.Region)) ? 0
                : factors.Any(factor => factor.Region.IsWithin(region)) ? 1
                : factors.Any(factor => factor.Region.IsGlobal) ? 2
                : SearchFinding.Unreachable;
        };

    private static ImmutableArray<SearchEntry> EntriesOf(FactorLibrary library)
    {
        IEnumerable<ActivityCode> unknown = library.OwnActivities.Where(activity => !ActivityVocabulary.BuiltIn.TryFind(activity, out _));
        return Entries.Value.AddRange(unknown.Select(activity => new SearchEntry(ActivityVocabulary.BuiltIn.Describe(activity, library))));
    }

    // ---- the factor of each

    private static ImmutableArray<FactorSearchHit> Hits(
        FactorLibrary library, SearchFinding finding, SearchQuestion question, FactorSearchOptions options)
    {
        List<(SearchEntry Entry, SearchMatch Match)> found = finding.Found;
        // Activities without any factor come in only where there are no others: the vocabulary names more than a user's own library serves.
        IEnumerable<FactorSearchHit> exact = found.TakeWhile(pair => pair.Match == SearchMatch.Exact).Select(Hit).OrderBy(
            hit => hit.Choices.IsEmpty && !finding.IsRanked ? 1 : 0);
        IEnumerable<FactorSearchHit> all = exact.Concat(found.SkipWhile(pair => pair.Match == SearchMatch.Exact).Select(Hit));
        ImmutableArray<FactorSearchHit> hits = [.. all.Where(hit => hit.FactorCount > 0).Take(options.Limit)];
        return hits.IsEmpty ? [.. all.Take(options.Limit)] : hits;

        FactorSearchHit Hit((SearchEntry Entry, SearchMatch Match) pair)
        {
            ImmutableArray<EmissionFactor> factors = library.OfActivity(pair.Entry.Description.Activity.OfFactors);
            (ImmutableArray<FactorSelection> choices, Message? reason) = SearchChoice.Of(
                library, pair.Entry.Description.Activity, factors, question, options);
            return new FactorSearchHit(pair.Entry.Description, pair.Match, factors, choices, reason);
        }
    }
}
