// Writes emission-factors/ipcc-2006.csv and emission-factors/properties/ipcc-2006.csv.
//
//   dotnet run import-ipcc-2006.cs -- EFDB_output.xlsx emission-factors
//
// Input: IPCC Emission Factor Database (EFDB), "Export to XLS" of a basic search for source of data "2006 IPCC Guidelines",
// made on 2023-09-05 at https://www.ipcc-nggip.iges.or.jp/EFDB/main.php and saved as .xlsx. An export made on another day may differ in its
// bytes; then compare the EF IDs 117443-117495 (Table 1.2), 117604-118251 (1.4 and 2.2-2.5), 118592-118608 (3.2.2),
// 118973-118994 (3.3.1), 118995-118998 (3.4.1), 119009-119010 (3.5.3), 119011-119016 (3.6.5) and set the new hash.
// The guidelines themselves: https://www.ipcc-nggip.iges.or.jp/public/2006gl/vol2.html
//
// Rules of the entry:
// - Tables 2.2 (energy industries) and 2.3 (manufacturing) become one factor fuel.X.stationary where both gases agree, else two.
// - The database keeps CO2 four times, for Tables 1.4 and 2.2, 1.4 and 2.3, 1.4 and 2.4, 1.4 and 2.5: all four must agree.
// - The database keeps Gas Oil and Diesel Oil apart, the printed tables have one row Gas/Diesel Oil: both must agree.
// - CO2 of biogenic fuels goes to biogenic_co2_kg; their CH4 and N2O stay in the scope.
// - 95 % limits are printed in the guidelines, but not in the database: they are not entered.

using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

const string InputSha256 = "feee4314cf6725854dcd2e07ac5e941c0e2edd9eb42d45349bee00a85d599f47";
const string Publisher = "IPCC (Intergovernmental Panel on Climate Change)";
const string Source = "2006 IPCC Guidelines for National Greenhouse Gas Inventories, Volume 2: Energy";
const string Url = "https://www.ipcc-nggip.iges.or.jp/public/2006gl/vol2.html";
const string License = "Facts from a publication, cited with source; the publication is © IPCC / IGES";

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: dotnet run import-ipcc-2006.cs -- EFDB_output.xlsx emission-factors");
    return 2;
}

byte[] bytes = File.ReadAllBytes(args[0]);
string hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
if (hash != InputSha256)
{
    Console.Error.WriteLine($"{args[0]}: SHA-256 is {hash}; accepted is {InputSha256}");
    return 1;
}

