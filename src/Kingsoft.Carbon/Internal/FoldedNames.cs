using System.Globalization;
using System.Text;

namespace Kingsoft.Carbon.Internal;

/// <summary>Names as people take them to be the same: whatever the case, the width of letters, white space and what nobody sees.</summary>
internal sealed class FoldedNames
{
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _sites = new(StringComparer.Ordinal);

    /// <summary>A name for comparisons; null for none, or one of which nothing is seen.</summary>
    public string? Of(string? name)
    {
        if (name is null)
            return null;
        if (!_known.TryGetValue(name, out string? folded))
            _known.Add(name, folded = Fold(name));
        return folded.Length == 0 ? null : folded;
    }

    /// <summary>The name of a site for comparisons, whatever stands between its words and before its numbers: BJ1 of "bj-01".</summary>
    public string? OfSite(string? name)
    {
        if (Of(name) is not { } folded)
            return null;
        if (!_sites.TryGetValue(folded, out string? site))
            _sites.Add(folded, site = WithoutSeparators(folded));
        return site.Length == 0 ? folded : site;
    }

    // Hall 1-11 is not hall 11-1.
    private static string WithoutSeparators(string folded)
    {
        var site = new StringBuilder(folded.Length);
        for (int i = 0; i < folded.Length; i++)
        {
            bool isBehindDigit = site.Length > 0 && char.IsAsciiDigit(site[^1]);
            if (IsSeparator(folded[i]))
            {
                if (isBehindDigit && i + 1 < folded.Length && char.IsAsciiDigit(folded[i + 1]))
                    site.Append(' ');
            }
            else if (folded[i] != '0' || isBehindDigit || i + 1 == folded.Length || !char.IsAsciiDigit(folded[i + 1]))
            {
                site.Append(folded[i]);
            }
        }

        return site.ToString();
    }

    private static bool IsSeparator(char character) => character is ' ' or '.' or '/' or '#'
        || char.GetUnicodeCategory(character) is UnicodeCategory.DashPunctuation or UnicodeCategory.ConnectorPunctuation;

    private static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (char character in name.Select(FullWidth.Plain))
        {
            if (char.IsWhiteSpace(character))
                AddSpace(folded);
            else if (!UnseenCharacters.IsHidden(character))
                AddLetter(folded, char.ToUpperInvariant(character));
        }

        for (int i = 0; i < folded.Length; i++)
            folded[i] = LookAlikes.Latinized(folded[i]);
        return folded.ToString().Trim();
    }

    // A letter and the mark after it are the letter that has the mark.
    private static void AddLetter(StringBuilder folded, char letter)
    {
        if (letter > '\u02FF' && folded.Length > 0 && ComposedLetters.Of(folded[^1], letter) is { } composed)
            folded[^1] = composed;
        else
            folded.Append(letter);
    }

    private static void AddSpace(StringBuilder folded)
    {
        if (folded.Length > 0 && folded[^1] != ' ')
            folded.Append(' ');
    }
}
