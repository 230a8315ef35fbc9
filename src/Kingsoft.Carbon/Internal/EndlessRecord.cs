using System.Text;

namespace Kingsoft.Carbon.Internal;

/// <summary>A record whose end is not reached within what is read of one: where it starts, and what is said of it.</summary>
internal static class EndlessRecord
{
    /// <summary>The first line with text, from a line on, and what is wrong with the record there.</summary>
    /// <param name="stream">The whole file, gone through again.</param>
    /// <param name="line">The line after the last record that was read.</param>
    /// <param name="name">What the record is called: <c>the record</c>, <c>the header</c>.</param>
    /// <param name="mostBytes">How much is read of one record.</param>
    public static (long Line, string Message) Describe(Stream stream, long line, string name, int mostBytes)
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

        return (at, hasQuote
            ? $"no end of {name} within {mostBytes >> 20} MiB, from this line on: "
                + "probably a quote (\") that is never closed; close it, or double it inside a quoted value"
            : $"{name} is longer than {mostBytes >> 20} MiB; up to {mostBytes >> 20} MiB is accepted");
    }
}
