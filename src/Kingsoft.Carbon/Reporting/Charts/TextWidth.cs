using System.Globalization;
using System.Text;

namespace Kingsoft.Carbon.Reporting;

/// <summary>How wide a text is at most, in whatever sans-serif font the reader has.</summary>
/// <remarks>The widths are those of DejaVu Sans and Verdana, which are wider than other common fonts, rounded up to classes.</remarks>
internal static class TextWidth
{
    private const string Narrow = "ijlI.,':;|! ";
    private const string Slim = "ftrJ()[]/\\-\"`";
    private const string Broad = "mMWw%@";
    private const string Signs = "+<>=~^#&";
    private const decimal OfBold = 1.12m;

    /// <summary>The width in the unit of the size of the font.</summary>
    public static decimal Of(string text, decimal size, bool isBold = false)
    {
        decimal ems = 0m;
        foreach (Rune rune in text.EnumerateRunes())
            ems += Ems(rune);
        return ems * size * (isBold ? OfBold : 1m);
    }

    private static decimal Ems(Rune rune) => rune.Value switch
    {
        < 0x80 => Ems((char)rune.Value),
        < 0x250 => 0.84m,
        >= 0x400 and < 0x530 => 1.1m,
        0x2013 => 0.5m,
        // Pictures of emotions and the like.
        >= 0x1F000 and < 0x20000 => 1.4m,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? 0m : 1m,
    };

    private static decimal Ems(char letter) =>
        Narrow.Contains(letter) ? 0.42m
        : Slim.Contains(letter) ? 0.47m
        : Broad.Contains(letter) ? 1m
        : Signs.Contains(letter) ? 0.84m
        : char.IsAsciiLetterUpper(letter) ? 0.79m
        : 0.65m;
}
