using System.Collections.Immutable;
using System.Text;
using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tool;

/// <summary>
/// Where the cells of a table stand. First columns and numbers take the width that they need, texts are wrapped into what is left, and so
/// are first columns where nothing else helps; a code longer than its column may reach into the room beside it. A table that does not fit
/// even so is written row by row, a cell a line.
/// </summary>
internal sealed class TableLayout
{
    private const int Margin = 2, Gap = 3;
    private const int LeastOfNames = 16, LeastOfTexts = 18, LeastOfProse = 24;

    private readonly ReportTable _table;
    private readonly bool[] _isNumber;
    private readonly int[] _most;
    private readonly int[] _least;
    private readonly int _leastOfNames;

    public TableLayout(ReportTable table)
    {
        _table = table;
        _isNumber = [.. Enumerable.Range(0, table.Columns.Length).Select(column => IsNumber(table, column))];
        _most = [.. Enumerable.Range(0, table.Columns.Length).Select(column => WidestOf(column, CellWidth.Of))];
        _least = [.. _most.Select((most, column) =>
            column == 0 || _isNumber[column] ? most : LeastOf(column, LeastOfTexts))];
        _leastOfNames = Math.Min(_most[0], LeastOf(0, LeastOfNames) + Margin);
    }

    /// <summary>The width below which a number, a name or a code would have to be broken.</summary>
    public int LeastWidth => WidthOf(_least);

    private int Gaps => Gap * Math.Max(0, _table.Columns.Length - 1);

    public static bool IsNumber(ReportTable table, int column) =>
        table.Rows.Any(row => row.Cells[column].IsNumber) || table.Columns[column] == "printed";

    /// <summary>The lines of the table in a width, with those that stand out.</summary>
    public IEnumerable<(string Line, bool IsBold)> Lines(int width)
    {
        if (LeastWidth <= width)
            return InColumns(width, _least);

        int[] least = [_leastOfNames, .. _least[1..]];
        if (WidthOf(least) <= width)
            return InColumns(width, least);

        int[] prose = [.. _least.Select((cells, column) => column == 0 || _isNumber[column] ? cells : Math.Min(cells, LeastOfProse))];
        return WidthOf(prose) <= width && HoldsAll(WidthsIn(RoomIn(width), prose), width)
            ? InColumns(width, prose)
            : OneBelowTheOther(width);
    }

    // Whether what is longer than its column has nothing beside it that it would push away.
    private bool HoldsAll(int[] widths, int width)
    {
        foreach (ReportRow row in _table.Rows)
        {
            List<string>[] wrapped = Wrapped([.. row.Cells.Select(cell => cell.ToString())], widths);
            for (int column = 0; column < wrapped.Length; column++)
            {
                int start = Margin + widths[..column].Sum() + (Gap * column);
                int next = wrapped[(column + 1)..].Select(lines => lines.Count).DefaultIfEmpty(0).Max();
                if (wrapped[column].Index().Any(line => CellWidth.Of(line.Item) > widths[column]
                    && (line.Index < next || start + CellWidth.Of(line.Item) > width)))
                    return false;
            }
        }

        return true;
    }

    private int RoomIn(int width) => width - Margin - Gaps - Margin;

    private int WidthOf(int[] columns) => Margin + Gaps + Margin + columns.Sum();

    // Narrower than some words nothing can be read, even where nothing is broken.
    private int LeastOf(int column, int words) => Math.Min(_most[column], Math.Max(WidestOf(column, WrappedText.WidestPiece), words));

    private int WidestOf(int column, Func<string, int> measure) =>
        _table.Rows.Select(row => measure(row.Cells[column].ToString())).Append(measure(_table.Columns[column])).Max();

    private IEnumerable<(string Line, bool IsBold)> InColumns(int width, int[] least)
    {
        int[] widths = WidthsIn(RoomIn(width), least);
        foreach (string line in Row([.. _table.Columns], widths))
            yield return (line, true);
        yield return (new string('─', Margin + widths.Sum() + Gaps + Margin), false);
        foreach (ReportRow row in _table.Rows)
        {
            foreach (string line in Row([.. row.Cells.Select(cell => cell.ToString())], widths))
                yield return (line, row.IsTotal);
        }
    }

    // The widest columns give way first, down to what is never broken in them.
    private int[] WidthsIn(int room, int[] least)
    {
        int[] widths = [.. _most];
        while (widths.Sum() > room)
        {
            int[] open = [.. Enumerable.Range(0, widths.Length).Where(column => widths[column] > least[column])];
            if (open.Length == 0)
                break;
            int widest = open.Max(column => widths[column]);
            int[] giving = [.. open.Where(column => widths[column] == widest)];
            int next = open.Where(column => widths[column] < widest).Select(column => widths[column]).DefaultIfEmpty(0).Max();
            int each = Math.Max(1, Math.Min(widest - next, (widths.Sum() - room + giving.Length - 1) / giving.Length));
            foreach (int column in giving)
                widths[column] = Math.Max(least[column], widths[column] - each);
        }

        // What the last step took too much of goes back to the first column that gave it.
        int left = room - widths.Sum();
        for (int column = 0; column < widths.Length && left > 0; column++)
        {
            int back = Math.Min(left, _most[column] - widths[column]);
            widths[column] += back;
            left -= back;
        }

        return widths;
    }

    private static List<string>[] Wrapped(ImmutableArray<string> cells, int[] widths) =>
        [.. cells.Select((cell, column) => WrappedText.Lines(cell, widths[column], column == 0 ? Margin : 0))];

    private IEnumerable<string> Row(ImmutableArray<string> cells, int[] widths)
    {
        List<string>[] wrapped = Wrapped(cells, widths);
        for (int number = 0; number < wrapped.Max(lines => lines.Count); number++)
        {
            var line = new StringBuilder().Append(' ', Margin);
            for (int column = 0; column < wrapped.Length; column++)
            {
                string part = number < wrapped[column].Count ? wrapped[column][number] : "";
                int padding = Math.Max(0, widths[column] - CellWidth.Of(part));
                line.Append(' ', (column == 0 ? 0 : Gap) + (_isNumber[column] ? padding : 0)).Append(part);
                line.Append(' ', _isNumber[column] ? 0 : padding);
            }

            yield return line.ToString();
        }
    }

    private IEnumerable<(string Line, bool IsBold)> OneBelowTheOther(int width)
    {
        foreach (ReportRow row in _table.Rows)
        {
            string head = row.Cells[0].ToString();
            foreach (string line in head.Length > 0 ? WrappedText.Lines(new string(' ', Margin) + head, width, Margin + Margin) : [])
                yield return (line, true);
            for (int column = 1; column < row.Cells.Length; column++)
            {
                string cell = row.Cells[column].ToString();
                string name = _table.Columns[column];
                if (cell.Length == 0)
                    continue;
                string item = $"{new string(' ', Margin + Margin)}{(name.Length == 0 ? "" : $"{name}: ")}{cell}";
                foreach (string line in WrappedText.Lines(item, width, Margin + Margin + Margin))
                    yield return (line, row.IsTotal);
            }
        }
    }
}
