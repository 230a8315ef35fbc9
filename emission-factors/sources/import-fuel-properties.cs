// Reads densities and heating values from a workbook and writes a property file.
//
//   dotnet run import-fuel-properties.cs -- INPUT.xlsx OUTPUT.csv
//
// INPUT is one of
//   - UK Government GHG Conversion Factors for Company Reporting 2024 (full set, version 1.1) or 2025 (full set, version 1), sheet
//     "Fuel properties": net and gross calorific value in GJ per tonne, density in kg per m3. The other columns of the sheet (litres per
//     tonne, kWh per kg and per litre) say the same in other units and with fewer digits.
//     https://www.gov.uk/government/publications/greenhouse-gas-reporting-conversion-factors-2025 (and -2024)
//   - US EPA, GHG Emission Factors Hub, 2025 edition, Table 1, column "Heat Content (HHV)".
// The SHA-256 of the file is pinned; of EPA's workbook it is that of a copy which a spreadsheet program saved again.
//
// Numbers are those of the cells at 15 significant digits. The column `elsewhere` is this project's: the substances for which a row
// stands in outside its region, where nothing nearer is published. Mineral diesel and petrol stand in for diesel and petrol, because the
// blends hold the United Kingdom's share of biofuel. Densities of gases stand in nowhere: the sheet names no temperature and pressure.
// Gases from waste and solid biomass stand in nowhere: their composition and moisture are their own.

using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

const string desnz2024 = "558116ed06b5d84c41f5eff9b24714e4eb5ce41eb8ac0619ffe946e8d87da859";
const string desnz2025 = "c08f24dac724a7598f54a7c7b28ad21fa88ca48d8ebd98cb9e172ffc184b5e5a";
const string epa2025 = "eb6ba3af74b20ddf3d8b128396d28049f0b0cb45b6aee162ef2270b4cbbf19af";

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: dotnet run import-fuel-properties.cs -- INPUT.xlsx OUTPUT.csv");
    return 2;
}

byte[] bytes = File.ReadAllBytes(args[0]);
string hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
List<string[]>? rows = hash switch
{
    desnz2024 => Desnz(bytes, "2024", "1.1", "2024-10-30", ["", "2024"]),
    desnz2025 => Desnz(bytes, "2025", "1", "2025-06-10", ["2025", ""]),
    epa2025 => Epa(bytes),
    _ => null,
};
if (rows is null)
{
    Console.Error.WriteLine($"{args[0]}: SHA-256 is {hash}; pinned are {desnz2024}, {desnz2025}, {epa2025}");
    return 1;
}

rows.Sort((a, b) => string.CompareOrdinal(a[0], b[0]) is var order and not 0 ? order : string.CompareOrdinal(a[1], b[1]));
var text = new StringBuilder(
    "substance,property,value,unit,region,valid_from,valid_to,elsewhere,publisher,source,table,published,url,license\n");
