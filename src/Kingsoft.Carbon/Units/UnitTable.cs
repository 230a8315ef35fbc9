using System.Diagnostics.CodeAnalysis;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Every unit by each of its spellings: those of the rows, energies of fuels, and money.</summary>
internal static class UnitTable
{
    // Coal and oil equivalents are net by their definition, and statistics: no fuel is bought in them.
    private static readonly string[] Equivalents = ["kgce", "tce", "ktce", "万tce", "kgoe", "toe", "ktoe", "万toe", "Mtoe"];

    // ISO 4217, currencies in use; RMB and the Chinese names are aliases.
    private const string Currencies =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP " +
        "CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD " +
        "IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR " +
        "MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP " +
        "SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF " +
        "YER ZAR ZMW ZWG";

    private static readonly (string Name, string Code)[] ChineseMoney =
    [
        ("元", "CNY"), ("人民币", "CNY"), ("港元", "HKD"), ("港币", "HKD"), ("澳门元", "MOP"), ("新台币", "TWD"), ("美元", "USD"),
        ("欧元", "EUR"), ("英镑", "GBP"), ("日元", "JPY"), ("新加坡元", "SGD"),
        ("人民币元", "CNY"), ("台币", "TWD"),
    ];

    private static readonly (string Times, string Prefix)[] ChineseTimes =
        [("", ""), ("千", "k"), ("万", "万"), ("百万", "M"), ("千万", "千万"), ("亿", "亿"), ("十亿", "十亿")];

    private static readonly Dictionary<string, Unit> Units = Build();

    /// <summary>Every spelling with its unit.</summary>
    public static IReadOnlyDictionary<string, Unit> Spellings => Units;

    /// <summary>Every unit once: by dimension and currency, from small to large.</summary>
    public static IEnumerable<Unit> InOrder => Units.Values.Distinct()
        .OrderBy(unit => unit.Dimension)
        .ThenBy(unit => unit.Currency, StringComparer.Ordinal)
        .ThenBy(unit => unit.ToBase, Comparer<Ratio>.Create((a, b) => (a - b).Sign))
        .ThenBy(unit => unit.Symbol, StringComparer.Ordinal);

    public static bool TryFind([NotNullWhen(true)] string? symbol, [NotNullWhen(true)] out Unit? unit)
    {
        unit = null;
        return symbol is not null && Units.TryGetValue(symbol, out unit);
    }

    private static Dictionary<string, Unit> Build()
    {
        var units = new Dictionary<string, Unit>(StringComparer.Ordinal);
        foreach (UnitRow row in UnitRows.All)
        {
            var unit = new Unit(row.Symbol, row.Dimension, row.ToBase);
            units.Add(row.Symbol, unit);
            foreach (string alias in row.Aliases)
                units.Add(alias, unit);
        }

        foreach (UnitRow row in UnitRows.All.Where(row => row.Dimension == UnitDimension.Energy && !Equivalents.Contains(row.Symbol)))
        {
            AddFuelEnergy(row, UnitDimension.NetEnergy, "net", "NCV", "LHV", "Net CV", "net CV");
            AddFuelEnergy(row, UnitDimension.GrossEnergy, "gross", "GCV", "HHV", "Gross CV", "gross CV");
        }

        foreach (string currency in Currencies.Split(' '))
            AddMoney(currency);
        AddMoneyAliases();
        return units;

        void AddFuelEnergy(UnitRow energy, UnitDimension dimension, string basis, params ReadOnlySpan<string> names)
        {
            var unit = new Unit($"{energy.Symbol}({basis})", dimension, energy.ToBase);
            units.Add(unit.Symbol, unit);
            foreach (string name in names)
            {
                units.Add($"{energy.Symbol}({name})", unit);
                units.Add($"{energy.Symbol} ({name})", unit);
            }

            foreach (string alias in energy.Aliases.Where(alias => alias.All(char.IsAsciiLetter)))
                units.Add($"{alias}({basis})", unit);
        }

        void AddMoney(string currency)
        {
            foreach ((string prefix, long times) in new[]
            {
                ("", 1L), ("k", 1_000), ("M", 1_000_000), ("万", 10_000), ("千万", 10_000_000), ("亿", 100_000_000),
                ("十亿", 1_000_000_000),
            })
            {
                units.Add(prefix + currency, new Unit(prefix + currency, UnitDimension.Money, new Ratio(times, 1), currency));
            }

            units.Add($"千{currency}", units[$"k{currency}"]);
            units.Add($"百万{currency}", units[$"M{currency}"]);
            AddWords("thousand", $"k{currency}");
            AddWords("million", $"M{currency}");
            AddWords("billion", $"十亿{currency}");

            void AddWords(string times, string symbol)
            {
                units.Add($"{times} {currency}", units[symbol]);
                units.Add($"{currency} {times}", units[symbol]);
            }
        }

        void AddMoneyAliases()
        {
            foreach ((string alias, string symbol) in new[]
            {
                ("RMB", "CNY"), ("kRMB", "kCNY"), ("MRMB", "MCNY"), ("万RMB", "万CNY"), ("亿RMB", "亿CNY"), ("千RMB", "kCNY"),
                ("百万RMB", "MCNY"), ("千万RMB", "千万CNY"), ("十亿RMB", "十亿CNY"), ("thousand RMB", "kCNY"), ("RMB thousand", "kCNY"),
                ("million RMB", "MCNY"), ("RMB million", "MCNY"), ("billion RMB", "十亿CNY"), ("RMB billion", "十亿CNY"),
            })
            {
                units.Add(alias, units[symbol]);
            }

            foreach ((string name, string code) in ChineseMoney)
            {
                foreach ((string times, string prefix) in ChineseTimes)
                    units.Add($"{times}{name}", units[$"{prefix}{code}"]);
            }
        }
    }
}
