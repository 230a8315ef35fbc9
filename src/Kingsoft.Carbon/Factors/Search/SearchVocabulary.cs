using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>The words of questions that are no words of names: everyday words, words with an answer, and words that say little.</summary>
/// <remarks>
/// Source: <c>emission-factors/vocabulary</c>: <c>words.csv</c> (word → activities), <c>answers.csv</c> (word → why there is no factor,
/// and activities that may stand beside), <c>plain-words.csv</c> (word → stop, minor, qualifier or unit).
/// </remarks>
internal sealed class SearchVocabulary
{
    private const string Folder = "emission-factors/vocabulary/";

    private static readonly Lazy<SearchVocabulary> LazyBuiltIn = new(() => new SearchVocabulary());

    private readonly Dictionary<string, SearchPart> _phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SearchPartKind> _plain = new(StringComparer.Ordinal);

    private SearchVocabulary()
    {
        foreach ((string phrase, ImmutableArray<string> activities) in EverydayWords.Phrases)
        {
            SearchText text = SearchText.Of(phrase);
            _phrases[text.Phrase] = new SearchPart(SearchPartKind.Activity, phrase, text, activities, null);
        }

        using CsvTable answers = BuiltInTable.Open($"{Folder}answers.csv", new CsvColumns(["word", "answer"], ["activities"]));
        while (answers.ReadRow())
        {
            SearchText text = SearchText.Of(answers.Text(0)!);
            ImmutableArray<string> activities = [.. (answers.Text(2) ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries)];
            _phrases[text.Phrase] = new SearchPart(SearchPartKind.Activity, answers.Text(0)!, text, activities, answers.Text(1));
        }

        using CsvTable plain = BuiltInTable.Open($"{Folder}plain-words.csv", new CsvColumns(["word", "kind"], []));
        while (plain.ReadRow())
        {
            SearchPartKind kind = plain.Text(1)! switch
            {
                "stop" => SearchPartKind.Stop,
                "unit" => SearchPartKind.Unit,
                "qualifier" => SearchPartKind.Qualifier,
                "minor" => SearchPartKind.Minor,
                "place" => SearchPartKind.Place,
                string other => throw new InvalidOperationException($"Built-in data: plain-words.csv: '{other}' is no kind of word."),
            };
            SearchText text = SearchText.Of(plain.Text(0)!);
            if (text.Words.Length > 1)
                _phrases.TryAdd(text.Phrase, new SearchPart(kind, plain.Text(0)!, text, [], null));
            else
                _plain[SearchText.Stemmed(plain.Text(0)!)] = kind;
        }

        // Whoever sells tickets in one country alone is a place, unless it is a word for what it sells.
        foreach (string place in PlaceNames.WordsOfOnePlace.Where(place => !_plain.ContainsKey(place)))
            _phrases.TryAdd(place, new SearchPart(SearchPartKind.Place, place, SearchText.Of(place), [], null));

        LongestPhrase = _phrases.Values.Max(part => part.Text.Words.Length);
        LongestRun = _phrases.Keys.Concat(_plain.Keys).Where(key => SearchText.IsChinese(key[0])).Max(key => key.Length);
    }

    public static SearchVocabulary BuiltIn => LazyBuiltIn.Value;

    /// <summary>The number of words of the longest phrase.</summary>
    public int LongestPhrase { get; }

    /// <summary>The number of characters of the longest run of Chinese.</summary>
    public int LongestRun { get; }

    public SearchPart? Phrase(string words) => _phrases.GetValueOrDefault(words);

    public SearchPartKind? Plain(string word) => _plain.TryGetValue(word, out SearchPartKind kind) ? kind : null;
}
