// Writes emission-factors/ashrae-34.csv: refrigerants, SF6 and halons as masses of their gases per kilogram leaked.
//
//   dotnet run import-refrigerants.cs -- ghg-emission-factors-hub-2025.xlsx emission-factors/ashrae-34.csv
//
// Input: US EPA, Emission Factors for Greenhouse Gas Inventories, 15 January 2025, Table 12, which prints the composition that
// ANSI/ASHRAE Standard 34 gives each blend: https://www.epa.gov/system/files/other-files/2025-01/ghg-emission-factors-hub-2025.xlsx
// (the workbook was read in two copies that office programs had saved again; Table 12 is the same in both, both hashes are taken.)
// Blends that Table 12 lacks and pure gases stand below, with the designation of ASHRAE 34.
//
// A blend is entered by composition, so that its CO2e follows the inventory's GWP table. Hydrocarbons (up to 5 %) have no GWP in
// those tables and are not entered; the table column says how much they are. Table 12 prints R-424A with GWP 3104; its own
// composition and the AR5 values of Table 11 make 2212, which the composition entered here gives.

using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

string[] inputSha256 =
[
    "db9085f182e50c7fd9106a902986434fb41ef0426afc953acb40f61a495e8a76",
    "eb6ba3af74b20ddf3d8b128396d28049f0b0cb45b6aee162ef2270b4cbbf19af",
];
const string Publisher = "ASHRAE (American Society of Heating, Refrigerating and Air-Conditioning Engineers)";
const string Source = "ANSI/ASHRAE Standard 34, Designation and Safety Classification of Refrigerants";
const string Url = "https://www.ashrae.org/technical-resources/standards-and-guidelines/ashrae-refrigerant-designations";
const string License = "Designations and compositions are facts; cite the standard";

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: dotnet run import-refrigerants.cs -- ghg-emission-factors-hub-2025.xlsx ashrae-34.csv");
    return 2;
}

byte[] bytes = File.ReadAllBytes(args[0]);
string hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
if (!inputSha256.Contains(hash))
{
    Console.Error.WriteLine($"{args[0]}: SHA-256 is {hash}; accepted are {string.Join(", ", inputSha256)}");
    return 1;
}

var rows = new List<string[]>();

// Pure gases: code of the gas in the GWP tables, designation, chemical name.
(string Gas, string Designation, string Name)[] pure =
[
    ("CFC-11", "R-11", "trichlorofluoromethane"), ("CFC-12", "R-12", "dichlorodifluoromethane"),
    ("CFC-113", "R-113", "1,1,2-trichloro-1,2,2-trifluoroethane"), ("CFC-114", "R-114", "1,2-dichloro-1,1,2,2-tetrafluoroethane"),
    ("CFC-115", "R-115", "chloropentafluoroethane"), ("HCFC-22", "R-22", "chlorodifluoromethane"),
    ("HCFC-123", "R-123", "2,2-dichloro-1,1,1-trifluoroethane"), ("HCFC-124", "R-124", "2-chloro-1,1,1,2-tetrafluoroethane"),
    ("HCFC-141b", "R-141b", "1,1-dichloro-1-fluoroethane"), ("HCFC-142b", "R-142b", "1-chloro-1,1-difluoroethane"),
    ("HFC-23", "R-23", "trifluoromethane"), ("HFC-32", "R-32", "difluoromethane"), ("HFC-125", "R-125", "pentafluoroethane"),
    ("HFC-134a", "R-134a", "1,1,1,2-tetrafluoroethane"), ("HFC-143a", "R-143a", "1,1,1-trifluoroethane"),
    ("HFC-152a", "R-152a", "1,1-difluoroethane"),
    ("HFC-227ea", "R-227ea", "1,1,1,2,3,3,3-heptafluoropropane, also FM-200, a fire suppressant"),
    ("HFC-236fa", "R-236fa", "1,1,1,3,3,3-hexafluoropropane"), ("HFC-245fa", "R-245fa", "1,1,1,3,3-pentafluoropropane"),
    ("HFO-1234yf", "R-1234yf", "2,3,3,3-tetrafluoropropene"), ("HFO-1234ze(E)", "R-1234ze(E)", "trans-1,3,3,3-tetrafluoropropene"),
    ("HCFO-1233zd(E)", "R-1233zd(E)", "trans-1-chloro-3,3,3-trifluoropropene"), ("PFC-14", "R-14", "tetrafluoromethane"),
    ("PFC-116", "R-116", "hexafluoroethane"), ("PFC-218", "R-218", "octafluoropropane"), ("PFC-318", "R-C318", "octafluorocyclobutane"),
    ("Halon-1211", "R-12B1", "bromochlorodifluoromethane, a fire suppressant"),
    ("Halon-1301", "R-13B1", "bromotrifluoromethane, a fire suppressant"),
    ("Halon-2402", "R-114B2", "1,2-dibromo-1,1,2,2-tetrafluoroethane, a fire suppressant"),
    ("SF6", "R-7146", "sulphur hexafluoride, in switchgear"),
];
foreach ((string gas, string designation, string name) in pure)
{
    string code = Regex.Replace(gas.ToLowerInvariant().Replace('(', '-'), "[^a-z0-9-]", "");
    Add(code, $"{gas}=1", $"{designation}: {name}; the pure gas, 1 kg leaked is 1 kg of it", gas);
}

Add("co2", "", "R-744: carbon dioxide; the pure gas, 1 kg leaked is 1 kg of it", "");