// Name in the database, code, row as printed in the guidelines, biogenic.
(string Name, string Code, string Row, bool Biogenic)[] fuels =
[
    ("Crude Oil", "crude-oil", "Crude Oil", false),
    ("Orimulsion", "orimulsion", "Orimulsion", false),
    ("Natural Gas Liquids (NGLs)", "natural-gas-liquids", "Natural Gas Liquids", false),
    ("Motor Gasoline", "petrol", "Motor Gasoline", false),
    ("Aviation Gasoline", "aviation-gasoline", "Aviation Gasoline", false),
    ("Jet Gasoline", "jet-gasoline", "Jet Gasoline", false),
    ("Jet Kerosene", "jet-kerosene", "Jet Kerosene", false),
    ("Other Kerosene", "kerosene", "Other Kerosene", false),
    ("Shale Oil", "shale-oil", "Shale Oil", false),
    ("Diesel Oil", "diesel", "Gas/Diesel Oil", false),
    ("Residual Fuel Oil", "residual-fuel-oil", "Residual Fuel Oil", false),
    ("Liquefied Petroleum Gases", "lpg", "Liquefied Petroleum Gases", false),
    ("Ethane", "ethane", "Ethane", false),
    ("Naphtha", "naphtha", "Naphtha", false),
    ("Bitumen", "bitumen", "Bitumen", false),
    ("Lubricants", "lubricants", "Lubricants", false),
    ("Petroleum Coke", "petroleum-coke", "Petroleum Coke", false),
    ("Refinery Feedstocks", "refinery-feedstocks", "Refinery Feedstocks", false),
    ("Refinery Gas", "refinery-gas", "Refinery Gas", false),
    ("Waxes", "paraffin-waxes", "Paraffin Waxes", false),
    ("White Spirit & SBP", "white-spirit", "White Spirit and SBP", false),
    ("Other Petroleum Products", "other-petroleum-products", "Other Petroleum Products", false),
    ("Anthracite", "anthracite", "Anthracite", false),
    ("Coking Coal", "coking-coal", "Coking Coal", false),
    ("Other Bituminous Coal", "bituminous-coal", "Other Bituminous Coal", false),
    ("Sub-Bituminous Coal", "sub-bituminous-coal", "Sub-Bituminous Coal", false),
    ("Lignite", "lignite", "Lignite", false),
    ("Oil Shale and Tar Sands", "oil-shale-and-tar-sands", "Oil Shale and Tar Sands", false),
    ("Brown Coal Briquettes", "brown-coal-briquettes", "Brown Coal Briquettes", false),
    ("Patent Fuel", "patent-fuel", "Patent Fuel", false),
    ("Coke Oven Coke and Lignite Coke", "coke", "Coke Oven Coke and Lignite Coke", false),
    ("Gas Coke", "gas-coke", "Gas Coke", false),
    ("Coal Tar", "coal-tar", "Coal Tar", false),
    ("Gas Works Gas", "gas-works-gas", "Gas Works Gas", false),
    ("Coke Oven Gas", "coke-oven-gas", "Coke Oven Gas", false),
    ("Blast Furnace Gas", "blast-furnace-gas", "Blast Furnace Gas", false),
    ("Oxygen Steel Furnace Gas", "oxygen-steel-furnace-gas", "Oxygen Steel Furnace Gas", false),
    ("Natural Gas", "natural-gas", "Natural Gas", false),
    ("Municipal Wastes (non-biomass fraction)", "municipal-waste-fossil", "Municipal Wastes (non-biomass fraction)", false),
    ("Industrial Wastes", "industrial-waste", "Industrial Wastes", false),
    ("Waste Oils", "waste-oils", "Waste Oils", false),
    ("Peat", "peat", "Peat", false),
    ("Wood/Wood Waste", "wood", "Wood / Wood Waste", true),
    ("Sulphite Lyes (Black Liquor)", "black-liquor", "Sulphite Lyes (Black Liquor)", true),
    ("Other Primary Solid Biomass", "other-solid-biomass", "Other Primary Solid Biomass", true),
    ("Charcoal", "charcoal", "Charcoal", true),
    ("Biogasoline", "biogasoline", "Biogasoline", true),
    ("Biodiesels", "biodiesel", "Biodiesels", true),
    ("Other Liquid Biofuels", "other-liquid-biofuels", "Other Liquid Biofuels", true),
    ("Landfill Gas", "landfill-gas", "Landfill Gas", true),
    ("Sludge Gas", "sludge-gas", "Sludge Gas", true),
    ("Other Biogas", "biogas", "Other Biogas", true),
    ("Municipal Wastes (biomass fraction)", "municipal-waste-biogenic", "Municipal Wastes (biomass fraction)", true),
];

