using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The names by which a file may call a region, in English and Chinese; a name that several regions have is all of them.</summary>
/// <remarks>
/// Source: the names of <c>emission-factors/vocabulary/regions*.csv</c> and <c>region-names.csv</c>.
/// </remarks>
internal static class RegionNames
{
    private static readonly Lazy<Dictionary<string, List<Region>>> ByName = new(Load);

    /// <summary>Every name as it is compared, with the regions that have it.</summary>
    public static IReadOnlyDictionary<string, List<Region>> All => ByName.Value;

    /// <summary>The regions that a name may mean; none where it is no name.</summary>
    public static IReadOnlyList<Region> Find(string name)
    {
        string plain = Plain(name);

        // A code in another case is a slip, to be said: ca is not read as Canada where California may be meant.
        return Region.TryParseCode(plain, out _) ? [] : ByName.Value.GetValueOrDefault(plain) ?? [];
    }

    /// <summary>A name as it is compared: in capitals, full-width letters made plain, one space between words, "and" for "&amp;".</summary>
    public static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (char written in name)
        {
            char letter = written is '\u2018' or '\u2019' ? '\'' : FullWidth.Plain(written);
            if (letter == '&')
                plain.Append(plain is [.., ' '] ? "AND " : " AND ");
            else if (!char.IsWhiteSpace(letter))
                plain.Append(char.ToUpperInvariant(letter));
            else if (plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }

        return plain.ToString().TrimEnd();
    }

    /// <summary>The names that are said beside those of the regions themselves, in the order of their file.</summary>
    public static IEnumerable<(string Name, Region Region)> Said()
    {
        var columns = new CsvColumns(["name", "region", "source"], []);
        using CsvTable table = BuiltInTable.Open("emission-factors/vocabulary/region-names.csv", columns);
        while (table.ReadRow())
        {
            if (!Region.TryParseCode(table.Text(1)!, out Region? region))
                throw new InvalidOperationException($"Built-in data: region-names.csv: '{table.Text(0)}' is the name of no known region.");
            yield return (table.Text(0)!, region);
        }
    }

    private static Dictionary<string, List<Region>> Load()
    {
        var names = new Dictionary<string, List<Region>>(StringComparer.Ordinal);
        foreach (Region region in Region.Known)
        {
            Add(region.Name, region);
            if (region.ChineseName is { } chinese)
                Add(chinese, region);
        }

        foreach ((string name, Region region) in Said())
            Add(name, region);
        return names;

        void Add(string name, Region region)
        {
            string plain = Plain(name);
            if (!names.TryGetValue(plain, out List<Region>? regions))
                names.Add(plain, regions = []);
            if (!regions.Contains(region))
                regions.Add(region);
        }
    }
}