rows.ForEach(row => text.Append(string.Join(',', row.Select(Quote))).Append('\n'));
File.WriteAllText(args[1], text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
Console.WriteLine($"{rows.Count} properties");
return 0;

static List<string[]> Desnz(byte[] workbook, string edition, string version, string published, string[] years)
{
    // The sheet's name, the substance, the substances it stands in for elsewhere, and whether its density does so too.
    var fuels = new Dictionary<string, (string Substance, string Elsewhere, bool WithDensity)>
    {
        ["Aviation Spirit"] = ("aviation-gasoline", "aviation-gasoline", true),
        ["Aviation Turbine Fuel"] = ("jet-kerosene", "jet-kerosene", true),
        ["Burning Oil"] = ("kerosene", "kerosene", true),
        ["Butane"] = ("butane", "butane", true),
        ["Coal (domestic)"] = ("coal-domestic", "", false),
        ["Coal (electricity generation)"] = ("coal-electricity-generation", "", false),
        ["Coal (electricity generation - home produced coal only)"] = ("coal-electricity-generation-home-produced", "", false),
        ["Coal (industrial)"] = ("coal-industrial", "", false),
        ["Coking Coal"] = ("coking-coal", "coking-coal", false),
        ["Diesel (100% mineral diesel)"] = ("diesel-mineral", "diesel|diesel-mineral", true),
        ["Diesel (average biofuel blend)"] = ("diesel", "", false),
        ["Fuel Oil"] = ("residual-fuel-oil", "residual-fuel-oil", true),
        ["Gas Oil"] = ("gas-oil", "gas-oil", true),
        ["Lubricants"] = ("lubricants", "lubricants", true),
        ["LPG"] = ("lpg", "lpg", true),
        ["Naphtha"] = ("naphtha", "naphtha", true),
        ["Natural Gas"] = ("natural-gas", "", false),
        ["Natural Gas (100% mineral blend)"] = ("natural-gas-mineral", "natural-gas|natural-gas-mineral", false),
        ["Other petroleum gas"] = ("other-petroleum-gas", "", false),
        ["Petroleum coke"] = ("petroleum-coke", "petroleum-coke", false),
        ["Petrol (100% mineral petrol)"] = ("petrol-mineral", "petrol|petrol-mineral", true),
        ["Petrol (average biofuel blend)"] = ("petrol", "", false),
        ["Propane"] = ("propane", "propane", true),
        ["Waste oils"] = ("waste-oils", "waste-oils", true),
        ["Biodiesel (ME)"] = ("biodiesel", "biodiesel", true),
        ["Biodiesel (BtL or HVO)"] = ("hvo", "hvo", true),
        ["Bioethanol"] = ("bioethanol", "bioethanol", true),
        ["BioETBE"] = ("bio-etbe", "bio-etbe", true),
        ["Biogas"] = ("biogas", "", false),
        ["Biomethane"] = ("biomethane", "", false),
        ["CNG"] = ("cng", "cng", false),
        ["Grasses/Straw"] = ("grass-straw", "", false),
        ["Landfill Gas"] = ("landfill-gas", "", false),
        ["LNG"] = ("lng", "lng", true),
        ["Wood Chips"] = ("wood-chips", "", false),
        ["Wood Logs"] = ("wood-logs", "", false),
        ["Wood Pellets"] = ("wood-pellets", "", false),
        ["Methane (CH4)"] = ("methane", "", false),
    };
    string[] gases =
        ["Natural Gas", "Natural Gas (100% mineral blend)", "Biogas", "Biomethane", "Landfill Gas", "Methane (CH4)"];
    Sheet sheet = Sheet.Read(workbook, "Fuel properties");
    if ((sheet.Text('D', 14), sheet.Text('E', 14), sheet.Text('F', 14)) != ("GJ/tonne", "GJ/tonne", "kg/m3"))
        throw new InvalidDataException("the columns are not those that this program knows");

    var rows = new List<string[]>();
    for (int row = 15; row < 60; row++)
    {
        string fuel = sheet.Text('B', row);
        // Carbon dioxide has no heating value, and nothing burns it.
        if (fuel is "" or "Carbon Dioxide (CO2)")
            continue;

        (string substance, string elsewhere, bool withDensity) = fuels[fuel];
        fuels.Remove(fuel);
        (char Column, string Property, string Unit)[] columns = [('F', "density", "kg/m3"), ('E', "gcv", "GJ/t"), ('D', "ncv", "GJ/t")];
        foreach ((char column, string property, string unit) in columns)
        {
            if (sheet.Text(column, row) is not { Length: > 0 } value)
                continue;
            string condition = property == "density" && gases.Contains(fuel)
                ? "; the sheet names no temperature and pressure of the cubic metre"
                : "";
            rows.Add(
            [
                substance, property, value, unit, "GB", .. years, property == "density" && !withDensity ? "" : elsewhere,
                "UK Department for Energy Security and Net Zero (DESNZ)",
                $"UK Government GHG Conversion Factors for Company Reporting {edition}: full set, version {version} "
                    + $"(Greenhouse gas reporting: conversion factors {edition})",
                $"Fuel properties, row {fuel}, cell {column}{row}{condition}", published,
                $"https://www.gov.uk/government/publications/greenhouse-gas-reporting-conversion-factors-{edition}",
                "Open Government Licence v3.0",
            ]);
        }
    }

    return fuels.Count == 0 ? rows : throw new InvalidDataException($"not in the sheet: {string.Join(", ", fuels.Keys)}");
}

static List<string[]> Epa(byte[] workbook)
{
    // Mixed coal has a heat content of each sector, which a substance does not tell apart. Municipal waste is two substances here.
    string[] leftOut =
    [
        "Mixed (Commercial Sector)", "Mixed (Electric Power Sector)", "Mixed (Industrial Coking)", "Mixed (Industrial Sector)",
        "Municipal Solid Waste",
    ];
    var fuels = new Dictionary<string, string>
    {
        ["Anthracite"] = "anthracite", ["Bituminous"] = "bituminous-coal", ["Sub-bituminous"] = "sub-bituminous-coal",
        ["Lignite"] = "lignite", ["Coal Coke"] = "coal-coke", ["Petroleum Coke (Solid)"] = "petroleum-coke", ["Plastics"] = "plastics",
        ["Tires"] = "tyres", ["Agricultural Byproducts"] = "agricultural-byproducts", ["Peat"] = "peat",
        ["Solid Byproducts"] = "solid-biomass-byproducts", ["Wood and Wood Residuals"] = "wood", ["Natural Gas"] = "natural-gas",
        ["Blast Furnace Gas"] = "blast-furnace-gas", ["Coke Oven Gas"] = "coke-oven-gas", ["Fuel Gas"] = "fuel-gas",
        ["Propane Gas"] = "propane-gas", ["Landfill Gas"] = "landfill-gas", ["Other Biomass Gases"] = "biogas",
        ["Asphalt and Road Oil"] = "asphalt-and-road-oil", ["Aviation Gasoline"] = "aviation-gasoline", ["Butane"] = "butane",
        ["Butylene"] = "butylene", ["Crude Oil"] = "crude-oil", ["Distillate Fuel Oil No. 1"] = "distillate-fuel-oil-no-1",
        ["Distillate Fuel Oil No. 2"] = "diesel", ["Distillate Fuel Oil No. 4"] = "distillate-fuel-oil-no-4", ["Ethane"] = "ethane",
        ["Ethylene"] = "ethylene", ["Heavy Gas Oils"] = "heavy-gas-oils", ["Isobutane"] = "isobutane", ["Isobutylene"] = "isobutylene",
        ["Kerosene"] = "kerosene", ["Kerosene-Type Jet Fuel"] = "jet-kerosene", ["Liquefied Petroleum Gases (LPG)"] = "lpg",
        ["Lubricants"] = "lubricants", ["Motor Gasoline"] = "petrol", ["Naphtha (<401 deg F)"] = "naphtha",
        ["Natural Gasoline"] = "natural-gasoline", ["Other Oil (>401 deg F)"] = "other-oil", ["Pentanes Plus"] = "pentanes-plus",
        ["Petrochemical Feedstocks"] = "petrochemical-feedstocks", ["Propane"] = "propane", ["Propylene"] = "propylene",
        ["Residual Fuel Oil No. 5"] = "residual-fuel-oil-no-5", ["Residual Fuel Oil No. 6"] = "residual-fuel-oil",
        ["Special Naphtha"] = "special-naphtha", ["Unfinished Oils"] = "unfinished-oils", ["Used Oil"] = "waste-oils",
        ["Biodiesel (100%)"] = "biodiesel", ["Ethanol (100%)"] = "bioethanol", ["Rendered Animal Fat"] = "rendered-animal-fat",
        ["Vegetable Oil"] = "vegetable-oil",
    };
    Sheet sheet = Sheet.Read(workbook, "Emission Factors Hub");
    var rows = new List<string[]>();
    string unit = "";
    for (int row = 14; row <= 89; row++)
    {
        if (sheet.Text('D', row) is { } heading && heading.StartsWith("mmBtu per", StringComparison.Ordinal))
            unit = heading switch
            {
                "mmBtu per short ton" => "MMBtu(gross)/st",
                "mmBtu per scf" => "MMBtu(gross)/ft3",
                "mmBtu per gallon" => "MMBtu(gross)/gal(US)",
                _ => throw new InvalidDataException($"D{row}: {heading}"),
            };
        string fuel = sheet.Text('C', row);
        string value = sheet.Text('D', row);
        if (leftOut.Contains(fuel) || !decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            continue;
        string condition = unit.EndsWith("ft3", StringComparison.Ordinal) ? "; per standard cubic foot (scf)" : "";
        rows.Add(
        [
            fuels[fuel], "gcv", value, unit, "US", "", "", "", "US EPA (U.S. Environmental Protection Agency)",
            "Emission Factors for Greenhouse Gas Inventories (GHG Emission Factors Hub), 2025 edition, last modified January 15, 2025",
            $"Table 1 Stationary Combustion, row {fuel}, column Heat Content (HHV), cell D{row}{condition}", "2025-01-15",
            "https://www.epa.gov/system/files/other-files/2025-01/ghg-emission-factors-hub-2025.xlsx",
            "U.S. Government work, not subject to copyright in the United States (17 U.S.C. 105)",
        ]);
        fuels.Remove(fuel);
    }

    return fuels.Count == 0 ? rows : throw new InvalidDataException($"not in the table: {string.Join(", ", fuels.Keys)}");
}

static string Quote(string field) => field.AsSpan().IndexOfAny(",\"\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"")}\"";

/// <summary>A worksheet as text: numbers at 15 significant digits, everything else as it stands.</summary>
sealed class Sheet
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly Dictionary<string, string> cells = [];

    public string Text(char column, int row) =>
        cells.TryGetValue(FormattableString.Invariant($"{column}{row}"), out string? text)
            ? Regex.Replace(text, @"\s+", " ").Trim()
            : "";

    public static Sheet Read(byte[] workbook, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read);
        XElement Part(string path)
        {
            using Stream stream = archive.GetEntry(path)!.Open();
            return XDocument.Load(stream).Root!;
        }

        string[] shared = [.. Part("xl/sharedStrings.xml").Elements(Main + "si").Select(
            item => string.Concat(item.Descendants(Main + "t").Select(text => text.Value)))];
        string id = Part("xl/workbook.xml").Descendants(Main + "sheet").Single(sheet => sheet.Attribute("name")!.Value == name)
            .Attribute(Relations + "id")!.Value;
        string target = Part("xl/_rels/workbook.xml.rels").Elements().Single(part => part.Attribute("Id")!.Value == id)
            .Attribute("Target")!.Value;
        var read = new Sheet();
        foreach (XElement cell in Part("xl/" + target.Replace("/xl/", "", StringComparison.Ordinal)).Descendants(Main + "c"))
        {
            if (cell.Element(Main + "v")?.Value is { } value)
                read.cells[cell.Attribute("r")!.Value] = cell.Attribute("t")?.Value == "s"
                    ? shared[int.Parse(value, CultureInfo.InvariantCulture)]
                    : cell.Attribute("t")?.Value is "str" or "b" ? value : Number(value);
        }

        return read;
    }

    private static string Number(string value) => decimal.Parse(
        double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture).ToString("G15", CultureInfo.InvariantCulture),
        NumberStyles.Float,
        CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
}
