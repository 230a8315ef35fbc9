using System.Collections.Immutable;
using System.Globalization;

namespace Kingsoft.Carbon.Reporting;

/// <summary>A text in lines: broken at spaces and between Chinese characters, within a word where nothing else helps.</summary>
internal static class TextLines
{
    private const string Ellipsis = "…";

    // Chinese punctuation that closes does not begin a line.
    private const string NoStart = "，。；：、！？）》」』】”’…,.;:!?)]%";

    /// <summary>The lines; what has no room in so many is cut, and an ellipsis says so.</summary>
    public static ImmutableArray<string> Of(string text, decimal width, decimal size, int most = int.MaxValue, bool isBold = false)
    {
        string[] elements = ElementsOf(text);
        var lines = ImmutableArray.CreateBuilder<string>();
        int start = 0;
        while (start < elements.Length)
        {
            if (lines.Count == most - 1)
            {
                lines.Add(Shortened(string.Concat(elements[start..]).Trim(), width, size, isBold));
                break;
            }

            int end = EndOfLine(elements, start, width, size, isBold);
            lines.Add(string.Concat(elements[start..end]).Trim());
            start = end;
            while (start < elements.Length && elements[start] == " ")
                start++;
        }

        return lines.ToImmutable();
    }

    /// <summary>The text in one line, cut where it has no room, with an ellipsis.</summary>
    public static string Shortened(string text, decimal width, decimal size, bool isBold = false)
    {
        if (TextWidth.Of(text, size, isBold) <= width)
            return text;

        string[] elements = ElementsOf(text);
        int count = elements.Length;
        while (count > 0 && TextWidth.Of(string.Concat(elements[..count]).TrimEnd() + Ellipsis, size, isBold) > width)
            count--;
        return string.Concat(elements[..count]).TrimEnd() + Ellipsis;
    }

    private static int EndOfLine(string[] elements, int start, decimal width, decimal size, bool isBold)
    {
        decimal taken = 0m;
        int lastBreak = start;
        for (int i = start; i < elements.Length; i++)
        {
            if (i > start && MayBreakBefore(elements, i))
                lastBreak = i;
            taken += TextWidth.Of(elements[i], size, isBold);
            if (taken > width && elements[i] != " ")
                return lastBreak > start ? lastBreak : Math.Max(i, start + 1);
        }

        return elements.Length;
    }

    private static bool MayBreakBefore(string[] elements, int i) =>
        elements[i - 1] == " "
        || ((IsWide(elements[i]) || IsWide(elements[i - 1])) && !NoStart.Contains(elements[i], StringComparison.Ordinal));

    private static bool IsWide(string element) => element[0] >= 0x2E80;

    // Whole characters as a reader sees them; every kind of white space is a space.
    private static string[] ElementsOf(string text)
    {
        var elements = new List<string>();
        TextElementEnumerator each = StringInfo.GetTextElementEnumerator(text.Trim());
        while (each.MoveNext())
            elements.Add(string.IsNullOrWhiteSpace(each.GetTextElement()) ? " " : each.GetTextElement());
        return [.. elements];
    }
}
