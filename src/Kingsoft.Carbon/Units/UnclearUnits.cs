using System.Collections.Frozen;
using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Spellings of units that are refused because they mean more than one, or something else than people believe.</summary>
/// <remarks>Sizes are those of the table, never typed again.</remarks>
internal static class UnclearUnits
{
    private static readonly FrozenDictionary<string, Func<string, Message>> All = Build();

    /// <summary>The spellings.</summary>
    public static ImmutableArray<string> Spellings => [.. All.Keys.Order(StringComparer.Ordinal)];

    private static readonly FrozenDictionary<string, Func<string, Message>> Folded = All
        .GroupBy(pair => UnitSuggestion.Fold(pair.Key), pair => pair.Value, StringComparer.Ordinal)
        .Where(group => group.Distinct().Count() == 1)
        .ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>What is said of a spelling; null where it is none of these.</summary>
    public static Message? Find(string spelling, string asWritten) =>
        All.TryGetValue(spelling, out Func<string, Message>? message) ? message(asWritten) : null;

    /// <summary>What is said of all spellings that are folded into one; null where there is none, or several things are said.</summary>
    public static Message? FindFolded(string folded, string asWritten) =>
        Folded.TryGetValue(folded, out Func<string, Message>? message) ? message(asWritten) : null;

    private static FrozenDictionary<string, Func<string, Message>> Build()
    {
        var all = new Dictionary<string, Func<string, Message>>(StringComparer.Ordinal);

        string[] gallons = ["gal(US)", "gal(UK)"];
        Several("L", gallons, "gal", "gals", "Gal", "GAL", "gallon", "gallons", "Gallon", "Gallons", "GALLONS", "加仑");
        TimesOneOf(1_000, "L", gallons, "kgal", "Kgal", "KGAL");
        TimesOneOf(1_000_000, "L", gallons, "Mgal", "MGAL", "MMgal", "MG");

        string[] tons = ["t=tonne", "st=short ton", "long-ton=long ton"];
        Several("kg", tons, "ton", "tons", "Ton", "Tons", "TON", "TONS", "T", "tn");
        TimesOneOf(1_000, "kg", tons, "kton", "ktons", "thousand tons");
        TimesOneOf(1_000_000, "kg", tons, "million tons", "MMton", "MMtons");
        Several("kg", ["t=metric ton", "Mt=megatonne"], "MT", "mt", "mT", "MTs");
        Several("kgCO2e", ["tCO2e", "MtCO2e"], "MTCO2e", "MTCO2eq", "mtCO2e", "mtco2e", "MTCO2E", "MTCO2", "MT CO2e", "mt CO2e");
        Several(
            "kgCO2e", ["tCO2e", "stCO2e=short tons of CO2e"],
            "ton CO2e", "tons CO2e", "tonCO2e", "tonsCO2e", "tons of CO2e", "ton of CO2e", "ton CO2eq", "tons CO2eq",
            "tonCO2eq", "tonsCO2eq", "ton CO2-eq", "tons CO2-eq");
        Times(1_000_000, "t", "MMT", "mmt", "MMt");
        Times(1_000_000, "tCO2e", "MMTCO2e", "MMTCO2eq", "mmtCO2e", "MMTCO2E", "MMT CO2e");
        Several(
            "tkm", ["tmi=tonne-mile", "stmi=short ton-mile"],
            "ton-mile", "ton-miles", "ton mile", "ton miles", "ton-mi", "tonmile", "tonmiles", "ton.mile", "Ton-mile", "Ton-miles");
        Say(UnitMessages.TonKilometres, "ton-km", "ton km", "ton-kilometre", "ton-kilometres", "ton-kilometer", "ton-kilometers");
        Say(UnitMessages.LitresOrLongTons, "LT", "Lt", "lT", "lts", "LTS", "Lts");

        Times(100, "ft3", "CCF", "ccf", "Ccf", "CcF", "HCF", "hcf");
        Times(1_000, "ft3", "Mcf", "MCF", "mcf", "MCf", "kcf", "KCF");
        Times(1_000_000, "ft3", "MMcf", "MMCF", "mmcf");
        Times(1_000_000, "m3", "Mm3", "Mm³", "MMm3", "MCM", "mcm");
        Say(UnitMessages.StandardFeet, "scf", "SCF", "Scf", "standard cubic feet", "standard cubic foot");
        Say(
            UnitMessages.StandardMetres,
            "Sm3", "sm3", "SM3", "Sm³", "scm", "SCM", "Scm", "标方", "standard cubic metre", "standard cubic metres");
        Say(UnitMessages.Barrel, "barrel", "barrels", "Barrel", "Barrels", "drum", "drums", "桶");

        Several("BTU", ["kBtu", "MMBtu"], "MBtu", "MBTU", "mBtu", "Mbtu", "mbtu", "MBtus");
        foreach (string basis in new[] { "net", "gross" })
            Several($"BTU({basis})", [$"kBtu({basis})", $"MMBtu({basis})"], $"MBtu({basis})", $"MBTU({basis})", $"mbtu({basis})");
        Say(UnitMessages.Calorie, "cal", "Cal", "CAL", "卡");
        Spelled("MJ", "J", "mj", "mJ", "Mj");
        Spelled("MWh", "Wh", "mWh", "mWH");
        Spelled("MW", "W", "mW", "mw", "Mw");
        Spelled("Mcal", "kcal", "mcal", "MCAL");
        Spelled("Mtoe", "toe", "mtoe");
        Spelled("m3", "L", "M3", "M³", "M^3");
        Near("m2", "M2", "M²", "M^2");
        Near("kgCO2e", "kgCO2", "kg CO2", "kgCO₂");
        Near("tCO2e", "tCO2", "t CO2", "tCO₂");
        Say(UnitMessages.ApparentPower, "kVAh", "kvah", "KVAH", "kVarh", "kvarh", "MVAh", "kVA", "kva", "KVA", "MVA");
        Say(UnitMessages.Bits, "Gb", "Mb", "Tb", "Gbit", "Mbit", "Tbit", "gb", "mb", "tb");
        Say(UnitMessages.Catty, "斤");
        Say(UnitMessages.Currency, "$", "¥", "￥", "€", "£", "dollar", "dollars", "usd", "cny", "rmb", "eur", "gbp", "hkd");
        return all.ToFrozenDictionary(StringComparer.Ordinal);

        void Say(Func<string, Message> message, params ReadOnlySpan<string> symbols)
        {
            foreach (string symbol in symbols)
                all.Add(symbol, message);
        }

        void Several(string measure, string[] units, params ReadOnlySpan<string> symbols) =>
            Say(symbol => UnitMessages.OfSeveral(symbol, Sizes(units, measure)), symbols);

        void TimesOneOf(int times, string measure, string[] units, params ReadOnlySpan<string> symbols) =>
            Say(symbol => UnitMessages.TimesOneOf(symbol, times, Sizes(units, measure)), symbols);

        void Times(int times, string unit, params ReadOnlySpan<string> symbols) =>
            Say(symbol => UnitMessages.Times(symbol, times, Unit.Parse(unit)), symbols);

        void Near(string unit, params ReadOnlySpan<string> symbols) =>
            Say(symbol => UnitMessages.Unknown(symbol, NumberMessages.Near(unit)), symbols);

        void Spelled(string unit, string measure, params ReadOnlySpan<string> symbols) =>
            Say(symbol => UnitMessages.Spelled(symbol, Size(unit, measure)), symbols);
    }

    private static IReadOnlyList<Message> Sizes(string[] units, string measure) => [.. units.Select(unit => Size(unit, measure))];

    // 'st' or 'st=short ton': a symbol that does not speak for itself has its name beside it.
    private static Message Size(string unit, string measure)
    {
        string[] parts = unit.Split('=');
        var known = Unit.Parse(parts[0]);
        Quantity size = new Quantity(1m, known).To(Unit.Parse(measure));
        return parts.Length == 1 ? UnitMessages.Size(known, size) : UnitMessages.SizeOf(known, parts[1], size);
    }
}
