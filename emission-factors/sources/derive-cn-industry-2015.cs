// Recomputes emission-factors/cn-industry-2015.csv and emission-factors/properties/cn-industry-2015.csv.
//
//   dotnet run emission-factors/sources/derive-cn-industry-2015.cs > emission-factors/cn-industry-2015.csv
//   dotnet run emission-factors/sources/derive-cn-industry-2015.cs -- properties > emission-factors/properties/cn-industry-2015.csv
//
// The guideline prints no CO2 factor; it prints its parts: E = FC × NCV × CC × OF × 44/12 (FC fuel burnt, NCV net calorific
// value, CC carbon content per unit of net energy, OF oxidation rate). The factor per unit of net energy is CC × OF × 44/12,
// which does not depend on NCV; NCV is a property.
//
// Inputs: 工业其他行业企业温室气体排放核算方法与报告指南（试行）, NDRC 2015, 附录 常见化石燃料特性参数缺省值,
// https://www.ndrc.gov.cn/xxgk/zcfb/tz/201511/W020190905506438889540.pdf, in the order of the table.
// NCV in GJ/t, of gases in GJ/10⁴ Nm³; CC in tC/GJ; OF in %.

using System.Globalization;
using System.Text;

if (args is not ([] or ["properties"]))
{
    Console.Error.WriteLine("usage: dotnet run derive-cn-industry-2015.cs [-- properties]");
    return 2;
}

const string Publisher = "国家发展和改革委员会 (National Development and Reform Commission of China)";
const string Source =
    "工业其他行业企业温室气体排放核算方法与报告指南（试行） (Guidelines for greenhouse gas accounting and reporting of enterprises in other industries, trial)";
const string Url = "https://www.ndrc.gov.cn/xxgk/zcfb/tz/201511/W020190905506438889540.pdf";
const string License =
    "Official document of a state organ, outside copyright (著作权法 / Copyright Law of the PRC, Article 5); cite the document";
const string Set = "cn-industry";

// Uses: i = industry only, c = industry and commercial sites, r = road too.
(string Fuel, string Row, string Ncv, string CarbonContent, string OxidationRate, string Uses)[] inputs =
[
    ("anthracite", "无烟煤", "24.515", "0.02749", "94", "c"),
    ("bituminous-coal", "烟煤", "23.204", "0.02618", "93", "c"),
    ("lignite", "褐煤", "14.449", "0.028", "96", "c"),
    ("washed-coal", "洗精煤", "26.344", "0.0254", "93", "i"),
    ("other-washed-coal", "其它洗煤", "15.373", "0.0254", "90", "i"),
    ("coal-briquettes", "型煤", "17.46", "0.0336", "90", "c"),
    ("coke", "焦炭", "28.446", "0.0294", "93", "i"),
    ("crude-oil", "原油", "42.62", "0.0201", "98", "i"),
    ("residual-fuel-oil", "燃料油", "40.19", "0.0211", "98", "c"),
    ("petrol", "汽油", "44.80", "0.0189", "98", "r"),
    ("diesel", "柴油", "43.33", "0.0202", "98", "r"),
    ("jet-kerosene", "喷气煤油", "44.75", "0.0196", "98", "i"),
    ("kerosene", "一般煤油", "44.75", "0.0196", "98", "c"),
    ("naphtha", "石脑油", "41.031", "0.02", "98", "i"),
    ("petroleum-coke", "石油焦", "31.00", "0.0275", "98", "i"),
    ("lng", "液化天然气", "41.868", "0.0153", "99", "r"),
    ("lpg", "液化石油气", "47.31", "0.0172", "99", "r"),
    ("other-petroleum-products", "其它石油制品", "40.19", "0.02", "98", "i"),
    ("coke-oven-gas", "焦炉煤气", "173.854", "0.0136", "99", "i"),
    ("blast-furnace-gas", "高炉煤气", "37.69", "0.0708", "99", "i"),
    ("oxygen-steel-furnace-gas", "转炉煤气", "79.54", "0.0496", "99", "i"),
    ("other-coal-gas", "其它煤气", "52.34", "0.0122", "99", "i"),
    ("natural-gas", "天然气", "389.31", "0.0153", "99", "c"),
    ("refinery-gas", "炼厂干气", "46.05", "0.0182", "99", "i"),
];
string[] gases = ["coke-oven-gas", "blast-furnace-gas", "oxygen-steel-furnace-gas", "other-coal-gas", "natural-gas"];

