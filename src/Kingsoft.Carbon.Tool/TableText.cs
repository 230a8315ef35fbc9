using System.Collections.Immutable;
using System.Text;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Reporting;
using Spectre.Console;

namespace Kingsoft.Carbon.Tool;

/// <summary>Draws tables for a terminal; in colour only there, and as wide as they need to be elsewhere.</summary>
internal static class TableText
{
    private const int WidthOfFiles = 160;
    // What a column of text needs to be wrapped into something that can be read, and what stands between columns.
    private const int WidthOfText = 18, WidthBetween = 3;
    // Text of somebody's file must not make every line of a table as wide as itself, nor a table of a few rows thousands of lines long.
    private const int MostOfWord = 200, MostOfText = 2_000;

    public static string Draw(ToolConsole console, bool isTerminal, params IEnumerable<ReportTable> tables)
    {
        var text = new StringBuilder();
        using var writer = new StringWriter(text) { NewLine = "\n" };
        IAnsiConsole ansi = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(writer),
            Interactive = InteractionSupport.No,
        });
        ImmutableArray<ReportTable> drawn = [.. tables];
        ansi.Profile.Width = Math.Max(
            isTerminal ? Math.Max(80, Console.WindowWidth) : WidthOfFiles, drawn.Select(LeastWidth).DefaultIfEmpty(0).Max());
        ansi.Profile.Capabilities.Unicode = true;
        foreach (ReportTable table in drawn)
            Draw(ansi, table);
        return string.Join('\n', text.ToString().Split('\n').Select(line => line.TrimEnd()));
    }

    // Numbers and first columns are never broken, whatever the width: the ids of factors may take a hundred characters.
    private static int LeastWidth(ReportTable table) => WidthBetween + Enumerable.Range(0, table.Columns.Length).Sum(i => WidthBetween
        + (i == 0 || IsNumber(table, i)
            ? table.Rows.Select(row => Shown(row.Cells[i], table, i).Length).Append(table.Columns[i].Length).Max()
            : WidthOfText));

    private static bool IsNumber(ReportTable table, int column) =>
        table.Rows.Any(row => row.Cells[column].IsNumber) || table.Columns[column] == "printed";

    private static void Draw(IAnsiConsole ansi, ReportTable table)
    {
        var drawn = new Table { Border = TableBorder.Simple, UseSafeBorder = false };
        for (int i = 0; i < table.Columns.Length; i++)
        {
            bool isNumber = IsNumber(table, i);
            var column = new TableColumn(new Text(ShownText.OneLine(table.Columns[i]), new Style(decoration: Decoration.Bold)));
            drawn.AddColumn(isNumber ? column.RightAligned().NoWrap() : i == 0 ? column.NoWrap() : column);
        }

        foreach (ReportRow row in table.Rows)
            drawn.AddRow(Cells(row, table));
        ansi.WriteLine();
        ansi.Write(new Text(Cut(ShownText.OneLine(table.Title), MostOfText) + "\n", new Style(decoration: Decoration.Bold)));
        ansi.Write(drawn);
        foreach (string note in table.Notes)
            ansi.Write(new Text(Cut(ShownText.OneLine(OptionWords.In(note)), MostOfText) + "\n"));
    }

    private static ImmutableArray<Text> Cells(ReportRow row, ReportTable table) =>
        [.. row.Cells
            .Select((cell, i) => new Text(Shown(cell, table, i), row.IsTotal ? new Style(decoration: Decoration.Bold) : Style.Plain))];

    private static string Shown(ReportCell cell, ReportTable table, int column) =>
        Cut(
            ShownText.OneLine(OptionWords.In(cell.ToString())),
            cell.IsNumber || (column > 0 && !IsNumber(table, column)) ? MostOfText : MostOfWord);

    private static string Cut(string text, int most) =>
        text.Length <= most ? text : $"{text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)]}…";
}
