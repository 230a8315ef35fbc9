using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>
/// Makes a file of the user's own factors of a table that the user downloaded from its publisher. What its rows don't say is not guessed:
/// such rows are left out, with the reason.
/// </summary>
public static class FactorImport
{
    private static readonly ImmutableArray<ImportLayout<EmissionFactor>> Known =
    [
        ClimatiqLayout.Layout, AdemeLayout.Layout, DesnzLayout.Layout, EgridLayout.Layout, EpaSupplyChainLayout.Layout,
        EpaHubLayout.Layout, NgaLayouts.Scope1, NgaLayouts.Scope3, NgaLayouts.Electricity,
    ];

    /// <summary>The names of the layouts that are known.</summary>
    public static ImmutableArray<string> Layouts { get; } = [.. Known.Select(layout => layout.Name)];

    /// <summary>Reads a publisher's table from a file.</summary>
    /// <param name="path">The download, as CSV.</param>
    /// <param name="options">What it does not say of itself; null for nothing.</param>
    /// <param name="issues">Takes what is wrong with the file as a whole. Null where it is to be thrown.</param>
    /// <returns>The own-factor file, and what was left out; null where the file is none of the tables and <paramref name="issues"/> takes
    /// the reason.</returns>
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
    /// <returns>The own-factor file, and what was left out; null where the file is none of the tables and <paramref name="issues"/> takes
    /// the reason.</returns>
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
    /// <returns>The own-factor file, and what was left out; null where the file is none of the tables and <paramref name="issues"/> takes
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
    /// <returns>The own-factor file, and what was left out; null where the file is none of the tables and <paramref name="issues"/> takes
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

        var file = new SourceLocation(csv.Name, 1);
        if (rows.Values.Count > 0 && rows.Values.All(factor => factor.Citation.Published is null))
        {
            issues.Add(file, "file", ImportMessages.PublishedMissing);
            return null;
        }

        ImmutableArray<EmissionFactor> sound = Sound(rows);
        if (sound.IsEmpty)
        {
            issues.Add(file, "file", ImportMessages.Nothing(rows.LeftOut));
            return null;
        }

        var text = new System.Text.StringBuilder();
        CsvText.AppendRow(text, FactorColumns.Names);
        foreach (EmissionFactor factor in sound)
            CsvText.AppendRow(text, FactorColumns.ValuesOf(factor));
        return new ImportedFile(layout.Name, layout.Title, text.ToString(), sound.Length, [.. rows.LeftOut]);
    }

    // The checks of 'validate' are asked here, so that what is written passes them.
    private static ImmutableArray<EmissionFactor> Sound(ImportedRows<EmissionFactor> rows)
    {
        ILookup<long, EmissionFactor> byLine = rows.Values.ToLookup(factor => factor.Location.Line);
        HashSet<long> unsound = [];
        foreach (EmissionFactor factor in rows.Values)
        {
            if (factor.Citation.Published is null)
                LeaveOutFor(factor.Location.Line, ImportMessages.RowUndated);
            else if (FactorRules.Faults(factor).Select(fault => ((int, Message)?)fault).FirstOrDefault() is var (column, message))
                LeaveOut(factor.Location.Line, FactorColumns.Columns.Names[column], message);
        }

        // What says the same counts once; which of several others counts may not hang on their order.
        foreach (EmissionFactor[] same in Left().GroupBy(factor => factor.Id, StringComparer.Ordinal)
            .Select(group => group.OrderBy(factor => factor.Location.Line).ToArray()).Where(group => group.Length > 1))
        {
            bool areEqual = same.Select(factor => string.Join('\n', FactorColumns.ValuesOf(factor))).Distinct().Count() == 1;
            foreach (EmissionFactor factor in areEqual ? same[1..] : same)
            {
                LeaveOutFor(factor.Location.Line, areEqual
                    ? ImportMessages.Unsound("id", LibraryMessages.IdTaken(factor.Id, same[0]))
                    : ImportMessages.StandsOtherwise(factor.Id, [.. same.Select(each => each.Location.Line)]));
            }
        }

        // One by one first: of many faults that are alike only the first are told.
        foreach (EmissionFactor factor in Left())
            LeaveOutAll(FaultsOf([factor]));
        EmissionFactor[] left = Left();
        for (DataIssues issues = FaultsOf(left); issues.Total > 0; issues = FaultsOf(left))
        {
            LeaveOutAll(issues);
            left = Left();
        }

        return [.. left.OrderBy(factor => factor.Id, StringComparer.Ordinal)];

        EmissionFactor[] Left() => [.. rows.Values.Where(factor => !unsound.Contains(factor.Location.Line))];

        void LeaveOutAll(DataIssues issues)
        {
            foreach (DataIssue issue in issues)
                LeaveOut(issue.Location.Line, issue.Column, issue.Said);
        }

        void LeaveOut(long line, string column, Said message) => LeaveOutFor(line, ImportMessages.Unsound(column, message));

        void LeaveOutFor(long line, Message reason)
        {
            if (unsound.Add(line))
                rows.LeaveOut(line, byLine[line].First().Activity.Value, reason);
        }
    }

    private static DataIssues FaultsOf(EmissionFactor[] factors)
    {
        var issues = new DataIssues();
        FactorValidation.Check(FactorLibrary.Empty.With(factors), issues);
        return issues;
    }
}
