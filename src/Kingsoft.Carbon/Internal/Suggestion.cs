using System.Buffers;
using System.Text;

namespace Kingsoft.Carbon.Internal;

/// <summary>The known word nearest to what was written, for messages.</summary>
internal static class Suggestion
{
    /// <summary>The nearest known word, at most a third of its letters away; of equals the first in ordinal order.</summary>
    /// <remarks>One letter of two is a slip of the finger (kw, kv), one Chinese character of two is another word.</remarks>
    public static string? Nearest(string text, IEnumerable<string> known)
    {
        // Letters of the text, letters of a word and a row of distances: no word that comes in question is longer than half as long again.
        int most = text.Length + Math.Max(1, text.Length) + 1;
        char[] letters = ArrayPool<char>.Shared.Rent(text.Length + most);
        int[] row = ArrayPool<int>.Shared.Rent(most + 1);
        Span<char> lowered = letters.AsSpan(0, text.Length);
        text.AsSpan().ToLowerInvariant(lowered);
        string? best = null;
        int bestDistance = int.MaxValue;
        foreach (string word in known)
        {
            int longest = Math.Max(text.Length, word.Length);
            int limit = Math.Max(longest < 3 && (!Ascii.IsValid(text) || !Ascii.IsValid(word)) ? 0 : 1, longest / 3);
            if (Math.Abs(text.Length - word.Length) > limit)
                continue;

            Span<char> other = letters.AsSpan(text.Length, word.Length);
            word.AsSpan().ToLowerInvariant(other);
            int distance = Distance(lowered, other, row, Math.Min(limit, bestDistance));
            if (distance <= limit && (distance < bestDistance || (distance == bestDistance && string.CompareOrdinal(word, best) < 0)))
                (best, bestDistance) = (word, distance);
        }

        ArrayPool<char>.Shared.Return(letters);
        ArrayPool<int>.Shared.Return(row);
        return best;
    }

    // Levenshtein distance over lower-cased letters: a slip of case is no distance at all. Beyond the limit any greater number is returned.
    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, Span<int> row, int limit)
    {
        for (int j = 0; j <= b.Length; j++)
            row[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            int least = row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int distance = Math.Min(Math.Min(row[j - 1], row[j]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = row[j];
                row[j] = distance;
                least = Math.Min(least, distance);
            }

            // No later row has a smaller number than the least of this one.
            if (least > limit)
                return int.MaxValue;
        }

        return row[b.Length];
    }
}
