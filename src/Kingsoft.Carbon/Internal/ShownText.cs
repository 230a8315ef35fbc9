using System.Globalization;
using System.Text;

namespace Kingsoft.Carbon.Internal;

/// <summary>
/// Text of somebody's file as a person may see it: control characters as <c>\x1b</c>, characters that hide or turn text as <c>U+202E</c>,
/// so that nothing is sent to a terminal but what it shows.
/// </summary>
internal static class ShownText
{
    /// <summary>A text in one line: its line ends are spaces.</summary>
    public static string OneLine(string text) => IsShown(text) ? text : Of(text.ReplaceLineEndings(" "));

    /// <summary>A name, in which a line end is as odd as all other control characters.</summary>
    public static string Of(string text)
    {
        if (IsShown(text))
            return text;

        var shown = new StringBuilder(text.Length + 16);
        Span<char> halves = stackalloc char[2];
        for (int at = 0; at < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, at, out Rune rune))
            {
                shown.Append(CultureInfo.InvariantCulture, $"U+{(int)text[at]:X4}");
                at++;
                continue;
            }

            at += rune.Utf16SequenceLength;
            if (Rune.IsControl(rune))
                shown.Append(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}");
            else if (UnseenCharacters.IsHidden(rune))
                shown.Append(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
            else
                shown.Append(halves[..rune.EncodeToUtf16(halves)]);
        }

        return shown.ToString();
    }

    /// <summary>The beginning of a text that is longer than a table or a sentence bears; no character of two halves is cut apart.</summary>
    public static string Cut(string text, int most) => text.Length <= most
        ? text
        : $"{text.AsSpan(0, char.IsHighSurrogate(text[most - 1]) ? most - 1 : most).TrimEnd()}…";

    private static bool IsShown(string text)
    {
        foreach (char letter in text)
        {
            if (letter < ' ' || (letter >= '\x7F' && IsOdd(letter)))
                return false;
        }

        return true;
    }

    // Format characters beyond the first plane are pairs.
    private static bool IsOdd(char letter) =>
        char.IsControl(letter) || char.IsSurrogate(letter) || UnseenCharacters.IsHidden(letter);
}
