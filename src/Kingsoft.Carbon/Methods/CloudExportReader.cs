using System.Collections.Immutable;
using System.Globalization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Methods;

/// <summary>Reads the rows of one file of an export; what is wrong is noted, all of it, and reading goes on.</summary>
internal sealed class CloudExportReader(string file, int number, CloudExportOptions options, DataIssues issues, List<Message> notes)
{
    public IEnumerable<CloudRow> Read(Stream stream)
    {
        CloudColumns columns = new([]);
        using CsvTable? table = CsvTable.Open(
            stream,
            headers => (columns = new CloudColumns(headers)).Columns,
            (line, column, message) => issues.Add(new SourceLocation(file, line), column, message),
            leaveOpen: true);
        if (table is null)
            return [];

        if (columns.Layout is not { } layout)
        {
            issues.Add(new SourceLocation(file, 1), "header", CloudExportMessages.UnknownLayout);
            return [];
        }

        return Figure(columns, layout) is { } figure ? ReadRows(table, columns, layout, figure) : [];
    }

    private CloudFigure? Figure(CloudColumns columns, CloudLayout layout)
    {
        ImmutableArray<CloudFigure> there = [.. layout.Figures.Where(columns.HasAll).DistinctBy(figure => figure.Basis)];
        Message? fault = there switch
        {
            [{ Basis: Scope2Method.None }] when options.Basis != Scope2Method.None => CloudExportMessages.BasisUnstated,
            [{ Basis: Scope2Method.None }] => null,
            _ when there.Any(figure => figure.Basis == options.Basis) => null,
            [var only] when options.Basis != Scope2Method.None => CloudExportMessages.BasisAbsent(options.Basis, only.Basis),
            [_] => null,
            _ => CloudExportMessages.BasisMissing,
        };
        if (fault is not null)
        {
            issues.Add(new SourceLocation(file, 1), "header", fault);
            return null;
        }

        ImmutableArray<string> unknown = columns.Unknown(layout);
        if (!unknown.IsEmpty)
            notes.Add(CloudExportMessages.ColumnsNotRead(file, unknown));
        if (there[0].Basis == Scope2Method.None)
            notes.Add(CloudExportMessages.NoteOfUnstatedBasis(file));
        return there.FirstOrDefault(figure => figure.Basis == options.Basis) ?? there[0];
    }

    private List<CloudRow> ReadRows(CsvTable table, CloudColumns columns, CloudLayout layout, CloudFigure figure)
    {
        var rows = new List<CloudRow>();
        long faultsBefore = issues.Total;
        ImmutableArray<(string Name, int Column)> describing = columns.Describing(layout);
        while (table.ReadRow())
        {
            var fields = new FieldReader(table, new SourceLocation(file, table.Line), issues);
            ReportingPeriod? month = ReadMonth(fields, columns, layout);
            decimal? amount = ReadAmount(fields, columns, figure);
            CheckUnit(fields, columns, layout, figure);
            if (fields.HasFault)
                continue;

            rows.Add(new CloudRow(
                layout, fields.Location, figure.Basis, month!.Value,
                First(fields, columns, layout.Account), First(fields, columns, layout.Service), First(fields, columns, layout.Place),
                Text(fields, columns, layout.Version), Text(fields, columns, layout.Refreshed), number,
                [.. describing.Select(column => KeyValuePair.Create(column.Name, fields.Text(column.Column)))],
                columns.Columns.Names[columns.Of(ColumnWithout(fields, columns, figure))],
                layout.Figures.Any(other => other.Basis != figure.Basis && columns.HasAll(other)), amount));
        }

        if (rows.Count == 0 && issues.Total == faultsBefore)
            issues.Add(new SourceLocation(file, 1), "file", LedgerMessages.FileWithoutRows);
        return rows;
    }

    private static ReportingPeriod? ReadMonth(FieldReader fields, CloudColumns columns, CloudLayout layout)
    {
        int column = columns.Of(layout.Month);
        if (fields.Required(column) is not { } text)
            return null;
        if ((Day(text) ?? Month(text)) is not { Day: 1, Year: >= FieldReader.FirstYear and <= FieldReader.LastYear } first)
        {
            fields.Fault(column, CloudExportMessages.NotAMonth(text));
            return null;
        }

        // The end is a moment of the month's last day, or the first one of the next month.
        DateOnly next = first.AddMonths(1);
        if (columns.Has(layout.End) && fields.Text(columns.Of(layout.End!)) is { } end
            && !(Day(end) is { } last && (last == next || (last >= first && last < next))))
            fields.Fault(columns.Of(layout.End!), CloudExportMessages.LongerThanAMonth(end, text));
        return new ReportingPeriod(first, next.AddDays(-1));
    }

    private static DateOnly? Month(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly first) ? first : null;

    // A day, with or without its hyphens; a time of day may stand behind it.
    private static DateOnly? Day(string text)
    {
        string day = text.Split('T', ' ')[0];
        return DateOnly.TryParseExact(
            day, ["yyyy-MM-dd", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly known)
            ? known
            : null;
    }

    private static decimal? ReadAmount(FieldReader fields, CloudColumns columns, CloudFigure figure)
    {
        // Whether a row without a figure is asked for it hangs on whether it counts.
        decimal? sum = 0m;
        foreach (int column in figure.Columns.Select(columns.Of))
        {
            decimal? part = fields.Number(column);
            if (Math.Abs(part ?? 0m) <= Numbers.MostCalculable)
                sum += part;
            else
                fields.Fault(column, CloudExportMessages.LargeFigure(part!.Value, Numbers.MostCalculable));
        }

        return sum;
    }

    // The column that lacks a figure; the first one where none does.
    private static string ColumnWithout(FieldReader fields, CloudColumns columns, CloudFigure figure) =>
        figure.Columns.FirstOrDefault(column => fields.Text(columns.Of(column)) is null) ?? figure.Columns[0];

    // MTCO2e is the metric ton here, and a million of them elsewhere: the word is compared, and never read as a unit.
    private static void CheckUnit(FieldReader fields, CloudColumns columns, CloudLayout layout, CloudFigure figure)
    {
        if (columns.Has(figure.UnitColumn) && fields.Text(columns.Of(figure.UnitColumn!)) is { } unit && unit != layout.UnitWord)
            fields.Fault(columns.Of(figure.UnitColumn!), CloudExportMessages.OtherUnit(unit, layout.UnitWord!));
    }

    private static string? Text(FieldReader fields, CloudColumns columns, string? name) =>
        columns.Has(name) ? fields.Text(columns.Of(name!)) : null;

    private static string? First(FieldReader fields, CloudColumns columns, ImmutableArray<string> names) =>
        names.Select(name => Text(fields, columns, name)).FirstOrDefault(text => text is not null);
}
