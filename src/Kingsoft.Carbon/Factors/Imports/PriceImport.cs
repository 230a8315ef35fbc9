using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>
/// Makes a file of price indices and exchange rates of a table that the user downloaded from a central bank or the World Bank.
/// </summary>
public static class PriceImport
{
    private static readonly ImmutableArray<ImportLayout<MoneyPrice>> Known =
        [WorldBankLayout.Layout, EcbLayouts.Series, EcbLayouts.History, FedLayout.Layout];

    /// <summary>The names of the layouts that are known.</summary>
    public static ImmutableArray<string> Layouts { get; } = [.. Known.Select(layout => layout.Name)];

    /// <summary>Reads a publisher's table from a file.</summary>
    /// <param name="path">The download, as CSV.</param>
    /// <param name="options">What it does not say of itself; null for nothing.</param>
    /// <param name="issues">Takes what is wrong with the file as a whole. Null where it is to be thrown.</param>
    /// <returns>The price file, and what was left out; null where the file is none of the tables and <paramref name="issues"/> takes the
    /// reason.</returns>
    /// <exception cref="ArgumentException">The path is empty, or it is a whole text.</exception>
    /// <exception cref="CarbonDataException">The file is none of the tables, or nothing of it can be taken, and <paramref name="issues"/>
    /// is null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ImportedFile? Read(string path, ImportOptions? options = null, DataIssues? issues = null) =>
        CsvInput.File(path).Read((csv, faults) => Read(csv, options ?? new ImportOptions(), faults), issues);

    /// <summary>Reads a publisher's table from a stream.</summary>
    /// <param name="stream">The download, as CSV; it is read from where it stands, and left open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="options">What it does not say of itself; null for nothing.</param>
    /// <param name="issues">Takes what is wrong with the file as a whole. Null where it is to be thrown.</param>
    /// <returns>The price file, and what was left out; null where the file is none of the tables and <paramref name="issues"/> takes the
    /// reason.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read, or the name is empty.</exception>
    /// <exception cref="CarbonDataException">The file is none of the tables, or nothing of it can be taken, and <paramref name="issues"/>
    /// is null.</exception>
    public static ImportedFile? Read(Stream stream, string name, ImportOptions? options = null, DataIssues? issues = null) =>
        CsvInput.Of(stream, name).Read((csv, faults) => Read(csv, options ?? new ImportOptions(), faults), issues);

    /// <summary>Reads a publisher's table from a file on a thread of the pool.</summary>
    /// <param name="path">The download, as CSV.</param>
    /// <param name="options">What it does not say of itself; null for nothing.</param>
    /// <param name="issues">Takes what is wrong with the file as a whole. Null where it is to be thrown.</param>
    /// <param name="cancellationToken">Ends the reading, also while it waits for the input.</param>
    /// <returns>The price file, and what was left out; null where the file is none of the tables and <paramref name="issues"/> takes
    /// the reason.</returns>
    /// <exception cref="ArgumentException">The path is empty, or it is a whole text.</exception>
    /// <exception cref="CarbonDataException">The file is none of the tables, or nothing of it can be taken, and <paramref name="issues"/>
    /// is null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<ImportedFile?> ReadAsync(
        string path, ImportOptions? options = null, DataIssues? issues = null, CancellationToken cancellationToken = default) =>
        CsvInput.File(path).ReadAsync((csv, faults) => Read(csv, options ?? new ImportOptions(), faults), issues, cancellationToken);

    /// <summary>Reads a publisher's table from a stream without a thread that waits for it.</summary>
    /// <param name="stream">The download, as CSV; it is read from where it stands, and left open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="options">What it does not say of itself; null for nothing.</param>
    /// <param name="issues">Takes what is wrong with the file as a whole. Null where it is to be thrown.</param>
    /// <param name="cancellationToken">Ends the reading, also while it waits for the input.</param>
    /// <returns>The price file, and what was left out; null where the file is none of the tables and <paramref name="issues"/> takes
    /// the reason.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read, or the name is empty.</exception>
    /// <exception cref="CarbonDataException">The file is none of the tables, or nothing of it can be taken, and <paramref name="issues"/>
    /// is null.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<ImportedFile?> ReadAsync(
        Stream stream, string name, ImportOptions? options = null, DataIssues? issues = null,
        CancellationToken cancellationToken = default) =>
        CsvInput.Of(stream, name).ReadAsync(
            (csv, faults) => Read(csv, options ?? new ImportOptions(), faults), issues, cancellationToken);

    private static ImportedFile? Read(OpenedCsv csv, ImportOptions options, DataIssues issues)
    {
        if (ImportReader.Read(csv, Known, options, issues) is not var (layout, rows))
            return null;

        MoneyPrice[] sound = [.. Sound(rows)
            .OrderBy(price => price.Kind)
            .ThenBy(price => price.Currency, StringComparer.Ordinal)
            .ThenBy(price => price.Per, StringComparer.Ordinal)
            .ThenBy(price => price.Year)];
        if (sound.Length > 0)
            return new ImportedFile(layout.Name, layout.Title, MoneyPriceFile.Write(sound), sound.Length, [.. rows.LeftOut]);

        issues.Add(new SourceLocation(csv.Name, 1), "file", ImportMessages.Nothing(rows.LeftOut));
        return null;
    }

    // Which of two values or of two series counts may not hang on the order of rows.
    private static List<MoneyPrice> Sound(ImportedRows<MoneyPrice> rows)
    {
        var sound = new List<MoneyPrice>();
        foreach (MoneyPrice price in rows.Values)
        {
            var faults = new DataIssues();
            sound.AddRange(MoneyPriceRules.Sound([price], faults));
            foreach (DataIssue fault in faults)
                rows.LeaveOut(fault.Location.Line, WhatOf(price), ImportMessages.Unsound(fault.Column, fault.Said));
        }

        var left = new List<MoneyPrice>();
        foreach (IGrouping<(MoneyPriceKind, string, string?), MoneyPrice> series in sound
            .GroupBy(price => (price.Kind, price.Currency, price.Per)))
        {
            string[] tables = [.. series.Select(price => price.Citation.Table ?? "").Distinct().Order(StringComparer.Ordinal)];
            bool isSeveral = series.Key.Item1 == MoneyPriceKind.PriceIndex && tables.Length > 1;
            foreach (MoneyPrice[] year in series.GroupBy(price => price.Year).Select(year => year.ToArray()))
            {
                if (!isSeveral && year.All(price => price.Value == year[0].Value))
                {
                    left.Add(year.MinBy(price => price.Location.Line)!);
                    continue;
                }

                foreach (MoneyPrice price in year)
                {
                    rows.LeaveOut(price.Location.Line, WhatOf(price), isSeveral
                        ? ImportMessages.OtherSeries(price.Currency, tables)
                        : ImportMessages.StandsOtherwise(WhatOf(price), [.. year.Select(each => each.Location.Line)]));
                }
            }
        }

        return left;
    }

    private static string WhatOf(MoneyPrice price) => $"{price.Currency} {Numbers.Format(price.Year)}";
}
