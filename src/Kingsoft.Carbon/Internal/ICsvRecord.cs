namespace Kingsoft.Carbon.Internal;

/// <summary>The fields of one record of a table, trimmed of blanks; good until the next record.</summary>
internal interface ICsvRecord
{
    /// <summary>The columns that the table was opened with.</summary>
    CsvColumns Columns { get; }

    /// <summary>The user's own columns (<c>x_…</c>) with their positions, in the order of the file.</summary>
    IReadOnlyList<(string Name, int Index)> Extras { get; }

    /// <summary>What the header calls a column, where that is another name than the column's own in any case; null elsewhere.</summary>
    string? HeaderOf(int column);

    /// <summary>The line on which the record starts, counted from 1.</summary>
    long Line { get; }

    /// <summary>The UTF-8 text of a column's field; empty where the column or the value is absent.</summary>
    ReadOnlySpan<byte> this[int column] { get; }

    /// <summary>The UTF-8 text of a field by its position in the file; empty where it is empty.</summary>
    ReadOnlySpan<byte> SpanAt(int index);
}
