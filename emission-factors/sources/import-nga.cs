// Reads fuels, upstream emissions and landfill from a workbook of Australia's National Greenhouse Accounts Factors, adds them to the file
// of the edition, and writes the heating values.
//
//   dotnet run import-nga.cs -- INPUT.xlsx au-nga-2025.csv [properties/au-nga-2025.csv]
//
// INPUT is the workbook of the edition of 2022 (February 2023), 2023, 2024 or 2025, of which the SHA-256 is pinned.
// https://www.dcceew.gov.au/climate-change/publications/national-greenhouse-accounts-factors
//
// The rows of electricity.grid in the output file were entered by hand and stay; this program checks them against the workbook's Table 1
// and table of the residual mix, and replaces all other rows.
//
// The tables print kg CO2-e per GJ for each gas and an energy content per tonne, kilolitre or cubic metre. A row per GJ stands as
// printed. A row per tonne, kilolitre or cubic metre is the product, exact: the sheets "Energy - Scope 1" and "Energy - Scope 3" print
// it for the
// total, and the program stops where it is another. Energy contents are gross calorific values (Appendix 1 of the publication).
// Of biomass the tables print 0 for CO2 and no biogenic CO2: the column stays empty.

using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

const string publisher = "Department of Climate Change, Energy, the Environment and Water of Australia (DCCEEW)";
const string url = "https://www.dcceew.gov.au/climate-change/publications/national-greenhouse-accounts-factors";
const string license = "CC BY 4.0 (attribution: Commonwealth of Australia, DCCEEW)";

var editions = new Dictionary<string, Edition>
{
    ["c84f25307b983788227e844dba9121346b013afbf09fb40bd0b2bc5a5531234b"] =
        new("2022", "2023-02", "Australian National Greenhouse Accounts Factors 2022 (edition of February 2023)", 2, "Table 13 ",
            "Table 14 ", 'D', null),
    ["329fe93c94174ee48564590470e696fce0467f7bff5e049b4ee8b8cca702c752"] =
        new("2023", "2023-08", "Australian National Greenhouse Accounts Factors 2023", 3, "Table 14", "Table 15", 'D', "Table 1a"),
    ["ff029695206c55ec60bd1e94fef6c59629bea4010268dce19258578bedb52fc7"] =
        new("2024", "2024-08", "Australian National Greenhouse Accounts Factors 2024", 4, "Table 15", "Table 16", 'C', "Table 2"),
    ["8dd0386a1a5a275d0f8c19e1de9e6d788d2ca3edcdb2108b24644ffafb1f6914"] =
        new("2025", "2025-08", "Australian National Greenhouse Accounts Factors 2025", 4, "Table 15", "Table 16", 'C', "Table 2"),
};

if (args.Length is not (2 or 3))
{
    Console.Error.WriteLine("usage: dotnet run import-nga.cs -- INPUT.xlsx au-nga-EDITION.csv [properties/au-nga-EDITION.csv]");
    return 2;
}

byte[] bytes = File.ReadAllBytes(args[0]);
string hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
if (!editions.TryGetValue(hash, out Edition? edition))
{
    Console.Error.WriteLine($"{args[0]}: SHA-256 is {hash}; pinned are {string.Join(", ", editions.Keys)}");
    return 1;
}

