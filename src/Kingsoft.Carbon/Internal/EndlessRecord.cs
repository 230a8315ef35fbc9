using System.Text;

namespace Kingsoft.Carbon.Internal;

/// <summary>A record whose end is not reached within what is read of one: where it starts, and what is said of it.</summary>
internal static class EndlessRecord
{
    /// <summary>The first line with text, from a line on, and what is wrong with the record there.</summary>
    /// <param name="stream">The whole file, gone through again.</param>
    /// <param name="line">The line after the last record that was read.</param>
    /// <param name="isHeader">Whether it is the header.</param>
    /// <param name="mostBytes">How much is read of one record.</param>
    public static (long Line, Message Message) Describe(Stream stream, long line, bool isHeader, int mostBytes)
    {
        stream.Position = 0;
        Span<byte> start = stackalloc byte[Encoding.UTF8.Preamble.Length];
        stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (!start.SequenceEqual(Encoding.UTF8.Preamble))
            stream.Position = 0;

        // Blank lines before a record belong to none.
        long at = 1;
        int read = stream.ReadByte();
        for (; read >= 0 && (at < line || read is '\n' or '\r'); read = stream.ReadByte())
            at += read == '\n' ? 1 : 0;
        bool hasQuote = read == '"';
        for (int i = 1; i < mostBytes && read >= 0 && !hasQuote; i++)
        {
            read = stream.ReadByte();
            hasQuote = read == '"';
        }

        int mebibytes = mostBytes >> 20;
        return (at, hasQuote ? FileMessages.EndlessQuote(isHeader, mebibytes) : FileMessages.TooLong(isHeader, mebibytes));
    }
}