// Table, gas and fuel (and technology or use, lower case) → value as the database gives it.
var values = new Dictionary<(string Table, string Gas, string Fuel, string Detail), string>();
foreach (Dictionary<string, string> row in ReadRows(bytes))
{
    Match place = Regex.Match(
        Cell(row, "T"),
        @"^2006 IPCC Guidelines for National Greenhouse Gas Inventories, Volume 2: Energy, (?:Table|Tables 1\.4 and) ([\d.]+)$");
    if (!place.Success || Cell(row, "L") != "")
    {
        continue;
    }

    string table = place.Groups[1].Value;
    string gas = Cell(row, "D") switch { "CARBON DIOXIDE" => "CO2", "METHANE" => "CH4", "NITROUS OXIDE" => "N2O", _ => "" };
    string parameter = Cell(row, "I") + Cell(row, "N");
    bool wanted = table switch
    {
        "1.2" => parameter.Contains("Net Calorific Value") && Cell(row, "P") == "TJ/Gg",
        "2.2" or "2.3" or "2.4" or "2.5" or "3.2.2" or "3.3.1" or "3.4.1" or "3.5.3" or "3.6.5" => gas != "" && Cell(row, "P") == "kg/TJ",
        _ => false,
    };
    if (!wanted)
    {
        continue;
    }

    string detail =
        Regex.Replace(Cell(row, "J") + (Cell(row, "K") == "" ? "" : " " + Cell(row, "K")), @"\s+", " ").Trim().ToLowerInvariant();
    values.Add((table, table == "1.2" ? "NCV" : gas, Cell(row, "F"), detail), Cell(row, "O"));
}

var factors = new List<string[]>();
var properties = new List<string[]>();
foreach ((string name, string code, string row, bool biogenic) in fuels)
{
    string co2 = Co2(name);
    string[] sectors = ["2.2", "2.3", "2.4", "2.5"];
    foreach (string table in sectors)
    {
        Require(Value(table, "CO2", name) == co2, $"CO2 of {name} differs between Tables 1.4 and {table} and Tables 1.4 and 2.2");
    }

    (string Ch4, string N2o)[] gases = [.. sectors.Select(table => (Value(table, "CH4", name), Value(table, "N2O", name)))];
    if (gases[0] == gases[1])
    {
        Add($"fuel.{code}.stationary", co2, gases[0], biogenic, code,
            $"Chapter 2, Table 2.2 (energy industries) and Table 2.3 (manufacturing industries and construction), the same values in both; "
                + $"row {row}; default emission factors");
    }
    else
    {
        Add(
            $"fuel.{code}.stationary.energy-industries", co2, gases[0], biogenic, code,
            $"Chapter 2, Table 2.2 (energy industries), row {row}; default emission factors");
        Add(
            $"fuel.{code}.stationary.manufacturing", co2, gases[1], biogenic, code,
            $"Chapter 2, Table 2.3 (manufacturing industries and construction), row {row}; default emission factors");
    }

    Add(
        $"fuel.{code}.stationary.commercial", co2, gases[2], biogenic, code,
        $"Chapter 2, Table 2.4 (commercial/institutional), row {row}; default emission factors");
    Add($"fuel.{code}.stationary.residential", co2, gases[3], biogenic, code,
        $"Chapter 2, Table 2.5 (residential and agriculture/forestry/fishing/fishing farms), row {row}; default emission factors");

    if (name != "Industrial Wastes")
    {
        AddProperty(code, Value("1.2", "NCV", name), row);
    }
}

foreach ((string gas, string table) in new[]
{
    ("CO2", "2.2"), ("NCV", "1.2"), ("CH4", "2.2"), ("N2O", "2.2"), ("CH4", "2.3"), ("N2O", "2.3"), ("CH4", "2.4"), ("N2O", "2.4"),
    ("CH4", "2.5"), ("N2O", "2.5"), ("CH4", "3.2.2"), ("N2O", "3.2.2")
})
{
    Require(Value(table, gas, "Gas Oil") == Value(table, gas, "Diesel Oil"), $"{gas} of Gas Oil and Diesel Oil differ in Table {table}");
}

// Compressed and liquefied natural gas are natural gas in Tables 1.2, 1.4 and 3.2.2.
AddProperty("cng", Value("1.2", "NCV", "Natural Gas"), "Natural Gas");
AddProperty("lng", Value("1.2", "NCV", "Natural Gas"), "Natural Gas");
AddRoad("cng", "Natural Gas");
AddRoad("lng", "Natural Gas");
AddRoad("lpg", "Liquefied Petroleum Gases");
Road("fuel.diesel.road", "diesel", "Diesel Oil", "", "Gas/Diesel Oil");
Road("fuel.petrol.road.uncontrolled", "petrol", "Motor Gasoline", "uncontrolled", "Motor Gasoline", "Uncontrolled");
Road("fuel.petrol.road.oxidation-catalyst", "petrol", "Motor Gasoline", "oxidaton catalyst", "Motor Gasoline", "Oxidation Catalyst");
Road(
    "fuel.petrol.road.low-mileage-1995", "petrol", "Motor Gasoline", "low mileage light duty vehicle vintage 1995 or later",
    "Motor Gasoline", "Low Mileage Light Duty Vehicle Vintage 1995 or Later");