// The fuel's name in the tables, the project's name of it, and whether it is of biomass. An empty name: left out (see README.md).
var fuels = new Dictionary<string, (string Substance, bool IsBiomass)>
{
    ["Bituminous coal"] = ("bituminous-coal", false), ["Sub-bituminous coal"] = ("sub-bituminous-coal", false),
    ["Anthracite"] = ("anthracite", false), ["Brown coal (lignite)"] = ("lignite", false), ["Coking coal"] = ("coking-coal", false),
    ["Coal briquettes"] = ("coal-briquettes", false), ["Coal coke"] = ("coke", false), ["Coal tar"] = ("coal-tar", false),
    ["Solid fossil fuels other than those mentioned in the items above"] = ("", false),
    ["Industrial materials that are derived from fossil fuels, if recycled and combusted to produce heat or electricity"] = ("", false),
    ["Passenger car tyres, if recycled and combusted to produce heat or electricity"] = ("tyres-passenger-car", false),
    ["Truck and off-road tyres, if recycled and combusted to produce heat or electricity"] = ("tyres-truck", false),
    ["Non-biomass municipal materials, if combusted to produce heat or electricity"] = ("municipal-waste-fossil", false),
    ["Dry wood"] = ("wood-dry", true), ["Green and air dried wood"] = ("wood-green", true), ["Sulphite lyes"] = ("black-liquor", true),
    ["Bagasse"] = ("bagasse", true),
    ["Biomass, municipal and industrial materials, if combusted to produce heat or electricity"] = ("municipal-waste-biogenic", true),
    ["Charcoal"] = ("charcoal", true),
    ["Primary solid biomass fuels other than those mentioned in the items above"] = ("other-solid-biomass", true),
    ["Natural gas distributed in a pipeline"] = ("natural-gas", false),
    ["Coal seam methane that is captured for combustion"] = ("coal-seam-methane", false),
    ["Coal mine waste gas that is captured for combustion"] = ("coal-mine-waste-gas", false),
    ["Compressed natural gas (reverting to standard conditions)"] = ("cng", false),
    ["Unprocessed natural gas"] = ("natural-gas-unprocessed", false), ["Ethane"] = ("ethane", false),
    ["Coke oven gas"] = ("coke-oven-gas", false), ["Blast furnace gas"] = ("blast-furnace-gas", false), ["Town gas"] = ("", false),
    ["Liquefied natural gas"] = ("lng", false),
    ["Gaseous fossil fuels other than those mentioned in the items above"] = ("", false),
    ["Landfill biogas that is captured for combustion (methane only)"] = ("landfill-gas", true),
    ["Sludge biogas that is captured for combustion (methane only)"] = ("sludge-gas", true),
    ["A biogas that is captured for combustion, other than those mentioned in the items above"] = ("biogas", true),
    ["Biomethane"] = ("biomethane", true), ["Hydrogen"] = ("", true),
    ["Petroleum based oils (other than petroleum based oil used as fuel), e.g. lubricants"] = ("", false),
    ["Petroleum based greases"] = ("", false), ["Crude oil including crude oil condensates"] = ("crude-oil", false),
    ["Other natural gas liquids"] = ("natural-gas-liquids", false),
    ["Automotive gasoline/petrol (other than for use as fuel in an aircraft)"] = ("petrol", false),
    ["Aviation gasoline"] = ("aviation-gasoline", false), ["Kerosene (other than for use as fuel in an aircraft)"] = ("kerosene", false),
    ["Aviation turbine fuel/kerosene"] = ("jet-kerosene", false), ["Heating oil"] = ("heating-oil", false), ["Diesel oil"] = ("diesel",
        false),
    ["Fuel oil"] = ("residual-fuel-oil", false), ["Liquefied aromatic hydrocarbons"] = ("", false),
    ["Solvents: mineral turpentine or white spirits"] = ("white-spirit", false), ["Liquefied petroleum gas (LPG)"] = ("lpg", false),
    ["Naphtha"] = ("naphtha", false), ["Petroleum coke"] = ("petroleum-coke", false), ["Refinery gas and liquids"] = ("refinery-gas",
        false),
    ["Refinery coke"] = ("", false),
    ["Petroleum based products other than mentioned in the items above"] = ("other-petroleum-products", false),
    ["Biodiesel"] = ("biodiesel", true), ["Ethanol for use as a fuel in an internal combustion engine"] = ("bioethanol", true),
    ["Biofuels other than those mentioned in the items above"] = ("other-liquid-biofuels", true),
    ["Biofuels other than those mentioned in the items above and below"] = ("other-liquid-biofuels", true),
    ["Renewable aviation kerosene"] = ("jet-kerosene-renewable", true), ["Renewable diesel"] = ("hvo", true),
};

