using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The names and codes by which a question may name a region.</summary>
/// <remarks>
/// Source: the codes and names of <c>emission-factors/vocabulary/regions*.csv</c>, and what people say instead in <c>region-names.csv</c>;
/// of companies that run in one place alone, <c>words-of-one-place.csv</c>.
/// </remarks>
internal static class PlaceNames
{
    private static readonly Lazy<ImmutableArray<(string, Region, bool)>> Names = new(Load);

    private static readonly Lazy<ImmutableArray<(string Phrase, Region Region)>> OfOnePlace = new(LoadOfOnePlace);

    /// <summary>
    /// Every name, the longest first, so that New Mexico is not Mexico. Codes of two letters are regions in capitals only: "it" and "in"
    /// are words.
    /// </summary>
    public static ImmutableArray<(string Name, Region Region, bool CapitalsOnly)> LongestFirst => Names.Value;

    /// <summary>The region of a company or a train that runs there alone (Amtrak); null where the words name none.</summary>
    public static Region? Implied(SearchText words)
    {
        string text = $" {words.Phrase} ";
        return OfOnePlace.Value.FirstOrDefault(word => text.Contains(
            SearchText.IsChinese(word.Phrase[0]) ? word.Phrase : $" {word.Phrase} ", StringComparison.Ordinal)).Region;
    }

    /// <summary>The words that are of one place alone, as the search compares them.</summary>
    public static IEnumerable<string> WordsOfOnePlace => OfOnePlace.Value.Select(word => word.Phrase);

    private static ImmutableArray<(string, Region)> LoadOfOnePlace()
    {
        var words = ImmutableArray.CreateBuilder<(string, Region)>();
        var columns = new CsvColumns(["word", "region"], []);
        using CsvTable table = BuiltInTable.Open("emission-factors/vocabulary/words-of-one-place.csv", columns);
        while (table.ReadRow())
            words.Add((SearchText.Of(table.Text(0)!).Phrase, Region.Parse(table.Text(1)!)));
        return words.ToImmutable();
    }

    private static ImmutableArray<(string, Region, bool)> Load()
    {
        // Of equal names the first is meant: those of countries, then of their parts (Georgia is the country), then what people say.
        var names = new Dictionary<string, (Region Region, bool CapitalsOnly)>(StringComparer.OrdinalIgnoreCase);
        Region[] regions = [.. Region.Known.OrderBy(region => region.Parent!.IsGlobal ? 0 : 1)
            .ThenBy(region => region.Code, StringComparer.Ordinal)];
        foreach (Region region in regions.Where(region => region.Kind != "grid"))
        {
            names.TryAdd(region.Name, (region, false));
            if (region.ChineseName is { } chinese)
                names.TryAdd(chinese, (region, false));
        }

        foreach ((string name, Region region) in RegionNames.Said())
            names.TryAdd(name, (region, false));

        // A code of two letters that is also a word of the field (IT, OM, BM) is that word.
        HashSet<string> words = [.. ActivityVocabulary.BuiltIn.Descriptions
            .SelectMany(description => description.Synonyms.Append(description.Name))
            .SelectMany(text => text.Split([' ', ',', ':', '(', ')', '/', '-', '+']))
            .Where(word => word.Length == 2)];
        foreach (Region region in regions.Where(region => !words.Contains(region.Code)))
            names.TryAdd(region.Code, (region, region.Code.Length == 2));

        return [.. names.OrderByDescending(pair => pair.Key.Length).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(
            pair => (pair.Key, pair.Value.Region, pair.Value.CapitalsOnly))];
    }
}
