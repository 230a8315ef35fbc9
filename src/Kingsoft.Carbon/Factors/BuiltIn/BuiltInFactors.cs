using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// The factors that come with the library, read only as far as somebody asks: a file by the prefix of an id, the rows of an activity by an
/// index.
/// A program that needs ten factors does not pay for ten thousand.
/// </summary>
/// <remarks>
/// Relies on two rules of the built-in files, which tests hold: ids begin with the name of their file, and no field holds a line break.
/// </remarks>
internal sealed class BuiltInFactors
{
    private const string Folder = "emission-factors/";

    private readonly ImmutableArray<BuiltInFile> _files;
    private readonly ConcurrentDictionary<string, EmissionFactor> _given = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ActivityCode, ImmutableArray<EmissionFactor>> _byActivity = new();
    private readonly Lazy<ImmutableArray<EmissionFactor>> _all;
    private readonly Lazy<ImmutableArray<SubstanceProperty>> _properties = new(ReadProperties);
    private readonly Lazy<BuiltInIndex> _index = new(BuiltInIndex.Read);

    /// <summary>The factors, of which none is read yet.</summary>
    public BuiltInFactors()
    {
        _files = [.. EmbeddedFiles.In("").Select(path => new BuiltInFile(path, TheOne))];
        _all = new Lazy<ImmutableArray<EmissionFactor>>(() => Sorted(_files.SelectMany(file => file.All)));
    }

    public static BuiltInFactors Instance { get; } = new();

    /// <summary>Every factor, in ordinal order of the ids.</summary>
    public ImmutableArray<EmissionFactor> All => _all.Value;

    public ImmutableArray<SubstanceProperty> Properties => _properties.Value;

    /// <summary>SHA-256 over the paths and bytes of the data files.</summary>
    public ReadOnlySpan<byte> Sha256 => _index.Value.Sha256;

    public ImmutableArray<EmissionFactor> OfActivity(ActivityCode activity) =>
        _byActivity.GetOrAdd(activity, code => Sorted(Read(code)));

    public bool TryFind(string id, [NotNullWhen(true)] out EmissionFactor? factor)
    {
        int slash = id.IndexOf('/', StringComparison.Ordinal);
        string path = slash < 0 ? "" : $"{Folder}{id[..slash]}.csv";
        factor = _files.FirstOrDefault(file => file.Path == path)?.All.FirstOrDefault(known => known.Id == id);
        return factor is not null;
    }

    private static ImmutableArray<EmissionFactor> Sorted(IEnumerable<EmissionFactor> factors) =>
        [.. factors.OrderBy(factor => factor.Id, StringComparer.Ordinal)];

    private static ImmutableArray<SubstanceProperty> ReadProperties()
    {
        var issues = new DataIssues();
        ImmutableArray<SubstanceProperty> properties = [.. EmbeddedFiles.In("properties").SelectMany(path =>
        {
            using Stream stream = EmbeddedFiles.Open(path);
            return SubstanceProperties.Read(stream, path, isUserSupplied: false, issues);
        })];
        BuiltInFile.ThrowIfDefective(issues);
        return properties;
    }

    private IEnumerable<EmissionFactor> Read(ActivityCode activity)
    {
        ILookup<bool, IGrouping<string, BuiltInRows>> found = _index.Value.Of(activity).ToLookup(rows => File(rows.Key).IsRead);
        return BuiltInSlices.Read(activity, found[false].Select(rows => (rows.Key, rows.AsEnumerable())))
            .Select(TheOne)
            .Concat(found[true].SelectMany(rows => File(rows.Key).All).Where(factor => factor.Activity == activity));
    }

    // A factor is one object, whichever way it was asked for first.
    private EmissionFactor TheOne(EmissionFactor factor) => _given.GetOrAdd(factor.Id, factor);

    private BuiltInFile File(string path) => _files.FirstOrDefault(file => file.Path == path) ?? throw BuiltInIndex.Stale(path);
}
