using System.Collections.Frozen;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Knows the row below a table that adds up what stands above it.</summary>
internal static class RowOfTotals
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        [
            "total", "totals", "grand total", "subtotal", "sub-total", "sub total", "sum",
            "合计", "总计", "小计", "总和", "共计", "汇总", "总数", "累计",
        ],
        StringComparer.OrdinalIgnoreCase);

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

    private static bool IsTotal(string text) => text.Length < 20 && Words.Contains(text.TrimEnd(':', '：').Trim());
}
