using System.Collections;
using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Coverage;

/// <summary>The sites that an inventory should cover: what is missing can be told only where somebody says what there should be.</summary>
[JsonConverter(typeof(FacilitiesJsonConverter))]
public sealed class Facilities : IEquatable<Facilities>, IReadOnlyCollection<Facility>
{
    private readonly ImmutableArray<Facility> _facilities;
    private readonly ILookup<string, Facility> _byName;

    private Facilities(ImmutableArray<Facility> facilities, string? file)
    {
        _facilities = facilities;
        _byName = facilities.ToLookup(facility => facility.Name, StringComparer.Ordinal);
        SourceFile = file;
    }

    /// <summary>How many there are.</summary>
    public int Count => _facilities.Length;

    /// <summary>The file that they were read from, as typed, or the name that was given in its place; null where they were made in
    /// code.</summary>
    public string? SourceFile { get; }

    /// <summary>Sites from code, under the same rules as those of a file.</summary>
    /// <param name="facilities">The sites; their order is that of the tables.</param>
    /// <param name="factors">Whose activities may be streams; null for those that are built in.</param>
    /// <param name="estimates">Whose activities may be streams too; null for none.</param>
    /// <returns>The sites.</returns>
    /// <exception cref="ArgumentNullException">The facilities, or one of them, are null.</exception>
    /// <exception cref="CarbonDataException">A site is given twice, has no name, closed before it opened or has a stream of no known
    /// activity; all faults are named.</exception>
    public static Facilities Create(IEnumerable<Facility> facilities, FactorLibrary? factors = null, EstimationFactors? estimates = null)
    {
        ImmutableArray<Facility> all = Items.Given(facilities);
        var issues = new DataIssues();
        FacilityRules rules = RulesOf(factors, estimates, issues);
        var known = new Dictionary<(string, string?), SourceLocation>();
        foreach (Facility facility in all)
        {
            foreach (Fault fault in rules.Faults(facility))
                issues.Add(facility.Location, fault.Field, fault.Said!, facility.Name, field: FieldOf(facility, fault.Field));
            NoteTwice(facility, known, issues);
        }

        issues.ThrowIfAny();
        return new Facilities(all, null);
    }

