namespace Kingsoft.Carbon.Internal;

/// <summary>How many slips lie between two spellings: letters wrong, missing or too many.</summary>
internal static class SpellingDistance
{
    private const int ShortWord = 64;

    /// <summary>The distance of Levenshtein, as the letters stand; beyond the limit any greater number is returned.</summary>
    public static int Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit) => Of(a, b, limit, isExchangeOne: false);

    /// <summary>The distance of Damerau and Levenshtein, in which an exchange of neighbours is one slip.</summary>
    public static int WithExchanges(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit) => Of(a, b, limit, isExchangeOne: true);

    private static int Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit, bool isExchangeOne)
    {
        int width = b.Length + 1;
        Span<int> rows = width <= ShortWord ? stackalloc int[3 * ShortWord] : new int[3 * width];
        Span<int> beforeLast = rows[..width], last = rows[width..(2 * width)], row = rows[(2 * width)..(3 * width)];
        for (int j = 0; j < width; j++)
            last[j] = j;

        int leastOfLast = 0;
        for (int i = 1; i <= a.Length; i++)
        {
            int least = row[0] = i;
            for (int j = 1; j < width; j++)
            {
                int distance = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (isExchangeOne && i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    distance = Math.Min(distance, beforeLast[j - 2] + 1);
                row[j] = distance;
                least = Math.Min(least, distance);
            }

            // No later row has a smaller number than the least of this one, or than one slip more than the least of the last one.
            if (Math.Min(least, leastOfLast + 1) > limit)
                return int.MaxValue;

            leastOfLast = least;
            Span<int> free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }

        return last[b.Length];
    }
}
