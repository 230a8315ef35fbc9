using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

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
    private static readonly Lazy<ImmutableArray<SearchEntry>> Entries = new(
        () => [.. ActivityVocabulary.BuiltIn.Descriptions.Select(description => new SearchEntry(description))]);

    /// <summary>Searches a library.</summary>
    /// <param name="library">The library; activities of the user's own factors are found too.</param>
    /// <param name="text">Words, with or without a year and a region.</param>
    /// <param name="options">What may be taken; null for the defaults.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="ArgumentNullException">The library or the text is null.</exception>
    public static FactorSearchResult Find(FactorLibrary library, string text, FactorSearchOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(text);
        options ??= new FactorSearchOptions();
        ImmutableArray<SearchEntry> entries = EntriesOf(library);

        SearchQuestion question = SearchQuestion.Parse(text);
        List<(SearchEntry Entry, SearchMatch Match)> found = SearchRanking.Of(entries, question.Wanted);
        if (found.Count == 0 && question.Wanted.Words.Length > 0)
        {
            question = WithKnownWords(question, entries);
            found = SearchRanking.Of(entries, question.Wanted);
        }

        if (found.Count == 0)
        {
            // What looked like a region or a year may be a word of a name.
            var whole = new SearchQuestion(SearchText.Of(text), null, null, []);
            if (SearchRanking.Of(entries, whole.Wanted) is { Count: > 0 } others)
                (question, found) = (whole, others);
        }

        Message? failure = found.Count > 0 ? null : SearchRemarks.Failure(text, question, entries);
        ImmutableArray<FactorSearchHit> hits = Hits(library, found, question, options);
        return new FactorSearchResult(
            text,
            question.Region,
            question.Year,
            question.LeftOut,
            found.Count,
            hits,
            SearchRemarks.Of(library, question, found, hits),
            failure);
    }

    private static ImmutableArray<SearchEntry> EntriesOf(FactorLibrary library)
    {
        IEnumerable<ActivityCode> unknown = library.OwnActivities.Where(activity => !ActivityVocabulary.BuiltIn.TryFind(activity, out _));
        return Entries.Value.AddRange(unknown.Select(activity => new SearchEntry(ActivityVocabulary.BuiltIn.Describe(activity, library))));
    }

    // Chinese is written without blanks: a run that stands nowhere is taken apart into the longest pieces that do. Other words that stand
    // nowhere are left out, and the result says so.
    private static SearchQuestion WithKnownWords(SearchQuestion question, ImmutableArray<SearchEntry> entries)
    {
        var words = new List<(string Word, string Written)>();
        var leftOut = question.LeftOut.ToList();
        foreach ((string word, string written) in question.Wanted.Words.Zip(question.Wanted.Written))
        {
            if (IsHeld(word))
                words.Add((word, written));
            else if (SearchText.IsChinese(word[0]))
                Cut(word);
            else
                leftOut.Add(written);
        }

        return question with
        {
            Wanted = SearchText.OfWords(words.DistinctBy(pair => pair.Word, StringComparer.Ordinal)),
            LeftOut = [.. leftOut],
        };

        bool IsHeld(string word) => entries.Any(entry => entry.Holds(word));

        void Cut(string run)
        {
            int unknownFrom = 0;
            int at = 0;
            while (at < run.Length)
            {
                int length = run.Length - at;
                while (length > 1 && !IsHeld(run.Substring(at, length)))
                    length--;
                if (length > 1)
                {
                    words.Add((run.Substring(at, length), run.Substring(at, length)));
                    LeaveOut(unknownFrom, at);
                    unknownFrom = at + length;
                }

                at += length;
            }

            LeaveOut(unknownFrom, run.Length);

            void LeaveOut(int from, int to)
            {
                if (to > from)
                    leftOut.Add(run[from..to]);
            }
        }
    }

    // ---- the factor of each

    private static ImmutableArray<FactorSearchHit> Hits(
        FactorLibrary library, List<(SearchEntry Entry, SearchMatch Match)> found, SearchQuestion question, FactorSearchOptions options)
    {
        // Activities without any factor come in only where there are no others: the vocabulary names more than a user's own library serves.
        IEnumerable<FactorSearchHit> exact = found.TakeWhile(pair => pair.Match == SearchMatch.Exact).Select(Hit).OrderBy(
            hit => hit.Choices.IsEmpty ? 1 : 0);
        IEnumerable<FactorSearchHit> all = exact.Concat(found.SkipWhile(pair => pair.Match == SearchMatch.Exact).Select(Hit));
        ImmutableArray<FactorSearchHit> hits = [.. all.Where(hit => hit.FactorCount > 0).Take(options.Limit)];
        return hits.IsEmpty ? [.. all.Take(options.Limit)] : hits;

        FactorSearchHit Hit((SearchEntry Entry, SearchMatch Match) pair)
        {
            ImmutableArray<EmissionFactor> factors = library.OfActivity(pair.Entry.Description.Activity);
            (ImmutableArray<FactorSelection> choices, Message? reason) = SearchChoice.Of(
                library, pair.Entry.Description.Activity, factors, question, options);
            return new FactorSearchHit(pair.Entry.Description, pair.Match, factors, choices, reason);
        }
    }
}
