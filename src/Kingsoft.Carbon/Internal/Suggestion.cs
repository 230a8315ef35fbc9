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
        // Letters of the text and letters of a word: no word that comes in question is longer than half as long again.
        int most = text.Length + Math.Max(1, text.Length) + 1;
        char[] letters = ArrayPool<char>.Shared.Rent(text.Length + most);
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

            // A slip of case is no distance at all.
            Span<char> other = letters.AsSpan(text.Length, word.Length);
            word.AsSpan().ToLowerInvariant(other);
            int distance = SpellingDistance.Of(lowered, other, Math.Min(limit, bestDistance));
            if (distance <= limit && (distance < bestDistance || (distance == bestDistance && string.CompareOrdinal(word, best) < 0)))
                (best, bestDistance) = (word, distance);
        }

        ArrayPool<char>.Shared.Return(letters);
        return best;
    }
}
