using System.Collections.Frozen;
using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Estimates;

/// <summary>Estimation factors that come with the library: a file of <c>emission-factors/estimates</c> for each collection.</summary>
internal static class BuiltInEstimates
{
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<EstimationFactor>>> Collections = new(
        () => EmbeddedFiles.In("estimates").ToFrozenDictionary(NameOf, Read, StringComparer.Ordinal));

    public static IReadOnlyList<string> Names { get; } =
        [.. EmbeddedFiles.In("estimates").Select(NameOf).Order(StringComparer.Ordinal)];

    /// <summary>The collection that a file of the library is; null for any other file.</summary>
    public static string? CollectionOf(string? file) =>
        file?.StartsWith("emission-factors/estimates/", StringComparison.Ordinal) == true ? NameOf(file) : null;

    public static ImmutableArray<EstimationFactor> Of(string name) => Collections.Value[name];

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);

    private static ImmutableArray<EstimationFactor> Read(string path)
    {
        var issues = new DataIssues();
        ImmutableArray<EstimationFactor>.Builder estimates = ImmutableArray.CreateBuilder<EstimationFactor>();
        using CsvTable table = BuiltInTable.Open(path, EstimateReader.Columns);
        while (table.ReadRow())
        {
            if (EstimateReader.Read(new FieldReader(table, new SourceLocation(path, table.Line), issues)) is { } estimate)
                estimates.Add(estimate);
        }

        EstimateRules.CheckTogether(estimates, issues.Add);
        issues.ThrowIfAny();
        return estimates.ToImmutable();
    }
}
