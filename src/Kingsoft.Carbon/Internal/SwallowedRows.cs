namespace Kingsoft.Carbon.Internal;

/// <summary>
/// Rows between two stray quotes, which by the rules of CSV are one value: each line of it ends or goes on exactly where a row would.
/// </summary>
internal static class SwallowedRows
{
    // Lines of an address or a remark have a comma or two; that many in each line are those of rows.
    private const int FewestColumns = 4;

    // One may be chance; a remark has no two in their places.
    private const int FewestEqualFields = 2;

    public delegate ReadOnlySpan<byte> Fields(int index);

    /// <summary>The value that seems to have swallowed rows: how many lines of the record stand before it, and how many it has.</summary>
    /// <param name="columns">How many columns a row has.</param>
    /// <param name="fields">Its fields.</param>
    public static (int LinesBefore, int Lines)? Find(int columns, Fields fields)
    {
        int before = 0;
        for (int field = 0; columns >= FewestColumns && field < columns; field++)
        {
            ReadOnlySpan<byte> value = fields(field);
            if (!value.ContainsAny((byte)'\n', (byte)'\r'))
                continue;

            List<int> commas = CommasOfLines(value);
            if (HasRows(commas, field, columns - 1) || HasRowLike(value, field, columns, fields))
                return (before, commas.Count);
            before += commas.Count - 1;
        }

        return null;
    }

    // The first line is the rest of a row, the last one the beginning of another, and whole rows stand between them. Where one of the rows
    // is empty or ragged itself, the others still tell.
    private static bool HasRows(List<int> commas, int field, int whole)
    {
        bool isRestFirst = commas[0] == whole - field;
        bool isBeginLast = commas[^1] == field;
        List<int> between = commas[1..^1];
        int rows = between.Count(count => count == whole);
        return between.Count == 0 ? isRestFirst && isBeginLast : rows > 1 || (rows == 1 && (isRestFirst || isBeginLast));
    }

    // A row with a comma too many or too few still says the unit, region and activity of its neighbours where they say it.
    private static bool HasRowLike(ReadOnlySpan<byte> value, int field, int columns, Fields fields)
    {
        for (int end = value.IndexOfAny((byte)'\n', (byte)'\r'); end >= 0; end = value.IndexOfAny((byte)'\n', (byte)'\r'))
        {
            value = value[(end + 1)..];
            int next = value.IndexOfAny((byte)'\n', (byte)'\r');
            if (EqualFields(next < 0 ? value : value[..next], field, columns, fields) >= FewestEqualFields)
                return true;
        }

        return false;
    }

    private static int EqualFields(ReadOnlySpan<byte> line, int field, int columns, Fields fields)
    {
        int equal = 0;
        for (int at = 0; at < columns; at++)
        {
            int comma = line.IndexOf((byte)',');
            ReadOnlySpan<byte> part = (comma < 0 ? line : line[..comma]).Trim((byte)' ');
            if (at != field && !part.IsEmpty && part.SequenceEqual(fields(at)))
                equal++;
            if (comma < 0)
                break;
            line = line[(comma + 1)..];
        }

        return equal;
    }

    private static List<int> CommasOfLines(ReadOnlySpan<byte> value)
    {
        List<int> commas = [];
        while (true)
        {
            int end = value.IndexOfAny((byte)'\n', (byte)'\r');
            commas.Add((end < 0 ? value : value[..end]).Count((byte)','));
            if (end < 0)
                return commas;
            value = value[(value[end..].StartsWith("\r\n"u8) ? end + 2 : end + 1)..];
        }
    }
}