// Transport type and fuel, the activity behind "fuel.", and whether the fuel is of biomass.
var transport = new Dictionary<(string, string), (string Activity, bool IsBiomass)>
{
    [("Cars and light commercial vehicles", "Gasoline")] = ("petrol.road", false),
    [("Cars and light commercial vehicles", "Diesel oil")] = ("diesel.road", false),
    [("Cars and light commercial vehicles", "Liquefied petroleum gas (LPG)")] = ("lpg.road", false),
    [("Cars and light commercial vehicles", "Fuel oil")] = ("", false),
    [("Cars and light commercial vehicles", "Ethanol")] = ("bioethanol.road", true),
    [("Cars and light commercial vehicles", "Biodiesel")] = ("biodiesel.road", true),
    [("Cars and light commercial vehicles", "Renewable diesel")] = ("hvo.road", true),
    [("Cars and light commercial vehicles", "Other biofuels")] = ("", true),
    [("Light duty vehicles", "Compressed natural gas")] = ("cng.road.light-duty", false),
    [("Light duty vehicles", "Liquefied natural gas")] = ("lng.road.light-duty", false),
    [("Heavy duty vehicles", "Compressed natural gas")] = ("cng.road.heavy-duty", false),
    [("Heavy duty vehicles", "Liquefied natural gas")] = ("lng.road.heavy-duty", false),
    [("Heavy duty vehicles", "Diesel oil - Euro iv or higher")] = ("diesel.road.heavy-duty-euro-4", false),
    [("Heavy duty vehicles", "Diesel oil - Euro iii")] = ("diesel.road.heavy-duty-euro-3", false),
    [("Heavy duty vehicles", "Diesel oil - Euro i")] = ("diesel.road.heavy-duty-euro-1", false),
    [("Heavy duty vehicles", "Renewable diesel - Euro iv or higher")] = ("hvo.road.heavy-duty-euro-4", true),
    [("Heavy duty vehicles", "Renewable diesel - Euro iii")] = ("hvo.road.heavy-duty-euro-3", true),
    [("Heavy duty vehicles", "Renewable diesel - Euro i")] = ("hvo.road.heavy-duty-euro-1", true),
    [("Aviation", "Gasoline for use as fuel in an aircraft")] = ("aviation-gasoline.air", false),
    [("Aviation", "Kerosene for use as fuel in an aircraft")] = ("jet-kerosene.air", false),
    [("Aviation", "Renewable aviation kerosene")] = ("jet-kerosene-renewable.air", true),
};

// Fuels of offices, shops, kitchens and data centres: the tables know no sector, so that their row serves there too.
string[] commercial =
[
    "aviation-gasoline", "anthracite", "biodiesel", "bioethanol", "biogas", "bituminous-coal", "charcoal", "cng", "coal-briquettes", "coke",
    "crude-oil", "diesel", "ethane", "heating-oil", "hvo", "jet-kerosene", "kerosene", "landfill-gas", "lignite", "lng", "lpg", "naphtha",
    "natural-gas", "natural-gas-liquids", "petrol", "petroleum-coke", "residual-fuel-oil", "sludge-gas", "sub-bituminous-coal", "wood-dry",
    "wood-green",
];

var grids = new Dictionary<string, string[]>
{
    ["New South Wales and Australian Capital Territory"] = ["AU-NSW", "AU-ACT"], ["Victoria"] = ["AU-VIC"], ["Queensland"] = ["AU-QLD"],
    ["South Australia"] = ["AU-SA"], ["Western Australia -"] = ["AU-GRID-SWIS"],
    ["Western Australia - North Western Interconnected System (NWIS)"] = ["AU-GRID-NWIS"], ["Tasmania"] = ["AU-TAS"],
    ["Northern territory -"] = ["AU-GRID-DKIS"], ["National"] = ["AU"],
};

