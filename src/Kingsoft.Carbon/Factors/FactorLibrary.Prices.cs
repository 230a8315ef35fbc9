using System.Collections.Immutable;

namespace Kingsoft.Carbon;

public sealed partial class FactorLibrary
{
    /// <summary>The user's own price indices and exchange rates, by which money is brought to the prices and currency of a
    /// factor.</summary>
    public ImmutableArray<MoneyPrice> Prices { get; }

    /// <summary>The files of the user's own prices and rates, as their paths were given, in the order in which they were added.</summary>
    public ImmutableArray<string> PriceFiles { get; private init; } = [];

    /// <summary>This library with price indices and exchange rates made in code added.</summary>
    /// <param name="prices">The levels of indices and the rates, by currency and year.</param>
    /// <returns>A new library.</returns>
    /// <exception cref="CarbonDataException">A value, a currency or a source is missing or impossible, a year of a currency is there
    /// twice, or the years of an index are of several sources.</exception>
    public FactorLibrary WithPrices(params IEnumerable<MoneyPrice> prices) =>
        With(new FactorLibrary(null, Empty._own, [], MoneyPriceRules.Checked(prices), hasBuiltInProperties: false));

    /// <summary>Reads a file of price indices and exchange rates.</summary>
    /// <param name="path">A CSV file with the columns of <see cref="MoneyPrice"/>: kind, currency, per, year, value, source.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <returns>A library of these prices alone.</returns>
    /// <exception cref="ArgumentException">The path is empty, or it is a whole text.</exception>
    /// <exception cref="CarbonDataException">The file has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static FactorLibrary ReadPricesCsv(string path, DataIssues? issues = null) =>
        CsvInput.File(path).Read(ReadPrices, issues);

    /// <summary>Reads a file of price indices and exchange rates on a thread of the pool.</summary>
    /// <param name="path">A CSV file with the columns of <see cref="MoneyPrice"/>: kind, currency, per, year, value, source.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <param name="cancellationToken">Ends the reading, also while it waits for the input.</param>
    /// <returns>A library of these prices alone.</returns>
    /// <exception cref="ArgumentException">The path is empty, or it is a whole text.</exception>
    /// <exception cref="CarbonDataException">The file has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<FactorLibrary> ReadPricesCsvAsync(
        string path, DataIssues? issues = null, CancellationToken cancellationToken = default) =>
        CsvInput.File(path).ReadAsync(ReadPrices, issues, cancellationToken);

    /// <summary>Reads price indices and exchange rates from a stream, such as an upload.</summary>
    /// <param name="stream">CSV with the columns of <see cref="MoneyPrice"/>: kind, currency, per, year, value, source. In UTF-8; it is
    /// read from where it stands, and left open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <returns>A library of these prices alone.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read, or the name is empty.</exception>
    /// <exception cref="CarbonDataException">The text has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The text cannot be read, or there is no room for its copy.</exception>
    public static FactorLibrary ReadPricesCsv(Stream stream, string name, DataIssues? issues = null) =>
        CsvInput.Of(stream, name).Read(ReadPrices, issues);

    /// <summary>Reads price indices and exchange rates from a stream without a thread that waits for it.</summary>
    /// <param name="stream">CSV with the columns of <see cref="MoneyPrice"/>: kind, currency, per, year, value, source. In UTF-8; it is
    /// read from where it stands, and left open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <param name="cancellationToken">Ends the reading, also while it waits for the input.</param>
    /// <returns>A library of these prices alone.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read, or the name is empty.</exception>
    /// <exception cref="CarbonDataException">The text has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The text cannot be read, or there is no room for its copy.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<FactorLibrary> ReadPricesCsvAsync(
        Stream stream, string name, DataIssues? issues = null, CancellationToken cancellationToken = default) =>
        CsvInput.Of(stream, name).ReadAsync(ReadPrices, issues, cancellationToken);

    /// <summary>Reads price indices and exchange rates from a text.</summary>
    /// <param name="reader">CSV with the columns of <see cref="MoneyPrice"/>: kind, currency, per, year, value, source. It is read from
    /// where it stands, and left open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <returns>A library of these prices alone.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="CarbonDataException">The text has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The text cannot be read, or there is no room for its copy.</exception>
    public static FactorLibrary ReadPricesCsv(TextReader reader, string name, DataIssues? issues = null) =>
        CsvInput.Of(reader, name).Read(ReadPrices, issues);

    /// <summary>Reads price indices and exchange rates from a text without a thread that waits for
    /// it.</summary>
    /// <param name="reader">CSV with the columns of <see cref="MoneyPrice"/>: kind, currency, per, year, value, source. It is read from
    /// where it stands, and left open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="issues">Takes the faults; the sound rows are returned. Null where faults are to be thrown.</param>
    /// <param name="cancellationToken">Ends the reading, also while it waits for the input.</param>
    /// <returns>A library of these prices alone.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="CarbonDataException">The text has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The text cannot be read, or there is no room for its copy.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<FactorLibrary> ReadPricesCsvAsync(
        TextReader reader, string name, DataIssues? issues = null, CancellationToken cancellationToken = default) =>
        CsvInput.Of(reader, name).ReadAsync(ReadPrices, issues, cancellationToken);

    private static FactorLibrary ReadPrices(OpenedCsv csv, DataIssues issues) =>
        new(null, Empty._own, [], [.. MoneyPriceFile.Read(csv.Bytes, csv.Name, issues)], hasBuiltInProperties: false)
        {
            PriceFiles = [csv.Name],
        };
}
