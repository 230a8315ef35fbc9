using System.Collections;
using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The sites that an inventory should cover: what is missing can be told only where somebody says what there should be.</summary>
public sealed class Facilities : IReadOnlyCollection<Facility>
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

    /// <summary>The file that they were read from, as typed; null where they were made in code.</summary>
    public string? SourceFile { get; }

    /// <summary>Sites from code, under the same rules as those of a file.</summary>
    /// <param name="facilities">The sites; their order is that of the tables.</param>
    /// <param name="factors">Whose activities may be streams; null for those that are built in.</param>
    /// <returns>The sites.</returns>
    /// <exception cref="CarbonDataException">A site is given twice, has no name, closed before it opened or has a stream of no known
    /// activity; all faults are named.</exception>
    public static Facilities Of(IEnumerable<Facility> facilities, FactorLibrary? factors = null)
    {
        ArgumentNullException.ThrowIfNull(facilities);
        var issues = new DataIssues();
        var rules = new FacilityRules(factors ?? FactorLibrary.BuiltIn);
        var known = new Dictionary<(string, string?), SourceLocation>();
        ImmutableArray<Facility> all = [.. facilities];
        foreach (Facility facility in all)
        {
            foreach (Fault fault in rules.Faults(facility))
                issues.Add(facility.Location, fault.Field, fault.Said!);
            NoteTwice(facility, known, issues);
        }

        issues.ThrowIfAny();
        return new Facilities(all, null);
    }

    /// <summary>Reads a file of sites.</summary>
    /// <param name="path">A CSV file: facility and, if wanted, entity, kind, lease, policy, justification, region, market, opened, closed,
    /// it_kw, racks, area, water_stress, streams.</param>
    /// <param name="factors">Whose activities may be streams; null for those that are built in.</param>
    /// <returns>The sites.</returns>
    /// <exception cref="CarbonDataException">The file has faults; all of them are named.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Facilities ReadCsv(string path, FactorLibrary? factors = null)
    {
        var issues = new DataIssues();
        Facilities facilities = ReadCsv(path, factors ?? FactorLibrary.BuiltIn, issues);
        issues.ThrowIfAny();
        return facilities;
    }

    /// <summary>Reads a file of sites; faults are noted and the sound rows returned.</summary>
    /// <param name="path">A CSV file as for the other method.</param>
    /// <param name="factors">Whose activities may be streams.</param>
    /// <param name="issues">Takes the faults: a site given twice, days that are none, a kind or an activity that is not known.</param>
    /// <returns>The sites.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Facilities ReadCsv(string path, FactorLibrary factors, DataIssues issues)
    {
        ArgumentNullException.ThrowIfNull(factors);
        ArgumentNullException.ThrowIfNull(issues);
        ImmutableArray<Facility>.Builder facilities = ImmutableArray.CreateBuilder<Facility>();
        var known = new Dictionary<(string, string?), SourceLocation>();
        var reader = new FacilityReader(new FacilityRules(factors, issues.UnsoundFactors));
        using FileStream stream = File.OpenRead(path);
        using CsvTable? table = CsvTable.Open(
            stream, FacilityReader.Columns, (line, column, message) => issues.Add(new SourceLocation(path, line), column, message));
        while (table is not null && table.ReadRow())
        {
            var fields = new FieldReader(table, new SourceLocation(path, table.Line), issues);
            if (reader.Read(fields) is { } facility && !NoteTwice(facility, known, issues))
                facilities.Add(facility);
        }

        return new Facilities(facilities.ToImmutable(), path);
    }

    /// <summary>Sites of an inventory that was read: their streams were judged when it was calculated.</summary>
    internal static Facilities AsRead(ImmutableArray<Facility> facilities, string? file) => new(facilities, file);

    /// <inheritdoc/>
    public IEnumerator<Facility> GetEnumerator() => _facilities.AsEnumerable().GetEnumerator();

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
            isOfTheSameFile ? FacilityMessages.Twice(facility, first.Line) : FacilityMessages.Twice(facility));
        return true;
    }
}