var workbook = new Workbook(bytes);
var rows = new SortedDictionary<string, Row>(StringComparer.Ordinal);
var properties = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
var products = new Dictionary<string, decimal>();
foreach ((string sheetName, char name, char total, char unit) in new[] { ("Energy - Scope 1 ", 'B', 'I', 'J'), ("Energy - Scope 3", 'B',
    'F', 'G') })
{
    Sheet sheet = workbook.Sheet(sheetName);
    for (int row = 1; row < 120; row++)
    {
        if (sheet.Text(unit, row).StartsWith("kg CO2", StringComparison.Ordinal))
            products.TryAdd($"{sheetName.Trim()}|{Clean(sheet.Text(name, row))}", sheet.Number(total, row)!.Value);
    }
}

int first = edition.FirstFuelTable;
string solid = Table(first), gas = Table(first + 1), upstreamGas = Table(first + 2), liquid = Table(first + 4), vehicles = Table(first + 5);
foreach ((string table, string defaultUnit) in new[] { (solid, "t"), (gas, "m3"), (liquid, "kL") })
    ReadStationary(table, defaultUnit);
ReadTransport(vehicles);
ReadUpstreamGas(upstreamGas);
ReadElectricity();
ReadLandfill();
Write(args[1]);
if (args.Length == 3)
    WriteProperties(args[2]);
Console.WriteLine($"{rows.Count} rows, {properties.Count} properties");
return 0;

string Table(int number) => workbook.Names.Single(name => name.Trim() == FormattableString.Invariant($"Table {number}"));

void ReadStationary(string table, string defaultUnit)
{
    Sheet sheet = workbook.Sheet(table);
    for (int row = 4; row < 32; row++)
    {
        string name = Clean(sheet.Text('A', row));
        if (name.Length == 0 || sheet.Number('C', row) is null)
            continue;
        (string substance, bool isBiomass) = fuels[name];
        (decimal content, string unit) = Content(sheet.Text('B', row), defaultUnit);
        if (substance.Length == 0)
            continue;
        string[] uses = commercial.Contains(substance) ? [".stationary", ".stationary.commercial"] : [".stationary"];
        foreach (string use in uses)
            AddFuel($"fuel.{substance}{use}", substance, sheet, table, row, 'C', name, content, unit, isBiomass, name);
        // Wood, dry or green: the tables print one factor per GJ for both.
        if (substance is "wood-dry")
        {
            foreach (string use in uses)
                AddPerGigajoule($"fuel.wood{use}", "wood", sheet, table, row, 'C', "Dry wood, and Green and air dried wood", isBiomass);
        }

        properties.TryAdd(substance, Property(substance, content, unit, table, name, FormattableString.Invariant($"B{row}")));
        if (sheet.Number('G', row) is { } upstream && table != gas)
            AddUpstream($"upstream.fuel.{substance}", "AU", upstream, content, unit, table, name, FormattableString.Invariant($"G{row}"),
                name);
    }
}

void ReadTransport(string table)
{
    Sheet sheet = workbook.Sheet(table);
    string type = "";
    for (int row = 5; row < 32; row++)
    {
        if (sheet.Text('A', row) is { Length: > 0 } heading)
            type = Clean(heading);
        string name = Clean(sheet.Text('B', row));
        if (name.Length == 0 || sheet.Number('D', row) is null)
            continue;
        (string activity, bool isBiomass) = transport[(type, name)];
        if (activity.Length == 0)
            continue;
        (decimal content, string unit) = Content(sheet.Text('C', row), "kL");
        string substance = activity.Split('.')[0];
        string note = activity is "petrol.road" or "diesel.road" or "lpg.road" or "bioethanol.road" or "hvo.road"
            ? $"{type}, {name} (manufactured 2004 or later)"
            : $"{type}, {name}";
        string product = name is "Renewable aviation kerosene" ? "" : $"{name}-{type}";
        AddFuel($"fuel.{activity}", substance, sheet, table, row, 'D', note, content, unit, isBiomass, product);
        if (activity is "cng.road.light-duty" or "lng.road.light-duty")
            AddUpstream(
                $"upstream.fuel.{substance}", "AU", sheet.Number('H', row)!.Value, content, unit, table,
                    $"{name} (light and heavy duty vehicles)",
                FormattableString.Invariant($"H{row}"), product);
    }
}

