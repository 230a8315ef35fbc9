using System.Buffers;
using System.Globalization;

namespace Kingsoft.Carbon.Internal;

/// <summary>Characters that nobody sees and that terminals, spreadsheets and other programs stumble over.</summary>
internal static class ControlCharacters
{
    private static readonly char[] Codes = [.. Enumerable.Range(0, 0x100).Select(code => (char)code).Where(char.IsControl)];
    private static readonly SearchValues<char> All = SearchValues.Create(Codes);
    private static readonly SearchValues<char> AllButLayout = SearchValues.Create([.. Codes.Except("\t\n\r")]);

    /// <summary>What is wrong with an id that holds one; null where it holds none.</summary>
    public static string? Fault(string id) => Fault(id, All) is { } fault ? $"the id holds {fault}; choose an id without it" : null;

    /// <summary>What is wrong with a name of one line that holds one; null where it holds none.</summary>
    public static string? FaultOfName(string name, string what = "the value") =>
        Fault(name, All) is { } fault ? $"{what} holds {fault}; leave it out" : null;

    /// <summary>What is wrong with a text that holds one, tabs and the ends of lines left aside; null where it holds none.</summary>
    public static string? FaultOfText(string text) =>
        Fault(text, AllButLayout) is { } fault ? $"the value holds {fault}; leave it out" : null;

    private static string? Fault(string text, SearchValues<char> refused)
    {
        int at = text.AsSpan().IndexOfAny(refused);
        if (at >= 0)
            return string.Create(CultureInfo.InvariantCulture, $"a control character (U+{(int)text[at]:X4}, character {at + 1})");

        at = HalfCharacter(text);
        return at < 0 ? null : string.Create(CultureInfo.InvariantCulture, $"half of a character (U+{(int)text[at]:X4}, character {at + 1})");
    }

    // Text in UTF-16 may hold one half of a pair; no file can hold it.
    private static int HalfCharacter(string text)
    {
        for (int at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0 && at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
                continue;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return at;
            at++;
        }

        return -1;
    }
}
