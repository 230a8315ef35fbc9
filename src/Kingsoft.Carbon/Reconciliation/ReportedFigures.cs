using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reconciliation;

/// <summary>The figures of published reports, read from a file of printed values.</summary>
public sealed class ReportedFigures : IReadOnlyCollection<ReportedFigure>
{
    private const int Indicator = 0, Period = 1, Value = 2, UnitColumn = 3, Label = 4, Decimals = 5;

    private static readonly CsvColumns Columns = new(["indicator", "period", "value", "unit"], ["label", "decimals"]);

    private readonly ImmutableArray<ReportedFigure> _figures;

    private ReportedFigures(ImmutableArray<ReportedFigure> figures, string file)
    {
        _figures = figures;
        SourceFile = file;
    }

    /// <summary>The file as typed, or the name that was given in its place.</summary>
    public string SourceFile { get; }

    /// <summary>How many figures there are.</summary>
    public int Count => _figures.Length;

    /// <summary>Reads a file of printed figures.</summary>
    /// <param name="path">A CSV file: indicator, period, value, unit and, if wanted, label and decimals.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentException">The path is empty, or it is a whole text.</exception>
    /// <exception cref="CarbonDataException">The file has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ReportedFigures ReadCsv(string path, DataIssues? issues = null) =>
        CsvInput.File(path).Read(Read, issues);