Add(
    "fuel.biogasoline.road.ethanol-us-trucks", Co2("Biogasoline"), Pair("3.2.2", "Biogasoline", "us trucks fuel: ethanol"), true,
    "biogasoline",
    "Chapter 1, Table 1.4 (CO2), row Biogasoline; Chapter 3, Table 3.2.2 (CH4, N2O), row Ethanol, trucks, US; default emission factors");
Add(
    "fuel.biogasoline.road.ethanol-brazil-cars", Co2("Biogasoline"),
    (Value("3.2.2", "CH4", "Biogasoline", "brazil cars fuel: ethanol"), ""), true, "biogasoline",
    "Chapter 1, Table 1.4 (CO2), row Biogasoline; Chapter 3, Table 3.2.2 (CH4; no N2O is given), row Ethanol, cars, Brazil; "
        + "default emission factors");

foreach (string use in new[] { "Agriculture", "Forestry", "Industry", "Household" })
{
    OffRoad("diesel", "Diesel Oil", use, "", "Diesel");
    OffRoad("petrol", "Motor Gasoline", use, "2-stroke", "Motor Gasoline 2-stroke");
    if (use != "Forestry")
    {
        OffRoad("petrol", "Motor Gasoline", use, "4-stroke", "Motor Gasoline 4-stroke");
    }
}

Add("fuel.diesel.rail", Co2("Diesel Oil"), Pair("3.4.1", "Diesel Oil", ""), false, "diesel",
    "Chapter 1, Table 1.4 (CO2), row Gas/Diesel Oil; Chapter 3, Table 3.4.1 (CH4, N2O), column Diesel; default emission factors");
Add("fuel.sub-bituminous-coal.rail", Co2("Sub-Bituminous Coal"), Pair("3.4.1", "Sub-Bituminous Coal", ""), false, "sub-bituminous-coal",
    "Chapter 1, Table 1.4 (CO2), row Sub-Bituminous Coal; Chapter 3, Table 3.4.1 (CH4, N2O), column Sub-bituminous Coal; "
        + "default emission factors");
Add("fuel.diesel.water", Co2("Diesel Oil"), Pair("3.5.3", "Diesel Oil", "on-going ships"), false, "diesel",
    "Chapter 1, Table 1.4 (CO2), row Gas/Diesel Oil; Chapter 3, Table 3.5.3 (CH4, N2O), row Ocean-going Ships; default emission factors");
foreach (string name in new[] { "Aviation Gasoline", "Jet Gasoline", "Jet Kerosene" })
{
    string code = name.ToLowerInvariant().Replace(' ', '-');
    Add($"fuel.{code}.air", Co2(name), Pair("3.6.5", name, ""), false, code,
        $"Chapter 1, Table 1.4 (CO2), row {name}; Chapter 3, Table 3.6.5 (CH4, N2O), row All fuels; default emission factors");
}

Directory.CreateDirectory(Path.Combine(args[1], "properties"));
Write(
    Path.Combine(args[1], "ipcc-2006.csv"),
    "id,activity,kind,unit,co2_kg,ch4_kg,n2o_kg,biogenic_co2_kg,scope,published,publisher,source,table,url,license,substance", factors);
Write(
    Path.Combine(args[1], "properties", "ipcc-2006.csv"), "substance,property,value,unit,publisher,source,table,published,url,license",
    properties);
Console.Error.WriteLine($"{factors.Count} factors, {properties.Count} properties");
return 0;

