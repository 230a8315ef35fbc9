using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>One row of a download, its fields by the names of their columns.</summary>
internal sealed class ForeignRow(ForeignTable table, long line, string[] fields)
{
    public long Line => line;

    public SourceLocation Location => new(table.Name, line);

    /// <summary>The field of a column; null where the table has no such column, or nothing stands in it.</summary>
    public string? this[string column] =>
        table.IndexOf(column) is >= 0 and var at && at < fields.Length && fields[at].Length > 0 ? fields[at] : null;

    /// <summary>The field at a position from 0, without white space around it; empty where the row ends before.</summary>
    public string At(int position) => position < fields.Length ? ImportText.OneLine(fields[position]) : "";

    /// <summary>The number of a field of a table that is separated by ','; null where there is none.</summary>
    public static decimal? NumberIn(string? text) => text is null ? null : new ForeignNumbers([text], ',').Read(text);

    /// <summary>The number of a column; null where there is none, or where it may mean two.</summary>
    public decimal? Number(string column) => this[column] is { } text ? table.NumbersOf(column).Read(text) : null;

    /// <summary>Why one of some columns has no number.</summary>
    public Message WhyNoNumber(params ReadOnlySpan<string> columns)
    {
        foreach (string column in columns)
        {
            if (this[column] is { } text && table.NumbersOf(column).Read(text) is null)
                return table.NumbersOf(column).WhyNot(column, text);
        }

        return ImportMessages.NoValue;
    }
}
