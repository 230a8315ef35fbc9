using System.Text;

namespace Kingsoft.Carbon.Internal;

/// <summary>Input is UTF-8; which bytes are not.</summary>
internal static class TextEncoding
{
    /// <summary>Whether the first two bytes of a file are those of UTF-16 or UTF-32, with or without a byte order mark.</summary>
    public static bool IsWide(ReadOnlySpan<byte> start) =>
        start.StartsWith(Encoding.Unicode.Preamble)
        || start.StartsWith(Encoding.BigEndianUnicode.Preamble)
        || (start.Length >= 2 && (start[0] == 0 || start[1] == 0));

    /// <summary>The line of the first byte that is no UTF-8; null where all are.</summary>
    public static long? FirstForeignLine(ReadOnlySpan<byte> text)
    {
        for (int i = 0; i < text.Length;)
        {
            if (Rune.DecodeFromUtf8(text[i..], out _, out int length) != System.Buffers.OperationStatus.Done)
                return text[..i].Count((byte)'\n') + 1;
            i += length;
        }

        return null;
    }
}
