using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Regions in words that hold more than a name (Beijing, China; 广东省深圳市), or that miss one by a letter or two.</summary>
internal static class RegionPhrases
{
    private const int LongestPhrase = 60;

    // Below these a name with a letter wrong is too near to another name.
    private const int ShortestSpelt = 5;
    private const int ShortestOfTwo = 9;

    private static readonly string[] EndsOfProvinces = ["省", "市", "自治区"];

    /// <summary>A place named with the one that it lies in, in either order.</summary>
    public static IEnumerable<Region> Within(string plain)
    {
        if (plain.Length > LongestPhrase)
            return [];

        var pairs = new List<(string, string)>();
        for (int i = 1; i < plain.Length; i++)
        {
            if (plain[i] is ',' or '，' or '-' or '/' or '(' or '（')
                pairs.Add((plain[..i].Trim(), plain[(i + 1)..].Trim(' ', ')', '）')));
            else if (plain[i] == ' ' || (plain[i - 1] > '\u2E7F' && plain[i] > '\u2E7F'))
                pairs.Add((plain[..i].Trim(), plain[i..].Trim()));
        }

        List<Region> found = [.. pairs
            .SelectMany(pair => Of(pair.Item1).SelectMany(one => Of(pair.Item2).Select(other => (one, other))))
            .Where(pair => pair.one != pair.other && (pair.one.IsWithin(pair.other) || pair.other.IsWithin(pair.one)))
            .Select(pair => pair.one.IsWithin(pair.other) ? pair.one : pair.other)
            .Distinct()];
        return found.Count > 0 ? found : pairs.Where(pair => EndsOfProvinces.Any(pair.Item1.EndsWith)).SelectMany(pair => Of(pair.Item1));
    }

    /// <summary>
    /// Those whose English name, or whose long code of a grid, is nearest: a letter away, or two where it is long. A name that is as near
    /// to several is all of them.
    /// </summary>
    public static IEnumerable<Region> Spelt(string plain)
    {
        if (plain.Length < ShortestSpelt || plain.Length > LongestPhrase || !plain.All(char.IsAscii) || plain.Any(char.IsAsciiDigit))
            return [];

        int limit = plain.Length >= ShortestOfTwo ? 2 : 1;
        var grids = Region.Known.Where(region => region.Kind == "grid" && region.Code.Split('-')[^1].Length >= ShortestSpelt)
            .Select(region => (Name: region.Code, Regions: (IReadOnlyList<Region>)[region]));
        var names = RegionNames.All.Where(name => name.Key.Length >= ShortestSpelt && name.Key.All(char.IsAscii))
            .Select(name => (Name: name.Key, Regions: (IReadOnlyList<Region>)name.Value));
        return grids.Concat(names)
            .Where(known => Math.Abs(known.Name.Length - plain.Length) <= limit)
            .Select(known => (known.Regions, Distance: SpellingDistance.WithExchanges(plain, known.Name, limit)))
            .Where(known => known.Distance <= limit)
            .GroupBy(known => known.Distance)
            .MinBy(alike => alike.Key)?
            .SelectMany(known => known.Regions) ?? [];
    }

    private static IEnumerable<Region> Of(string text)
    {
        if (text.Length == 0)
            return [];
        if (Region.TryParseCode(text, out Region? region))
            return RegionHints.Namesakes(region).Prepend(region);
        return RegionNames.Find(text);
    }
}
