using System.Text;
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

    /// <summary>A number with '.' or ',' before its decimals, but without separators of thousands; null where there is none.</summary>
    public decimal? Number(string column) => NumberIn(this[column]);

    /// <summary>The same of a field of any column.</summary>
    public static decimal? NumberIn(string? text)
    {
        if (text is null)
            return null;
        string plain = text.Contains('.') ? text : text.Replace(',', '.');
        return Numbers.TryParseAmount(Encoding.UTF8.GetBytes(plain), out decimal value) ? value : null;
    }
}
