using System.Text;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Writes tables as GitHub-flavored Markdown.</summary>
internal static class MarkdownWriter
{
    public static string Write(ReportTable table)
    {
        var text = new StringBuilder();
        text.Append("## ").Append(table.Title).Append("\n\n");
        Append(table.Columns.Select(Escape));
        Append(
            table.Columns.Select((_, i) => table.Rows.Any(row => row.Cells[i].IsNumber) || table.Columns[i] == "printed" ? "---:" : "---"));
        foreach (ReportRow row in table.Rows)
            Append(row.Cells.Select(cell => row.IsTotal && cell.ToString().Length > 0
                ? $"**{Escape(cell.ToString())}**"
                : Escape(cell.ToString())));

        if (!table.Notes.IsEmpty)
            text.Append('\n');
        foreach (string note in table.Notes)
            text.Append("- ").Append(Escape(note)).Append('\n');
        return text.ToString();

        void Append(IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }

    private static string Escape(string text) => text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
}