// Blends that Table 12 lacks: designation and mass percent.
(string Designation, string Composition)[] others =
[
    ("R-407E", "25% HFC-32, 15% HFC-125, 60% HFC-134a"),
    ("R-407F", "30% HFC-32, 30% HFC-125, 40% HFC-134a"),
    ("R-413A", "9% PFC-218, 88% HFC-134a, 3% isobutane"),
    ("R-421A", "58% HFC-125, 42% HFC-134a"),
    ("R-421B", "85% HFC-125, 15% HFC-134a"),
    ("R-423A", "52.5% HFC-134a, 47.5% HFC-227ea"),
    ("R-427A", "15% HFC-32, 25% HFC-125, 10% HFC-143a, 50% HFC-134a"),
    ("R-438A", "8.5% HFC-32, 45% HFC-125, 44.2% HFC-134a, 2.3% hydrocarbons"),
    ("R-448A", "26% HFC-32, 26% HFC-125, 20% HFO-1234yf, 21% HFC-134a, 7% HFO-1234ze(E)"),
    ("R-449A", "24.3% HFC-32, 24.7% HFC-125, 25.3% HFO-1234yf, 25.7% HFC-134a"),
    ("R-452A", "11% HFC-32, 59% HFC-125, 30% HFO-1234yf"),
    ("R-452B", "67% HFC-32, 7% HFC-125, 26% HFO-1234yf"),
    ("R-454B", "68.9% HFC-32, 31.1% HFO-1234yf"),
    ("R-454C", "21.5% HFC-32, 78.5% HFO-1234yf"),
    ("R-500", "73.8% CFC-12, 26.2% HFC-152a"),
    ("R-502", "48.8% HCFC-22, 51.2% CFC-115"),
    ("R-513A", "56% HFO-1234yf, 44% HFC-134a"),
];
foreach ((string designation, string composition) in others)
{
    AddBlend(designation, composition, "");
}

int printed = 0;
foreach ((string designation, string composition) in ReadTable12(bytes))
{
    AddBlend(designation, composition, "; as printed in US EPA, Emission Factors for Greenhouse Gas Inventories, January 2025, Table 12");
    printed++;
}

rows.Sort((a, b) => string.CompareOrdinal(a[0], b[0]));
var text = new StringBuilder("id,activity,kind,unit,co2_kg,other_gases,scope,published,publisher,source,table,url,license\n");
foreach (string[] row in rows)
{
    text.AppendJoin(',', row.Select(cell => cell.AsSpan().IndexOfAny(",\"\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"")}\""))
        .Append('\n');
}

File.WriteAllText(args[1], text.ToString(), new UTF8Encoding(false));
Console.Error.WriteLine($"{rows.Count} factors, {printed} of them from Table 12");
return 0;

void AddBlend(string designation, string composition, string where)
{
    var gases = new List<string>();
    decimal total = 0m;
    decimal hydrocarbons = 0m;
    foreach (string part in composition.Split(',', StringSplitOptions.TrimEntries))
    {
        Match match = Regex.Match(part, @"^([\d.]+)%\s+(\S.*)$");
        decimal percent = decimal.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        string gas = match.Groups[2].Value.Trim();
        total += percent;
        if (Regex.IsMatch(gas, "^(HFC|HFO|HCFC|CFC|PFC)-"))
        {
            gases.Add(gas + "=" + (percent / 100m).ToString("0.######", CultureInfo.InvariantCulture));
        }
        else
        {
            hydrocarbons += percent;
        }
    }

    if (total != 100m)
    {
        throw new InvalidDataException($"{designation}: {composition} is {total} %, not 100 %");
    }

    string rest =
        hydrocarbons == 0m ? "" : string.Create(CultureInfo.InvariantCulture, $"; {hydrocarbons:0.##} % hydrocarbons not entered (no GWP)");
    string joined = string.Join(';', gases);
    Add(designation.ToLowerInvariant(), joined, $"{designation}, by mass: {composition}{where}{rest}", joined);
}

void Add(string code, string gases, string table, string contained)
{
    string montreal = Regex.IsMatch(contained, "HCFC-|(^|;)CFC-|Halon-")
        ? "; contains gases of the Montreal Protocol, which are reported outside the scopes"
        : "";
    rows.Add([
        $"ashrae-34/refrigerant.{code}/GLOBAL", $"refrigerant.{code}", "fugitive", "kg", code == "co2" ? "1" : "", gases, "1", "2019",
        Publisher, Source, table + montreal, Url, License
    ]);
}

// Designation and composition of each blend in Table 12.
static IEnumerable<(string Designation, string Composition)> ReadTable12(byte[] workbook)
{
    using var archive = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read);
    XNamespace n = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    XElement Part(string name)
    {
        using Stream stream = archive.GetEntry(name)!.Open();
        return XElement.Load(stream);
    }

    string[] shared = [.. Part("xl/sharedStrings.xml").Elements(n + "si").Select(item => string.Concat(
        item.Descendants(n + "t").Select(t => t.Value)))];
    bool inside = false;
    foreach (XElement row in Part("xl/worksheets/sheet1.xml").Descendants(n + "row"))
    {
        string[] cells = [.. row.Elements(n + "c").Where(cell => cell.Element(n + "v") is not null).Select(cell =>
            ((string?)cell.Attribute("t") == "s"
                ? shared[int.Parse((string)cell.Element(n + "v")!, CultureInfo.InvariantCulture)]
                : (string)cell.Element(n + "v")!)
                .Trim())];
        inside |= cells.Length > 0 && cells[0] == "Table 12";
        if (inside && cells.Length >= 3 && Regex.IsMatch(cells[0], @"^R-\d{3}[A-Z]?$"))
        {
            yield return (cells[0], Regex.Replace(Regex.Replace(cells[2], @"\s+", " "), " ,", ","));
        }
    }
}
