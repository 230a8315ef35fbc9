using System.Text;

namespace Kingsoft.Carbon.Internal;

/// <summary>
/// The text of a file that others wrote: in UTF-8, or in the Western European code page of Windows where it is not UTF-8.
/// </summary>
internal static class ForeignText
{
    // Windows-1252, 0x80 to 0x9F; the rest is Latin-1. A blank stands where the code page has nothing.
    private const string Upper = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    public static string Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        return TextEncoding.FirstForeignLine(bytes) is null ? Encoding.UTF8.GetString(bytes) : Western(bytes);
    }

    /// <summary>Whether the bytes begin as a workbook of a spreadsheet (a zip archive, or the older form) does.</summary>
    public static bool IsWorkbook(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    private static string Western(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (byte each in bytes)
            text.Append(each is >= 0x80 and <= 0x9F ? Upper[each - 0x80] : (char)each);
        return text.ToString();
    }
}
