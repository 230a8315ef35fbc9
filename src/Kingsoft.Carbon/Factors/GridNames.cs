using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Utilities and operators whose names stand for one grid.</summary>
/// <remarks>Source: <c>emission-factors/vocabulary/grid-names.csv</c>.</remarks>
internal static class GridNames
{
    private static readonly Lazy<ImmutableArray<(string, Region, bool)>> LazyNames = new(Load);

    public static ImmutableArray<(string Name, Region Region, bool CapitalsOnly)> LongestFirst => LazyNames.Value;

    private static ImmutableArray<(string, Region, bool)> Load()
    {
        var names = new List<(string Name, Region, bool)>();
        var columns = new CsvColumns(["name", "region"], ["source"]);
        using CsvTable table = BuiltInTable.Open("emission-factors/vocabulary/grid-names.csv", columns);
        while (table.ReadRow())
            names.Add((table.Text(0)!, Region.Parse(table.Text(1)!), false));
        return [.. names.OrderByDescending(name => name.Name.Length).ThenBy(name => name.Name, StringComparer.Ordinal)];
    }
}
