using System.Globalization;
using System.Text;

namespace Kingsoft.Carbon.Tool;

/// <summary>How many cells of a terminal text takes: Chinese, Japanese and Korean characters take two.</summary>
/// <remarks>Source: Unicode Standard Annex 11 (East Asian Width), classes W and F, by blocks.</remarks>
internal static class CellWidth
{
    private static readonly (int First, int Last)[] WideBlocks =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA000, 0xA4CF), (0xA960, 0xA97C),
        (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF),
        (0x1F900, 0x1F9FF), (0x20000, 0x3FFFD),
    ];

    public static int Of(string text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
            width += Of(rune);
        return width;
    }

    public static int Of(Rune rune) => rune.Value < WideBlocks[0].First ? Narrow(rune) : IsWide(rune) ? 2 : Narrow(rune);

    public static bool IsWide(Rune rune) =>
        rune.Value >= WideBlocks[0].First && Array.Exists(WideBlocks, block => rune.Value >= block.First && rune.Value <= block.Last);

    private static int Narrow(Rune rune) =>
        rune.Value >= 0x300 && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? 0 : 1;
}
