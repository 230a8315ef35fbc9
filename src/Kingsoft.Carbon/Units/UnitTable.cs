using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Every unit: symbol, aliases, dimension and exact ratio to the base unit of the dimension, one row a unit.</summary>
internal static class UnitTable
{
    // Sources. International foot, mile and pound: 1959 agreement (0.3048 m, 1609.344 m, 0.45359237 kg). Gallons: US 231 in³, UK 4.54609 L
    // (1985). Barrel: 42 US gallons. IT calorie 4.1868 J and IT British thermal unit 1055.05585262 J: 5th International Conference on the
    // Properties of Steam (1956), ISO 31-4. Therm: 100,000 BTU(IT). kgce 29,307 kJ: GB/T 2589 (7,000 kcal rounded to kJ). Normal cubic
    // metre: 0 °C, 101.325 kPa.
    private static readonly Row[] Rows =
    [
        new("J", UnitDimension.Energy, 1, 1, "焦", "焦耳"),
        new("kJ", UnitDimension.Energy, 1_000, 1, "KJ", "千焦"),
        new("MJ", UnitDimension.Energy, 1_000_000, 1, "兆焦"),
        new("GJ", UnitDimension.Energy, 1_000_000_000, 1, "吉焦"),
        new("TJ", UnitDimension.Energy, 1_000_000_000_000, 1, "太焦"),
        new("Wh", UnitDimension.Energy, 3_600, 1, "wh", "WH", "瓦时"),
        new("kWh", UnitDimension.Energy, 3_600_000, 1, "kwh", "KWH", "KWh", "Kwh", "kW·h", "kW.h", "kW h", "千瓦时", "千瓦小时", "度"),
        new("MWh", UnitDimension.Energy, 3_600_000_000, 1, "mwh", "MWH", "Mwh", "MW·h", "MW h", "兆瓦时"),
        new("GWh", UnitDimension.Energy, 3_600_000_000_000, 1, "gwh", "GWH", "Gwh", "吉瓦时"),
        new("万kWh", UnitDimension.Energy, 36_000_000_000, 1, "万千瓦时", "万度", "万kwh", "10^4kWh"),
        new("kcal", UnitDimension.Energy, 41_868, 10, "千卡", "大卡"),
        new("Mcal", UnitDimension.Energy, 41_868_000, 10, "兆卡"),
        new("kgce", UnitDimension.Energy, 29_307_000, 1, "千克标准煤", "公斤标准煤", "kgCE"),
        new("tce", UnitDimension.Energy, 29_307_000_000, 1, "吨标准煤", "吨标煤", "tCE"),
        new("BTU", UnitDimension.Energy, 105_505_585_262, 100_000_000, "Btu", "btu"),
        new("MMBtu", UnitDimension.Energy, 105_505_585_262, 100, "mmBtu", "mmbtu", "MMBTU", "mmBTU"),
        new("therm", UnitDimension.Energy, 105_505_585_262, 1_000, "therms", "Therm"),

        new("g", UnitDimension.Mass, 1, 1, "克", "gram", "grams"),
        new("kg", UnitDimension.Mass, 1_000, 1, "Kg", "KG", "千克", "公斤", "kilogram", "kilograms"),
        new("t", UnitDimension.Mass, 1_000_000, 1, "吨", "tonne", "tonnes", "Tonne", "Tonnes", "metric ton", "metric tons", "公吨"),
        new("kt", UnitDimension.Mass, 1_000_000_000, 1, "千吨"),
        new("万t", UnitDimension.Mass, 10_000_000_000, 1, "万吨"),
        new("lb", UnitDimension.Mass, 45_359_237, 100_000, "lbs", "pound", "pounds"),
        new("st", UnitDimension.Mass, 90_718_474_000, 100_000, "short ton", "short tons"),
        new("lt", UnitDimension.Mass, 101_604_690_880, 100_000, "long ton", "long tons"),

        new("mL", UnitDimension.Volume, 1, 1, "ml", "毫升"),
        new(
            "L", UnitDimension.Volume, 1_000, 1,
            "l", "升", "litre", "litres", "liter", "liters", "Litre", "Litres", "Liter", "Liters", "公升"),
        new("m3", UnitDimension.Volume, 1_000_000, 1, "m³", "立方米", "cubic metre", "cubic metres", "cubic meter", "cubic meters", "方"),
        new("gal(US)", UnitDimension.Volume, 3_785_411_784, 1_000_000, "US gallon", "US gallons", "US gal"),
        new("gal(UK)", UnitDimension.Volume, 454_609, 100, "UK gallon", "UK gallons", "imperial gallon", "UK gal"),
        new("bbl", UnitDimension.Volume, 158_987_294_928, 1_000_000, "桶", "barrel", "barrels"),
        new("ft3", UnitDimension.Volume, 28_316_846_592, 1_000_000, "ft³", "cubic foot", "cubic feet"),
        new("Nm3", UnitDimension.NormalVolume, 1, 1, "Nm³", "标准立方米", "标立方米"),
        new("万Nm3", UnitDimension.NormalVolume, 10_000, 1, "万Nm³", "万标准立方米", "10^4Nm3"),

        new("m", UnitDimension.Distance, 1, 1, "米", "metre", "metres", "meter", "meters"),
        new("km", UnitDimension.Distance, 1_000, 1, "Km", "KM", "公里", "千米", "kilometre", "kilometres", "kilometer", "kilometers"),
        new("mi", UnitDimension.Distance, 1_609_344, 1_000, "mile", "miles", "英里"),
        new("nmi", UnitDimension.Distance, 1_852, 1, "nautical mile", "nautical miles", "海里"),
        new("pkm", UnitDimension.PassengerDistance, 1_000, 1, "passenger-km", "passenger.km", "人公里", "人·公里"),
        new("pmi", UnitDimension.PassengerDistance, 1_609_344, 1_000, "passenger-mile"),
        new("vkm", UnitDimension.VehicleDistance, 1_000, 1, "vehicle-km", "vehicle.km", "车公里"),
        new("vmi", UnitDimension.VehicleDistance, 1_609_344, 1_000, "vehicle-mile"),
        new("tkm", UnitDimension.FreightDistance, 1_000, 1, "tonne-km", "tonne.km", "吨公里", "吨·公里"),
        new("tmi", UnitDimension.FreightDistance, 1_609_344, 1_000, "tonne-mile"),

        new("m2", UnitDimension.Area, 1, 1, "m²", "平方米", "square metre", "square metres"),
        new("ft2", UnitDimension.Area, 9_290_304, 100_000_000, "ft²", "square foot", "square feet"),

        new("h", UnitDimension.Time, 1, 1, "hour", "hours", "小时"),
        new("d", UnitDimension.Time, 24, 1, "day", "days", "天"),
        new("month", UnitDimension.CalendarTime, 1, 1, "months", "月", "个月"),
        new("yr", UnitDimension.CalendarTime, 12, 1, "year", "years", "年"),

        new("unit", UnitDimension.Count, 1, 1, "units", "piece", "pieces", "台", "个", "件"),
        new("person", UnitDimension.People, 1, 1, "persons", "people", "employee", "employees", "FTE", "人", "名"),
        new("room-night", UnitDimension.RoomNight, 1, 1, "room-nights", "room night", "room nights", "间夜"),
        new("person-day", UnitDimension.PersonDay, 1, 1, "person-days", "person day", "person days", "人天"),

        new("gCO2e", UnitDimension.Emissions, 1, 1, "gCO2eq", "克二氧化碳当量"),
        new("kgCO2e", UnitDimension.Emissions, 1_000, 1, "kg CO2e", "kgCO2eq", "千克二氧化碳当量"),
        new("tCO2e", UnitDimension.Emissions, 1_000_000, 1, "t CO2e", "tCO2eq", "吨二氧化碳当量"),
    ];

