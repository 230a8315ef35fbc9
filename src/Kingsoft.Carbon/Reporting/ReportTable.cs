using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>A table as data: what a writer turns into text. Numbers keep all their digits until they are written.</summary>
public sealed record ReportTable
{
    private readonly ValueArray<string> _columns;
    private readonly ValueArray<ReportRow> _rows;
    private readonly ValueArray<string> _notes = new([]);

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The headings of the columns; the first column is text, the others are what their cells are.</summary>
    public required ImmutableArray<string> Columns
    {
        get => _columns.Items;
        init => _columns = new(value);
    }

    /// <summary>The rows, each with a cell for every column.</summary>
    public required ImmutableArray<ReportRow> Rows
    {
        get => _rows.Items;
        init => _rows = new(value);
    }

    /// <summary>What stands below the table: bases, sources, reservations.</summary>
    public ImmutableArray<string> Notes
    {
        get => _notes.Items;
        init => _notes = new(value);
    }

    /// <summary>Writes the table as GitHub-flavored Markdown, numbers rounded half to even.</summary>
    /// <returns>Title, table and notes, with <c>\n</c> line ends.</returns>
    /// <exception cref="ArgumentException">A row is null, or has not a cell for each column.</exception>
    public string ToMarkdown() => MarkdownWriter.Write(this);

    /// <summary>The title and the size: <c>2025 by month, t CO2e: 5 columns, 12 rows</c>.</summary>
    public override string ToString() => $"{Brief.Line(Title)}: {Brief.Count(Columns, "column")}, {Brief.Count(Rows, "row")}";
}
