using System.Collections.Immutable;
using System.Globalization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Methods;

/// <summary>
/// What a cloud provider says that its customer's usage emitted, as rows of a ledger: <c>emissions.reported</c> of Scope 3, category 1, a
/// row for each month, account, service and region.
/// </summary>
/// <remarks>
/// Known are AWS (Data Exports, carbon emissions), Google Cloud (Carbon Footprint, export to BigQuery), Azure (Cloud for Sustainability
/// API, EnrollmentEmission) and Alibaba Cloud (Carbon Footprint API, QueryMultiAccountCarbonTrack); which one a file is of is seen by its
/// columns. What is Scope 1, 2 and 3 of the provider is category 1 of its
/// customer (GHG Protocol, Scope 3 Standard (2011), category 1: cradle-to-gate emissions of purchased services).
/// No provider states its GWP set in the file, so none is written.
/// </remarks>
/// <example>
/// <code>
/// CloudExport export = CloudExport.ReadCsv("aws.csv", new CloudExportOptions { Basis = Scope2Method.LocationBased });
/// ActivityLedger ledger = ActivityLedger.ReadCsv("2025.csv").With(export.Ledger);
/// </code>
/// </example>
public sealed class CloudExport
{
    private static readonly string Activity = ActivityCode.ReportedEmissions.Value;

    private CloudExport(ActivityLedger ledger, ImmutableArray<string> notes)
    {
        Ledger = ledger;
        Notes = notes;
    }

    /// <summary>
    /// The rows, by provider, month, account, service and region. Account, service, region, basis and version of the provider's model stand
    /// in own columns (<c>x_cloud_account</c>, <c>x_cloud_service</c>, <c>x_cloud_region</c>, <c>x_cloud_basis</c>,
    /// <c>x_cloud_model</c>), where the row stands in <c>x_cloud_row</c>, the provider in <see cref="ActivityRecord.Supplier"/>.
    /// <see cref="ActivityRecord.Evidence"/> is the provider's own key, the same in every export.
    /// </summary>
    public ActivityLedger Ledger { get; }

    /// <summary>What was left out and why, such as months that a newer version of the provider's model restates.</summary>
    public ImmutableArray<string> Notes { get; }

    /// <summary>Reads an export.</summary>
    /// <param name="path">A CSV file as the provider exports it.</param>
    /// <param name="options">Which of its figures are taken; null where it has one alone.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <returns>Its rows, and what was left out.</returns>
    /// <exception cref="ArgumentException">The path is empty, or it is a whole text.</exception>
    /// <exception cref="CarbonDataException">The file has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static CloudExport ReadCsv(string path, CloudExportOptions? options = null, DataIssues? issues = null) =>
        ReadCsv([LedgerSource.FromFile(path)], options, issues);

