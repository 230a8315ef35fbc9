using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>
/// A text as the search compares it: lower case, words of letters and digits, runs of Chinese, without a plural's ending.
/// </summary>
internal sealed class SearchText
{
    // Words that a question holds and a name need not.
    private static readonly HashSet<string> Fillers =
        new(StringComparer.Ordinal) { "the", "of", "in", "for", "per", "by", "our", "my", "and", "或", "的", "和" };

    private SearchText(string[] words, string[] written)
    {
        Words = words;
        Written = written;
        Phrase = string.Join(' ', words);
    }

    public string[] Words { get; }

    /// <summary>The words as somebody wrote them, for messages.</summary>
    public string[] Written { get; }

    /// <summary>The words, a blank between two.</summary>
    public string Phrase { get; }

    public static SearchText Of(string text) =>
        OfWords(Tokens(text).Select(token => (Word: Stem(token.ToLowerInvariant()), token)).Where(pair => !Fillers.Contains(pair.Word)));

    public static SearchText OfWords(IEnumerable<(string Word, string Written)> words)
    {
        (string Word, string Written)[] pairs = [.. words];
        return new SearchText([.. pairs.Select(pair => pair.Word)], [.. pairs.Select(pair => pair.Written)]);
    }

    /// <summary>Words of letters and digits, and runs of Chinese; everything else parts them.</summary>
    public static IEnumerable<string> Tokens(string text)
    {
        var word = new StringBuilder();
        bool isChinese = false;
        foreach (char raw in text)
        {
            char c = FullWidth.Plain(raw);
            bool belongs = char.IsLetterOrDigit(c);
            if (word.Length > 0 && (!belongs || IsChinese(c) != isChinese))
            {
                yield return word.ToString();
                word.Clear();
            }

            if (belongs)
            {
                isChinese = IsChinese(c);
                word.Append(c);
            }
        }

        if (word.Length > 0)
            yield return word.ToString();
    }

    /// <summary>Whether a text has the words of another, one after the other.</summary>
    public static bool HasPhrase(string text, string phrase) =>
        $" {Of(text).Phrase} ".Contains($" {Of(phrase).Phrase} ", StringComparison.Ordinal);

    public static bool IsChinese(char c) => c is >= '\u3400' and <= '\u9FFF';

    /// <summary>One word as texts are compared by.</summary>
    public static string Stemmed(string word) => Stem(word.ToLowerInvariant());

    // couriers → courier, batteries → battery, but gas, bus, class and R-410s are left alone.
    private static string Stem(string word) =>
        word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) ? $"{word[..^3]}y"
        : word.Length > 4 && word[^1] == 's' && word[^2] != 's' && char.IsAsciiLetterLower(word[^2]) ? word[..^1] : word;
}
