using System.Collections;
using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Estimates;

/// <summary>Estimation factors: what turns one activity into another, before its factor is chosen.</summary>
/// <remarks>Never changed once they are made, so safe for many threads.</remarks>
[JsonConverter(typeof(EstimationFactorsJsonConverter))]
public sealed class EstimationFactors : IEquatable<EstimationFactors>, IReadOnlyCollection<EstimationFactor>
{
    private readonly ImmutableArray<EstimationFactor> _estimates;

    private EstimationFactors(ImmutableArray<EstimationFactor> estimates, ImmutableArray<string> files)
    {
        _estimates = estimates;
        SourceFiles = files.AsReadOnly();
    }

    /// <summary>No estimation factor.</summary>
    public static EstimationFactors None { get; } = new([], []);

    /// <summary>The names of the collections that come with the library, such as <c>uk-electricity</c>.</summary>
    public static IReadOnlyList<string> BuiltInNames => BuiltInEstimates.Names;

    /// <summary>How many there are.</summary>
    public int Count => _estimates.Length;

    /// <summary>The files and built-in collections that they were read from, as typed; none where they were made in code.</summary>
    public IReadOnlyList<string> SourceFiles { get; }

    /// <summary>Estimation factors from code, under the same rules as those of a file.</summary>
    /// <param name="estimates">The estimation factors; no figure depends on their order.</param>
    /// <returns>The estimation factors.</returns>
    /// <exception cref="ArgumentNullException">The estimation factors, or one of them, are null.</exception>
    /// <exception cref="CarbonDataException">An id is given twice, a value is not above zero, two hold at the same place and time, a chain
    /// comes back to its beginning …; all faults are named.</exception>
    public static EstimationFactors Create(IEnumerable<EstimationFactor> estimates)
    {
        ImmutableArray<EstimationFactor> all = Items.Given(estimates);
        var issues = new DataIssues();
        foreach (EstimationFactor estimate in all)
        {
            foreach (Fault fault in EstimateRules.Faults(estimate))
                issues.Add(estimate, fault);
        }

        issues.ThrowIfAny();
        Sound(all, issues);
        issues.ThrowIfAny();
        return new EstimationFactors(all, []);
    }

    /// <summary>A collection that comes with the library, which applies only where it is named.</summary>
    /// <param name="name">One of <see cref="BuiltInNames"/>.</param>
    /// <returns>Its estimation factors, each with its source.</returns>
    /// <exception cref="ArgumentException">There is no collection of this name; the message names those that there are.</exception>
    public static EstimationFactors FromBuiltIn(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return BuiltInEstimates.Names.Contains(name)
            ? new EstimationFactors(BuiltInEstimates.Of(name), [name])
            : throw new ArgumentException(EstimateMessages.UnknownCollection(name, [.. BuiltInEstimates.Names]).ToString(), nameof(name));
    }

    /// <summary>These estimation factors with others.</summary>
    /// <param name="others">The others.</param>
    /// <param name="issues">Takes what is wrong between them (an id given twice, two of the same place and time, a chain that comes back to
    /// its beginning); what does not go with those before it is left out then. Null where it is to be thrown.</param>
    /// <returns>Both.</returns>
    /// <exception cref="CarbonDataException">They do not go together, and <paramref name="issues"/> is null.</exception>
    public EstimationFactors With(EstimationFactors others, DataIssues? issues = null)
    {
        ArgumentNullException.ThrowIfNull(others);
        var faults = new DataIssues();
        ImmutableArray<EstimationFactor> all = [.. _estimates.Concat(others._estimates).OrderBy(estimate => !estimate.IsBuiltIn)];
        if (Count > 0 && others.Count > 0)
            all = Sound(all, issues ?? faults);
        faults.ThrowIfAny();
        return new EstimationFactors(all, [.. SourceFiles, .. others.SourceFiles]);
    }

