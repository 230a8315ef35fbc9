using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>The activities that answer the words of a question, what of it they leave out, and what is said of its words.</summary>
internal sealed record SearchFinding(
    List<(SearchEntry Entry, SearchMatch Match)> Found, ImmutableArray<string> LeftOut, ImmutableArray<Message> Answers)
{
    /// <summary>The distance of an activity that has no factor for the place of the question.</summary>
    public const int Unreachable = 3;

    /// <summary>Whether everyday words put the activities in order, which then stays whatever factors there are.</summary>
    public bool IsRanked { get; private init; }

    /// <summary>What is said where a part is unknown without which the rest is another question; null otherwise.</summary>
    public Message? Missing { get; private init; }

    /// <summary>Looks for what answers every word; else for what answers the most of them, everyday words first.</summary>
    /// <param name="entries">What is known.</param>
    /// <param name="wanted">The words.</param>
    /// <param name="distance">How far an activity's factors are from the place of the question; 0 is its own country.</param>
    /// <param name="isPlaceTaken">Whether a place among the words gives the country, so that it is not left out.</param>
    public static SearchFinding Of(
        ImmutableArray<SearchEntry> entries, SearchText wanted, Func<SearchEntry, int> distance, bool isPlaceTaken = false)
    {
        ImmutableArray<SearchPart> all = SearchParts.Of(wanted, entries);
        ImmutableArray<SearchPart> parts = [.. all.Where(part => part.Weight > 0)];
        IEnumerable<string> places = all.Where(part => part.Kind == SearchPartKind.Place && !isPlaceTaken).Select(part => part.Written);
        parts = WithoutLooseAnswers(parts, entries);
        ImmutableArray<Message> answers =
            [.. parts.Select(part => part.Answer).OfType<string>().Distinct().Select(SearchAnswerMessages.Of)];
        parts = WithFuelOfAVehicle(parts);
        if (parts.FirstOrDefault(part => part.IsNeeded && !IsKnown(entries, part)) is { } number)
            return new SearchFinding([], [number.Written], []) { Missing = SearchMessages.UnknownRefrigerant(number.Written) };

        bool hasEveryday = parts.Any(part => part.Kind == SearchPartKind.Activity);
        bool onlyAnswers = !answers.IsEmpty && parts.All(part => part.Answer is not null || part.Kind <= SearchPartKind.Minor);
        List<(SearchEntry Entry, SearchMatch Match)> whole = WithEveryWord(entries, wanted, parts);
        if (whole.Count > 0 && (!hasEveryday || (!answers.IsEmpty && !onlyAnswers)))
            return new SearchFinding([.. whole.OrderBy(pair => pair.Match).ThenBy(pair => distance(pair.Entry))], [], []);
        if (!answers.IsEmpty && parts.All(part => part.Kind != SearchPartKind.Activity || part.Activities.IsEmpty))
            return new SearchFinding([], [], answers);

        ImmutableArray<SearchPart> known = [.. parts.Where(part => IsKnown(entries, part))];
        IEnumerable<string> unknown = parts.Where(part => !known.Contains(part) && IsTold(part)).Select(
            part => part.Written).Concat(places);
        List<SearchScore> scores = Scores(entries, wanted, known, distance, takesLess: false);
        // Two subjects that people name (taxi, refrigerant) are two questions; of others the better answered is taken.
        if (scores.Count == 0 && known.Count(part => part.Kind == SearchPartKind.Activity) <= 1)
            scores = Scores(entries, wanted, known, distance, takesLess: true);
        if (scores.Count == 0)
            return new SearchFinding([], [.. unknown], answers);

        ImmutableArray<SearchPart> leftOut = scores[0].LeftOut;
        return new SearchFinding(
            [.. scores.Where(score => score.LeftOut.SequenceEqual(leftOut)).Select(score => (score.Entry, score.Match))],
            [.. unknown, .. leftOut.Where(IsTold).Select(part => part.Written)],
            answers)
        {
            IsRanked = hasEveryday,
        };
    }

    private static List<SearchScore> Scores(
        ImmutableArray<SearchEntry> entries,
        SearchText wanted,
        ImmutableArray<SearchPart> known,
        Func<SearchEntry, int> distance,
        bool takesLess) => [.. entries
            .Select(entry => SearchScore.Of(entry, known, takesLess))
            .OfType<SearchScore>()
            .Select(score => score.Missing == 0 && score.Entry.Compare(wanted) is { } all ? score with { Match = all.Match } : score)
            .OrderBy(score => score.Missing)
            .ThenBy(score => takesLess ? (int)score.Match : 0)
            .ThenBy(score => takesLess && score.LeftOut.Contains(known[^1]) ? 1 : 0)
            .ThenBy(score => distance(score.Entry) == Unreachable ? 1 : 0)
            .ThenBy(score => score.Rank)
            .ThenBy(score => distance(score.Entry))
            .ThenBy(score => score.Match)
            .ThenBy(score => ActivityCode.IsOfAverage(score.Entry.Code) ? 0 : 1)
            .ThenBy(score => score.Entry.Code.Length)
            .ThenBy(score => score.Entry.Description.Activity)];

    // A word that stands with many activities may go without a word; a number may not, it names a kind.
    private static bool IsTold(SearchPart part) => part.Kind != SearchPartKind.Minor || part.Text.Phrase.All(char.IsAsciiDigit);

    // Scope 2 beside electricity, or a coolant beside its number, says no more than that.
    private static ImmutableArray<SearchPart> WithoutLooseAnswers(ImmutableArray<SearchPart> parts, ImmutableArray<SearchEntry> entries)
    {
        bool hasSubject = parts.Any(part => !IsLoose(part) && part.Kind >= SearchPartKind.Word && IsKnown(entries, part));
        return hasSubject ? parts.RemoveAll(IsLoose) : parts;

        static bool IsLoose(SearchPart part) => part.Answer is "category" or "coolant";
    }

    // A petrol car is a car.
    private static ImmutableArray<SearchPart> WithFuelOfAVehicle(ImmutableArray<SearchPart> parts)
    {
        bool hasVehicle = parts.Any(part => part.Activities.Any(code =>
            code.StartsWith("travel.", StringComparison.Ordinal) || code.StartsWith("vehicle.", StringComparison.Ordinal)));
        return !hasVehicle ? parts : [.. parts.Select(part => IsFuel(part)
            ? part with { Kind = SearchPartKind.Word, Activities = [] }
            : part)];

        static bool IsFuel(SearchPart part) => part.Answer is null && !part.Activities.IsEmpty
            && part.Activities.All(code => code.StartsWith("fuel.", StringComparison.Ordinal));
    }

    // A part of a word helps beside a whole word only: CRAC is no cracker. Words that stand with many activities name none.
    private static List<(SearchEntry Entry, SearchMatch Match)> WithEveryWord(
        ImmutableArray<SearchEntry> entries, SearchText wanted, ImmutableArray<SearchPart> parts)
    {
        List<(SearchEntry Entry, SearchMatch Match)> found = SearchRanking.Of(entries, wanted);
        bool saysLittle = parts.All(part => part.Kind == SearchPartKind.Minor);
        return [.. found.Where(pair => pair.Match <= (saysLittle ? SearchMatch.SameWords : SearchMatch.AllTexts)
            || (!saysLittle && (wanted.Words.Any(pair.Entry.HasWord) || wanted.Words.All(word => SearchText.IsChinese(word[0])))))];
    }

    private static bool IsKnown(ImmutableArray<SearchEntry> entries, SearchPart part) =>
        !part.Activities.IsEmpty || entries.Any(entry => SearchScore.HowHeld(entry, part) is not null);
}