    /// <summary>Reads a file of sites.</summary>
    /// <param name="path">A CSV file: facility and, if wanted, entity, kind, lease, policy, justification, region, market, opened, closed,
    /// it_kw, racks, area, water_stress, streams.</param>
    /// <param name="factors">Whose activities may be streams; null for those that are built in.</param>
    /// <param name="issues">Takes the faults (a site given twice, days that are none, a kind or an activity that is not known); the sound
    /// rows are returned. Null where faults are to be thrown.</param>
    /// <param name="estimates">Whose activities may be streams too; null for none.</param>
    /// <returns>The sites.</returns>
    /// <exception cref="ArgumentException">The path is empty, or it is a whole text.</exception>
    /// <exception cref="CarbonDataException">The file has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Facilities ReadCsv(
        string path, FactorLibrary? factors = null, DataIssues? issues = null, EstimationFactors? estimates = null) =>
        CsvInput.File(path).Read((csv, found) => Read(csv, RulesOf(factors, estimates, found), found), issues);

    /// <summary>Reads a file of sites on a thread of the pool.</summary>
    /// <param name="path">A CSV file: facility and, if wanted, entity, kind, lease, policy, justification, region, market, opened, closed,
    /// it_kw, racks, area, water_stress, streams.</param>
    /// <param name="factors">Whose activities may be streams; null for those that are built in.</param>
    /// <param name="issues">Takes the faults (a site given twice, days that are none, a kind or an activity that is not known); the sound
    /// rows are returned. Null where faults are to be thrown.</param>
    /// <param name="estimates">Whose activities may be streams too; null for none.</param>
    /// <param name="cancellationToken">Ends the reading, also while it waits for the input.</param>
    /// <returns>The sites.</returns>
    /// <exception cref="ArgumentException">The path is empty, or it is a whole text.</exception>
    /// <exception cref="CarbonDataException">The file has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<Facilities> ReadCsvAsync(
        string path, FactorLibrary? factors = null, DataIssues? issues = null, EstimationFactors? estimates = null,
        CancellationToken cancellationToken = default) =>
        CsvInput.File(path).ReadAsync((csv, found) => Read(csv, RulesOf(factors, estimates, found), found), issues, cancellationToken);

    /// <summary>Reads sites from a stream, such as an upload.</summary>
    /// <param name="stream">CSV: facility and, if wanted, entity, kind, lease, policy, justification, region, market, opened, closed,
    /// it_kw, racks, area, water_stress, streams. In UTF-8; it is read from where it stands, and left open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="factors">Whose activities may be streams; null for those that are built in.</param>
    /// <param name="issues">Takes the faults (a site given twice, days that are none, a kind or an activity that is not known); the sound
    /// rows are returned. Null where faults are to be thrown.</param>
    /// <param name="estimates">Whose activities may be streams too; null for none.</param>
    /// <returns>The sites.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read, or the name is empty.</exception>
    /// <exception cref="CarbonDataException">The text has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The text cannot be read, or there is no room for its copy.</exception>
    public static Facilities ReadCsv(
        Stream stream, string name, FactorLibrary? factors = null, DataIssues? issues = null, EstimationFactors? estimates = null) =>
        CsvInput.Of(stream, name).Read((csv, found) => Read(csv, RulesOf(factors, estimates, found), found), issues);

    /// <summary>Reads sites from a stream, such as an upload without a thread that waits for it.</summary>
    /// <param name="stream">CSV: facility and, if wanted, entity, kind, lease, policy, justification, region, market, opened, closed,
    /// it_kw, racks, area, water_stress, streams. In UTF-8; it is read from where it stands, and left open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="factors">Whose activities may be streams; null for those that are built in.</param>
    /// <param name="issues">Takes the faults (a site given twice, days that are none, a kind or an activity that is not known); the sound
    /// rows are returned. Null where faults are to be thrown.</param>
    /// <param name="estimates">Whose activities may be streams too; null for none.</param>
    /// <param name="cancellationToken">Ends the reading, also while it waits for the input.</param>
    /// <returns>The sites.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read, or the name is empty.</exception>
    /// <exception cref="CarbonDataException">The text has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The text cannot be read, or there is no room for its copy.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<Facilities> ReadCsvAsync(
        Stream stream, string name, FactorLibrary? factors = null, DataIssues? issues = null, EstimationFactors? estimates = null,
        CancellationToken cancellationToken = default) =>
        CsvInput.Of(stream, name).ReadAsync(
            (csv, found) => Read(csv, RulesOf(factors, estimates, found), found), issues, cancellationToken);

    /// <summary>Reads sites from a text.</summary>
    /// <param name="reader">CSV: facility and, if wanted, entity, kind, lease, policy, justification, region, market, opened, closed,
    /// it_kw, racks, area, water_stress, streams. It is read from where it stands, and left open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="factors">Whose activities may be streams; null for those that are built in.</param>
    /// <param name="issues">Takes the faults (a site given twice, days that are none, a kind or an activity that is not known); the sound
    /// rows are returned. Null where faults are to be thrown.</param>
    /// <param name="estimates">Whose activities may be streams too; null for none.</param>
    /// <returns>The sites.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="CarbonDataException">The text has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The text cannot be read, or there is no room for its copy.</exception>
    public static Facilities ReadCsv(
        TextReader reader, string name, FactorLibrary? factors = null, DataIssues? issues = null, EstimationFactors? estimates = null) =>
        CsvInput.Of(reader, name).Read((csv, found) => Read(csv, RulesOf(factors, estimates, found), found), issues);

    /// <summary>Reads sites from a text without a thread that waits for it.</summary>
    /// <param name="reader">CSV: facility and, if wanted, entity, kind, lease, policy, justification, region, market, opened, closed,
    /// it_kw, racks, area, water_stress, streams. It is read from where it stands, and left open.</param>
    /// <param name="name">What messages show in place of a path.</param>
    /// <param name="factors">Whose activities may be streams; null for those that are built in.</param>
    /// <param name="issues">Takes the faults (a site given twice, days that are none, a kind or an activity that is not known); the sound
    /// rows are returned. Null where faults are to be thrown.</param>
    /// <param name="estimates">Whose activities may be streams too; null for none.</param>
    /// <param name="cancellationToken">Ends the reading, also while it waits for the input.</param>
    /// <returns>The sites.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="CarbonDataException">The text has faults, all of which are named, and <paramref name="issues"/> is
    /// null.</exception>
    /// <exception cref="IOException">The text cannot be read, or there is no room for its copy.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static Task<Facilities> ReadCsvAsync(
        TextReader reader, string name, FactorLibrary? factors = null, DataIssues? issues = null, EstimationFactors? estimates = null,
        CancellationToken cancellationToken = default) =>
        CsvInput.Of(reader, name).ReadAsync(
            (csv, found) => Read(csv, RulesOf(factors, estimates, found), found), issues, cancellationToken);

    /// <summary>Sites of an inventory that was read: their streams were judged when it was calculated.</summary>
    internal static Facilities AsRead(ImmutableArray<Facility> facilities, string? file) => new(facilities, file);

    /// <inheritdoc/>
    public IEnumerator<Facility> GetEnumerator() => _facilities.AsEnumerable().GetEnumerator();

    /// <summary>How many sites, and of which file: <c>3 sites of sites.csv</c>.</summary>
    public override string ToString() =>
        SourceFile is null ? Brief.Count(Count, "site") : $"{Brief.Count(Count, "site")} of {Brief.Line(SourceFile)}";

    /// <summary>Whether both hold the same sites in the same order.</summary>
    /// <param name="other">Others.</param>
    /// <returns>True where they do.</returns>
    public bool Equals(Facilities? other) => other is not null && _facilities.SequenceEqual(other._facilities);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Facilities);

    /// <inheritdoc/>
    public override int GetHashCode() => _facilities.Length;

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>
    /// The site of a row. One that is given without an entity takes the rows of every entity that has no site of this name of its own; a
    /// row without an entity is of the only site of its name.
    /// </summary>
    internal Facility? Find(string name, string? entity)
    {
        IEnumerable<Facility> named = _byName[name];
        return named.FirstOrDefault(facility => facility.Entity == entity)
            ?? named.FirstOrDefault(facility => facility.Entity is null)
            ?? (entity is null && named.Take(2).Count() == 1 ? named.First() : null);
    }

    private static FacilityRules RulesOf(FactorLibrary? factors, EstimationFactors? estimates, DataIssues issues) =>
        new(factors ?? FactorLibrary.BuiltIn, estimates ?? EstimationFactors.None, issues.UnsoundFactors);

    private static Facilities Read(OpenedCsv csv, FacilityRules rules, DataIssues issues)
    {
        ImmutableArray<Facility>.Builder facilities = ImmutableArray.CreateBuilder<Facility>();
        var known = new Dictionary<(string, string?), SourceLocation>();
        var reader = new FacilityReader(rules);
        using CsvTable? table = csv.Table(FacilityReader.Columns, issues);
        while (table is not null && table.ReadRow())
        {
            if (reader.Read(csv.Fields(table, issues)) is { } facility && !NoteTwice(facility, known, issues))
                facilities.Add(facility);
        }

        return new Facilities(facilities.ToImmutable(), csv.Name);
    }

    private static string? FieldOf(Facility facility, string column) => column switch
    {
        "facility" => facility.Name,
        "closed" => facility.Closed is { } day ? IsoDay.Text(day) : null,
        "streams" => string.Join(';', facility.Streams),
        _ => null,
    };

    /// <summary>The sites of a name, of whatever entities.</summary>
    internal IEnumerable<Facility> Named(string name) => _byName[name];

    private static bool NoteTwice(Facility facility, Dictionary<(string, string?), SourceLocation> known, DataIssues issues)
    {
        (string, string?) key = (facility.Name, facility.Entity);
        if (known.TryAdd(key, facility.Location))
            return false;

        SourceLocation first = known[key];
        bool isOfTheSameFile = first.File is not null && first.File == facility.Location.File;
        issues.Add(
            facility.Location,
            "facility",
            isOfTheSameFile ? FacilityMessages.Twice(facility, first.Line) : FacilityMessages.Twice(facility),
            facility.Name,
            field: facility.Name,
            isRecordSaid: false);
        return true;
    }
}
