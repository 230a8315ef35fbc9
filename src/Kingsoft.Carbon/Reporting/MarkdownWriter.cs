using System.Buffers;
using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Writes tables as GitHub-flavored Markdown.</summary>
internal static class MarkdownWriter
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\\|<>&[]`*~");

    // What GitHub makes a link of without any mark.
    private static readonly SearchValues<string> Addresses = SearchValues.Create(["://", "www."], StringComparison.OrdinalIgnoreCase);

    /// <exception cref="ArgumentException">A row is null, or has not a cell for each column.</exception>
    public static string Write(ReportTable table)
    {
        for (int i = 0; i < table.Rows.Length; i++)
        {
            int cells = Items.Item(table.Rows[i], i, nameof(table.Rows)).Cells.Length;
            if (cells != table.Columns.Length)
                throw new ArgumentException(
                    $"Rows[{i}] has {cells} cells, and the table {table.Columns.Length} columns; a cell for each column is accepted.");
        }

        var text = new StringBuilder();
        text.Append("## ").Append(Escape(table.Title)).Append("\n\n");
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

    // Text stays text: no tag, link, image, code or emphasis of somebody's file, no heading or list inside of a list.
    private static string Escape(string? text)
    {
        string line = ShownText.OneLine(text ?? "");
        if (!line.AsSpan().ContainsAny(Marks) && !line.AsSpan().ContainsAny(Addresses) && !IsMark(line))
            return line;

        var escaped = new StringBuilder(line.Length + 16);
        if (IsMark(line))
            escaped.Append('\\');
        for (int i = 0; i < line.Length; i++)
        {
            char letter = line[i];
            if (letter is '<' or '>' or '&')
                escaped.Append(letter switch { '<' => "&lt;", '>' => "&gt;", _ => "&amp;" });
            else if (Marks.Contains(letter) || IsOfAddress(line, i))
                escaped.Append('\\').Append(letter);
            else
                escaped.Append(letter);
        }

        return escaped.ToString();
    }

    // The colon of "http://", and the point of "www.": without them nothing is taken for an address.
    private static bool IsOfAddress(string line, int i) => line[i] switch
    {
        ':' => line.AsSpan(i).StartsWith("://", StringComparison.Ordinal),
        '.' => line.AsSpan(0, i).EndsWith("www", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static bool IsMark(string line) => line is ['#' or '+' or '-', not (>= '0' and <= '9'), ..];
}
