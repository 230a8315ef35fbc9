using System.Text;

namespace Kingsoft.Carbon.Internal;

/// <summary>Files that are no CSV, whatever they are called: known by their first bytes.</summary>
internal static class ForeignFile
{
    // An OpenDocument file says what it is behind the header of its first entry.
    private const int Looked = 256;

    /// <summary>What is wrong with a file that is none; null where nothing speaks against it. The stream is at its start again.</summary>
    public static Message? Fault(Stream stream)
    {
        Span<byte> room = stackalloc byte[Looked];
        int read = stream.ReadAtLeast(room, Looked, throwOnEndOfStream: false);
        stream.Position = 0;
        return FaultOf(room[..read]);
    }

    private static Message? FaultOf(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("PK\u0003\u0004"u8))
            return FaultOfZip(start);
        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return FileMessages.Workbook;
        if (start.StartsWith("%PDF-"u8))
            return FileMessages.Pdf;
        if (start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            return FileMessages.Gzip;
        if (start.StartsWith("PAR1"u8))
            return FileMessages.Parquet;
        if (TextEncoding.IsWide(start[..Math.Min(2, start.Length)]))
            return FileMessages.CsvWide;

        ReadOnlySpan<byte> text = start.StartsWith(Encoding.UTF8.Preamble) ? start[Encoding.UTF8.Preamble.Length..] : start;
        return text.TrimStart(" \t\r\n"u8).StartsWith("<"u8) ? FileMessages.Markup : null;
    }

    private static Message FaultOfZip(ReadOnlySpan<byte> start) =>
        start.IndexOf("application/vnd.oasis.opendocument.spreadsheet"u8) >= 0 ? FileMessages.OpenDocument
        : start.IndexOf("[Content_Types].xml"u8) >= 0 || start.IndexOf("xl/"u8) >= 0 ? FileMessages.Workbook
        : FileMessages.Zip;
}
