using System.Text;

namespace Kingsoft.Carbon.Internal;

/// <summary>Rows of commas and blanks alone, which spreadsheets leave above and below a table.</summary>
internal static class BlankRows
{
    private const int BufferBytes = 4096;

    /// <summary>
    /// How long the blank rows at the beginning of a text are, its byte-order mark included; 0 where it begins with a row.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">How many lines they are.</param>
    public static int LengthAtStart(ReadOnlySpan<byte> text, out int lines)
    {
        int start = text.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        int length = 0;
        lines = 0;
        for (int at = start; at < text.Length && IsBlank(text[at]); at++)
        {
            if (text[at] == '\n')
                (length, lines) = (at + 1, lines + 1);
        }

        return length;
    }

    /// <summary>Passes over the blank rows at the beginning of a file.</summary>
    /// <returns>How many lines they are.</returns>
    public static int PassOver(Stream stream)
    {
        Span<byte> start = stackalloc byte[BufferBytes];
        int read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = LengthAtStart(start[..read], out int lines);
        return lines;
    }

    private static bool IsBlank(byte character) => character is (byte)',' or (byte)' ' or (byte)'\n' or (byte)'\r';
}