void Add(string activity, string co2, (string Ch4, string N2o) gases, bool biogenic, string substance, string table) => factors.Add(
    [
        $"ipcc-2006/{activity}/GLOBAL", activity, "combustion", "TJ(net)", biogenic ? "" : co2, gases.Ch4, gases.N2o, biogenic ? co2 : "",
        "1", "2006", Publisher, Source, table, Url, License, substance
    ]);

void AddProperty(string substance, string value, string row) => properties.Add(
    [
        substance, "ncv", value, "GJ/t", Publisher, Source,
        $"Chapter 1, Table 1.2 (default net calorific values), row {row}; printed in TJ/Gg", "2006", Url, License
    ]);

void AddRoad(string code, string name) => Add($"fuel.{code}.road", Co2(name), Pair("3.2.2", name, ""), false, code,
    $"Chapter 1, Table 1.4 (CO2), row {name}; Chapter 3, Table 3.2.2 (CH4, N2O), row {name}; default emission factors");

void Road(string activity, string code, string name, string detail, string row, string technology = "") => Add(
    activity, Co2(name), Pair("3.2.2", name, detail), false, code,
    $"Chapter 3, Table 3.2.1 (CO2), row {row}; Table 3.2.2 (CH4, N2O), row {row}{(technology == "" ? "" : " – " + technology)}; "
        + "default emission factors");

void OffRoad(string code, string name, string use, string engine, string row)
{
    string detail = $"off-road source: {use.ToLowerInvariant()}" + (engine == "" ? "" : $", engine type: motor gasoline, {engine}");
    Add(
        $"fuel.{code}.off-road.{use.ToLowerInvariant()}{(engine == "" ? "" : "." + engine)}", Co2(name), Pair("3.3.1", name, detail), false,
        code,
        $"Chapter 1, Table 1.4 (CO2), row {(code == "diesel" ? "Gas/Diesel Oil" : name)}; Chapter 3, Table 3.3.1 (CH4, N2O), {row}, {use}; "
            + "default emission factors");
}

(string Ch4, string N2o) Pair(string table, string name, string detail) =>
    (Value(table, "CH4", name, detail), Value(table, "N2O", name, detail));

string Co2(string name) => Value("2.2", "CO2", name);

string Value(string table, string gas, string name, string detail = "") =>
    values.TryGetValue((table, gas, name, detail), out string? value) ? value : throw new InvalidDataException(
        $"Table {table}: no {gas} of {name} {detail}");

static void Require(bool holds, string message)
{
    if (!holds)
    {
        throw new InvalidDataException(message);
    }
}

static string Cell(Dictionary<string, string> row, string column) =>
    row.TryGetValue(column, out string? text) ? Regex.Replace(text, @"\s+", " ").Trim() : "";

static void Write(string path, string header, List<string[]> rows)
{
    rows.Sort((a, b) => string.CompareOrdinal(a[0], b[0]));
    var text = new StringBuilder(header).Append('\n');
    foreach (string[] row in rows)
    {
        text.AppendJoin(',', row.Select(cell => cell.AsSpan().IndexOfAny(",\"\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"")}\""))
            .Append('\n');
    }

    File.WriteAllText(path, text.ToString(), new UTF8Encoding(false));
}

// The only sheet of the export (its texts are inline), as column letter → text.
static IEnumerable<Dictionary<string, string>> ReadRows(byte[] workbook)
{
    using var archive = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read);
    XNamespace n = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    using Stream sheet = archive.GetEntry("xl/worksheets/sheet1.xml")!.Open();
    foreach (XElement row in XElement.Load(sheet).Descendants(n + "row"))
    {
        var cells = new Dictionary<string, string>();
        foreach (XElement cell in row.Elements(n + "c"))
        {
            string text = string.Concat(cell.Descendants(n + "t").Select(t => t.Value)) + (string?)cell.Element(n + "v");
            cells[((string)cell.Attribute("r")!).TrimEnd("0123456789".ToCharArray())] = text;
        }

        yield return cells;
    }
}
