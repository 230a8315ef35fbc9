using System.Collections.Frozen;
using System.Globalization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The grids that serve a state whose borders are not theirs, the one of most places first.</summary>
internal static class StateGrids
{
    private static readonly Lazy<FrozenDictionary<Region, Region[]>> All = new(Load);

    /// <summary>The grids of a state; none where the region is no such state.</summary>
    public static IReadOnlyList<Region> Of(Region state) => All.Value.TryGetValue(state, out Region[]? grids) ? grids : [];

    private static FrozenDictionary<Region, Region[]> Load()
    {
        var pairs = new List<(Region State, Region Grid, int Places)>();
        var columns = new CsvColumns(["state", "grid"], ["zip_codes", "zip_codes_of_state", "source"]);
        using CsvTable table = BuiltInTable.Open("emission-factors/vocabulary/grids-of-states.csv", columns);
        while (table.ReadRow())
        {
            int places = table.Text(2) is { } count ? int.Parse(count, CultureInfo.InvariantCulture) : 0;
            pairs.Add((Code(table.Text(0)!), Code(table.Text(1)!), places));
        }

        return pairs.GroupBy(pair => pair.State).ToFrozenDictionary(
            state => state.Key,
            state => state
                .OrderByDescending(pair => pair.Places)
                .ThenBy(pair => pair.Grid)
                .Select(pair => pair.Grid)
                .ToArray());
    }

    private static Region Code(string code) => Region.TryParseCode(code, out Region? region)
        ? region
        : throw new InvalidOperationException($"Built-in data: grids-of-states.csv: '{code}' is no region.");
}