    // The energies in which the heat of a fuel is stated, net or gross.
    private static readonly string[] FuelEnergies = ["kJ", "MJ", "GJ", "TJ", "kWh", "MWh", "kcal", "Mcal", "MMBtu", "therm"];

    // ISO 4217, currencies in use; RMB and the Chinese names are aliases.
    private const string Currencies =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP " +
        "CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD " +
        "IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR " +
        "MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP " +
        "SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF " +
        "YER ZAR ZMW ZWG";

    private static readonly Dictionary<string, Unit> Units = Build();

    /// <summary>
    /// The symbols without money, for suggestions: with its hundreds of prefixed codes every slip would look like a currency.
    /// </summary>
    public static IEnumerable<string> Symbols => Units.Values
        .Where(unit => unit.Dimension != UnitDimension.Money)
        .Select(unit => unit.Symbol)
        .Distinct()
        .Order(StringComparer.Ordinal);

    public static bool TryFind([NotNullWhen(true)] string? symbol, [NotNullWhen(true)] out Unit? unit)
    {
        unit = null;
        return symbol is not null && Units.TryGetValue(symbol, out unit);
    }

    private static Dictionary<string, Unit> Build()
    {
        var units = new Dictionary<string, Unit>(StringComparer.Ordinal);
        foreach (Row row in Rows)
        {
            var unit = new Unit(row.Symbol, row.Dimension, new Ratio(row.Numerator, row.Denominator));
            units.Add(row.Symbol, unit);
            foreach (string alias in row.Aliases)
                units.Add(alias, unit);
        }

        foreach (string energy in FuelEnergies)
        {
            Unit unit = units[energy];
            AddFuelEnergy(unit, UnitDimension.NetEnergy, "net");
            AddFuelEnergy(unit, UnitDimension.GrossEnergy, "gross");
        }

        foreach (string currency in Currencies.Split(' '))
            AddMoney(currency, currency);
        AddMoneyAliases();
        return units;

        void AddFuelEnergy(Unit energy, UnitDimension dimension, string basis)
        {
            var unit = new Unit($"{energy.Symbol}({basis})", dimension, energy.ToBase);
            units.Add(unit.Symbol, unit);
            foreach (string alias in Rows.Single(row => row.Symbol == energy.Symbol).Aliases.Where(alias => alias.All(char.IsAsciiLetter)))
                units.Add($"{alias}({basis})", unit);
        }

        void AddMoney(string code, string currency)
        {
            units.Add(code, new Unit(code, UnitDimension.Money, Ratio.One, currency));
            units.Add("k" + code, new Unit("k" + code, UnitDimension.Money, new Ratio(1_000, 1), currency));
            units.Add("M" + code, new Unit("M" + code, UnitDimension.Money, new Ratio(1_000_000, 1), currency));
            units.Add("万" + code, new Unit("万" + code, UnitDimension.Money, new Ratio(10_000, 1), currency));
        }

        void AddMoneyAliases()
        {
            foreach ((string alias, string symbol) in new[]
            {
                ("RMB", "CNY"), ("kRMB", "kCNY"), ("MRMB", "MCNY"), ("万RMB", "万CNY"), ("元", "CNY"),
                ("人民币元", "CNY"), ("千元", "kCNY"), ("万元", "万CNY"), ("百万元", "MCNY"),
                ("港元", "HKD"), ("万港元", "万HKD"), ("美元", "USD"), ("万美元", "万USD"), ("欧元", "EUR"), ("英镑", "GBP"),
            })
            {
                units.Add(alias, units[symbol]);
            }
        }
    }

    private readonly struct Row(string symbol, UnitDimension dimension, long numerator, long denominator, params string[] aliases)
    {
        public string Symbol => symbol;

        public UnitDimension Dimension => dimension;

        public BigInteger Numerator => numerator;

        public BigInteger Denominator => denominator;

        public string[] Aliases => aliases;
    }
}
