using System.Collections.Immutable;
using System.Globalization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>
/// A question taken apart: the words for the activity, the year and region where it names them, places that are left out, and what is said
/// of words that are codes of places elsewhere.
/// </summary>
internal sealed record SearchQuestion(
    SearchText Wanted, Region? Region, int? Year, ImmutableArray<string> LeftOut, ImmutableArray<Message> Words)
{
    /// <summary>Whether the region is that of a town or a company in the words.</summary>
    public bool IsRegionImplied { get; private init; }

    private static readonly string[] ChineseEndings = ["特别行政区", "自治区", "省", "市"];

    public static SearchQuestion Parse(string text)
    {
        string rest = TakeYear(text, out int? year);
        rest = TakeRegions(rest, out List<(string Written, Region Region)> named, out List<Message> words);
        Region? region = null;
        var leftOut = new List<string>();
        string? taken = null;
        foreach ((string written, Region other) in named.OrderBy(
            place => text.LastIndexOf(place.Written, StringComparison.OrdinalIgnoreCase)))
        {
            // Of regions in one line the narrowest is meant: Jiangsu, China. Of others the last: London to New York, UK.
            if (region is not null && region.IsWithin(other))
                continue;
            if (region is not null && !other.IsWithin(region))
            {
                // A grid goes before a state of its country, which has none of its own: Texas, ERCOT.
                if (region.Kind == "grid" && other.IsWithin(region.Parent!))
                    continue;
                if (!(other.Kind == "grid" && region.IsWithin(other.Parent!)))
                    leftOut.Add(taken!);
            }

            (region, taken) = (other, written);
        }

        SearchText wanted = SearchText.Of(rest);
        Region? implied = region is null ? PlaceNames.Implied(wanted) : null;
        return new SearchQuestion(wanted, region ?? implied, year, [.. leftOut], [.. words]) { IsRegionImplied = implied is not null };
    }

    private static string TakeYear(string text, out int? year)
    {
        year = null;
        for (int i = 0; i + 4 <= text.Length; i++)
        {
            bool standsAlone = (i == 0 || IsEdge(text[i - 1])) && (i + 4 == text.Length || IsEdge(text[i + 4]));
            if (standsAlone && int.TryParse(
                text.AsSpan(i, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1990 and < 2100)
            {
                year = number;
                int end = i + 4 < text.Length && text[i + 4] == '年' ? i + 5 : i + 4;
                return string.Concat(text.AsSpan(0, i), PlaceCodes.OfYear, text.AsSpan(end));
            }
        }

        return text;

        static bool IsEdge(char c) => char.IsWhiteSpace(c) || SearchText.IsChinese(c) || c is ',' or '，' or '(' or ')' or '（' or '）';
    }

    private static string TakeRegions(string text, out List<(string, Region)> named, out List<Message> words)
    {
        named = [];
        words = [];
        string rest = text;
        foreach ((string name, Region region, bool capitalsOnly) in PlaceNames.LongestFirst)
        {
            int at = Find(rest, name, capitalsOnly ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                continue;

            if (capitalsOnly && !PlaceCodes.IsPlace(rest, at, name))
            {
                if (!PlaceCodes.IsKnownWord(name))
                    words.Add(SearchMessages.CodeIsWord(name, region));
                continue;
            }

            int end = at + name.Length;
            if (SearchText.IsChinese(name[^1]))
                end += ChineseEndings.FirstOrDefault(ending => StartsWith(rest, end, ending))?.Length ?? 0;
            named.Add((name, region));
            rest = string.Concat(rest.AsSpan(0, at), " ", rest.AsSpan(end));
        }

        return rest;
    }

    private static int Find(string text, string name, StringComparison comparison)
    {
        for (int at = text.IndexOf(name, comparison); at >= 0; at = text.IndexOf(name, at + 1, comparison))
        {
            if (SearchText.IsChinese(name[0]) || (IsEdge(text, at - 1) && IsEdge(text, at + name.Length) && !IsUnit(text, at, name)))
                return at;
        }

        return -1;

        // Not inside a word, nor inside a code with hyphens: CN is not a region in CN-XX.
        static bool IsEdge(string text, int at) =>
            at < 0 || at >= text.Length || SearchText.IsChinese(text[at])
            || !(char.IsLetterOrDigit(text[at]) || text[at] is '-' or '.' or '&');

        // 64 GB are bytes, and 5 KG are no Kyrgyz ones; fuel oil No. 2 US is of the United States.
        static bool IsUnit(string text, int at, string name) =>
            name is "GB" or "KG" or "MT" or "MG" or "PA" && text.AsSpan(0, at).TrimEnd() is [.., >= '0' and <= '9'];
    }

    private static bool StartsWith(string text, int at, string ending) =>
        text.AsSpan(at).StartsWith(ending);
}
