using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What is said of words that are no region, and of codes that are taken for another place's.</summary>
internal static class RegionMessages
{
    public static Message Unknown(string written) => new("region-unknown", written);

    public static Message WithOddCharacter(string written, Message odd, Region? meant) =>
        WordMessages.WithOddCharacter(new("kind.region"), written, odd, meant?.Code);

    /// <summary>The whole world is an empty region.</summary>
    public static Message Whole(string written) => new("region-whole", written);

    /// <param name="written">The code in another case or form.</param>
    /// <param name="meant">A code that says by itself what it is.</param>
    public static Message Near(string written, Region meant) => new("region-unknown-near", written, NumberMessages.Near(meant.Code));

    public static Message NearNamed(string written, IReadOnlyList<Region> meant)
    {
        Message choices = WordMessages.AnyOf([.. meant.Select(region => $"'{region.Code}' ({Named(region)})")]);
        return new("region-unknown-near", written, new Message("region-near", choices));
    }

    public static Message Ambiguous(string written, IReadOnlyList<Region> meant) =>
        new("region-ambiguous", written, meant.Count, WordMessages.AnyOf([.. meant.Select(region => $"{region.Code} ({Named(region)})")]));

    public static Message PartUnknown(string written, Region country, string own) =>
        new("region-part-unknown", written, country.Code, country.Name, own);

    /// <param name="written">Six digits.</param>
    /// <param name="province">The province in whose codes of GB/T 2260 they begin so.</param>
    public static Message SixDigits(string written, Region province) =>
        new("region-six-digits", written, province.Code, Named(province));

    /// <summary>What is said, and which places the letters of a country's code stand for elsewhere.</summary>
    /// <param name="said">What went wrong with the country.</param>
    /// <param name="country">A country whose letters are a province's or state's too.</param>
    /// <param name="parts">Those provinces and states.</param>
    public static Message WithNamesakes(Message said, Region country, IReadOnlyList<Region> parts)
    {
        Message elsewhere = WordMessages.AnyOf([.. parts.Select(part => $"{part.Code} ({Named(part)})")]);
        return new("region-namesakes", said, country.Code, country.Name, elsewhere);
    }

    // A part with its country: Beijing, China.
    private static string Named(Region region)
    {
        Region country = region.Lineage().Last(wider => !wider.IsGlobal);
        return country == region || region.Kind == "grid" ? region.Name : $"{region.Name}, {country.Name}";
    }
}
