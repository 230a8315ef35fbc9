using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>Factors that only stand in for a residual mix: taken where they are named, and never unasked.</summary>
/// <remarks>Source: <c>emission-factors/vocabulary/residual-mix-stand-ins.csv</c>.</remarks>
internal static class ResidualMixStandIns
{
    private static readonly Lazy<HashSet<string>> Ids = new(() =>
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        using CsvTable table = BuiltInTable.Open(
            "emission-factors/vocabulary/residual-mix-stand-ins.csv", new CsvColumns(["id", "reason"], []));
        while (table.ReadRow())
            ids.Add(table.Text(0)!);
        return ids;
    });

    public static bool Contains(string id) => Ids.Value.Contains(id);
}
