using System.Buffers;
using System.Text;

namespace Kingsoft.Carbon.Internal;

/// <summary>Characters that nobody sees and that terminals, spreadsheets and other programs stumble over.</summary>
internal static class ControlCharacters
{
    private static readonly char[] Codes = [.. Enumerable.Range(0, 0x100).Select(code => (char)code).Where(char.IsControl)];
    private static readonly SearchValues<char> All = SearchValues.Create(Codes);
    private static readonly SearchValues<char> AllButLayout = SearchValues.Create([.. Codes.Except("\t\n\r")]);

    /// <summary>What is wrong with an id that holds one; null where it holds none.</summary>
    public static Message? Fault(string id) => (Unseen(id) ?? Invisible(id)) is { } unseen ? FileMessages.IdUnseen(unseen) : null;

    /// <summary>What is wrong with a name of one line that holds one; null where it holds none.</summary>
    public static Message? FaultOfName(string name) => Unseen(name) is { } unseen ? FileMessages.ValueUnseen(unseen) : null;

    /// <summary>The first one in a text of one line; null where it holds none.</summary>
    public static Message? Unseen(string text) => Find(text, All);

    /// <summary>What is wrong with a text that holds one, tabs and the ends of lines left aside; null where it holds none.</summary>
    public static Message? FaultOfText(string text) => Find(text, AllButLayout) is { } unseen ? FileMessages.ValueUnseen(unseen) : null;

    /// <summary>Whether an id may hold a character that nobody sees; in ASCII control characters alone are, and found elsewhere.</summary>
    public static bool MayBeInvisible(ReadOnlySpan<byte> id) => !Ascii.IsValid(id) && Invisible(Encoding.UTF8.GetString(id)) is not null;

    // Two ids that differ only by such a character look the same.
    private static Message? Invisible(string id)
    {
        int at = 0;
        foreach (Rune rune in id.EnumerateRunes())
        {
            if (UnseenCharacters.IsUnseen(rune))
                return FileMessages.InvisibleCharacter(rune, at);
            at += rune.Utf16SequenceLength;
        }

        return null;
    }

    private static Message? Find(string text, SearchValues<char> refused)
    {
        int at = text.AsSpan().IndexOfAny(refused);
        if (at >= 0)
            return FileMessages.ControlCharacter(text[at], at);

        at = HalfCharacter(text);
        return at < 0 ? null : FileMessages.HalfCharacter(text[at], at);
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
