using System.Collections.Immutable;
using System.Text;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Reporting;
using Spectre.Console;

namespace Kingsoft.Carbon.Tool;

/// <summary>
/// Draws tables for people, as wide as the terminal or as they are asked for; where neither is known, as wide as they need to be.
/// </summary>
internal static class TableText
{
    private const int WidthOfFiles = 160;
    // Text of somebody's file must not make every line of a table as wide as itself, nor a table of a few rows thousands of lines long.
    private const int MostOfWord = 200, MostOfText = 2_000;

    private static readonly Style Bold = new(decoration: Decoration.Bold);

    /// <summary>The width of text that is no table.</summary>
    public static int WidthOfText(ToolConsole console, bool isTerminal) => console.WidthOf(isTerminal) ?? WidthOfFiles;

    public static string Draw(ToolConsole console, bool isTerminal, params IEnumerable<ReportTable> tables) =>
        Draw(console, isTerminal, Language.English, tables);

    public static string Draw(ToolConsole console, bool isTerminal, Language language, params IEnumerable<ReportTable> tables)
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
        // Lines come with their width; nothing is left to wrap.
        ansi.Profile.Width = short.MaxValue;
        ansi.Profile.Capabilities.Unicode = true;
        ImmutableArray<ReportTable> drawn = [.. tables.Select(table => Shown(table, language))];
        ImmutableArray<TableLayout> layouts = [.. drawn.Select(table => new TableLayout(table))];
        int width = console.WidthOf(isTerminal)
            ?? layouts.Select(layout => layout.LeastWidth).Append(WidthOfFiles).Max();
        foreach ((ReportTable table, TableLayout layout) in drawn.Zip(layouts))
            Draw(ansi, table, layout, width);
        return string.Join('\n', text.ToString().Split('\n').Select(line => line.TrimEnd()));
    }

    private static void Draw(IAnsiConsole ansi, ReportTable table, TableLayout layout, int width)
    {
        Write(ansi, "");
        foreach (string line in WrappedText.Lines(table.Title, width))
            Write(ansi, line, isBold: true);
        Write(ansi, "");
        foreach ((string line, bool isBold) in layout.Lines(width))
            Write(ansi, line, isBold);
        Write(ansi, "");
        foreach (string line in table.Notes.SelectMany(note => WrappedText.Lines(note, width)))
            Write(ansi, line);
    }

    private static void Write(IAnsiConsole ansi, string line, bool isBold = false) =>
        ansi.Write(new Text(line + "\n", isBold ? Bold : Style.Plain));

    // The same table in the words of the command line, with nothing in it that a terminal would do.
    private static ReportTable Shown(ReportTable table, Language language) => table with
    {
        Title = ShownText.Cut(ShownText.OneLine(table.Title), MostOfText),
        Columns = [.. table.Columns.Select(ShownText.OneLine)],
        Rows = [.. table.Rows.Select(row => new ReportRow([.. row.Cells.Select((cell, column) => Shown(cell, table, column, language))])
        {
            IsTotal = row.IsTotal,
        })],
        Notes = [.. table.Notes.Select(note => ShownText.Cut(ShownText.OneLine(OptionWords.In(note, language)), MostOfText))],
    };

    private static ReportCell Shown(ReportCell cell, ReportTable table, int column, Language language) => cell.IsNumber
        ? cell
        : ReportCell.Create(ShownText.Cut(
            ShownText.OneLine(OptionWords.In(cell.ToString(), language)),
            column > 0 && !TableLayout.IsNumber(table, column) ? MostOfText : MostOfWord));
}