void ReadUpstreamGas(string table)
{
    var states = new Dictionary<string, string[]>
    {
        ["New South Wales and ACT"] = ["AU-NSW", "AU-ACT"], ["Victoria"] = ["AU-VIC"], ["Queensland"] = ["AU-QLD"],
        ["South Australia"] = ["AU-SA"], ["Western Australia"] = ["AU-WA"],
    };
    Sheet sheet = workbook.Sheet(table);
    (decimal content, _) = Content(workbook.Sheet(gas).Text('B', edition.FirstFuelTable == 2 ? 4 : 5), "m3");
    for (int row = 3; row < 16; row++)
    {
        string state = Clean(sheet.Text('A', row));
        // Tasmania and the Northern Territory: confidential ("C").
        if (!states.TryGetValue(state, out string[]? regions))
            continue;
        foreach ((char column, string area, string code) in new[] { ('B', "Metro", "metro"), ('C', "Non-Metro", "non-metro") })
        {
            foreach (string region in regions)
                AddUpstream(
                    $"upstream.fuel.natural-gas.{code}", region, sheet.Number(column, row)!.Value, content, "m3", table, $"{state}, {area}",
                    FormattableString.Invariant($"{column}{row}"), "");
        }
    }
}

void ReadElectricity()
{
    Sheet sheet = workbook.Sheet("Table 1");
    for (int row = 4; row < 18; row++)
    {
        if (!grids.TryGetValue(Clean(sheet.Text('A', row)), out string[]? regions))
            continue;
        foreach (string region in regions)
        {
            string place = Clean(sheet.Text('A', row)) + (sheet.Number('B', row + 1) is null ? " " + Clean(sheet.Text('A', row + 1)) : "");
            string table = $"Table 1, row {place.Trim()}";
            string span = $"for electricity used in {edition.Year}, from data of earlier financial years; read in the publisher's workbook";
            Add(new Row
            {
                Id = $"electricity.grid/{region}", Kind = "grid-average", Region = region, Unit = "kWh", Co2e = sheet.Number('B',
                    row)!.Value,
                Basis = "consumption", LossesIncluded = "no", Scope = "2", Table = $"{table}, scope 2, cell B{row}; {span}",
            });
            if (sheet.Number(edition.Scope3Column, row) is { } scope3)
                Add(new Row
                {
                    Id = $"upstream.electricity.with-losses/{region}", Kind = "upstream", Region = region, Unit = "kWh", Co2e = scope3,
                        Scope = "3",
                    Category = "3",
                    Table = $"{table}, scope 3, cell {edition.Scope3Column}{row}; extraction and transport of the fuels, and losses "
                        + "of the grid, in "
                        + $"one figure; {span}",
                });
        }
    }

    if (edition.ResidualTable is { } residual)
        Add(new Row
        {
            Id = "electricity.grid/AU/residual-mix", Kind = "grid-residual", Region = "AU", Unit = "kWh",
            Co2e = workbook.Sheet(residual).Number('B', 4)!.Value, Scope = "2",
            Table = $"{residual.Trim()}, residual mix factor, scope 2, cell B4; market-based method only; read in the publisher's workbook",
        });
}

