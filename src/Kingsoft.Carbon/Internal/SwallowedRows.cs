namespace Kingsoft.Carbon.Internal;

/// <summary>
/// Rows between two stray quotes, which by the rules of CSV are one value: each line of it ends or goes on exactly where a row would.
/// </summary>
internal static class SwallowedRows
{
    // Lines of an address or a remark have a comma or two; that many in each line are those of rows.
    private const int FewestColumns = 4;

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
            int ends = value.Count((byte)'\n');
            if (ends > 0 && HasRows(value, field, columns - 1))
                return (before, ends + 1);
            before += ends;
        }

        return null;
    }

    // The first line is the rest of a row, the last one the beginning of another, and whole rows stand between them.
    private static bool HasRows(ReadOnlySpan<byte> value, int field, int commas)
    {
        int end = value.IndexOf((byte)'\n');
        if (value[..end].Count((byte)',') != commas - field)
            return false;

        for (value = value[(end + 1)..]; value.IndexOf((byte)'\n') is var at and >= 0; value = value[(at + 1)..])
        {
            if (value[..at].Count((byte)',') != commas)
                return false;
        }

        return value.Count((byte)',') == field;
    }
}
