using System.Collections.Immutable;

namespace Kingsoft.Carbon.Reporting;

/// <summary>A table that is too wide for a sheet of paper, as tables that are not: the first column stands in each.</summary>
internal static class TableParts
{
    private const int MostColumns = 8;

    public static IEnumerable<ReportTable> Of(ReportTable table)
    {
        if (table.Columns.Length <= MostColumns)
            return [table];

        const int ColumnsOfPart = MostColumns - 1;
        int parts = (table.Columns.Length - 1 + ColumnsOfPart - 1) / ColumnsOfPart;
        int[] starts = [.. Enumerable.Range(0, parts).Select(part => 1 + (part * ColumnsOfPart))];
        return starts.Select(start => Part(table, start, isLast: start == starts[^1]));
    }

    private static ReportTable Part(ReportTable table, int start, bool isLast)
    {
        return table with
        {
            Columns = [table.Columns[0], .. Columns(table.Columns)],
            Rows = [.. table.Rows.Select(row => new ReportRow([row.Cells[0], .. Columns(row.Cells)]) { IsTotal = row.IsTotal })],
            Notes = isLast ? table.Notes : [],
        };

        IEnumerable<T> Columns<T>(ImmutableArray<T> all) => all.Skip(start).Take(MostColumns - 1);
    }
}