void ReadLandfill()
{
    var waste = new Dictionary<string, string>
    {
        ["Food"] = "organic-food-and-drink-waste", ["Paper and cardboard"] = "paper-and-board-mixed",
            ["Garden and green"] = "organic-garden-waste",
        ["Wood"] = "wood", ["Textiles"] = "textiles", ["Sludge"] = "sludge", ["Nappies"] = "nappies",
        ["Rubber and leather"] = "rubber-and-leather", ["Municipal solid waste"] = "mixed-municipal-solid-waste",
        ["Commercial and industrial waste"] = "commercial-and-industrial-waste",
        ["Construction and demolition waste"] = "construction-and-demolition-waste",
    };
    foreach (string table in new[] { edition.WasteTypes, edition.WasteStreams })
    {
        Sheet sheet = workbook.Sheet(table);
        for (int row = 3; row < 14; row++)
        {
            if (!waste.Remove(Clean(sheet.Text('A', row)), out string? code))
                continue;
            decimal tonnes = sheet.Number('B', row)!.Value;
            Add(new Row
            {
                Id = $"waste.{code}.landfill/AU", Kind = "activity", Region = "AU", Unit = "t", Co2e = tonnes * 1000,
                AsPublished = Plain(tonnes) + " t CO2-e per t", Scope = "3", Category = "5",
                Table = $"{table.Trim()}, row {Clean(sheet.Text('A', row))}, cell B{row}; waste disposed to landfill",
            });
        }
    }

    if (waste.Count > 0)
        throw new InvalidDataException($"not in the tables: {string.Join(", ", waste.Keys)}");
}

void AddFuel(
    string activity, string substance, Sheet sheet, string table, int row, char column, string name, decimal content, string unit,
    bool isBiomass, string product)
{
    AddPerGigajoule(activity, substance, sheet, table, row, column, name, isBiomass);
    decimal total = sheet.Number((char)(column + 3), row)!.Value * content;
    bool isWronglyPerTonne = product is "Renewable aviation kerosene" or "Renewable diesel";
    bool isPrinted = product.Length > 0 && products.TryGetValue($"Energy - Scope 1|{product}", out decimal printed)
        && (Math.Abs(printed - total) < 0.0000000001m * Math.Max(1, total)
            ? true
            : throw new InvalidDataException($"{activity}: {total} and {printed} in the sheet"));
    Row perUnit = rows[$"{activity}/AU/GJ-gross"] with
    {
        Id = $"{activity}/AU/{unit}", Unit = unit, PublishedCo2e = total,
        Table = $"{table.Trim()}, row {name}: energy content {Plain(content)} GJ/{unit} times cells {column}{row}:{(char)(column + 3)}{row}"
            + (isPrinted && !isWronglyPerTonne
                ? $"; the total as in the sheet Energy - Scope 1, row {product}"
                : isPrinted ? $"; the sheet Energy - Scope 1 prints the total per t where the table has {unit}" : ""),
    };
    Add(perUnit with { Co2 = perUnit.Co2 * content, Ch4 = perUnit.Ch4 * content, N2o = perUnit.N2o * content });
}

void AddPerGigajoule(string activity, string substance, Sheet sheet, string table, int row, char column, string name, bool isBiomass)
{
    decimal co2 = sheet.Number(column, row)!.Value;
    decimal ch4 = sheet.Number((char)(column + 1), row)!.Value;
    decimal n2o = sheet.Number((char)(column + 2), row)!.Value;
    decimal total = sheet.Number((char)(column + 3), row)!.Value;
    if (co2 + ch4 + n2o != total || isBiomass && co2 != 0)
        throw new InvalidDataException($"{table}, row {row}: {co2} + {ch4} + {n2o} and {total}");
    Add(new Row
    {
        Id = $"{activity}/AU/GJ-gross", Kind = "combustion", Region = "AU", Unit = "GJ(gross)", Co2 = isBiomass ? null : co2, Ch4 = ch4,
            N2o = n2o,
        PublishedCo2e = total, Scope = "1", Substance = substance,
        Table = $"{table.Trim()}, row {name}, cells {column}{row}:{(char)(column + 3)}{row}"
            + (isBiomass ? "; CO2 of biomass is printed as 0, biogenic CO2 is not printed" : ""),
    });
}