    /// <summary>Reads a file of printed figures on a thread of the pool.</summary>
    /// <param name="path">A CSV file: indicator, period, value, unit and, if wanted, label and decimals.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <param name="cancellationToken">Ends the reading, also while it waits for the input.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentException">The path is empty, or it is a whole text.</exception>
    /// <exception cref="CarbonDataException">The file has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<ReportedFigures> ReadCsvAsync(
        string path, DataIssues? issues = null, CancellationToken cancellationToken = default) =>
        CsvInput.File(path).ReadAsync(Read, issues, cancellationToken);

    /// <summary>Reads printed figures from a stream, such as an upload.</summary>
    /// <param name="stream">CSV: indicator, period, value, unit and, if wanted, label and decimals. In UTF-8; it is read from where it
    /// stands, and left open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read, or the name is empty.</exception>
    /// <exception cref="CarbonDataException">The text has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The text cannot be read, or there is no room for its copy.</exception>
    public static ReportedFigures ReadCsv(Stream stream, string name, DataIssues? issues = null) =>
        CsvInput.Of(stream, name).Read(Read, issues);

    /// <summary>Reads printed figures from a stream, such as an upload without a thread that waits for it.</summary>
    /// <param name="stream">CSV: indicator, period, value, unit and, if wanted, label and decimals. In UTF-8; it is read from where it
    /// stands, and left open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <param name="cancellationToken">Ends the reading, also while it waits for the input.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read, or the name is empty.</exception>
    /// <exception cref="CarbonDataException">The text has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The text cannot be read, or there is no room for its copy.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<ReportedFigures> ReadCsvAsync(
        Stream stream, string name, DataIssues? issues = null, CancellationToken cancellationToken = default) =>
        CsvInput.Of(stream, name).ReadAsync(Read, issues, cancellationToken);

    /// <summary>Reads printed figures from a text.</summary>
    /// <param name="reader">CSV: indicator, period, value, unit and, if wanted, label and decimals. It is read from where it stands, and
    /// left open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="CarbonDataException">The text has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The text cannot be read, or there is no room for its copy.</exception>
    public static ReportedFigures ReadCsv(TextReader reader, string name, DataIssues? issues = null) =>
        CsvInput.Of(reader, name).Read(Read, issues);

    /// <summary>Reads printed figures from a text without a thread that waits for it.</summary>
    /// <param name="reader">CSV: indicator, period, value, unit and, if wanted, label and decimals. It is read from where it stands, and
    /// left open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <param name="cancellationToken">Ends the reading, also while it waits for the input.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="CarbonDataException">The text has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The text cannot be read, or there is no room for its copy.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<ReportedFigures> ReadCsvAsync(
        TextReader reader, string name, DataIssues? issues = null, CancellationToken cancellationToken = default) =>
        CsvInput.Of(reader, name).ReadAsync(Read, issues, cancellationToken);

    /// <summary>The figure of an indicator and a period; null where it was not printed.</summary>
    /// <param name="indicator">Such as <c>ghg.scope1</c>.</param>
    /// <param name="period">Such as <c>2025</c>.</param>
    /// <returns>The figure.</returns>
    public ReportedFigure? Find(string indicator, string period) =>
        _figures.FirstOrDefault(figure => figure.Indicator == indicator && figure.Period == period);

    /// <summary>A year as a period of printed figures.</summary>
    internal static string NameOf(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>The figure of an indicator and a year, or of the days of that year where nothing is printed under the year alone.</summary>
    internal ReportedFigure? Find(string indicator, int year, ReportingPeriod? days = null) =>
        Find(indicator, NameOf(year)) ?? (days is { } known ? Find(indicator, known) : null);

    // Written as an interval: a year alone names no days.
    private ReportedFigure? Find(string indicator, ReportingPeriod days) => _figures.FirstOrDefault(figure => figure.Indicator == indicator
        && !figure.IsOfYear && ReportingPeriod.TryParse(figure.Period, out ReportingPeriod own) && own == days);

    /// <inheritdoc/>
    public IEnumerator<ReportedFigure> GetEnumerator() => _figures.AsEnumerable().GetEnumerator();

    /// <summary>How many figures of which file: <c>12 figures of reported.csv</c>.</summary>
    public override string ToString() => $"{Brief.Count(Count, "figure")} of {Brief.Line(SourceFile)}";

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static ReportedFigures Read(OpenedCsv csv, DataIssues issues)
    {
        ImmutableArray<ReportedFigure>.Builder figures = ImmutableArray.CreateBuilder<ReportedFigure>();
        var lineOf = new Dictionary<(string, string), long>();
        using CsvTable? table = csv.Table(Columns, issues);
        while (table is not null && table.ReadRow())
        {
            FieldReader fields = csv.Fields(table, issues);
            if (ReadOne(fields) is not { } figure)
                continue;
            if (!lineOf.TryAdd((figure.Indicator, figure.Period), table.Line))
                fields.Fault(
                    Indicator,
                    ReconciliationMessages.Twice(figure.Indicator, figure.Period, lineOf[(figure.Indicator, figure.Period)]));
            else
                figures.Add(figure);
        }

        return new ReportedFigures(figures.ToImmutable(), csv.Name);
    }

    private static ReportedFigure? ReadOne(FieldReader fields)
    {
        string? indicator = fields.Required(Indicator);
        if (indicator is not null && !indicator.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_'))
            fields.Fault(Indicator, ReconciliationMessages.NotAnIndicator(indicator));

        string? period = fields.Required(Period);
        if (period is not null && !ReportingPeriod.TryRead(period, out _, out Message? fault))
            fields.Fault(Period, fault);
        if (period is not null && SpreadsheetDate.TryParse(period, out SpreadsheetDate date, out _))
            period = date.Iso;

        PrintedFigure? printed = ReadPrinted(fields);
        string? unit = fields.Required(UnitColumn);
        return fields.HasFault
            ? null
            : new ReportedFigure
            {
                Indicator = indicator!,
                Label = fields.Text(Label),
                Period = period!,
                Printed = printed!,
                Unit = unit!,
                Location = fields.Location,
            };
    }

    // The printed decimals are the rounding, unless the row says otherwise.
    private static PrintedFigure? ReadPrinted(FieldReader fields)
    {
        PrintedFigure? printed = null;
        if (fields.Required(Value) is { } text && !PrintedFigure.TryParse(text, out printed))
            fields.Fault(Value, ReconciliationMessages.NotAFigure(text));
        if (fields.Text(Decimals) is not { } decimals)
            return printed;

        const int Fewest = PrintedFigure.FewestDecimals, Most = PrintedFigure.MostDecimals;
        if (!int.TryParse(decimals, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int count)
            || count is < Fewest or > Most)
            fields.Fault(Decimals, ReconciliationMessages.NotDecimals(decimals, Fewest, Most));
        else if (printed?.MayBeRoundedTo(count) == false)
            fields.Fault(Decimals, ReconciliationMessages.OtherDecimals(count, printed));
        else
            return printed?.WithDecimals(count);
        return null;
    }
}
