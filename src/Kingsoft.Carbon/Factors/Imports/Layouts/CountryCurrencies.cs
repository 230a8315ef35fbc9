using System.Collections.Frozen;

namespace Kingsoft.Carbon.Factors;

/// <summary>The currency that a country issues, by its ISO 3166-1 alpha-3 code; <c>EMU</c> is the euro area as a whole.</summary>
/// <remarks>
/// Source: ISO 4217. A country that uses another's currency is not here, nor is one of the euro area: prices of a currency are those of
/// where it is issued.
/// </remarks>
internal static class CountryCurrencies
{
    private static readonly FrozenDictionary<string, string> Issued = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ARE"] = "AED",
        ["ARG"] = "ARS",
        ["AUS"] = "AUD",
        ["BRA"] = "BRL",
        ["CAN"] = "CAD",
        ["CHE"] = "CHF",
        ["CHL"] = "CLP",
        ["CHN"] = "CNY",
        ["COL"] = "COP",
        ["CZE"] = "CZK",
        ["DNK"] = "DKK",
        ["EGY"] = "EGP",
        ["EMU"] = "EUR",
        ["GBR"] = "GBP",
        ["HKG"] = "HKD",
        ["HUN"] = "HUF",
        ["IDN"] = "IDR",
        ["IND"] = "INR",
        ["ISL"] = "ISK",
        ["ISR"] = "ILS",
        ["JPN"] = "JPY",
        ["KEN"] = "KES",
        ["KOR"] = "KRW",
        ["MAC"] = "MOP",
        ["MEX"] = "MXN",
        ["MYS"] = "MYR",
        ["NGA"] = "NGN",
        ["NOR"] = "NOK",
        ["NZL"] = "NZD",
        ["PAK"] = "PKR",
        ["PER"] = "PEN",
        ["PHL"] = "PHP",
        ["POL"] = "PLN",
        ["ROU"] = "RON",
        ["SAU"] = "SAR",
        ["SGP"] = "SGD",
        ["SWE"] = "SEK",
        ["THA"] = "THB",
        ["TUR"] = "TRY",
        ["USA"] = "USD",
        ["VNM"] = "VND",
        ["ZAF"] = "ZAR",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The currency; null where the country issues none, or none that is known here as a unit.</summary>
    public static string? Of(string? country) =>
        country is not null && Issued.TryGetValue(country, out string? currency) && Unit.TryParse(currency, out _) ? currency : null;
}
