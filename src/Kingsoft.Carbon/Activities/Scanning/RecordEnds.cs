namespace Kingsoft.Carbon;

/// <summary>Where records of a CSV end: at line feeds that no quotes enclose.</summary>
internal static class RecordEnds
{
    private const byte Quote = (byte)'"', LineFeed = (byte)'\n', CarriageReturn = (byte)'\r';

    /// <summary>How long the text is up to the end of its last whole record; 0 where it has none.</summary>
    public static int LastIn(ReadOnlySpan<byte> text)
    {
        int quotes = text.Count(Quote);
        int end = text.Length;
        while (text[..end].LastIndexOf(LineFeed) is var at and >= 0)
        {
            if (quotes > 0)
                quotes -= text[at..end].Count(Quote);
            if (quotes % 2 == 0)
                return at + 1;
            end = at;
        }

        return 0;
    }

    /// <summary>
    /// Whether a carriage return stands without a line feed: the strict reader takes it as the end of a line, which nothing here does.
    /// </summary>
    public static bool HasLoneReturn(ReadOnlySpan<byte> text)
    {
        for (int at = text.IndexOf(CarriageReturn); at >= 0; at = text.IndexOf(CarriageReturn))
        {
            text = text[(at + 1)..];
            if (text.IsEmpty || text[0] != LineFeed)
                return true;
        }

        return false;
    }

    /// <summary>How long the first record is, with its line break; 0 where it does not end.</summary>
    public static int FirstIn(ReadOnlySpan<byte> text)
    {
        int quotes = 0;
        for (int start = 0; text[start..].IndexOf(LineFeed) is var length and >= 0; start += length + 1)
        {
            quotes += text.Slice(start, length).Count(Quote);
            if (quotes % 2 == 0)
                return start + length + 1;
        }

        return 0;
    }
}
