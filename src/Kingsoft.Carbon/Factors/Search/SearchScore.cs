using System.Collections.Immutable;

namespace Kingsoft.Carbon.Factors;

/// <summary>How much of a question an entry answers, and how well.</summary>
internal sealed record SearchScore(SearchEntry Entry, int Missing, int Rank, SearchMatch Match, ImmutableArray<SearchPart> LeftOut)
{
    // After the activities that an everyday word stands for come those that have it in their names.
    private const int ByName = 1_000;

    /// <summary>The score of an entry; null where only words that say little stand in it, or less than half of what was asked.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="parts">What was asked.</param>
    /// <param name="takesLess">Whether less than half of it is enough.</param>
    public static SearchScore? Of(SearchEntry entry, ImmutableArray<SearchPart> parts, bool takesLess)
    {
        var leftOut = ImmutableArray.CreateBuilder<SearchPart>();
        int rank = ByName;
        int missing = 0;
        int held = 0;
        bool isSubject = false;
        SearchMatch match = SearchMatch.Exact;
        foreach (SearchPart part in parts)
        {
            if (part.RankOf(entry.Description.Activity) is { } place)
                rank = Math.Min(rank, place);
            else if (HowHeld(entry, part) is { } how)
                match = how > match ? how : match;
            else
            {
                leftOut.Add(part);
                missing += part.Weight;
                continue;
            }

            held += part.Weight;
            isSubject |= part.Kind >= SearchPartKind.Word;
        }

        bool needsSubject = parts.Any(part => part.Kind >= SearchPartKind.Word);
        bool hasSubject = isSubject || (!needsSubject && parts.Any(part => part.Kind == SearchPartKind.Qualifier));
        bool isAnswer = hasSubject && (held > missing || takesLess);
        return isAnswer ? new SearchScore(entry, missing, rank, match, leftOut.ToImmutable()) : null;
    }

    /// <summary>How a part stands in the names of an entry; parts of words count in Chinese only.</summary>
    public static SearchMatch? HowHeld(SearchEntry entry, SearchPart part) =>
        part.IsPhrase && !entry.HasPhrase(part.Text) ? null
        : entry.Compare(part.Text) is not { Match: var match } ? null
        : match <= SearchMatch.AllTexts ? match
        : SearchText.IsChinese(part.Text.Phrase[0]) ? SearchMatch.Contained
        : null;
}