var factors = new List<string[]>();
var properties = new List<string[]>();
foreach ((string fuel, string row, string ncv, string carbonContent, string oxidationRate, string uses) in inputs)
{
    // tC/GJ → kg CO2/TJ; multiplied out before the one division, so that no digit is lost.
    decimal factor = decimal.Parse(carbonContent, CultureInfo.InvariantCulture)
        * decimal.Parse(oxidationRate, CultureInfo.InvariantCulture) * 10m * 44m * 1000m / 12m;
    string value = Math.Round(factor, 12).ToString("0.############", CultureInfo.InvariantCulture);
    List<string> activities = [$"fuel.{fuel}.stationary"];
    if (uses != "i")
    {
        activities.Add($"fuel.{fuel}.stationary.commercial");
    }

    if (uses == "r")
    {
        activities.AddRange(fuel == "petrol"
            ?
            [
                "fuel.petrol.road", "fuel.petrol.road.low-mileage-1995", "fuel.petrol.road.oxidation-catalyst",
                "fuel.petrol.road.uncontrolled",
            ]
            : [$"fuel.{fuel}.road"]);
    }

    if (fuel == "natural-gas")
    {
        activities.Add("fuel.cng.road");
    }

    foreach (string activity in activities)
    {
        factors.Add(
        [
            $"cn-industry-2015/{activity}/CN", activity, Set, "combustion", "CN", "TJ(net)", value, "1", "2015-11", Publisher, Source,
            $"Derived: {carbonContent} tC/GJ × {oxidationRate} % × 44/12; inputs from 附录 常见化石燃料特性参数缺省值, row {row} (appendix, "
                + "default parameters of common fossil fuels); CO2 only; the guideline does not tell uses of a fuel apart",
            Url, License, activity == "fuel.cng.road" ? "cng" : fuel,
        ]);
    }

    bool gas = gases.Contains(fuel);
    string printed = gas ? $"; printed {ncv} GJ/10⁴ Nm³" : "";
    string property = gas ? (decimal.Parse(ncv, CultureInfo.InvariantCulture) / 10000m).ToString(CultureInfo.InvariantCulture) : ncv;
    string[] substances = fuel == "natural-gas" ? ["natural-gas", "cng"] : [fuel];
    foreach (string substance in substances)
    {
        properties.Add(
        [
            substance, "ncv", property, gas ? "GJ/Nm3" : "GJ/t", Set, "CN", Publisher, Source,
            $"附录 常见化石燃料特性参数缺省值, row {row} (appendix, default parameters of common fossil fuels){printed}", "2015-11", Url, License,
        ]);
    }
}

Console.OutputEncoding = new UTF8Encoding(false);
if (args.Length == 0)
    Write("id,activity,set,kind,region,unit,co2_kg,scope,published,publisher,source,table,url,license,substance", factors);
else
    Write("substance,property,value,unit,set,region,publisher,source,table,published,url,license", properties);
return 0;

static void Write(string header, List<string[]> rows)
{
    rows.Sort((a, b) => string.CompareOrdinal(a[0], b[0]));
    var text = new StringBuilder(header).Append('\n');
    foreach (string[] row in rows)
    {
        text.AppendJoin(',', row.Select(cell => cell.AsSpan().IndexOfAny(",\"\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"")}\""))
            .Append('\n');
    }

    Console.Out.Write(text);
}
