using System.Collections;
using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>The metrics of several years, read from a file.</summary>
[JsonConverter(typeof(MetricsJsonConverter))]
public sealed class Metrics : IEquatable<Metrics>, IReadOnlyCollection<Metric>
{
    private const int Year = 0, Name = 1, Value = 2, UnitColumn = 3, Facility = 4, Entity = 5, Source = 6, Status = 7;

    private static readonly CsvColumns Columns = new(["year", "metric", "value", "unit"], ["facility", "entity", "source", "status"]);

    private readonly ImmutableArray<Metric> _metrics;

    private Metrics(ImmutableArray<Metric> metrics) => _metrics = metrics;

    /// <summary>No metrics.</summary>
    public static Metrics None { get; } = new([]);

    /// <summary>How many there are.</summary>
    public int Count => _metrics.Length;

    /// <summary>The names of the metrics of the whole organization, in ordinal order.</summary>
    public IEnumerable<string> Names =>
        _metrics.Where(metric => metric.Facility is null && metric.Entity is null).Select(metric => metric.Name).Distinct()
            .Order(StringComparer.Ordinal);

    /// <summary>Metrics from code, under the same rules as those of a file.</summary>
    /// <param name="metrics">The metrics, in any order.</param>
    /// <param name="rates">What other currencies are worth in that of a metric's first row; null for none.</param>
    /// <returns>The metrics, each name in one unit.</returns>
    /// <exception cref="ArgumentNullException">The metrics, or one of them, are null.</exception>
    /// <exception cref="CarbonDataException">A figure is given twice, is negative, has the name of a figure that is calculated or has a
    /// unit that its name does not take, or two currencies have no rate; all faults are named.</exception>
    public static Metrics Create(IEnumerable<Metric> metrics, CurrencyRates? rates = null)
    {
        ImmutableArray<Metric> all = Items.Given(metrics);
        var issues = new DataIssues();
        ImmutableArray<Metric>.Builder sound = ImmutableArray.CreateBuilder<Metric>();
        var known = new Dictionary<(int, string, string?, string?), SourceLocation>();
        foreach (Metric metric in all)
        {
            foreach (Fault fault in MetricRules.Faults(metric))
                issues.Add(metric.Location, fault.Field, fault.Said!, NameOf(metric), field: FieldOf(metric, fault.Field));
            if (IsFirst(metric, known, issues))
                sound.Add(metric);
        }

        issues.ThrowIfAny();
        ImmutableArray<Metric> inOneUnit = MetricUnits.InOneUnit(sound, rates ?? CurrencyRates.None, issues);
        issues.ThrowIfAny();
        return new Metrics(inOneUnit);
    }

    /// <summary>Reads a file of metrics.</summary>
    /// <param name="path">A CSV file: year, metric, value, unit and, if wanted, facility, entity, source, status.</param>
    /// <param name="rates">What other currencies are worth in that of a metric's first row; null for none.</param>
    /// <param name="issues">Takes the faults (a revenue of 0, two currencies without a rate, a missing unit, a figure given twice); the
    /// sound rows are returned. Null where faults are to be thrown.</param>
    /// <returns>The metrics.</returns>
    /// <exception cref="ArgumentException">The path is empty, or it is a whole text.</exception>
    /// <exception cref="CarbonDataException">The file has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Metrics ReadCsv(string path, CurrencyRates? rates = null, DataIssues? issues = null) =>
        CsvInput.File(path).Read((csv, found) => Read(csv, rates ?? CurrencyRates.None, found), issues);

