using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Knows the row below a table that adds up what stands above it.</summary>
/// <remarks>Source of the words: <c>emission-factors/vocabulary/rows-of-totals.csv</c>.</remarks>
internal static class RowOfTotals
{
    private const int LongestWord = 20;

    private static readonly Lazy<HashSet<string>> Words = new(() => BuiltInTable.Words("rows-of-totals.csv"));

    /// <summary>The word of a record by which it says that it adds up others; null where it says no such thing.</summary>
    public static string? WordIn(ICsvRecord record)
    {
        for (int column = 0; column < record.Columns.Names.Length; column++)
        {
            if (record.Text(column) is { } text && IsTotal(text))
                return text;
        }

        return record.Extras.Select(extra => record.TextAt(extra.Index)).FirstOrDefault(text => text is not null && IsTotal(text));
    }

    /// <summary>Whether a text is such a word.</summary>
    public static bool IsTotal(string text) =>
        text.Length <= LongestWord && Words.Value.Contains(text.TrimEnd(':', '：').Trim());
}
