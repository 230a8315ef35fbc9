using System.Collections.Immutable;

namespace Kingsoft.Carbon.Factors;

/// <summary>A description as the search compares it.</summary>
internal sealed class SearchEntry
{
    // A beginning or a part of a word says something from here on: UPS is no part of upstream.
    private const int ShortestPart = 4;

    private readonly ImmutableArray<SearchText> _texts;
    private readonly HashSet<string> _words;

    public SearchEntry(ActivityDescription description)
    {
        Description = description;
        string?[] texts = [description.Name, description.Activity.Value, description.ChineseName, .. description.Synonyms];
        _texts = [.. texts.OfType<string>().Select(SearchText.Of)];
        _words = [.. _texts.SelectMany(text => text.Words)];
    }

    public ActivityDescription Description { get; }

    public string Code => Description.Activity.Value;

    public IEnumerable<string> Words => _words;

    /// <summary>Whether a word stands in the entry as a word of its own.</summary>
    public bool HasWord(string word) => _words.Contains(word);

    /// <summary>Whether words stand in the entry one after the other.</summary>
    public bool HasPhrase(SearchText words) =>
        _texts.Any(text => $" {text.Phrase} ".Contains($" {words.Phrase} ", StringComparison.Ordinal));

    /// <summary>Whether a word stands in the entry, whole or as a part.</summary>
    public bool Holds(string word) => _words.Contains(word) || _words.Any(known => IsPart(word, known));

    /// <summary>How well the entry answers, and the length of the text that does; null where it does not.</summary>
    public (SearchMatch Match, int Length)? Compare(SearchText wanted)
    {
        (SearchMatch Match, int Length)? best = null;
        foreach (SearchText text in _texts)
        {
            SearchMatch? match =
                text.Phrase == wanted.Phrase ? SearchMatch.Exact
                : !wanted.Words.All(word => text.Words.Contains(word)) ? null
                : text.Words.All(word => wanted.Words.Contains(word)) ? SearchMatch.SameWords
                : SearchMatch.OneText;
            if (match is { } found && (best is null || (found, text.Phrase.Length).CompareTo(best.Value) < 0))
                best = (found, text.Phrase.Length);
        }

        return best ?? (Loosely(wanted) is { } loose ? (loose, _texts[0].Phrase.Length) : null);
    }

    private SearchMatch? Loosely(SearchText wanted)
    {
        SearchMatch worst = SearchMatch.AllTexts;
        foreach (string word in wanted.Words)
        {
            if (_words.Contains(word))
                continue;
            if (!_words.Any(known => IsPart(word, known)))
                return null;

            bool begins = _words.Any(known => word.Length >= ShortestPart && known.StartsWith(word, StringComparison.Ordinal));
            SearchMatch match = begins ? SearchMatch.Beginnings : SearchMatch.Contained;
            worst = match > worst ? match : worst;
        }

        return worst;
    }

    private static bool IsPart(string word, string known) =>
        (word.Length >= ShortestPart || SearchText.IsChinese(word[0])) && known.Contains(word, StringComparison.Ordinal);
}
