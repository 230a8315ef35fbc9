using System.Globalization;
using System.Text;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Texts and numbers as SVG holds them.</summary>
internal static class SvgText
{
    private const char Unknown = '\uFFFD';

    /// <summary>A text with every sign that XML reads as its own escaped; what no XML may hold is replaced.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                '\t' or '\n' or '\r' => escaped.Append(' '),
                < 0x20 or 0xFFFE or 0xFFFF => escaped.Append(Unknown),
                _ => escaped.Append(rune.ToString()),
            };
        }

        return escaped.ToString();
    }

    /// <summary>A place on the picture, with two digits whatever the culture.</summary>
    public static string Place(decimal value) => Math.Round(value, 2, MidpointRounding.ToEven).ToString("F2", CultureInfo.InvariantCulture);
}
