using System.Collections;
using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>
/// The contractual instruments of an organization: what its market-based Scope 2 is made with. None at all is a statement too: nothing
/// was bought.
/// </summary>
/// <remarks>Source: GHG Protocol Scope 2 Guidance (2015), chapters 6 and 7.
/// <para>Never changed once they are made, so safe for many threads.</para>
/// </remarks>
[JsonConverter(typeof(ContractualInstrumentsJsonConverter))]
public sealed class ContractualInstruments : IEquatable<ContractualInstruments>, IReadOnlyCollection<ContractualInstrument>
{
    private readonly ImmutableArray<ContractualInstrument> _instruments;
    private readonly ImmutableHashSet<string> _unsound = [];
    private readonly bool _isUnread;

    private ContractualInstruments(ImmutableArray<ContractualInstrument> instruments, string? file)
    {
        _instruments = instruments;
        SourceFile = file;
    }

    private ContractualInstruments(
        ImmutableArray<ContractualInstrument> sound, string file, IEnumerable<string> unsound, bool isUnread)
        : this(sound, file) => (_unsound, _isUnread) = ([.. unsound], isUnread);

    /// <summary>No instrument: nothing was bought.</summary>
    public static ContractualInstruments None { get; } = new([], null);

    /// <summary>How many there are.</summary>
    public int Count => _instruments.Length;

    /// <summary>The file that they were read from, as typed, or the name that was given in its place; null where they were made in
    /// code.</summary>
    public string? SourceFile { get; }

    /// <summary>Instruments from code, under the same rules as those of a file.</summary>
    /// <param name="instruments">The instruments; no figure depends on their order.</param>
    /// <returns>The instruments.</returns>
    /// <exception cref="ArgumentNullException">The instruments, or one of them, are null.</exception>
    /// <exception cref="CarbonDataException">An id or a serial number is given twice, a volume is below zero, a share above 100 % …; all
    /// faults are named.</exception>
    public static ContractualInstruments Create(IEnumerable<ContractualInstrument> instruments)
    {
        ImmutableArray<ContractualInstrument> all = Items.Given(instruments);
        var issues = new DataIssues();
        foreach (ContractualInstrument instrument in all)
        {
            foreach (Fault fault in InstrumentRules.Faults(instrument))
                issues.Add(instrument, fault);
        }

        issues.ThrowIfAny();
        InstrumentRules.CheckTogether(all, issues.Add);
        issues.ThrowIfAny();
        return new ContractualInstruments(all, null);
    }

    /// <summary>Reads a file of contractual instruments.</summary>
    /// <param name="path">A CSV file: id, type, unit, co2e_kg_per_unit, source and, as far as they are known, facility, region, market,
    /// period, amount, vintage, retired_on, cancel_reason, expires, registry, serials, bundled, criteria_met, share_pct, supplier
    /// …</param>
    /// <param name="issues">Takes the faults (an id or a serial number given twice, a volume below zero, a share above 100 % …); the
    /// sound rows are returned. Null where faults are to be thrown.</param>
    /// <returns>The instruments.</returns>
    /// <exception cref="ArgumentException">The path is empty, or it is a whole text.</exception>
    /// <exception cref="CarbonDataException">The file has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ContractualInstruments ReadCsv(string path, DataIssues? issues = null) =>
        CsvInput.File(path).Read(Read, issues);