    /// <summary>
    /// Reads exports, such as a file for each month. What stands in several files with the same figure counts once, and in each file of
    /// them may have other columns; with other figures it is a fault, unless one was refreshed later or is of a newer version of the
    /// provider's model. What stands twice within a file is a fault.
    /// </summary>
    /// <param name="sources">CSV as the providers export it; what is compressed has a name that ends in <c>.gz</c>.</param>
    /// <param name="options">Which of their figures are taken; null where they have one alone.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <returns>Their rows, and what was left out.</returns>
    /// <exception cref="CarbonDataException">The files have faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static CloudExport ReadCsv(
        IEnumerable<LedgerSource> sources, CloudExportOptions? options = null, DataIssues? issues = null)
    {
        sources = Items.Given(sources);
        return Read(sources.Select(source => (new LedgerInput(source, received: null, default), source.Name)), options, issues, default);
    }

    /// <summary>Reads an export on a thread of the pool.</summary>
    /// <param name="path">A CSV file as the provider exports it.</param>
    /// <param name="options">Which of its figures are taken; null where it has one alone.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <param name="cancellationToken">Ends the reading, also while it waits for the input.</param>
    /// <returns>Its rows, and what was left out.</returns>
    /// <exception cref="ArgumentException">The path is empty, or it is a whole text.</exception>
    /// <exception cref="CarbonDataException">The file has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<CloudExport> ReadCsvAsync(
        string path, CloudExportOptions? options = null, DataIssues? issues = null, CancellationToken cancellationToken = default) =>
        ReadCsvAsync([LedgerSource.FromFile(path)], options, issues, cancellationToken);

    /// <summary>Reads exports, such as uploads, without a thread that waits for them: a month that stands in several counts once.</summary>
    /// <param name="sources">CSV as the providers export it; what is compressed has a name that ends in <c>.gz</c>.</param>
    /// <param name="options">Which of their figures are taken; null where they have one alone.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <param name="cancellationToken">Ends the reading, also while it waits for the input.</param>
    /// <returns>Their rows, and what was left out.</returns>
    /// <exception cref="CarbonDataException">The files have faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">A file cannot be read, or there is no room for its copy.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<CloudExport> ReadCsvAsync(
        IEnumerable<LedgerSource> sources, CloudExportOptions? options = null, DataIssues? issues = null,
        CancellationToken cancellationToken = default)
    {
        return FetchAndReadAsync([.. Items.Given(sources)], options, issues, cancellationToken);
    }

    /// <summary>How many rows and notes there are: <c>12 records, 1 note</c>.</summary>
    public override string ToString() => $"{Ledger}, {Brief.Count(Notes, "note")}";

    private static async Task<CloudExport> FetchAndReadAsync(
        LedgerSource[] sources, CloudExportOptions? options, DataIssues? issues, CancellationToken cancellation)
    {
        var inputs = new List<(LedgerInput Input, string Name)>();
        try
        {
            foreach (LedgerSource source in sources)
            {
                inputs.Add((new LedgerInput(source, received: null, cancellation), source.Name));
                await inputs[^1].Input.FetchAsync().ConfigureAwait(false);
            }

            return await Task.Run(() => Read(inputs, options, issues, cancellation), cancellation).ConfigureAwait(false);
        }
        finally
        {
            foreach ((LedgerInput input, _) in inputs)
                input.Dispose();
        }
    }

    private static CloudExport Read(
        IEnumerable<(LedgerInput Input, string Name)> inputs, CloudExportOptions? options, DataIssues? issues,
        CancellationToken cancellation)
    {
        DataIssues found = issues ?? new DataIssues();
        var notes = new List<Message>();
        var rows = new List<CloudRow>();
        foreach ((int number, (LedgerInput input, string name)) in inputs.Index())
        {
            using (input)
            {
                var reader = new CloudExportReader(name, number, options ?? new CloudExportOptions(), found, notes);
                rows.AddRange(ReadRows(input, reader, found, cancellation));
            }
        }

        CheckOneBasis(rows, found);
        IReadOnlyList<CloudRow> counted = new CloudRows(found, notes).ThatCount(rows);
        var ledger = ActivityLedger.Create(Records(counted, found));
        if (issues is null)
            found.ThrowIfAny();
        return new CloudExport(ledger, [.. notes.Select(note => note.ToString())]);
    }

    private static List<CloudRow> ReadRows(
        LedgerInput input, CloudExportReader reader, DataIssues issues, CancellationToken cancellation)
    {
        var rows = new List<CloudRow>();
        if (input.OpenReadable(issues) is not { } stream)
            return rows;

        try
        {
            foreach (CloudRow row in reader.Read(stream))
            {
                cancellation.ThrowIfCancellationRequested();
                rows.Add(row);
            }
        }
        finally
        {
            input.Close(stream);
        }

        return rows;
    }

    // One file by location and another by market would make a sum of which nobody could say what it is.
    private static void CheckOneBasis(List<CloudRow> rows, DataIssues issues)
    {
        CloudRow? first = rows.Find(row => row.Basis != Scope2Method.None);
        if (first is not null && rows.Find(row => row.Basis != Scope2Method.None && row.Basis != first.Basis) is { } other)
            issues.Add(new SourceLocation(other.Location.File!, 1), "header", CloudExportMessages.OtherBasis(other.Basis, first));
    }

    private static List<ActivityRecord> Records(IReadOnlyList<CloudRow> rows, DataIssues issues)
    {
        var records = new List<ActivityRecord>();
        foreach (CloudRow[] same in rows
            .GroupBy(row => (row.Layout.Supplier, row.Month, row.Account, row.Service, row.Place))
            .OrderBy(group => group.Key.Supplier, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Month)
            .ThenBy(group => group.Key.Account, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Service, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Place, StringComparer.Ordinal)
            .Select(group => group.ToArray()))
        {
            // What a provider takes back is part of the sum; what it takes back of nothing is no row of a ledger.
            decimal sum = same.Sum(row => row.Amount);
            CloudRow first = same[0];
            if (sum < 0m)
            {
                CloudRow negative = same.First(row => row.Amount < 0m);
                issues.Add(
                    negative.Location, negative.Column, CloudExportMessages.Negative(sum, negative.Layout.Unit, negative.Month));
            }
            else if (ActivityRecord.TryCreate(
                Activity, sum, first.Layout.Unit.Symbol, first.Month.ToString(), Details(same), issues, out ActivityRecord? record))
            {
                records.Add(record);
            }
        }

        return records;
    }

    // What the provider calls it: the same in every export, so that rows of two exports are known as the same bill.
    private static string KeyOf(CloudRow row) =>
        string.Join(", ", new[] { row.Layout.Supplier, row.Account, row.Service, row.Place }.OfType<string>());

    private static ActivityDetails Details(CloudRow[] same)
    {
        CloudRow first = same[0];
        (string Name, string? Value)[] own =
        [
            ("x_cloud_account", first.Account),
            ("x_cloud_service", first.Service),
            ("x_cloud_region", first.Place),
            ("x_cloud_basis", first.Basis == Scope2Method.None ? null : FileWords.Scope2Method.Of(first.Basis)),
            ("x_cloud_model", first.Version),
            ("x_cloud_row", same.Length == 1
                ? first.Location.ToString()
                : string.Create(CultureInfo.InvariantCulture, $"{first.Location} (+{same.Length - 1})")),
        ];
        return new ActivityDetails
        {
            Location = first.Location,
            Scope = Scope.Scope3,
            Scope3Category = Scope3Category.PurchasedGoodsAndServices,
            Supplier = first.Layout.Supplier,
            Evidence = KeyOf(first),
            Extras = [.. own.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Name, pair.Value!))],
        };
    }
}