    /// <summary>Reads a file of estimation factors.</summary>
    /// <param name="path">A CSV file: id, from_activity, from_unit, to_activity, to_unit, value, mode, source and, as
    /// far as they are known, loss_basis, facility, region, valid_from, valid_to, scope, scope3_category, table, published …</param>
    /// <param name="issues">Takes the faults (an id given twice, an unknown unit, a value not above zero, a circle …); the
    /// sound rows are returned. Null where faults are to be thrown.</param>
    /// <returns>The estimation factors.</returns>
    /// <exception cref="ArgumentException">The path is empty, or it is a whole text.</exception>
    /// <exception cref="CarbonDataException">The file has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static EstimationFactors ReadCsv(string path, DataIssues? issues = null) =>
        CsvInput.File(path).Read(Read, issues);

    /// <summary>Reads a file of estimation factors on a thread of the pool.</summary>
    /// <param name="path">A CSV file: id, from_activity, from_unit, to_activity, to_unit, value, mode, source and, as
    /// far as they are known, loss_basis, facility, region, valid_from, valid_to, scope, scope3_category, table, published …</param>
    /// <param name="issues">Takes the faults (an id given twice, an unknown unit, a value not above zero, a circle …); the
    /// sound rows are returned. Null where faults are to be thrown.</param>
    /// <param name="cancellationToken">Ends the reading, also while it waits for the input.</param>
    /// <returns>The estimation factors.</returns>
    /// <exception cref="ArgumentException">The path is empty, or it is a whole text.</exception>
    /// <exception cref="CarbonDataException">The file has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<EstimationFactors> ReadCsvAsync(
        string path, DataIssues? issues = null, CancellationToken cancellationToken = default) =>
        CsvInput.File(path).ReadAsync(Read, issues, cancellationToken);

    /// <summary>Reads estimation factors from a stream, such as an upload.</summary>
    /// <param name="stream">CSV: id, from_activity, from_unit, to_activity, to_unit, value, mode, source and, as
    /// far as they are known, loss_basis, facility, region, valid_from, valid_to, scope, scope3_category, table, published … In
    /// UTF-8; it is read from where it stands, and left open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="issues">Takes the faults (an id given twice, an unknown unit, a value not above zero, a circle …); the
    /// sound rows are returned. Null where faults are to be thrown.</param>
    /// <returns>The estimation factors.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read, or the name is empty.</exception>
    /// <exception cref="CarbonDataException">The text has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The text cannot be read, or there is no room for its copy.</exception>
    public static EstimationFactors ReadCsv(Stream stream, string name, DataIssues? issues = null) =>
        CsvInput.Of(stream, name).Read(Read, issues);

    /// <summary>Reads estimation factors from a stream, such as an upload without a thread that waits for it.</summary>
    /// <param name="stream">CSV: id, from_activity, from_unit, to_activity, to_unit, value, mode, source and, as
    /// far as they are known, loss_basis, facility, region, valid_from, valid_to, scope, scope3_category, table, published … In
    /// UTF-8; it is read from where it stands, and left open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="issues">Takes the faults (an id given twice, an unknown unit, a value not above zero, a circle …); the
    /// sound rows are returned. Null where faults are to be thrown.</param>
    /// <param name="cancellationToken">Ends the reading, also while it waits for the input.</param>
    /// <returns>The estimation factors.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read, or the name is empty.</exception>
    /// <exception cref="CarbonDataException">The text has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The text cannot be read, or there is no room for its copy.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<EstimationFactors> ReadCsvAsync(
        Stream stream, string name, DataIssues? issues = null, CancellationToken cancellationToken = default) =>
        CsvInput.Of(stream, name).ReadAsync(Read, issues, cancellationToken);

    /// <summary>Reads estimation factors from a text.</summary>
    /// <param name="reader">CSV: id, from_activity, from_unit, to_activity, to_unit, value, mode, source and, as
    /// far as they are known, loss_basis, facility, region, valid_from, valid_to, scope, scope3_category, table, published … It is
    /// read from where it stands, and left open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="issues">Takes the faults (an id given twice, an unknown unit, a value not above zero, a circle …); the
    /// sound rows are returned. Null where faults are to be thrown.</param>
    /// <returns>The estimation factors.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="CarbonDataException">The text has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The text cannot be read, or there is no room for its copy.</exception>
    public static EstimationFactors ReadCsv(TextReader reader, string name, DataIssues? issues = null) =>
        CsvInput.Of(reader, name).Read(Read, issues);

    /// <summary>Reads estimation factors from a text without a thread that waits for it.</summary>
    /// <param name="reader">CSV: id, from_activity, from_unit, to_activity, to_unit, value, mode, source and, as
    /// far as they are known, loss_basis, facility, region, valid_from, valid_to, scope, scope3_category, table, published … It is
    /// read from where it stands, and left open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="issues">Takes the faults (an id given twice, an unknown unit, a value not above zero, a circle …); the
    /// sound rows are returned. Null where faults are to be thrown.</param>
    /// <param name="cancellationToken">Ends the reading, also while it waits for the input.</param>
    /// <returns>The estimation factors.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="CarbonDataException">The text has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The text cannot be read, or there is no room for its copy.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<EstimationFactors> ReadCsvAsync(
        TextReader reader, string name, DataIssues? issues = null, CancellationToken cancellationToken = default) =>
        CsvInput.Of(reader, name).ReadAsync(Read, issues, cancellationToken);

    /// <summary>Estimation factors of an inventory that was read: they were judged when it was calculated.</summary>
    internal static EstimationFactors AsRead(ImmutableArray<EstimationFactor> estimates, ImmutableArray<string> files) =>
        new(estimates, files);

    /// <summary>
    /// A built-in collection where the text is a name, else null: names hold no dot and no slash, which a file has (<c>./mine</c>).
    /// </summary>
    internal static EstimationFactors? Named(string text, Action<Message> fault)
    {
        if (text.AsSpan().ContainsAny(['.', '/', '\\']))
            return null;
        if (BuiltInEstimates.Names.Contains(text))
            return FromBuiltIn(text);

        fault(EstimateMessages.UnknownCollection(text, [.. BuiltInEstimates.Names]));
        return None;
    }

    /// <inheritdoc/>
    public IEnumerator<EstimationFactor> GetEnumerator() => _estimates.AsEnumerable().GetEnumerator();

    /// <summary>How many estimation factors, and of which files: <c>3 estimation factors of pue.csv</c>.</summary>
    public override string ToString() => SourceFiles.Count == 0
        ? Brief.Count(Count, "estimation factor")
        : $"{Brief.Count(Count, "estimation factor")} of {Brief.Line(string.Join(", ", SourceFiles))}";

    /// <summary>Whether both hold the same estimation factors in the same order.</summary>
    /// <param name="other">Others.</param>
    /// <returns>True where they do.</returns>
    public bool Equals(EstimationFactors? other) => other is not null && _estimates.SequenceEqual(other._estimates);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EstimationFactors);

    /// <inheritdoc/>
    public override int GetHashCode() => _estimates.Length;

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static EstimationFactors Read(OpenedCsv csv, DataIssues issues)
    {
        ImmutableArray<EstimationFactor>.Builder estimates = ImmutableArray.CreateBuilder<EstimationFactor>();
        using CsvTable? table = csv.Table(
            EstimateReader.Columns, issues, (at, fault) => EstimateReader.NoteUnsound(at, fault, issues));
        while (table is not null && table.ReadRow())
        {
            FieldReader fields = csv.Fields(table, issues);
            if (EstimateReader.Read(fields) is { } estimate)
                estimates.Add(estimate);
            else
                EstimateReader.NoteUnsound(fields, issues);
        }

        return new EstimationFactors(Sound(estimates, issues), [csv.Name]);
    }

    // Of two that cannot both hold, rows take the first: what follows from it is no fault of theirs.
    private static ImmutableArray<EstimationFactor> Sound(IReadOnlyList<EstimationFactor> estimates, DataIssues issues)
    {
        var unsound = new HashSet<EstimationFactor>(ReferenceEqualityComparer.Instance);
        EstimateRules.CheckTogether(estimates, (estimate, fault) =>
        {
            unsound.Add(estimate);
            EstimateReader.NoteUnsound(estimate, issues);
            issues.Add(estimate, fault);
        });
        return [.. estimates.Where(estimate => !unsound.Contains(estimate))];
    }
}