    /// <summary>Reads a file of contractual instruments on a thread of the pool.</summary>
    /// <param name="path">A CSV file: id, type, unit, co2e_kg_per_unit, source and, as far as they are known, facility, region, market,
    /// period, amount, vintage, retired_on, cancel_reason, expires, registry, serials, bundled, criteria_met, share_pct, supplier
    /// …</param>
    /// <param name="issues">Takes the faults (an id or a serial number given twice, a volume below zero, a share above 100 % …); the
    /// sound rows are returned. Null where faults are to be thrown.</param>
    /// <param name="cancellationToken">Ends the reading, also while it waits for the input.</param>
    /// <returns>The instruments.</returns>
    /// <exception cref="ArgumentException">The path is empty, or it is a whole text.</exception>
    /// <exception cref="CarbonDataException">The file has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<ContractualInstruments> ReadCsvAsync(
        string path, DataIssues? issues = null, CancellationToken cancellationToken = default) =>
        CsvInput.File(path).ReadAsync(Read, issues, cancellationToken);

    /// <summary>Reads contractual instruments from a stream, such as an upload.</summary>
    /// <param name="stream">CSV: id, type, unit, co2e_kg_per_unit, source and, as far as they are known, facility, region, market,
    /// period, amount, vintage, retired_on, cancel_reason, expires, registry, serials, bundled, criteria_met, share_pct, supplier … In
    /// UTF-8; it is read from where it stands, and left open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="issues">Takes the faults (an id or a serial number given twice, a volume below zero, a share above 100 % …); the
    /// sound rows are returned. Null where faults are to be thrown.</param>
    /// <returns>The instruments.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read, or the name is empty.</exception>
    /// <exception cref="CarbonDataException">The text has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The text cannot be read, or there is no room for its copy.</exception>
    public static ContractualInstruments ReadCsv(Stream stream, string name, DataIssues? issues = null) =>
        CsvInput.Of(stream, name).Read(Read, issues);

    /// <summary>Reads contractual instruments from a stream, such as an upload without a thread that waits for it.</summary>
    /// <param name="stream">CSV: id, type, unit, co2e_kg_per_unit, source and, as far as they are known, facility, region, market,
    /// period, amount, vintage, retired_on, cancel_reason, expires, registry, serials, bundled, criteria_met, share_pct, supplier … In
    /// UTF-8; it is read from where it stands, and left open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="issues">Takes the faults (an id or a serial number given twice, a volume below zero, a share above 100 % …); the
    /// sound rows are returned. Null where faults are to be thrown.</param>
    /// <param name="cancellationToken">Ends the reading, also while it waits for the input.</param>
    /// <returns>The instruments.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read, or the name is empty.</exception>
    /// <exception cref="CarbonDataException">The text has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The text cannot be read, or there is no room for its copy.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<ContractualInstruments> ReadCsvAsync(
        Stream stream, string name, DataIssues? issues = null, CancellationToken cancellationToken = default) =>
        CsvInput.Of(stream, name).ReadAsync(Read, issues, cancellationToken);

    /// <summary>Reads contractual instruments from a text.</summary>
    /// <param name="reader">CSV: id, type, unit, co2e_kg_per_unit, source and, as far as they are known, facility, region, market,
    /// period, amount, vintage, retired_on, cancel_reason, expires, registry, serials, bundled, criteria_met, share_pct, supplier … It is
    /// read from where it stands, and left open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="issues">Takes the faults (an id or a serial number given twice, a volume below zero, a share above 100 % …); the
    /// sound rows are returned. Null where faults are to be thrown.</param>
    /// <returns>The instruments.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="CarbonDataException">The text has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The text cannot be read, or there is no room for its copy.</exception>
    public static ContractualInstruments ReadCsv(TextReader reader, string name, DataIssues? issues = null) =>
        CsvInput.Of(reader, name).Read(Read, issues);

    /// <summary>Reads contractual instruments from a text without a thread that waits for it.</summary>
    /// <param name="reader">CSV: id, type, unit, co2e_kg_per_unit, source and, as far as they are known, facility, region, market,
    /// period, amount, vintage, retired_on, cancel_reason, expires, registry, serials, bundled, criteria_met, share_pct, supplier … It is
    /// read from where it stands, and left open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="issues">Takes the faults (an id or a serial number given twice, a volume below zero, a share above 100 % …); the
    /// sound rows are returned. Null where faults are to be thrown.</param>
    /// <param name="cancellationToken">Ends the reading, also while it waits for the input.</param>
    /// <returns>The instruments.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="CarbonDataException">The text has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The text cannot be read, or there is no room for its copy.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<ContractualInstruments> ReadCsvAsync(
        TextReader reader, string name, DataIssues? issues = null, CancellationToken cancellationToken = default) =>
        CsvInput.Of(reader, name).ReadAsync(Read, issues, cancellationToken);

    /// <summary>Instruments of an inventory that was read: they were judged when it was calculated.</summary>
    internal static ContractualInstruments AsRead(ImmutableArray<ContractualInstrument> instruments, string? file) =>
        new(instruments, file);

    /// <summary>Whether it is the id of a row that was refused, or may be: of a file that could not be read no id is known.</summary>
    internal bool IsUnsound(string id) => _isUnread || _unsound.Contains(id);

    /// <inheritdoc/>
    public IEnumerator<ContractualInstrument> GetEnumerator() => _instruments.AsEnumerable().GetEnumerator();

    /// <summary>How many instruments, and of which file: <c>3 instruments of gec.csv</c>.</summary>
    public override string ToString() => SourceFile is null
        ? Brief.Count(Count, "instrument") : $"{Brief.Count(Count, "instrument")} of {Brief.Line(SourceFile)}";

    /// <summary>Whether both hold the same instruments in the same order.</summary>
    /// <param name="other">Others.</param>
    /// <returns>True where they do.</returns>
    public bool Equals(ContractualInstruments? other) => other is not null && _instruments.SequenceEqual(other._instruments);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ContractualInstruments);

    /// <inheritdoc/>
    public override int GetHashCode() => _instruments.Length;

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static ContractualInstruments Read(OpenedCsv csv, DataIssues issues)
    {
        ImmutableArray<ContractualInstrument>.Builder instruments = ImmutableArray.CreateBuilder<ContractualInstrument>();
        using CsvTable? table = csv.Table(InstrumentReader.Columns, issues);
        var unsoundIds = new List<string>();
        while (table is not null && table.ReadRow())
        {
            FieldReader fields = csv.Fields(table, issues);
            if (InstrumentReader.Read(fields) is { } instrument)
                instruments.Add(instrument);
            else if (InstrumentReader.IdOf(fields) is { } id)
                unsoundIds.Add(id);
        }

        // What is wrong beside another row is no sound row either: an id stands for one instrument.
        var unsound = new HashSet<ContractualInstrument>(ReferenceEqualityComparer.Instance);
        InstrumentRules.CheckTogether(instruments, (instrument, fault) =>
        {
            issues.Add(instrument, fault);
            unsound.Add(instrument);
        });
        return new ContractualInstruments(
            [.. instruments.Where(instrument => !unsound.Contains(instrument))], csv.Name,
            unsoundIds.Concat(unsound.Select(instrument => instrument.Id)), isUnread: table is null);
    }
}