void AddUpstream(
    string activity, string region, decimal factor, decimal content, string unit, string table, string name, string cell, string product)
{
    var row = new Row
    {
        Id = $"{activity}/{region}/GJ-gross", Kind = "upstream", Region = region, Unit = "GJ(gross)", Co2e = factor, Scope = "3",
            Category = "3",
        Table = $"{table.Trim()}, row {name}, scope 3, cell {cell}",
    };
    Add(row);
    decimal total = factor * content;
    bool isPrinted = product.Length > 0 && products.TryGetValue($"Energy - Scope 3|{product}", out decimal printed)
        && (Math.Abs(printed - total) < 0.0000000001m * Math.Max(1, total)
            ? true
            : throw new InvalidDataException($"{activity}: {total} and {printed} in the sheet"));
    Add(row with
    {
        Id = $"{activity}/{region}/{unit}", Unit = unit, Co2e = total,
        Table = $"{table.Trim()}, row {name}, scope 3: energy content {Plain(content)} GJ/{unit} times cell {cell}"
            + (isPrinted ? $"; as in the sheet Energy - Scope 3, row {product}" : ""),
    });
}

void Add(Row row) => rows.Add(row.Id, row);

string[] Property(string substance, decimal content, string unit, string table, string name, string cell) =>
[
    substance, "gcv", Plain(content), $"GJ/{unit}", "AU", publisher, edition.Source,
    $"{table.Trim()}, row {name}, column Energy Content factor, cell {cell}; gross calorific value"
        + (unit == "m3" ? "; per cubic metre at 15 °C and 101.325 kPa" : ""),
    edition.Published, url, license,
];