    /// <summary>Reads a file of metrics on a thread of the pool.</summary>
    /// <param name="path">A CSV file: year, metric, value, unit and, if wanted, facility, entity, source, status.</param>
    /// <param name="rates">What other currencies are worth in that of a metric's first row; null for none.</param>
    /// <param name="issues">Takes the faults (a revenue of 0, two currencies without a rate, a missing unit, a figure given twice); the
    /// sound rows are returned. Null where faults are to be thrown.</param>
    /// <param name="cancellationToken">Ends the reading, also while it waits for the input.</param>
    /// <returns>The metrics.</returns>
    /// <exception cref="ArgumentException">The path is empty, or it is a whole text.</exception>
    /// <exception cref="CarbonDataException">The file has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<Metrics> ReadCsvAsync(
        string path, CurrencyRates? rates = null, DataIssues? issues = null,
        CancellationToken cancellationToken = default) =>
        CsvInput.File(path).ReadAsync((csv, found) => Read(csv, rates ?? CurrencyRates.None, found), issues, cancellationToken);

    /// <summary>Reads metrics from a stream, such as an upload.</summary>
    /// <param name="stream">CSV: year, metric, value, unit and, if wanted, facility, entity, source, status. In UTF-8; it is read from
    /// where it stands, and left open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="rates">What other currencies are worth in that of a metric's first row; null for none.</param>
    /// <param name="issues">Takes the faults (a revenue of 0, two currencies without a rate, a missing unit, a figure given twice); the
    /// sound rows are returned. Null where faults are to be thrown.</param>
    /// <returns>The metrics.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read, or the name is empty.</exception>
    /// <exception cref="CarbonDataException">The text has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The text cannot be read, or there is no room for its copy.</exception>
    public static Metrics ReadCsv(Stream stream, string name, CurrencyRates? rates = null, DataIssues? issues = null) =>
        CsvInput.Of(stream, name).Read((csv, found) => Read(csv, rates ?? CurrencyRates.None, found), issues);

    /// <summary>Reads metrics from a stream, such as an upload without a thread that waits for it.</summary>
    /// <param name="stream">CSV: year, metric, value, unit and, if wanted, facility, entity, source, status. In UTF-8; it is read from
    /// where it stands, and left open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="rates">What other currencies are worth in that of a metric's first row; null for none.</param>
    /// <param name="issues">Takes the faults (a revenue of 0, two currencies without a rate, a missing unit, a figure given twice); the
    /// sound rows are returned. Null where faults are to be thrown.</param>
    /// <param name="cancellationToken">Ends the reading, also while it waits for the input.</param>
    /// <returns>The metrics.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read, or the name is empty.</exception>
    /// <exception cref="CarbonDataException">The text has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The text cannot be read, or there is no room for its copy.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<Metrics> ReadCsvAsync(
        Stream stream, string name, CurrencyRates? rates = null, DataIssues? issues = null,
        CancellationToken cancellationToken = default) =>
        CsvInput.Of(stream, name).ReadAsync((csv, found) => Read(csv, rates ?? CurrencyRates.None, found), issues, cancellationToken);

    /// <summary>Reads metrics from a text.</summary>
    /// <param name="reader">CSV: year, metric, value, unit and, if wanted, facility, entity, source, status. It is read from where it
    /// stands, and left open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="rates">What other currencies are worth in that of a metric's first row; null for none.</param>
    /// <param name="issues">Takes the faults (a revenue of 0, two currencies without a rate, a missing unit, a figure given twice); the
    /// sound rows are returned. Null where faults are to be thrown.</param>
    /// <returns>The metrics.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="CarbonDataException">The text has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The text cannot be read, or there is no room for its copy.</exception>
    public static Metrics ReadCsv(TextReader reader, string name, CurrencyRates? rates = null, DataIssues? issues = null) =>
        CsvInput.Of(reader, name).Read((csv, found) => Read(csv, rates ?? CurrencyRates.None, found), issues);

    /// <summary>Reads metrics from a text without a thread that waits for it.</summary>
    /// <param name="reader">CSV: year, metric, value, unit and, if wanted, facility, entity, source, status. It is read from where it
    /// stands, and left open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="rates">What other currencies are worth in that of a metric's first row; null for none.</param>
    /// <param name="issues">Takes the faults (a revenue of 0, two currencies without a rate, a missing unit, a figure given twice); the
    /// sound rows are returned. Null where faults are to be thrown.</param>
    /// <param name="cancellationToken">Ends the reading, also while it waits for the input.</param>
    /// <returns>The metrics.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="CarbonDataException">The text has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The text cannot be read, or there is no room for its copy.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<Metrics> ReadCsvAsync(
        TextReader reader, string name, CurrencyRates? rates = null, DataIssues? issues = null,
        CancellationToken cancellationToken = default) =>
        CsvInput.Of(reader, name).ReadAsync((csv, found) => Read(csv, rates ?? CurrencyRates.None, found), issues, cancellationToken);

    /// <summary>The metric of the whole organization in a year; null where none is given.</summary>
    /// <param name="year">The reporting year.</param>
    /// <param name="name">Such as <c>revenue</c>.</param>
    /// <returns>The metric.</returns>
    public Metric? Find(int year, string name) =>
        _metrics.FirstOrDefault(metric => metric.Year == year && metric.Name == name && metric.Facility is null && metric.Entity is null);

    /// <summary>The same metrics with some values changed.</summary>
    internal Metrics Changed(Func<Metric, Metric> change) => new([.. _metrics.Select(change)]);

    /// <inheritdoc/>
    public IEnumerator<Metric> GetEnumerator() => _metrics.AsEnumerable().GetEnumerator();

    /// <summary>How many figures of which metrics: <c>6 figures: employees, revenue</c>.</summary>
    public override string ToString() => Brief.Colon(Brief.Count(Count, "figure"), Brief.List(Names));

    /// <summary>Whether both hold the same figures in the same order.</summary>
    /// <param name="other">Others.</param>
    /// <returns>True where they do.</returns>
    public bool Equals(Metrics? other) => other is not null && _metrics.SequenceEqual(other._metrics);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Metrics);

    /// <inheritdoc/>
    public override int GetHashCode() => _metrics.Length;

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string? FieldOf(Metric metric, string column) => column switch
    {
        "metric" => metric.Name,
        "unit" => metric.Value.Unit?.Symbol,
        "value" when metric.Value.Unit is not null => Numbers.Format(metric.Value.Amount),
        "year" => Numbers.Format(metric.Year),
        _ => null,
    };

    private static string? NameOf(Metric metric) =>
        string.IsNullOrWhiteSpace(metric.Name) ? null : $"{metric.Name} {Numbers.Format(metric.Year)}";

    private static bool IsFirst(Metric metric, Dictionary<(int, string, string?, string?), SourceLocation> known, DataIssues issues)
    {
        (int, string, string?, string?) figure = (metric.Year, metric.Name, metric.Facility, metric.Entity);
        if (known.TryAdd(figure, metric.Location))
            return true;

        SourceLocation first = known[figure];
        bool isOfTheSameFile = first.File is not null && first.File == metric.Location.File;
        issues.Add(
            metric.Location,
            "metric",
            isOfTheSameFile ? TrackingMessages.MetricTwice(metric, first.Line) : TrackingMessages.MetricTwice(metric),
            NameOf(metric),
            field: metric.Name,
            isRecordSaid: false);
        return false;
    }

    private static Metrics Read(OpenedCsv csv, CurrencyRates rates, DataIssues issues)
    {
        ImmutableArray<Metric>.Builder metrics = ImmutableArray.CreateBuilder<Metric>();
        var known = new Dictionary<(int, string, string?, string?), SourceLocation>();
        using CsvTable? table = csv.Table(Columns, issues);
        while (table is not null && table.ReadRow())
        {
            if (ReadOne(csv.Fields(table, issues)) is { } metric && IsFirst(metric, known, issues))
                metrics.Add(metric);
        }

        return new Metrics(MetricUnits.InOneUnit(metrics, rates, issues));
    }

    private static Metric? ReadOne(FieldReader fields)
    {
        int? year = fields.Required(Year) is null ? null : fields.Year(Year);
        string? name = fields.Required(Name);
        decimal? value = fields.RequiredNumber(Value);
        Unit? unit = null;
        if (fields.Required(UnitColumn) is { } symbol && !Unit.TryParse(symbol, out unit))
            fields.Fault(UnitColumn, Unit.UnknownMessage(symbol));
        if (fields.HasFault)
            return null;

        var metric = new Metric
        {
            Year = year!.Value,
            Name = name!,
            Value = new Quantity(value!.Value, unit!),
            RoundingHalfWidth = PrintedFigure.TryParse(fields.Text(Value), out PrintedFigure? printed) ? printed.RoundingHalfWidth : 0m,
            Facility = fields.Text(Facility),
            Entity = fields.Text(Entity),
            Source = fields.Text(Source),
            Status = fields.Text(Status),
            Location = fields.Location,
        };
        foreach (Fault fault in MetricRules.Faults(metric, fields.Text(Value)))
            fields.Fault(Columns.IndexOf(fault.Field), fault.Said!);
        return fields.HasFault ? null : metric;
    }
}
