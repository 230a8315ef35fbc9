using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>A word that was meant where one slipped on the keys: two letters exchanged, one left out, one too many, one wrong.</summary>
internal static class KeySlips
{
    private const int MostSlips = 2;

    // Of shorter words nearly every one is a slip away from another word.
    private const int ShortestExchanged = 4;
    private const int ShortestTooManyOrFew = 5;
    private const int ShortestWrong = 6;
    private const int ShortestTwoSlips = 9;

    // Butane is no butene and ethanol no ethanal: here one letter is another substance.
    private static readonly string[] EndingsOfSubstances = ["ane", "ene", "yne", "ine", "ol", "al", "ide", "ate", "ite"];

    /// <summary>The one known word that a slip makes of what was written; null where there is none, or more than one.</summary>
    public static string? Mended(string written, IEnumerable<string> known)
    {
        if (written.Length < ShortestExchanged || written.Any(c => !char.IsAsciiLetterLower(c)))
            return null;

        string? only = null;
        int least = int.MaxValue;
        foreach (string word in known)
        {
            if (Math.Abs(word.Length - written.Length) > MostSlips || IsFar(written, word) || word.Any(c => !char.IsAsciiLetterLower(c)))
                continue;

            int slips = SpellingDistance.WithExchanges(written, word, MostSlips);
            if (!IsSlip(written, word, slips) || slips > least)
                continue;

            only = slips == least ? null : word;
            least = slips;
        }

        return only;
    }

    // One slip leaves all but two neighbours as they were, at the beginning and at the end; only long words may have two slips.
    private static bool IsFar(string written, string word)
    {
        int shorter = Math.Min(written.Length, word.Length);
        if (shorter >= ShortestTwoSlips)
            return written[0] != word[0] && written[^1] != word[^1];

        int same = written.AsSpan().CommonPrefixLength(word);
        for (int back = 1; back <= shorter && written[^back] == word[^back]; back++)
            same++;
        return same < Math.Max(written.Length, word.Length) - 2;
    }

    private static bool IsSlip(string written, string word, int slips)
    {
        int shorter = Math.Min(written.Length, word.Length);
        if (slips > MostSlips || (slips == 2 && shorter < ShortestTwoSlips) || IsOtherSubstance(written, word))
            return false;

        bool sameLength = written.Length == word.Length;
        bool isExchanged = sameLength && string.Concat(written.Order()) == string.Concat(word.Order());
        return shorter >= (isExchanged ? ShortestExchanged : sameLength ? ShortestWrong : ShortestTooManyOrFew - 1)
            && Math.Max(written.Length, word.Length) >= (isExchanged ? ShortestExchanged : ShortestTooManyOrFew);
    }

    private static bool IsOtherSubstance(string written, string word) => EndingsOfSubstances.Any(ending =>
        written.EndsWith(ending, StringComparison.Ordinal)
        && (!word.EndsWith(ending, StringComparison.Ordinal) || written[0] != word[0])
        && EndingsOfSubstances.Any(other => word.EndsWith(other, StringComparison.Ordinal)));
}
