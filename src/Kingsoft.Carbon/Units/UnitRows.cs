using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>Every unit but money: symbol, dimension, exact ratio to the base unit of the dimension, aliases; one row a unit.</summary>
internal static class UnitRows
{
    // Sources. International foot, mile and pound: 1959 agreement (0.3048 m, 1609.344 m, 0.45359237 kg); short ton 2,000 lb, long ton
    // 2,240 lb. Gallons: US 231 in³, UK 4.54609 L (1985). Barrel: 42 US gallons. IT calorie 4.1868 J and IT British thermal unit
    // 1055.05585262 J: 5th International Conference on the Properties of Steam (1956), ISO 31-4. Therm: 100,000 BTU(IT); dekatherm: ten,
    // so an MMBtu. kgce 29,307 kJ: GB/T 2589 (7,000 kcal rounded to kJ). toe 10⁷ kcal(IT), 41.868 GJ: IEA/OECD Energy Statistics Manual
    // (2005), annex 3. Normal cubic metre: 0 °C, 101.325 kPa. Prefixes: SI brochure (2019), of bytes too (IEC 80000-13): MB 10⁶, GB 10⁹.
    public static ImmutableArray<UnitRow> All { get; } =
    [
        new("J", UnitDimension.Energy, 1, 1, "焦", "焦耳", "joule", "joules"),
        new("kJ", UnitDimension.Energy, 1_000, 1, "KJ", "kj", "千焦", "千焦耳", "kilojoule", "kilojoules"),
        new("MJ", UnitDimension.Energy, 1_000_000, 1, "兆焦", "兆焦耳", "megajoule", "megajoules"),
        new("GJ", UnitDimension.Energy, 1_000_000_000, 1, "gj", "Gj", "吉焦", "吉焦耳", "百万千焦", "gigajoule", "gigajoules"),
        new("TJ", UnitDimension.Energy, 1_000_000_000_000, 1, "tj", "Tj", "太焦", "千吉焦", "千GJ", "terajoule", "terajoules"),
        new("PJ", UnitDimension.Energy, 1_000_000_000_000_000, 1, "pj", "拍焦", "百万吉焦", "百万GJ", "petajoule", "petajoules"),
        new("万MJ", UnitDimension.Energy, 10_000_000_000, 1, "万兆焦", "10^4MJ", "10^4 MJ"),
        new("万GJ", UnitDimension.Energy, 10_000_000_000_000, 1, "万吉焦", "10^4GJ", "10^4 GJ"),
        new("EJ", UnitDimension.Energy, 1_000_000_000_000_000_000, 1, "艾焦", "exajoule", "exajoules"),
        new("Wh", UnitDimension.Energy, 3_600, 1, "wh", "WH", "瓦时"),
        new(
            "kWh", UnitDimension.Energy, 3_600_000, 1,
            "kwh", "KWH", "KWh", "Kwh", "kWH", "kwH", "kW·h", "kw·h", "KW·H", "KW·h", "kW.h", "kw.h", "KW.H", "KW.h", "kW h", "kw h",
            "kW-h", "kWhr", "kwhr", "KWHR", "kilowatt-hour", "kilowatt-hours", "kilowatt hour", "kilowatt hours", "千瓦时", "千瓦小时",
            "千瓦·时", "度"),
        new(
            "MWh", UnitDimension.Energy, 3_600_000_000, 1,
            "mwh", "MWH", "Mwh", "MWhr", "MW·h", "MW.h", "MW h", "MW-h", "megawatt-hour", "megawatt-hours", "megawatt hours", "兆瓦时",
            "千千瓦时", "千度", "千kWh"),
        new(
            "GWh", UnitDimension.Energy, 3_600_000_000_000, 1,
            "gwh", "GWH", "Gwh", "GW·h", "GW.h", "GW h", "gigawatt-hour", "gigawatt-hours", "吉瓦时", "百万千瓦时", "百万度", "百万kWh"),
        new(
            "TWh", UnitDimension.Energy, 3_600_000_000_000_000, 1,
            "twh", "TWH", "Twh", "TW·h", "TW.h", "TW h", "terawatt-hour", "terawatt-hours", "太瓦时", "十亿千瓦时", "十亿度", "十亿kWh"),
        new(
            "万kWh", UnitDimension.Energy, 36_000_000_000, 1,
            "万千瓦时", "万度", "万kwh", "万KWH", "万KWh", "万kW·h", "万kW.h", "万千瓦·时", "万千瓦小时", "10^4kWh", "10^4 kWh"),
        new(
            "亿kWh", UnitDimension.Energy, 360_000_000_000_000, 1,
            "亿千瓦时", "亿度", "亿kwh", "亿KWH", "亿kW·h", "亿千瓦·时", "亿千瓦小时", "10^8kWh", "10^8 kWh"),
        new("千万kWh", UnitDimension.Energy, 36_000_000_000_000, 1, "千万千瓦时", "千万度"),
        new("万MWh", UnitDimension.Energy, 36_000_000_000_000, 1, "万兆瓦时", "10^4MWh", "10^4 MWh"),
        new("kcal", UnitDimension.Energy, 41_868, 10, "Kcal", "KCAL", "千卡", "大卡", "kilocalorie", "kilocalories"),
        new("万kcal", UnitDimension.Energy, 418_680_000, 10, "万千卡", "万大卡"),
        new("Mcal", UnitDimension.Energy, 41_868_000, 10, "兆卡"),
        new("Gcal", UnitDimension.Energy, 41_868_000_000, 10, "吉卡", "百万千卡", "百万大卡"),
        new("kgce", UnitDimension.Energy, 29_307_000, 1, "千克标准煤", "公斤标准煤", "千克标煤", "公斤标煤", "kgCE"),
        new("tce", UnitDimension.Energy, 29_307_000_000, 1, "吨标准煤", "吨标煤", "tCE"),
        new("ktce", UnitDimension.Energy, 29_307_000_000_000, 1, "千吨标准煤"),
        new("万tce", UnitDimension.Energy, 293_070_000_000_000, 1, "万吨标准煤", "万吨标煤"),
        new("kgoe", UnitDimension.Energy, 41_868_000, 1, "千克标准油", "千克油当量"),
        new("toe", UnitDimension.Energy, 41_868_000_000, 1, "吨标准油", "吨油当量"),
        new("ktoe", UnitDimension.Energy, 41_868_000_000_000, 1),
        new("万toe", UnitDimension.Energy, 418_680_000_000_000, 1, "万吨标准油", "万吨油当量"),
        new("Mtoe", UnitDimension.Energy, 41_868_000_000_000_000, 1, "百万吨油当量"),
        new("BTU", UnitDimension.Energy, 105_505_585_262, 100_000_000, "Btu", "btu", "BTUs", "Btus"),
        new("kBtu", UnitDimension.Energy, 105_505_585_262, 100_000, "kBTU", "kbtu", "KBTU", "kBtus"),
        new(
            "MMBtu", UnitDimension.Energy, 105_505_585_262, 100,
            "mmBtu", "mmbtu", "MMBTU", "mmBTU", "MMbtu", "Dth", "dth", "DTH", "dekatherm", "dekatherms"),
        new("therm", UnitDimension.Energy, 105_505_585_262, 1_000, "therms", "Therm", "Therms"),

        new("g", UnitDimension.Mass, 1, 1, "克", "gram", "grams"),
        new("kg", UnitDimension.Mass, 1_000, 1, "Kg", "KG", "kgs", "千克", "公斤", "kilogram", "kilograms", "kilogramme", "kilogrammes"),
        new(
            "t", UnitDimension.Mass, 1_000_000, 1,
            "吨", "tonne", "tonnes", "Tonne", "Tonnes", "metric ton", "metric tons", "metric tonne", "metric tonnes", "公吨", "千公斤",
            "千千克", "Mg"),
        new("kt", UnitDimension.Mass, 1_000_000_000, 1, "Gg", "千吨", "kilotonne", "kilotonnes"),
        new("Mt", UnitDimension.Mass, 1_000_000_000_000, 1, "Tg", "百万吨", "megatonne", "megatonnes", "million tonnes"),
        new("万kg", UnitDimension.Mass, 10_000_000, 1, "万公斤", "万千克", "10^4kg", "10^4 kg"),
        new("万t", UnitDimension.Mass, 10_000_000_000, 1, "万吨", "10^4t", "10^4 t"),
        new("亿t", UnitDimension.Mass, 100_000_000_000_000, 1, "亿吨"),
        new("lb", UnitDimension.Mass, 45_359_237, 100_000, "lbs", "LB", "LBS", "Lbs", "pound", "pounds", "磅"),
        new("st", UnitDimension.Mass, 90_718_474_000, 100_000, "short ton", "short tons", "short-ton", "US ton", "US tons", "短吨"),
        // Who writes lt may mean litres, and is told so; the words leave nothing open.
        new("lt", UnitDimension.Mass, 101_604_690_880, 100_000),
        new("long-ton", UnitDimension.Mass, 101_604_690_880, 100_000, "long ton", "long tons", "long-tons", "imperial ton", "长吨"),

        new("mL", UnitDimension.Volume, 1, 1, "ml", "millilitre", "millilitres", "milliliter", "milliliters", "毫升", "cm3", "cm³"),
        new(
            "L", UnitDimension.Volume, 1_000, 1,
            "l", "升", "litre", "litres", "liter", "liters", "Litre", "Litres", "Liter", "Liters", "ltr", "Ltr", "ltrs", "公升", "dm3", "dm³"),
        new("hL", UnitDimension.Volume, 100_000, 1, "hl", "hectolitre", "hectolitres", "hectoliter", "hectoliters"),
        new("kL", UnitDimension.Volume, 1_000_000, 1, "kl", "KL", "kilolitre", "kilolitres", "kiloliter", "kiloliters", "千升"),
        new("ML", UnitDimension.Volume, 1_000_000_000, 1, "megalitre", "megalitres", "megaliter", "megaliters", "百万升"),
        new("万L", UnitDimension.Volume, 10_000_000, 1, "万升", "万公升", "万l", "10^4L", "10^4 L"),
        new("亿L", UnitDimension.Volume, 100_000_000_000, 1, "亿升"),
        new("GL", UnitDimension.Volume, 1_000_000_000_000, 1, "gigalitre", "gigalitres", "gigaliter", "gigaliters"),
        new(
            "m3", UnitDimension.Volume, 1_000_000, 1,
            "m³", "m^3", "㎥", "立方米", "立方", "方", "cubic metre", "cubic metres", "cubic meter", "cubic meters", "cbm", "CBM", "cu m"),
        new("千m3", UnitDimension.Volume, 1_000_000_000, 1, "千立方米", "千m³"),
        new("万m3", UnitDimension.Volume, 10_000_000_000, 1, "万立方米", "万m³", "万方", "万立方", "10^4m3", "10^4 m3"),
        new("百万m3", UnitDimension.Volume, 1_000_000_000_000, 1, "百万立方米", "百万m³", "百万方"),
        new("亿m3", UnitDimension.Volume, 100_000_000_000_000, 1, "亿立方米", "亿m³", "亿方"),
        new(
            "gal(US)", UnitDimension.Volume, 3_785_411_784, 1_000_000,
            "US gallon", "US gallons", "US gal", "gallon (US)", "gallons (US)", "美制加仑", "美加仑"),
        new(
            "gal(UK)", UnitDimension.Volume, 454_609, 100,
            "UK gallon", "UK gallons", "imperial gallon", "imperial gallons", "UK gal", "imp gal",
            "gallon (UK)", "gallons (UK)", "英制加仑", "英加仑"),
        new("bbl", UnitDimension.Volume, 158_987_294_928, 1_000_000, "bbls", "oil barrel", "oil barrels"),
        new("ft3", UnitDimension.Volume, 28_316_846_592, 1_000_000, "ft³", "ft^3", "cubic foot", "cubic feet", "cu ft", "cuft", "cf"),
        new("Nm3", UnitDimension.NormalVolume, 1, 1, "Nm³", "Nm^3", "NM3", "标准立方米", "标立方米"),
        new("千Nm3", UnitDimension.NormalVolume, 1_000, 1, "千Nm³", "千标准立方米"),
        new("万Nm3", UnitDimension.NormalVolume, 10_000, 1, "万Nm³", "万标准立方米", "万标立方米", "10^4Nm3", "10^4 Nm3"),
        new("百万Nm3", UnitDimension.NormalVolume, 1_000_000, 1, "百万Nm³", "百万标准立方米"),
        new("亿Nm3", UnitDimension.NormalVolume, 100_000_000, 1, "亿Nm³", "亿标准立方米"),

        new("m", UnitDimension.Distance, 1, 1, "米", "metre", "metres", "meter", "meters"),
        new(
            "km", UnitDimension.Distance, 1_000, 1,
            "Km", "KM", "kms", "公里", "千米", "kilometre", "kilometres", "kilometer", "kilometers"),
        new("千km", UnitDimension.Distance, 1_000_000, 1, "千公里", "thousand km"),
        new("万km", UnitDimension.Distance, 10_000_000, 1, "万公里", "万千米"),
        new("百万km", UnitDimension.Distance, 1_000_000_000, 1, "Mkm", "million km", "百万公里"),
        new("亿km", UnitDimension.Distance, 100_000_000_000, 1, "亿公里"),
        new("mi", UnitDimension.Distance, 1_609_344, 1_000, "mile", "miles", "英里"),
        new("nmi", UnitDimension.Distance, 1_852, 1, "NM", "nautical mile", "nautical miles", "海里"),
        new(
            "pkm", UnitDimension.PassengerDistance, 1_000, 1,
            "passenger-km", "passenger.km", "passenger km", "passenger-kilometre", "passenger-kilometres", "passenger-kilometers", "人公里",
            "人·公里", "人千米"),
        new("万pkm", UnitDimension.PassengerDistance, 10_000_000, 1, "万人公里", "万人·公里", "万人千米"),
        new("Mpkm", UnitDimension.PassengerDistance, 1_000_000_000, 1, "million pkm", "百万pkm", "百万人公里", "百万人千米"),
        new("亿pkm", UnitDimension.PassengerDistance, 100_000_000_000, 1, "亿人公里", "亿人·公里", "亿人千米"),
        new(
            "pmi", UnitDimension.PassengerDistance, 1_609_344, 1_000,
            "passenger-mile", "passenger-miles", "passenger mile", "passenger miles"),
        new("vkm", UnitDimension.VehicleDistance, 1_000, 1, "vehicle-km", "vehicle.km", "vehicle km", "vehicle-kilometres", "车公里", "车千米"),
        new("万vkm", UnitDimension.VehicleDistance, 10_000_000, 1, "万车公里", "万车千米"),
        new("Mvkm", UnitDimension.VehicleDistance, 1_000_000_000, 1, "million vkm", "百万vkm", "百万车公里"),
        new(
            "vmi", UnitDimension.VehicleDistance, 1_609_344, 1_000, "vehicle-mile", "vehicle-miles", "vehicle mile", "vehicle miles"),
        new(
            "tkm", UnitDimension.FreightDistance, 1_000, 1,
            "tonne-km", "tonne.km", "tonne km", "t-km", "t·km", "tonne-kilometre", "tonne-kilometres", "吨公里", "吨·公里", "吨千米"),
        new("万tkm", UnitDimension.FreightDistance, 10_000_000, 1, "万吨公里", "万吨·公里", "万吨千米"),
        // A thousand tonnes times a kilometre is a thousand times a tonne-kilometre: read either way, the size is one.
        new("ktkm", UnitDimension.FreightDistance, 1_000_000, 1, "kt-km", "kt·km", "kt km", "千吨公里", "千吨·公里", "千吨千米", "thousand tkm"),
        new("Mtkm", UnitDimension.FreightDistance, 1_000_000_000, 1, "Mt-km", "Mt·km", "Mt km", "million tkm", "百万tkm", "百万吨公里", "百万吨千米"),
        new("亿tkm", UnitDimension.FreightDistance, 100_000_000_000, 1, "亿吨公里", "亿吨·公里", "亿吨千米"),
        new("tmi", UnitDimension.FreightDistance, 1_609_344, 1_000, "tonne-mile", "tonne-miles", "tonne mile", "tonne miles"),
        new(
            "stmi", UnitDimension.FreightDistance, 1_609_344L * 90_718_474, 100_000_000_000,
            "short ton-mile", "short ton-miles", "short-ton-mile", "short-ton-miles", "short ton mile", "short ton miles"),

        new("m2", UnitDimension.Area, 1, 1, "m²", "m^2", "㎡", "平方米", "平米", "square metre", "square metres", "square meters", "sqm", "sq m"),
        new("万m2", UnitDimension.Area, 10_000, 1, "万m²", "万平方米", "万平米"),
        new("ha", UnitDimension.Area, 10_000, 1, "hectare", "hectares", "公顷"),
        new("km2", UnitDimension.Area, 1_000_000, 1, "km²", "平方公里", "平方千米"),
        new("ft2", UnitDimension.Area, 9_290_304, 100_000_000, "ft²", "ft^2", "square foot", "square feet", "sqft", "sq ft", "平方英尺"),

        new("h", UnitDimension.Time, 1, 1, "hour", "hours", "hr", "hrs", "小时"),
        new("万h", UnitDimension.Time, 10_000, 1, "万小时"),
        new("d", UnitDimension.Time, 24, 1, "day", "days", "天"),
        new("month", UnitDimension.CalendarTime, 1, 1, "months", "月", "个月"),
        new("yr", UnitDimension.CalendarTime, 12, 1, "year", "years", "年"),

        new("unit", UnitDimension.Count, 1, 1, "units", "piece", "pieces", "pcs", "台", "个", "件"),
        new("万unit", UnitDimension.Count, 10_000, 1, "万台", "万个", "万件"),
        new("person", UnitDimension.People, 1, 1, "persons", "people", "employee", "employees", "FTE", "人", "名"),
        new("trip", UnitDimension.Trip, 1, 1, "trips"),
        new("room-night", UnitDimension.RoomNight, 1, 1, "room-nights", "room night", "room nights", "间夜"),
        new("person-day", UnitDimension.PersonDay, 1, 1, "person-days", "person day", "person days", "人天"),

        new("W", UnitDimension.Power, 1, 1, "watt", "watts", "瓦"),
        new("kW", UnitDimension.Power, 1_000, 1, "kw", "KW", "Kw", "kilowatt", "kilowatts", "千瓦"),
        new("MW", UnitDimension.Power, 1_000_000, 1, "megawatt", "megawatts", "兆瓦"),
        new("GW", UnitDimension.Power, 1_000_000_000, 1, "gigawatt", "gigawatts", "吉瓦"),
        new("万kW", UnitDimension.Power, 10_000_000, 1, "万千瓦"),

        new("MB", UnitDimension.Data, 1, 1, "megabyte", "megabytes"),
        new("GB", UnitDimension.Data, 1_000, 1, "gigabyte", "gigabytes"),
        new("TB", UnitDimension.Data, 1_000_000, 1, "terabyte", "terabytes"),
        new("PB", UnitDimension.Data, 1_000_000_000, 1, "petabyte", "petabytes"),
        new("vCPU-h", UnitDimension.ComputingTime, 1, 1, "vCPU-hour", "vCPU-hours", "vCPU hour", "vCPU hours", "vcpu-h"),

        new("gCO2e", UnitDimension.Emissions, 1, 1, "g CO2e", "gCO2eq", "gCO₂e", "克二氧化碳当量", "克CO2e"),
        new(
            "kgCO2e", UnitDimension.Emissions, 1_000, 1,
            "kg CO2e", "kgCO2eq", "kg CO2eq", "kgCO2-eq", "kg CO2-eq", "kgCO₂e", "kg CO₂e", "kgco2e", "千克二氧化碳当量", "公斤二氧化碳当量",
            "千克CO2e", "公斤CO2e", "千克CO2当量", "公斤CO2当量"),
        new(
            "tCO2e", UnitDimension.Emissions, 1_000_000, 1,
            "t CO2e", "tCO2eq", "t CO2eq", "tCO2-eq", "t CO2-eq", "tCO₂e", "t CO₂e", "tco2e", "tonnes CO2e", "吨二氧化碳当量", "吨CO2e",
            "tonne CO2e", "tonnes of CO2e", "metric ton CO2e", "metric tons CO2e", "metric tons of CO2e", "metric tonne CO2e",
            "metric tonnes CO2e", "metric tonnes of CO2e", "metric tons CO2eq", "metric tonnes CO2eq", "tonnes CO2eq", "公吨CO2e", "吨CO2当量",
            "吨CO₂当量"),
        new(
            "ktCO2e", UnitDimension.Emissions, 1_000_000_000, 1,
            "kt CO2e", "ktCO2eq", "ktCO2-eq", "ktCO₂e", "GgCO2e", "Gg CO2e", "千吨二氧化碳当量", "千吨CO2e", "千吨CO2当量"),
        new(
            "MtCO2e", UnitDimension.Emissions, 1_000_000_000_000, 1,
            "Mt CO2e", "MtCO2eq", "MtCO2-eq", "MtCO₂e", "百万吨二氧化碳当量",
            "百万吨CO2e", "百万吨CO2当量"),
        new("GtCO2e", UnitDimension.Emissions, 1_000_000_000_000_000, 1, "Gt CO2e", "GtCO2eq", "GtCO2-eq", "GtCO₂e", "十亿吨二氧化碳当量"),
        new(
            "lbCO2e", UnitDimension.Emissions, 45_359_237, 100_000,
            "lb CO2e", "lbs CO2e", "lbsCO2e", "lbCO2eq", "lb CO2-eq", "lbCO₂e", "pounds CO2e", "磅二氧化碳当量"),
        new(
            "stCO2e", UnitDimension.Emissions, 90_718_474_000, 100_000,
            "st CO2e", "short ton CO2e", "short tons CO2e", "short tons of CO2e"),
        new("亿tCO2e", UnitDimension.Emissions, 100_000_000_000_000, 1, "亿吨CO2e", "亿吨二氧化碳当量", "亿吨CO2当量"),
        new("万tCO2e", UnitDimension.Emissions, 10_000_000_000, 1, "万t CO2e", "万吨CO2e", "万吨CO₂e", "万吨二氧化碳当量", "万吨CO2当量", "万吨CO₂当量"),
    ];
}
