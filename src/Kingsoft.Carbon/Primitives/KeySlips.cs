namespace Kingsoft.Carbon;

/// <summary>A word that was meant where one slipped on the keys: two letters exchanged, one left out, one too many, one wrong.</summary>
internal static class KeySlips
{
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
            if (Math.Abs(word.Length - written.Length) > 2 || IsFar(written, word) || word.Any(c => !char.IsAsciiLetterLower(c)))
                continue;

            int slips = Slips(written, word);
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
        if (slips > 2 || (slips == 2 && shorter < ShortestTwoSlips) || IsOtherSubstance(written, word))
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

    // The distance of Damerau and Levenshtein, in which an exchange of neighbours is one slip.
    private static int Slips(string a, string b)
    {
        int[,] rows = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (int j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int same = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
