using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Which region a word that is none was meant to be. The letters of a short code mean something, so none is named because it is spelt
/// alike: CHN is China and not CH, Switzerland.
/// </summary>
internal static class RegionHints
{
    // More choices than these help nobody.
    private const int MostChoices = 4;

    private static readonly Lazy<HashSet<string>> WholeWorld = new(() => BuiltInTable.Words("words-for-the-world.csv"));

    private static readonly Lazy<Dictionary<string, Region>> OtherCodes = new(LoadOtherCodes);

    /// <summary>Codes of other standards, as they are written, with the region that each stands for.</summary>
    public static IReadOnlyDictionary<string, Region> ByOtherCode => OtherCodes.Value;

    /// <summary>What is said of a word that is no region.</summary>
    public static Message Unknown(string written)
    {
        if (OddCharacters.InWord(written) is { } odd)
            return RegionMessages.WithOddCharacter(
                written, odd, Region.TryParse(OddCharacters.Mended(written), out Region? without) ? without : null);

        string plain = RegionNames.Plain(written);
        if (WholeWorld.Value.Contains(plain))
            return RegionMessages.Whole(written);
        if (RegionNames.Find(plain) is { Count: > 1 } several)
            return RegionMessages.Ambiguous(written, several);

        if (plain.Length == 6 && plain.All(char.IsAsciiDigit) && ByOtherCode.TryGetValue($"CN-{plain[..2]}", out Region? province))
            return RegionMessages.SixDigits(written, province);

        List<Region> meant = Meant(plain);
        if (meant is [Region only] && (only.Code == plain || only.Kind is "grid" or "user-assigned"))
            return RegionMessages.Near(written, only);
        if (meant.Count is > 0 and <= MostChoices)
            return RegionMessages.NearNamed(written, meant);
        return PartUnknown(written, plain) ?? RegionMessages.Unknown(written);
    }

    /// <summary>The provinces and states whose letters are those of a country: Beijing is CN-BJ, BJ is Benin.</summary>
    public static IReadOnlyList<Region> Namesakes(Region country) => country.Code.Length == 2 ? PartsBy(country.Code) : [];

    /// <summary>What is said of a country without a factor, with the places for which its letters may have been taken.</summary>
    public static Message WithNamesakes(Region region, Message said) =>
        Namesakes(region) is { Count: > 0 } parts ? RegionMessages.WithNamesakes(said, region, parts) : said;

    private static List<Region> Meant(string plain)
    {
        Func<string, IEnumerable<Region>>[] ways =
            [InAnotherForm, ByAnotherStandard, ByItsParts, ByGrid, ByNameOfGrid, RegionPhrases.Within, RegionPhrases.Spelt];
        foreach (Func<string, IEnumerable<Region>> way in ways)
        {
            if (way(plain).Distinct().ToList() is { Count: > 0 } found)
                return found;
        }

        return [];
    }

    // cn, CN_BJ and "CN BJ"; a country's letters in lower case may be a province's too.
    private static IEnumerable<Region> InAnotherForm(string plain)
    {
        string code = string.Join('-', plain.Split([' ', '_', '.', '/', '-', ':'], StringSplitOptions.RemoveEmptyEntries));
        return Region.TryParseCode(code, out Region? region) ? Namesakes(region).Prepend(region) : [];
    }

    // CHN, 156, CN-11, CN-110000, USA-CA.
    private static IEnumerable<Region> ByAnotherStandard(string plain)
    {
        string digits = plain.StartsWith("CN", StringComparison.Ordinal) ? plain[2..].TrimStart('-') : "";
        bool isChinese = digits.Length is 2 or 6 && digits.All(char.IsAsciiDigit);
        if (ByOtherCode.TryGetValue(isChinese ? $"CN-{digits[..2]}" : plain, out Region? region))
            return [region];

        bool isLong = plain is [_, _, _, '-', ..] && ByOtherCode.TryGetValue(plain[..3], out region);
        return isLong && Region.TryParseCode(region!.Code + plain[3..], out Region? part) ? [part] : [];
    }

    // USCA and CA-US; TX alone, where no country has these letters.
    private static IEnumerable<Region> ByItsParts(string plain)
    {
        string letters = string.Concat(plain.Where(char.IsAsciiLetterOrDigit));
        if (letters.Length is 2 or 3 && letters == plain)
            return PartsBy(plain);
        if (letters.Length is not (4 or 5))
            return [];

        return ((string[])[$"{letters[..2]}-{letters[2..]}", $"{letters[^2..]}-{letters[..^2]}"])
            .Select(code => Region.TryParseCode(code, out Region? region) ? region : null)
            .OfType<Region>();
    }

    // CN-NORTH, GRID-NORTH, HK-CLP, US-CAMX.
    private static IEnumerable<Region> ByGrid(string plain)
    {
        int hyphen = plain.LastIndexOf('-');
        string country = plain[..Math.Max(0, plain.IndexOf('-', StringComparison.Ordinal))];
        return hyphen < 0 ? [] : Region.Known.Where(region => region.Kind == "grid"
            && region.Code.EndsWith(plain[hyphen..], StringComparison.Ordinal)
            && (country is "GRID" or "EGRID" || region.Code.StartsWith($"{country}-", StringComparison.Ordinal)));
    }

    // US-EGRID-ERCOT: the last part is a name that is read alone.
    private static IEnumerable<Region> ByNameOfGrid(string plain)
    {
        string[] parts = plain.Split('-');
        return parts.Length < 2 ? [] : RegionNames.Find(parts[^1]).Where(region => region.Kind == "grid"
            && (parts[0] is "GRID" or "EGRID" || region.Code.StartsWith($"{parts[0]}-", StringComparison.Ordinal)));
    }

    private static Message? PartUnknown(string written, string plain)
    {
        if (plain is not [_, _, '-', .. { Length: > 0 and <= 3 } part] || !part.All(char.IsAsciiLetterOrDigit))
            return null;
        if (!Region.TryParseCode(plain[..2], out Region? country) || Region.Known.Any(known => known.IsWithin(country) && IsPart(known)))
            return null;
        return RegionMessages.PartUnknown(written, country, $"{country}-X-{part}");
    }

    private static IReadOnlyList<Region> PartsBy(string letters) =>
        [.. Region.Known.Where(region => IsPart(region) && region.Code[3..] == letters)];

    private static bool IsPart(Region region) => region.Code.Length > 3 && region.Kind != "grid";

    private static Dictionary<string, Region> LoadOtherCodes()
    {
        var codes = new Dictionary<string, Region>(StringComparer.Ordinal);
        var columns = new CsvColumns(["code", "region", "standard"], []);
        using CsvTable table = BuiltInTable.Open("emission-factors/vocabulary/region-codes.csv", columns);
        while (table.ReadRow())
        {
            if (!Region.TryParseCode(table.Text(1)!, out Region? region))
                throw new InvalidOperationException($"Built-in data: region-codes.csv: '{table.Text(0)}' is the code of no known region.");
            codes.Add(table.Text(0)!, region);
        }

        return codes;
    }
}