void Write(string path)
{
    string[] header =
    [
        "id", "activity", "kind", "region", "valid_from", "valid_to", "unit", "co2_kg", "ch4_co2e_kg", "n2o_co2e_kg", "co2e_kg",
        "published_co2e_kg", "basis", "losses_included", "gwp_set", "as_published", "scope", "scope3_category", "published", "publisher",
            "source",
        "table", "url", "license", "substance",
    ];
    // What was entered by hand has to be what the workbook prints.
    string prefix = $"au-nga-{edition.Year}/";
    foreach (string line in File.ReadLines(path).Skip(1))
    {
        string id = line[..line.IndexOf(',', StringComparison.Ordinal)];
        if (!id.StartsWith(prefix + "electricity.grid/", StringComparison.Ordinal))
            continue;
        string value = Plain(rows[id[prefix.Length..]].Co2e!.Value);
        if (!Regex.IsMatch(line, $",kWh,[,]*{Regex.Escape(value)}0*,"))
            throw new InvalidDataException($"{id}: the workbook has {value}: {line}");
    }

    var text = new StringBuilder(string.Join(',', header)).Append('\n');
    foreach (Row row in rows.Values)
    {
        string[] fields =
        [
            prefix + row.Id, row.Id[..row.Id.IndexOf('/', StringComparison.Ordinal)], row.Kind, row.Region, edition.Year, edition.Year,
                row.Unit,
            Optional(row.Co2), Optional(row.Ch4), Optional(row.N2o), Optional(row.Co2e), Optional(row.PublishedCo2e), row.Basis,
            row.LossesIncluded, "AR5", row.AsPublished, row.Scope, row.Category, edition.Published, publisher, edition.Source, row.Table,
                url, license, row.Substance,
        ];
        text.Append(string.Join(',', fields.Select(Quote))).Append('\n');
    }

    File.WriteAllText(path, text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}

void WriteProperties(string path)
{
    var text = new StringBuilder("substance,property,value,unit,region,publisher,source,table,published,url,license\n");
    foreach (string[] row in properties.Values)
        text.Append(string.Join(',', row.Select(Quote))).Append('\n');
    File.WriteAllText(path, text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}

static (decimal Content, string Unit) Content(string cell, string defaultUnit)
{
    Match match = Regex.Match(cell, @"^([0-9.E-]+)\s*(?:GJ/(t|kL|m3))?$");
    return match.Success
        ? (decimal.Parse(match.Groups[1].Value, NumberStyles.Float, CultureInfo.InvariantCulture),
            match.Groups[2].Length > 0 ? match.Groups[2].Value : defaultUnit)
        : throw new InvalidDataException($"no energy content: {cell}");
}

// Hyphens and dashes of the workbook are of four kinds.
static string Clean(string text) => Regex.Replace(Regex.Replace(text, "[‐‑–]", "-"), @"\s+", " ").Trim();

static string Optional(decimal? value) => value is { } number ? Plain(number) : "";

static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

static string Quote(string field) => field.AsSpan().IndexOfAny(",\"\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"")}\"";

sealed record Edition(
    string Year, string Published, string Source, int FirstFuelTable, string WasteTypes, string WasteStreams, char Scope3Column,
    string? ResidualTable);

sealed record Row
{
    public required string Id { get; init; }
    public required string Kind { get; init; }
    public required string Region { get; init; }
    public required string Unit { get; init; }
    public decimal? Co2 { get; init; }
    public decimal? Ch4 { get; init; }
    public decimal? N2o { get; init; }
    public decimal? Co2e { get; init; }
    public decimal? PublishedCo2e { get; init; }
    public string AsPublished { get; init; } = "";
    public string Basis { get; init; } = "";
    public string LossesIncluded { get; init; } = "";
    public required string Scope { get; init; }
    public string Category { get; init; } = "";
    public required string Table { get; init; }
    public string Substance { get; init; } = "";
}

/// <summary>A worksheet as text: numbers at 15 significant digits, everything else as it stands.</summary>
sealed class Sheet(Dictionary<string, string> cells)
{
    public string Text(char column, int row) =>
        cells.TryGetValue(FormattableString.Invariant($"{column}{row}"), out string? text) ? Regex.Replace(text, @"\s+", " ").Trim() : "";

    // An asterisk points to the note on vehicles before 2004.
    public decimal? Number(char column, int row) => decimal.TryParse(
        Text(column, row).TrimEnd('*'), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;
}

sealed class Workbook
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly Dictionary<string, Sheet> sheets = [];

    public Workbook(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        XElement Part(string path)
        {
            using Stream stream = archive.GetEntry(path)!.Open();
            return XDocument.Load(stream).Root!;
        }

        string[] shared = [.. Part("xl/sharedStrings.xml").Elements(Main + "si").Select(
            item => string.Concat(item.Descendants(Main + "t").Select(text => text.Value)))];
        Dictionary<string, string> targets = Part("xl/_rels/workbook.xml.rels").Elements()
            .ToDictionary(part => part.Attribute("Id")!.Value, part => part.Attribute("Target")!.Value);
        foreach (XElement sheet in Part("xl/workbook.xml").Descendants(Main + "sheet"))
        {
            var cells = new Dictionary<string, string>();
            string target = targets[sheet.Attribute(Relations + "id")!.Value].Replace("/xl/", "", StringComparison.Ordinal);
            foreach (XElement cell in Part("xl/" + target).Descendants(Main + "c"))
            {
                if (cell.Element(Main + "v")?.Value is { } value)
                    cells[cell.Attribute("r")!.Value] = cell.Attribute("t")?.Value == "s"
                        ? shared[int.Parse(value, CultureInfo.InvariantCulture)]
                        : cell.Attribute("t")?.Value is "str" or "b" or "e" ? value : Number(value);
            }

            sheets[sheet.Attribute("name")!.Value] = new Sheet(cells);
        }
    }

    public IEnumerable<string> Names => sheets.Keys;

    public Sheet Sheet(string name) => sheets[name];

    private static string Number(string value) => decimal.Parse(
        double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture).ToString("G15", CultureInfo.InvariantCulture),
        NumberStyles.Float,
        CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
}
