namespace Kingsoft.Carbon;

public sealed partial class FactorLibrary
{
    /// <summary>Reads a file of the user's own emission factors.</summary>
    /// <param name="path">A CSV file with the columns of <see cref="FactorColumns"/>.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <returns>A library of these factors alone.</returns>
    /// <exception cref="ArgumentException">The path is empty, or it is a whole text.</exception>
    /// <exception cref="CarbonDataException">The file has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static FactorLibrary ReadCsv(string path, DataIssues? issues = null) =>
        CsvInput.File(path).Read(Read, issues);

    /// <summary>Reads a file of the user's own emission factors on a thread of the pool.</summary>
    /// <param name="path">A CSV file with the columns of <see cref="FactorColumns"/>.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <param name="cancellationToken">Ends the reading, also while it waits for the input.</param>
    /// <returns>A library of these factors alone.</returns>
    /// <exception cref="ArgumentException">The path is empty, or it is a whole text.</exception>
    /// <exception cref="CarbonDataException">The file has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<FactorLibrary> ReadCsvAsync(
        string path, DataIssues? issues = null, CancellationToken cancellationToken = default) =>
        CsvInput.File(path).ReadAsync(Read, issues, cancellationToken);

    /// <summary>Reads the user's own emission factors from a stream, such as an upload.</summary>
    /// <param name="stream">CSV with the columns of <see cref="FactorColumns"/>. In UTF-8; it is read from where it stands, and left
    /// open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <returns>A library of these factors alone.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read, or the name is empty.</exception>
    /// <exception cref="CarbonDataException">The text has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The text cannot be read, or there is no room for its copy.</exception>
    public static FactorLibrary ReadCsv(Stream stream, string name, DataIssues? issues = null) =>
        CsvInput.Of(stream, name).Read(Read, issues);

    /// <summary>Reads the user's own emission factors from a stream, such as an upload without a thread that waits for it.</summary>
    /// <param name="stream">CSV with the columns of <see cref="FactorColumns"/>. In UTF-8; it is read from where it stands, and left
    /// open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <param name="cancellationToken">Ends the reading, also while it waits for the input.</param>
    /// <returns>A library of these factors alone.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read, or the name is empty.</exception>
    /// <exception cref="CarbonDataException">The text has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The text cannot be read, or there is no room for its copy.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<FactorLibrary> ReadCsvAsync(
        Stream stream, string name, DataIssues? issues = null, CancellationToken cancellationToken = default) =>
        CsvInput.Of(stream, name).ReadAsync(Read, issues, cancellationToken);

    /// <summary>Reads the user's own emission factors from a text.</summary>
    /// <param name="reader">CSV with the columns of <see cref="FactorColumns"/>. It is read from where it stands, and left open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <returns>A library of these factors alone.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="CarbonDataException">The text has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The text cannot be read, or there is no room for its copy.</exception>
    public static FactorLibrary ReadCsv(TextReader reader, string name, DataIssues? issues = null) =>
        CsvInput.Of(reader, name).Read(Read, issues);

    /// <summary>Reads the user's own emission factors from a text without a thread that waits for it.</summary>
    /// <param name="reader">CSV with the columns of <see cref="FactorColumns"/>. It is read from where it stands, and left open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <param name="cancellationToken">Ends the reading, also while it waits for the input.</param>
    /// <returns>A library of these factors alone.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="CarbonDataException">The text has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The text cannot be read, or there is no room for its copy.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<FactorLibrary> ReadCsvAsync(
        TextReader reader, string name, DataIssues? issues = null, CancellationToken cancellationToken = default) =>
        CsvInput.Of(reader, name).ReadAsync(Read, issues, cancellationToken);

    /// <summary>Reads a file of the user's own properties of substances (density, heating values).</summary>
    /// <param name="path">A CSV file with the columns of <c>Reporting.PropertyTemplate</c>.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <returns>A library of these properties alone.</returns>
    /// <exception cref="ArgumentException">The path is empty, or it is a whole text.</exception>
    /// <exception cref="CarbonDataException">The file has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static FactorLibrary ReadPropertiesCsv(string path, DataIssues? issues = null) =>
        CsvInput.File(path).Read(ReadProperties, issues);

    /// <summary>Reads a file of the user's own properties of substances (density, heating values) on a thread of the pool.</summary>
    /// <param name="path">A CSV file with the columns of <c>Reporting.PropertyTemplate</c>.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <param name="cancellationToken">Ends the reading, also while it waits for the input.</param>
    /// <returns>A library of these properties alone.</returns>
    /// <exception cref="ArgumentException">The path is empty, or it is a whole text.</exception>
    /// <exception cref="CarbonDataException">The file has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<FactorLibrary> ReadPropertiesCsvAsync(
        string path, DataIssues? issues = null, CancellationToken cancellationToken = default) =>
        CsvInput.File(path).ReadAsync(ReadProperties, issues, cancellationToken);

    /// <summary>Reads the user's own properties of substances (density, heating values) from a stream, such as an upload.</summary>
    /// <param name="stream">CSV with the columns of <c>Reporting.PropertyTemplate</c>. In UTF-8; it is read from where it stands, and
    /// left open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <returns>A library of these properties alone.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read, or the name is empty.</exception>
    /// <exception cref="CarbonDataException">The text has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The text cannot be read, or there is no room for its copy.</exception>
    public static FactorLibrary ReadPropertiesCsv(Stream stream, string name, DataIssues? issues = null) =>
        CsvInput.Of(stream, name).Read(ReadProperties, issues);

    /// <summary>Reads the user's own properties of substances (density, heating values) from a stream, such as an upload without a thread
    /// that waits for it.</summary>
    /// <param name="stream">CSV with the columns of <c>Reporting.PropertyTemplate</c>. In UTF-8; it is read from where it stands, and
    /// left open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <param name="cancellationToken">Ends the reading, also while it waits for the input.</param>
    /// <returns>A library of these properties alone.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read, or the name is empty.</exception>
    /// <exception cref="CarbonDataException">The text has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The text cannot be read, or there is no room for its copy.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<FactorLibrary> ReadPropertiesCsvAsync(
        Stream stream, string name, DataIssues? issues = null, CancellationToken cancellationToken = default) =>
        CsvInput.Of(stream, name).ReadAsync(ReadProperties, issues, cancellationToken);

    /// <summary>Reads the user's own properties of substances (density, heating values) from a text.</summary>
    /// <param name="reader">CSV with the columns of <c>Reporting.PropertyTemplate</c>. It is read from where it stands, and left
    /// open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <returns>A library of these properties alone.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="CarbonDataException">The text has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The text cannot be read, or there is no room for its copy.</exception>
    public static FactorLibrary ReadPropertiesCsv(TextReader reader, string name, DataIssues? issues = null) =>
        CsvInput.Of(reader, name).Read(ReadProperties, issues);

    /// <summary>Reads the user's own properties of substances (density, heating values) from a text without a thread that waits for
    /// it.</summary>
    /// <param name="reader">CSV with the columns of <c>Reporting.PropertyTemplate</c>. It is read from where it stands, and left
    /// open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <param name="cancellationToken">Ends the reading, also while it waits for the input.</param>
    /// <returns>A library of these properties alone.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="CarbonDataException">The text has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The text cannot be read, or there is no room for its copy.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<FactorLibrary> ReadPropertiesCsvAsync(
        TextReader reader, string name, DataIssues? issues = null, CancellationToken cancellationToken = default) =>
        CsvInput.Of(reader, name).ReadAsync(ReadProperties, issues, cancellationToken);

    private static FactorLibrary Read(OpenedCsv csv, DataIssues issues) =>
        Empty.WithFactors(FactorFile.Read(csv.Bytes, csv.Name, isUserSupplied: true, issues), issues, [csv.Name]);

    private static FactorLibrary ReadProperties(OpenedCsv csv, DataIssues issues)
    {
        List<SubstanceProperty> properties = SubstanceProperties.Read(csv.Bytes, csv.Name, isUserSupplied: true, issues);
        return new FactorLibrary(null, Empty._own, [.. properties], [], hasBuiltInProperties: false) { PropertyFiles = [csv.Name] };
    }
}
