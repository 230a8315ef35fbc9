// Recomputes emission-factors/cn-guideline-ndrc-2013.csv and prints it.
//   dotnet run emission-factors/sources/cn-guideline.cs > emission-factors/cn-guideline-ndrc-2013.csv
//
// China's guidelines for enterprises print no CO2 factor; they print its parts:
//   E = FC × NCV × CC × OF × 44/12
// FC fuel burnt, NCV net calorific value, CC carbon content per unit of net energy, OF oxidation rate. The factor per
// unit of net energy is CC × OF × 44/12, which does not depend on NCV (that is in properties/cn-guideline.csv).
//
// Inputs: 中国发电企业温室气体排放核算方法与报告指南（试行）, NDRC 2013, 表1 常用化石燃料相关参数缺省值,
//   (发改办气候〔2013〕2526号), row 汽油: 43070 kJ/kg, 18.9 tC/TJ, 98 %;  row 柴油: 42652 kJ/kg, 20.2 tC/TJ, 98 %.
//   The same defaults stand in GB/T 32151.22-2024, 附录 C, 表 C.1.
#:property TargetFramework=net10.0
#:property PublishAot=false

using System.Globalization;
using System.Text;

(string Fuel, string Row, decimal CarbonContent, string[] Activities)[] inputs =
[
    ("diesel", "柴油", 20.2m, ["fuel.diesel.road", "fuel.diesel.stationary", "fuel.diesel.stationary.commercial"]),
    ("petrol", "汽油", 18.9m,
    [
        "fuel.petrol.road", "fuel.petrol.road.low-mileage-1995", "fuel.petrol.road.oxidation-catalyst", "fuel.petrol.road.uncontrolled",
        "fuel.petrol.stationary", "fuel.petrol.stationary.commercial",
    ]),
];
const decimal oxidationRate = 0.98m;

var rows = new List<(string Id, string Line)>();
foreach ((string fuel, string row, decimal carbonContent, string[] activities) in inputs)
{
    // tC/TJ → kg CO2/TJ; multiplied out before the one division, so that no digit is lost.
    decimal factor = carbonContent * oxidationRate * 44m * 1000m / 12m;
    string value = Math.Round(factor, 12).ToString("0.############", CultureInfo.InvariantCulture);
    string content = carbonContent.ToString(CultureInfo.InvariantCulture);
    foreach (string activity in activities)
    {
        string id = $"cn-guideline-ndrc-2013/{activity}/CN";
        string[] fields =
        [
            id, activity, "cn-guideline", "combustion", "CN", "TJ(net)", value, "1", "2013",
            "国家发展和改革委员会 (National Development and Reform Commission of China)",
            "中国发电企业温室气体排放核算方法与报告指南（试行） 发改办气候〔2013〕2526号 (Guidelines for greenhouse gas accounting and reporting of Chinese power "
                + "generation enterprises, trial; Fa Gai Ban Qi Hou [2013] No. 2526)",
            $"Derived: {content} tC/TJ × 98 % × 44/12; inputs from 表1 常用化石燃料相关参数缺省值, row {row} (Table 1, default parameters of common "
                + "fossil fuels), the same in GB/T 32151.22-2024, 附录 C 表 C.1; CO2 only; the guideline does not tell uses of a fuel apart",
            "https://www.ndrc.gov.cn/",
            "Official document of a state organ, outside copyright (著作权法 / Copyright Law of the PRC, Article 5); cite the document",
            fuel,
        ];
        rows.Add((id, string.Join(',', fields.Select(Quote))));
    }
}

rows.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
var text = new StringBuilder("id,activity,set,kind,region,unit,co2_kg,scope,published,publisher,source,table,url,license,substance\n");
foreach ((_, string line) in rows)
{
    text.Append(line).Append('\n');
}

using Stream output = Console.OpenStandardOutput();
output.Write(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text.ToString()));

static string Quote(string field) => field.AsSpan().IndexOfAny(",\"\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"")}\"";
