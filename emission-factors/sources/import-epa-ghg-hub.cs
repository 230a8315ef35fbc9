// Reads the US EPA "GHG Emission Factors Hub", editions 2023 to 2025, and writes a factor file for each.
//
//   dotnet run import-epa-ghg-hub.cs -- 2023.xlsx 2024.xlsx 2024-first-release.xlsx 2025.xlsx OUTPUT-FOLDER
//
// INPUT: "Emission Factors for Greenhouse Gas Inventories" (US EPA Center for Corporate Climate Leadership), workbooks with the sheet
//        "Emission Factors Hub", in any order; the SHA-256 decides which is which. All are needed, because the years of a row end where
//        the next edition has the same thing.
//        https://www.epa.gov/climateleadership/ghg-emission-factors-hub
//
// The edition of 2024 was corrected on June 5, 2024 (cars, light trucks, trucks per mile, motorcycles and buses of Tables 8 and 10). The
// copy of the correction that is pinned has no notes and no Tables 11 and 12: its blends are those of the first release, and everything
// else is held against the first release, where only the corrected rows may differ.
//
// Two hashes are checked: that of the file, and that of its content (every filled cell of the sheet: address and value as written
// below). A spreadsheet program that saves the workbook again changes the first and not the second.
//
// Numbers: a cell holds a binary number; it is written at 15 significant digits, with at least as many decimals as the cell's
// number format shows. Grams become kilograms, metric tons per short ton kilograms, lb/MWh kg/kWh, all exactly; a short ton-mile is
// 0.90718474 t x 1.609344 km, and that quotient is rounded to 15 significant digits. as_published keeps what the cells say.
//
// Every row of Tables 1 to 10 and 12 is mapped or left out by name (blends with an HCFC: by that); a row that is neither stops the
// program. Table 6 is entered from the edition of 2025 alone: those before reprint eGRID2021 and eGRID2022, which have files of their
// own. Table 12 of the edition of 2023 is left out, because its compositions are misprinted (R-402A with 6 % HFC-125).

using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

Edition[] editions =
[
    new(2023, "September 12, 2023", "2023-09-12", "https://www.epa.gov/system/files/documents/2023-03/ghg-emission-factors-hub.xlsx")
    {
        RoadYear = 2020, IntercityRailYear = 2019, WasteYear = 2020, HasBlends = false,
    },
    new(2024, "June 5, 2024", "2024-06-05", "https://www.epa.gov/system/files/documents/2024-02/ghg-emission-factors-hub-2024.xlsx")
    {
        RoadYear = 2021, IntercityRailYear = 2019, WasteYear = 2023,
    },
    new(2025, "January 15, 2025", "2025-01-15", "https://www.epa.gov/system/files/other-files/2025-01/ghg-emission-factors-hub-2025.xlsx")
    {
        RoadYear = 2022, IntercityRailYear = 2023, WasteYear = 2023, HasElectricity = true,
    },
];
Edition firstRelease = editions[1] with { Modified = "February 13, 2024", PublishedOn = "2024-02-13", IsFirstRelease = true };

Pin[] pins =
[
    new(editions[0], "b2c21720b5ca2c23ee22abf4c832ca3c3f890fe5425855e229da2a941c8585d6")
    {
        FileHashes = ["4035303fc041a70ae0815a68f6f8dc9632420b96bc20527527eb3516e1f2f9ac"],
    },
    new(editions[1], "fe22e10f3649ccbfdd54802522b331a56b2e4aa33ee5aa985922aed85b9e9b56")
    {
        FileHashes = ["00fb2f355324252410bfb1caebc2891aae37fda78e357caa550997226f0cd8fd"],
    },
    new(firstRelease, "b426bc17bdbf51807e54760d004e1a924b30550ca0aff02964b95e5ebcb2bbe4")
    {
        FileHashes = ["b10d331fb30dcfadaaedd982263a9db7b1fa305d4037c47e332c72a2dafdc47c"],
    },
    new(editions[2], "5c1c298674e3b9e5219a3571bbb50a8e9bb847d9883db7348c559150b4f8ca36")
    {
        FileHashes =
        [
            // reported by others for the file at the address of the edition, 1,014,275 bytes: not run with it, the content hash decides
            "43afb91d79b2ae765b3a447549d9e1021a144a407cec5eb804be9fcf69a668a7",
            // the workbook as saved again by a spreadsheet program, 1,013,674 bytes: what the factor file was first made from
            "db9085f182e50c7fd9106a902986434fb41ef0426afc953acb40f61a495e8a76",
            // another copy that was saved again: the same content
            "eb6ba3af74b20ddf3d8b128396d28049f0b0cb45b6aee162ef2270b4cbbf19af",
        ],
    },
];

if (args.Length != 5)
{
    Console.Error.WriteLine(
        "usage: dotnet run import-epa-ghg-hub.cs -- 2023.xlsx 2024.xlsx 2024-first-release.xlsx 2025.xlsx OUTPUT-FOLDER");
    return 2;
}

var sheets = new Dictionary<Edition, Sheet>();
foreach (string path in args[..4])
{
    byte[] bytes = File.ReadAllBytes(path);
    string fileHash = Convert.ToHexStringLower(SHA256.HashData(bytes));
    if (pins.FirstOrDefault(p => p.FileHashes.Contains(fileHash)) is not { } pin)
    {
        Console.Error.WriteLine($"{path}: SHA-256 is {fileHash}; pinned are {string.Join(", ", pins.SelectMany(p => p.FileHashes))}");
        return 1;
    }

    Sheet sheet = Sheet.Read(bytes, "Emission Factors Hub");
    string contentHash = sheet.Hash();
    if (contentHash != pin.ContentHash)
    {
        Console.Error.WriteLine($"{path}: SHA-256 of the cells is {contentHash}; pinned is {pin.ContentHash}");
        return 1;
    }

    if (!sheets.TryAdd(pin.Edition, sheet))
    {
        Console.Error.WriteLine($"{path}: {pin.Edition.Source} was read already");
        return 1;
    }
}

Importer[] importers = [.. editions.Select(edition => new Importer(edition, sheets[edition]))];
var problems = new List<string>();
foreach (Importer importer in importers) { problems.AddRange(importer.Run()); }
var first = new Importer(firstRelease, sheets[firstRelease]);
problems.AddRange(first.Run());
problems.AddRange(importers[1].AddBlendsOf(first));
problems.AddRange(importers[1].OtherThan(first));
if (problems.Count > 0)
{
    problems.ForEach(Console.Error.WriteLine);
    return 1;
}

importers[0].NoteCopies(importers[1], "the edition of 2024 prints the same", "read in one copy");
importers[1].NoteCopies(first, "read in two copies", "read in one copy");
Importer.PartYears(importers);
foreach (Importer importer in importers)
{
    File.WriteAllText(Path.Combine(args[4], importer.Name + ".csv"), importer.Csv(), new UTF8Encoding(false));
    importer.Report(Console.Out);
}

return 0;

/// <summary>One edition and what its rows cite.</summary>
sealed record Edition(int Year, string Modified, string PublishedOn, string Url)
{
    /// <summary>The year of the data of road vehicles and freight, as the sources below Tables 8 and 10 say.</summary>
    public required int RoadYear { get; init; }

    /// <summary>The same for Amtrak's figures.</summary>
    public required int IntercityRailYear { get; init; }

    /// <summary>The year of the release of WARM behind Table 9, which names no year of data.</summary>
    public required int WasteYear { get; init; }

    public bool HasElectricity { get; init; }

    public bool HasBlends { get; init; } = true;

    public bool IsFirstRelease { get; init; }

    public string Source => "Emission Factors for Greenhouse Gas Inventories (GHG Emission Factors Hub), "
        + $"{Year} edition, {(IsFirstRelease ? "first release, " : "")}last modified {Modified}";
}

/// <summary>A workbook that is accepted: SHA-256 of the file and of its cells.</summary>
sealed record Pin(Edition Edition, string ContentHash)
{
    public required string[] FileHashes { get; init; }
}

/// <summary>A worksheet as text: numbers as this program writes them, everything else as it stands.</summary>
sealed class Sheet
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly SortedDictionary<(int Row, char Column), (string Text, bool IsNumber)> cells = [];

    /// <summary>The last row with content.</summary>
    public int LastRow => cells.Keys.Last().Row;

    /// <summary>The text of a cell with runs of white space as one space; empty where there is none.</summary>
    public string Text(char column, int row) =>
        cells.TryGetValue((row, column), out (string Text, bool IsNumber) cell) ? Regex.Replace(cell.Text, @"\s+", " ").Trim() : "";

    /// <summary>The number in a cell, null where it holds none.</summary>
    public decimal? Number(char column, int row) =>
        cells.TryGetValue((row, column), out (string Text, bool IsNumber) cell) && (cell.IsNumber || cell.Text.Trim() == "0")
            ? decimal.Parse(cell.Text, CultureInfo.InvariantCulture)
            : null;

    /// <summary>SHA-256 over address and text of every filled cell, row by row.</summary>
    public string Hash()
    {
        var text = new StringBuilder();
        foreach (((int row, char column), (string value, bool _)) in cells)
        {
            text.Append(column).Append(row.ToString(CultureInfo.InvariantCulture)).Append('\t').Append(value).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    public static Sheet Read(byte[] workbook, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read);
        XElement Part(string path)
        {
            using Stream stream = archive.GetEntry(path)!.Open();
            return XDocument.Load(stream).Root!;
        }

        static string Texts(XElement element) => string.Concat(element.Descendants(Main + "t").Select(t => t.Value));
        string[] shared = [.. Part("xl/sharedStrings.xml").Elements(Main + "si").Select(Texts)];
        XElement styles = Part("xl/styles.xml");
        Dictionary<string, string> formats =
            styles.Descendants(Main + "numFmt").ToDictionary(f => f.Attribute("numFmtId")!.Value, f => f.Attribute("formatCode")!.Value);
        formats["1"] = "0";
        formats["2"] = "0.00";
        int[] decimals = [.. styles.Element(Main + "cellXfs")!.Elements()
            .Select(x => Decimals(formats.GetValueOrDefault(x.Attribute("numFmtId")!.Value, "General")))];
        string id = Part("xl/workbook.xml").Descendants(Main + "sheet")
            .Single(s => s.Attribute("name")!.Value == name)
            .Attribute(Relations + "id")!.Value;
        string target =
            Part("xl/_rels/workbook.xml.rels").Elements().Single(r => r.Attribute("Id")!.Value == id).Attribute("Target")!.Value;

        var sheet = new Sheet();
        foreach (XElement cell in Part("xl/" + target).Descendants(Main + "c"))
        {
            string? value = cell.Element(Main + "v")?.Value;
            if (value is null)
            {
                continue;
            }

            string reference = cell.Attribute("r")!.Value;
            var place = (int.Parse(reference[1..], CultureInfo.InvariantCulture), reference[0]);
            sheet.cells[place] = cell.Attribute("t")?.Value == "s"
                ? (shared[int.Parse(value, CultureInfo.InvariantCulture)], false)
                : (Show(value, decimals[int.Parse(cell.Attribute("s")?.Value ?? "0", CultureInfo.InvariantCulture)]), true);
        }

        return sheet;
    }

    private static int Decimals(string format)
    {
        string first = format.Split(';')[0];
        Match digits = Regex.Match(first, @"0\.(0+)");
        return (digits.Success ? digits.Groups[1].Length : 0) + (first.Contains('%') ? 2 : 0);
    }

    private static string Show(string value, int decimals)
    {
        double binary = double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture);
        decimal number = decimal.Parse(
            binary.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        string text = number.ToString(CultureInfo.InvariantCulture);
        int have = text.Contains('.') ? text.Length - text.IndexOf('.') - 1 : 0;
        return have >= decimals ? text : text + (have == 0 ? "." : "") + new string('0', decimals - have);
    }
}

/// <summary>The mapping from the publication's tables to factors.</summary>
sealed class Importer(Edition edition, Sheet sheet)
{
    private const string Publisher = "US EPA (U.S. Environmental Protection Agency)";
    private const string License = "U.S. Government work, not subject to copyright in the United States (17 U.S.C. 105)";
    private const decimal PoundKg = 0.45359237m;
    private const decimal ShortTonMileTkm = 0.90718474m * 1.609344m;

    // Years: each edition serves the year that it is named after; see PartYears. Where no other edition has the thing, Tables 1 to 5, 7
    // and 12 are open, because they name no year (constants of 40 CFR Part 98, Tables C-1 and C-2; rates by model year; a plant of
    // 80 percent; compositions), and Tables 8 to 10 hold from the year of their data to that of the edition.

    private static readonly string[] Columns =
    [
        "id", "activity", "kind", "region", "valid_from", "valid_to", "data_year", "unit", "co2_kg", "ch4_kg", "n2o_kg", "other_gases",
        "co2e_kg",
        "published_co2e_kg", "gwp_set", "as_published", "biogenic_co2_kg", "scope", "scope3_category", "published", "publisher", "source",
        "table",
        "url", "license", "substance",
    ];

    // Table 1: the publication's fuel, its code, the activities below fuel.<code>.stationary that the row serves ("" = the code itself),
    // and whether its CO2 is biogenic (the table's own heading "Biomass Fuels"). The notes to Table 1 say that the factors are by fuel type
    // and by end-use sector "i.e., residential, commercial, industrial, electricity generation" and the table has one value for all
    // sectors, except for mixed coal: fuels that commercial sites burn serve .stationary and .stationary.commercial alike.
    private static readonly string[] All = ["", ".commercial"];
    private static readonly string[] Industry = [""];
    private static readonly Dictionary<string, (string Code, string[] Sectors)> StationaryFuels = new()
    {
        ["Anthracite"] = ("anthracite", All),
        ["Anthracite Coal"] = ("anthracite", All),
        ["Bituminous"] = ("bituminous-coal", All),
        ["Bituminous Coal"] = ("bituminous-coal", All),
        ["Sub-bituminous"] = ("sub-bituminous-coal", All),
        ["Sub-bituminous Coal"] = ("sub-bituminous-coal", All),
        ["Lignite"] = ("lignite", All),
        ["Lignite Coal"] = ("lignite", All),
        ["Mixed (Commercial Sector)"] = ("mixed-coal", [".commercial"]),
        ["Mixed (Electric Power Sector)"] = ("mixed-coal", [".electric-power"]),
        ["Mixed (Industrial Coking)"] = ("mixed-coal", [".industrial-coking"]),
        ["Mixed (Industrial Sector)"] = ("mixed-coal", [".industrial"]),
        ["Coal Coke"] = ("coal-coke", Industry),
        ["Petroleum Coke (Solid)"] = ("petroleum-coke", Industry),
        ["Plastics"] = ("plastics", Industry),
        ["Tires"] = ("tyres", Industry),
        ["Agricultural Byproducts"] = ("agricultural-byproducts", All),
        ["Solid Byproducts"] = ("solid-biomass-byproducts", All),
        ["Wood and Wood Residuals"] = ("wood", All),
        ["Natural Gas"] = ("natural-gas", All),
        ["Blast Furnace Gas"] = ("blast-furnace-gas", Industry),
        ["Coke Oven Gas"] = ("coke-oven-gas", Industry),
        ["Fuel Gas"] = ("fuel-gas", Industry),
        ["Propane Gas"] = ("propane-gas", All),
        ["Landfill Gas"] = ("landfill-gas", All),
        ["Other Biomass Gases"] = ("biogas", All),
        ["Asphalt and Road Oil"] = ("asphalt-and-road-oil", Industry),
        ["Aviation Gasoline"] = ("aviation-gasoline", Industry),
        ["Butane"] = ("butane", All),
        ["Butylene"] = ("butylene", Industry),
        ["Crude Oil"] = ("crude-oil", Industry),
        ["Distillate Fuel Oil No. 1"] = ("distillate-fuel-oil-no-1", All),
        ["Distillate Fuel Oil No. 2"] = ("diesel", All),
        ["Distillate Fuel Oil No. 4"] = ("distillate-fuel-oil-no-4", All),
        ["Ethane"] = ("ethane", Industry),
        ["Ethylene"] = ("ethylene", Industry),
        ["Heavy Gas Oils"] = ("heavy-gas-oils", Industry),
        ["Isobutane"] = ("isobutane", Industry),
        ["Isobutylene"] = ("isobutylene", Industry),
        ["Kerosene"] = ("kerosene", All),
        ["Kerosene-Type Jet Fuel"] = ("jet-kerosene", Industry),
        ["Liquefied Petroleum Gases (LPG)"] = ("lpg", All),
        ["Lubricants"] = ("lubricants", Industry),
        ["Motor Gasoline"] = ("petrol", All),
        ["Naphtha (<401 deg F)"] = ("naphtha", Industry),
        ["Natural Gasoline"] = ("natural-gasoline", Industry),
        ["Other Oil (>401 deg F)"] = ("other-oil", Industry),
        ["Pentanes Plus"] = ("pentanes-plus", Industry),
        ["Petrochemical Feedstocks"] = ("petrochemical-feedstocks", Industry),
        ["Propane"] = ("propane", All),
        ["Propylene"] = ("propylene", Industry),
        ["Residual Fuel Oil No. 5"] = ("residual-fuel-oil-no-5", All),
        ["Residual Fuel Oil No. 6"] = ("residual-fuel-oil", All),
        ["Special Naphtha"] = ("special-naphtha", Industry),
        ["Unfinished Oils"] = ("unfinished-oils", Industry),
        ["Used Oil"] = ("waste-oils", All),
        ["Biodiesel (100%)"] = ("biodiesel", All),
        ["Ethanol (100%)"] = ("bioethanol", All),
        ["Rendered Animal Fat"] = ("rendered-animal-fat", All),
        ["Vegetable Oil"] = ("vegetable-oil", All),
        ["North American Softwood"] = ("kraft-liquor-softwood", Industry),
        ["North American Hardwood"] = ("kraft-liquor-hardwood", Industry),
        ["Bagasse"] = ("kraft-liquor-bagasse", Industry),
        ["Bamboo"] = ("kraft-liquor-bamboo", Industry),
        ["Straw"] = ("kraft-liquor-straw", Industry),
    };

    // Table 1 rows that are not entered: see the README.
    private static readonly HashSet<string> StationaryLeftOut = ["Municipal Solid Waste", "Peat"];

    // Table 2: road fuels. Aircraft, ships, locomotives and equipment take their CO2 from Table 2 in the rows of Table 5.
    private static readonly Dictionary<string, (string Code, bool Road, bool Biogenic)> MobileFuels = new()
    {
        ["Aviation Gasoline"] = ("aviation-gasoline", false, false),
        ["Biodiesel (100%)"] = ("biodiesel", true, true),
        ["Compressed Natural Gas (CNG)"] = ("cng", true, false),
        ["Diesel Fuel"] = ("diesel", true, false),
        ["Ethanol (100%)"] = ("bioethanol", true, true),
        ["Kerosene-Type Jet Fuel"] = ("jet-kerosene", false, false),
        ["Liquefied Natural Gas (LNG)"] = ("lng", true, false),
        ["Liquefied Petroleum Gases (LPG)"] = ("lpg", true, false),
        ["Motor Gasoline"] = ("petrol", true, false),
        ["Residual Fuel Oil"] = ("residual-fuel-oil", false, false),
    };

    // Tables 3 and 4.
    private static readonly Dictionary<string, string> GasolineVehicles = new()
    {
        ["Gasoline Passenger Cars"] = "car",
        ["Gasoline Light-Duty Trucks"] = "light-duty-truck",
        ["Gasoline Heavy-Duty Vehicles"] = "heavy-duty-vehicle",
        ["Gasoline Motorcycles"] = "motorbike",
    };

    private static readonly Dictionary<string, string> OtherVehicles = new()
    {
        ["Passenger Cars"] = "car",
        ["Light-Duty Trucks"] = "light-duty-truck",
        ["Medium- and Heavy-Duty Vehicles"] = "medium-and-heavy-duty-vehicle",
        ["Light-Duty Cars"] = "light-duty-car",
        ["Medium-Duty Trucks"] = "medium-duty-truck",
        ["Heavy-Duty Trucks"] = "heavy-duty-truck",
        ["Buses"] = "bus",
    };

    private static readonly Dictionary<string, string> VehicleFuels = new()
    {
        ["Diesel"] = "diesel", ["Methanol"] = "methanol", ["Ethanol"] = "bioethanol", ["CNG"] = "cng", ["LPG"] = "lpg", ["LNG"] = "lng",
        ["Biodiesel"] = "biodiesel",
    };

    // Table 5: the publication's vehicle type, the part of the activity code, and whether it stands in the place of "off-road".
    private static readonly Dictionary<string, string> NonRoad = new()
    {
        ["Ships and Boats"] = "water",
        ["Locomotives"] = "rail",
        ["Aircraft"] = "air",
        ["Agricultural EquipmentA"] = "off-road.agriculture",
        ["Construction/Mining EquipmentB"] = "off-road.construction-mining",
        ["Lawn and Garden Equipment"] = "off-road.lawn-garden",
        ["Airport Equipment"] = "off-road.airport",
        ["Industrial/Commercial Equipment"] = "off-road.industrial-commercial",
        ["Logging Equipment"] = "off-road.forestry",
        ["Railroad Equipment"] = "off-road.railroad",
        ["Recreational Equipment"] = "off-road.recreational",
    };

    private static readonly Dictionary<string, (string Fuel, string Technology, string Co2Row)> NonRoadFuels = new()
    {
        ["Residual Fuel Oil"] = ("residual-fuel-oil", "", "Residual Fuel Oil"),
        ["Gasoline"] = ("petrol", "", "Motor Gasoline"),
        ["Gasoline (2 stroke)"] = ("petrol", ".2-stroke", "Motor Gasoline"),
        ["Gasoline (4 stroke)"] = ("petrol", ".4-stroke", "Motor Gasoline"),
        ["Gasoline Off-Road Trucks"] = ("petrol", ".trucks", "Motor Gasoline"),
        ["Diesel"] = ("diesel", "", "Diesel Fuel"),
        ["Diesel Equipment"] = ("diesel", "", "Diesel Fuel"),
        ["Diesel Off-Road Trucks"] = ("diesel", ".trucks", "Diesel Fuel"),
        ["LPG"] = ("lpg", "", "Liquefied Petroleum Gases (LPG)"),
        ["Jet Fuel"] = ("jet-kerosene", "", "Kerosene-Type Jet Fuel"),
        ["Aviation Gasoline"] = ("aviation-gasoline", "", "Aviation Gasoline"),
    };

    // Tables 8 and 10: the publication's vehicle and unit, the activity, and the year that the sources below the table give for the
    // figures.
    private readonly Dictionary<(string Vehicle, string Unit), (string Activity, int DataYear)> Freight = new()
    {
        [("Medium- and Heavy-Duty Truck", "vehicle-mile")] = ("freight.road.hgv.average.laden-average", edition.RoadYear),
        [("Passenger Car A", "vehicle-mile")] = ("freight.road.car.average", edition.RoadYear),
        [("Light-Duty Truck B", "vehicle-mile")] = ("freight.road.light-duty-truck.average", edition.RoadYear),
        [("Medium- and Heavy-Duty TruckC", "short ton-mile")] = ("freight.road.hgv.average.laden-average", edition.RoadYear),
        [("Rail", "short ton-mile")] = ("freight.rail.average", edition.RoadYear),
        [("Waterborne Craft", "short ton-mile")] = ("freight.sea.average", edition.RoadYear),
        [("Aircraft", "short ton-mile")] = ("freight.air.average", edition.RoadYear),
    };

    private readonly Dictionary<(string Vehicle, string Unit), (string Activity, int DataYear)> Travel = new()
    {
        [("Passenger Car A", "vehicle-mile")] = ("travel.car.average.average", edition.RoadYear),
        [("Light-Duty Truck B", "vehicle-mile")] = ("travel.car.light-duty-truck.average", edition.RoadYear),
        [("Motorcycle", "vehicle-mile")] = ("travel.motorbike.average", edition.RoadYear),
        [("Intercity Rail - Northeast Corridor C", "passenger-mile")] = (
            "travel.rail.intercity-northeast-corridor", edition.IntercityRailYear),
        [("Intercity Rail - Other Routes C", "passenger-mile")] = ("travel.rail.intercity-other-routes", edition.IntercityRailYear),
        [("Intercity Rail - National Average C", "passenger-mile")] = ("travel.rail.national", edition.IntercityRailYear),
        [("Commuter Rail D", "passenger-mile")] = ("travel.rail.commuter", 2019),
        [("Transit Rail (i.e. Subway, Tram) E", "passenger-mile")] = ("travel.rail.transit", 2019),
        [("Bus", "passenger-mile")] = ("travel.bus.average", edition.RoadYear),
        [("Air Travel - Short Haul (< 300 miles)", "passenger-mile")] = ("travel.air.under-300-miles.average", 2018),
        [("Air Travel - Medium Haul (>= 300 miles, < 2300 miles)", "passenger-mile")] = ("travel.air.300-to-2300-miles.average", 2018),
        [("Air Travel - Long Haul (>= 2300 miles)", "passenger-mile")] = ("travel.air.long-haul.average", 2018),
    };

    // Table 9: names that are not simply the publication's in lower case, so that materials keep one code across publishers.
    private static readonly Dictionary<string, string> Materials = new()
    {
        ["Steel Cans"] = "metal-steel-cans", ["Aluminum Cans"] = "metal-aluminium-cans", ["Aluminum Ingot"] = "metal-aluminium-ingot",
        ["Copper Wire"] = "metal-copper-wire",
        ["Structural Steel"] = "metal-structural-steel", ["Mixed Metals"] = "metals", ["HDPE"] = "plastics-hdpe",
        ["LDPE"] = "plastics-ldpe", ["PET"] = "plastics-pet",
        ["LLDPE"] = "plastics-lldpe", ["PP"] = "plastics-pp", ["PS"] = "plastics-ps", ["PVC"] = "plastics-pvc", ["PLA"] = "plastics-pla",
        ["Mixed Plastics"] = "plastics-average-plastics", ["Mixed Paper (general)"] = "paper-and-board-mixed",
        ["Mixed Paper (primarily residential)"] = "paper-and-board-mixed-residential",
        ["Mixed Paper (primarily from offices)"] = "paper-and-board-mixed-office",
        ["Food Waste"] = "organic-food-and-drink-waste", ["Food Waste (non-meat)"] = "organic-food-waste-non-meat",
        ["Food Waste (meat only)"] = "organic-food-waste-meat-only",
        ["Yard Trimmings"] = "organic-garden-waste", ["Mixed Organics"] = "organic-mixed-food-and-garden-waste",
        ["Magazines/Third-class mail"] = "magazines-and-third-class-mail",
        ["Mixed Electronics"] = "weee-mixed", ["Desktop CPUs"] = "weee-desktop-computers",
        ["Portable Electronic Devices"] = "weee-portable-devices",
        ["Flat-panel Displays"] = "weee-flat-panel-displays", ["CRT Displays"] = "weee-crt-displays",
        ["Electronic Peripherals"] = "weee-peripherals",
        ["Hard-copy Devices"] = "weee-hard-copy-devices", ["Clay Bricks"] = "bricks", ["Tires"] = "tyres", ["Asphalt Concrete"] = "asphalt",
        ["Drywall"] = "plasterboard",
        ["Mixed MSW"] = "mixed-municipal-solid-waste",
    };

    private static readonly (char Column, string Heading, string Treatment)[] Treatments =
    [
        ('D', "RecycledA", "recycling"), ('E', "LandfilledB", "landfill"), ('F', "CombustedC", "combustion"),
        ('G', "CompostedD", "composting"),
        ('H', "Anaerobically Digested (Dry Digestate with Curing)", "anaerobic-digestion-dry"),
        ('I', "Anaerobically Digested (Wet Digestate with Curing)", "anaerobic-digestion-wet"),
    ];

    // R-424A: the GWP printed for it (3104) is not that of its printed composition (2211.85 with the AR5 values of Table 11).
    private static readonly HashSet<string> BlendsLeftOut = ["R-424A"];

    private static readonly string[] Figures = ["co2_kg", "ch4_kg", "n2o_kg", "co2e_kg", "biogenic_co2_kg", "other_gases", "unit"];

    // What the edition of 2024 changed on June 5, 2024: printed there in a colour of its own.
    private static readonly HashSet<(string Activity, string Unit)> Corrected =
    [
        ("freight.road.hgv.average.laden-average", "vmi"), ("freight.road.car.average", "vmi"),
        ("freight.road.light-duty-truck.average", "vmi"), ("travel.car.average.average", "vmi"),
        ("travel.car.light-duty-truck.average", "vmi"), ("travel.motorbike.average", "vmi"), ("travel.bus.average", "pmi"),
    ];

    private static readonly HashSet<string> Hydrocarbons = ["propane", "butane", "isobutane", "isopentane", "propylene"];

    private readonly SortedDictionary<string, Dictionary<string, string>> rows = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string, string)> keys = [];
    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly List<string> problems = [];
    private readonly Dictionary<string, (decimal Value, string Unit, int Row)> mobileCo2 = [];
    private int leftOut;

    public List<string> Run()
    {
        Stationary();
        Mobile();
        OnRoad(3, "vehicle-mile");
        OnRoad(4, "vehicle-mile");
        Equipment();
        if (edition.HasElectricity) { Electricity(); }
        Steam();
        Transport(8, Freight, "4");
        Waste();
        Transport(10, Travel, "6");
        if (edition.HasBlends && HasTable(12)) { Blends(); }
        return problems;
    }

    public string Name => $"epa-ghg-hub-{edition.Year}";

    /// <summary>Takes the blends of the first release of the edition, with its day.</summary>
    public IEnumerable<string> AddBlendsOf(Importer first)
    {
        if (HasTable(12)) { yield return $"{Name}: Table 12 stands in the correction too: read it there"; }
        foreach ((string id, Dictionary<string, string> row) in first.rows.Where(r => r.Key.Contains("/refrigerant.")))
        {
            keys.Add((row["activity"], row["region"], row["unit"]));
            rows.Add(id, row);
            counts["Table 12"] = counts.GetValueOrDefault("Table 12") + 1;
        }
    }

    /// <summary>Rows of the correction that differ from the first release, and are none of those that were corrected.</summary>
    public IEnumerable<string> OtherThan(Importer first)
    {
        foreach (string id in rows.Keys.Union(first.rows.Keys, StringComparer.Ordinal))
        {
            if (!rows.TryGetValue(id, out Dictionary<string, string>? row)
                || !first.rows.TryGetValue(id, out Dictionary<string, string>? old))
            {
                yield return $"{id}: in one release only";
                continue;
            }

            bool isSame = Figures.All(f => row.GetValueOrDefault(f, "") == old.GetValueOrDefault(f, ""));
            bool isCorrected = Corrected.Contains((row["activity"], row["unit"]));
            if (isSame == isCorrected) { yield return $"{id}: {(isSame ? "not corrected" : "differs from the first release")}"; }
        }
    }

    /// <summary>Notes on every row whether another print of the same thing has the same figures.</summary>
    public void NoteCopies(Importer other, string same, string alone)
    {
        foreach (Dictionary<string, string> row in rows.Values)
        {
            Dictionary<string, string>? print = other.rows.Values.FirstOrDefault(r =>
                r["activity"] == row["activity"] && r["region"] == row["region"] && r["unit"] == row["unit"]);
            bool isSame = print is not null && !ReferenceEquals(print, row)
                && Figures.All(f => row.GetValueOrDefault(f, "") == print.GetValueOrDefault(f, ""));
            row["table"] += "; " + (isSame ? same : alone);
        }
    }

    /// <summary>
    /// Where several editions have the same thing, each serves the year it is named after: the first also those before, the last those
    /// after it as far as its tables say.
    /// </summary>
    public static void PartYears(IReadOnlyList<Importer> importers)
    {
        for (int i = 0; i < importers.Count; i++)
        {
            Importer at = importers[i];
            foreach ((string id, Dictionary<string, string> row) in at.rows.Where(r => !r.Value["table"].StartsWith("Table 6 ")))
            {
                (string, string, string) key = (row["activity"], row["region"], row["unit"]);
                if (importers.Take(i).Any(other => other.keys.Contains(key))) { row["valid_from"] = Text(at.Year); }
                if (importers.Skip(i + 1).FirstOrDefault(other => other.keys.Contains(key)) is { } next)
                {
                    row["valid_to"] = Text(next.Year - 1);
                }
            }
        }
    }

    private int Year => edition.Year;

    private bool HasTable(int table) => Enumerable.Range(1, sheet.LastRow).Any(r => sheet.Text('B', r) == $"Table {table}");

    public string Csv()
    {
        string[] used = [.. Columns.Where(c => rows.Values.Any(r => r.ContainsKey(c)))];
        var text = new StringBuilder(string.Join(',', used)).Append('\n');
        foreach (Dictionary<string, string> row in rows.Values)
        {
            text.Append(string.Join(',', used.Select(c => Quote(row.GetValueOrDefault(c, ""))))).Append('\n');
        }

        return text.ToString();
    }

    public void Report(TextWriter writer)
    {
        foreach ((string table, int count) in counts)
        {
            writer.WriteLine($"{Name}, {table}: {count} factors");
        }

        writer.WriteLine($"{Name}: {rows.Count} factors; {leftOut} published rows left out by name");
    }

    private void Stationary()
    {
        bool biomass = false;
        (string Unit, string Text, string Variant) per = ("", "", "");
        foreach (int row in Rows(1))
        {
            string name = sheet.Text('C', row);
            if (sheet.Text('D', row) is "mmBtu per short ton" or "mmBtu per scf" or "mmBtu per gallon")
            {
                per = sheet.Text('D', row) switch
                {
                    "mmBtu per short ton" => ("st", "short ton", "st"),
                    "mmBtu per scf" => ("ft3", "scf", "ft3"),
                    _ => ("gal(US)", "gallon", "gal"),
                };
                continue;
            }

            if (sheet.Number('E', row) is not { } energyCo2)
            {
                if (name.Length > 0) { biomass = name.StartsWith("Biomass Fuels", StringComparison.Ordinal); }
                if (name.Length > 0 && name != "Fuel Type" && sheet.Text('D', row).Length > 0)
                {
                    problems.Add($"Table 1, row {row}: '{name}' has a heat content and no CO2");
                }

                continue;
            }

            if (StationaryLeftOut.Contains(name))
            {
                leftOut++;
                continue;
            }

            if (!StationaryFuels.TryGetValue(name, out (string Code, string[] Sectors) fuel))
            {
                problems.Add($"Table 1, row {row}: '{name}' is not mapped");
                continue;
            }

            string where = biomass ? " (biomass fuel)" : "";
            foreach (string sector in fuel.Sectors)
            {
                string activity = $"fuel.{fuel.Code}.stationary{sector}";
                Fuel(activity, "MMBtu(gross)", "MMBtu-gross", 'E', "mmBtu (HHV)");
                if (sheet.Number('H', row) is not null)
                {
                    Fuel(activity, per.Unit, per.Variant, 'H', per.Text);
                }
            }

            void Fuel(string activity, string unit, string variant, char first, string text)
            {
                char second = (char)(first + 1), third = (char)(first + 2);
                decimal co2 = sheet.Number(first, row)!.Value,
                    ch4 = sheet.Number(second, row)!.Value,
                    n2o = sheet.Number(third, row)!.Value;
                Add("Table 1", activity, "US", variant, new()
                {
                    ["kind"] = "combustion", ["unit"] = unit,
                    [biomass ? "biogenic_co2_kg" : "co2_kg"] = Text(co2), ["ch4_kg"] = Text(Kilograms(ch4)),
                    ["n2o_kg"] = Text(Kilograms(n2o)),
                    ["as_published"] = $"{Text(co2)} kg CO2, {Text(ch4)} g CH4, {Text(n2o)} g N2O per {text}", ["scope"] = "1",
                    ["substance"] = fuel.Code,
                    ["table"] = $"Table 1 Stationary Combustion, row {name}{where}, cells {first}{row}:{third}{row}",
                });
            }
        }
    }

    private void Mobile()
    {
        foreach (int row in Rows(2))
        {
            string name = sheet.Text('C', row);
            if (sheet.Number('D', row) is not { } co2)
            {
                continue;
            }

            string text = sheet.Text('E', row);
            if (!MobileFuels.TryGetValue(name, out (string Code, bool Road, bool Biogenic) fuel) || text is not ("gallon" or "scf"))
            {
                problems.Add($"Table 2, row {row}: '{name}' per {text} is not mapped");
                continue;
            }

            mobileCo2[name] = (co2, text, row);
            if (fuel.Road)
            {
                Add("Table 2", $"fuel.{fuel.Code}.road", "US", text == "scf" ? "ft3" : "gal", new()
                {
                    ["kind"] = "combustion", ["unit"] = text == "scf" ? "ft3" : "gal(US)",
                    [fuel.Biogenic ? "biogenic_co2_kg" : "co2_kg"] = Text(co2), ["scope"] = "1", ["substance"] = fuel.Code,
                    ["table"] = $"Table 2 Mobile Combustion CO2, row {name}, cell D{row}, "
                        + $"kg CO2 per {text} (CH4 and N2O are per vehicle-mile, in Tables 3 and 4)",
                });
            }
        }
    }

    private void OnRoad(int table, string mile)
    {
        char year = table == 3 ? 'D' : 'E', ch4Column = table == 3 ? 'E' : 'F', n2oColumn = table == 3 ? 'F' : 'G';
        string vehicle = "", fuel = "";
        foreach (int row in Rows(table))
        {
            string name = sheet.Text('C', row);
            if (sheet.Number(ch4Column, row) is not { } ch4 || sheet.Number(n2oColumn, row) is not { } n2o)
            {
                continue;
            }

            if (name.Length > 0 && name != "(Vans, Pickup Trucks, SUVs)")
            {
                vehicle = name;
            }

            fuel = table == 3 ? "Gasoline" : sheet.Text('D', row) is { Length: > 0 } text ? text : fuel;
            string model = sheet.Text(year, row);
            if (!(table == 3 ? GasolineVehicles : OtherVehicles).TryGetValue(vehicle, out string? type)
                || (table == 4 && !VehicleFuels.ContainsKey(fuel)))
            {
                problems.Add($"Table {table}, row {row}: '{vehicle}', '{fuel}' is not mapped");
                continue;
            }

            string code = table == 3 ? "petrol" : VehicleFuels[fuel];
            string years = model.Length == 0 ? "" : ".model-year-" + (model[0] == '≤' ? model[1..] + "-and-earlier" : model);
            Add($"Table {table}", $"vehicle.{type}.{code}{years}.ch4-n2o", "US", "vmi", new()
            {
                ["kind"] = "combustion", ["unit"] = "vmi",
                ["ch4_kg"] = Text(Kilograms(ch4)),
                ["n2o_kg"] = Text(Kilograms(n2o)), ["as_published"] = $"{Text(ch4)} g CH4, {Text(n2o)} g N2O per {mile}", ["scope"] = "1",
                ["table"] = $"Table {table} Mobile Combustion CH4 and N2O for On-Road "
                    + $"{(table == 3 ? "Gasoline Vehicles" : "Diesel and Alternative Fuel Vehicles")}, row {vehicle}"
                    + $"{(table == 4 ? ", " + fuel : "")}{(model.Length > 0 ? ", model year " + model : "")}, "
                    + $"cells {ch4Column}{row}:{n2oColumn}{row} (CO2 is per gallon, in Table 2)",
            });
        }
    }

    private void Equipment()
    {
        string vehicle = "";
        foreach (int row in Rows(5))
        {
            if (sheet.Number('E', row) is not { } ch4 || sheet.Number('F', row) is not { } n2o)
            {
                continue;
            }

            vehicle = sheet.Text('C', row) is { Length: > 0 } name ? name : vehicle;
            string engine = sheet.Text('D', row);
            if (!NonRoad.TryGetValue(vehicle, out string? use)
                || !NonRoadFuels.TryGetValue(engine, out (string Fuel, string Technology, string Co2Row) fuel))
            {
                problems.Add($"Table 5, row {row}: '{vehicle}', '{engine}' is not mapped");
                continue;
            }

            (decimal co2, string unit, int co2Row) = mobileCo2[fuel.Co2Row];
            if (unit != "gallon")
            {
                problems.Add($"Table 5, row {row}: the CO2 of {fuel.Co2Row} is per {unit}");
                continue;
            }

            Add("Table 5", $"fuel.{fuel.Fuel}.{use}{fuel.Technology}", "US", "gal", new()
            {
                ["kind"] = "combustion", ["unit"] = "gal(US)", ["co2_kg"] = Text(co2),
                ["ch4_kg"] = Text(Kilograms(ch4)), ["n2o_kg"] = Text(Kilograms(n2o)),
                ["as_published"] = $"{Text(co2)} kg CO2, {Text(ch4)} g CH4, {Text(n2o)} g N2O per gallon", ["scope"] = "1",
                ["substance"] = fuel.Fuel,
                ["table"] = $"CO2: Table 2 Mobile Combustion CO2, row {fuel.Co2Row}, cell D{co2Row}; CH4 and N2O: "
                    + "Table 5 Mobile Combustion CH4 and N2O for Non-Road Vehicles, "
                    + $"row {Footnote(vehicle)}, {engine}, cells E{row}:F{row}",
            });
        }
    }

    private void Electricity()
    {
        foreach (int row in Rows(6))
        {
            string code = sheet.Text('C', row);
            if (sheet.Number('E', row) is null)
            {
                continue;
            }

            string region = code == "US Average" ? "US" : Regex.IsMatch(code, "^[A-Z]{4}$") ? "US-EGRID-" + code : "";
            if (region.Length == 0)
            {
                problems.Add($"Table 6, row {row}: '{code}' is not a subregion");
                continue;
            }

            Rate("electricity.grid", "grid-average", 'E', "Total Output Emission Factors");
            Rate("electricity.grid.non-baseload", "grid-margin", 'H', "Non-Baseload Emission Factors");

            void Rate(string activity, string kind, char first, string heading)
            {
                char second = (char)(first + 1), third = (char)(first + 2);
                decimal co2 = sheet.Number(first, row)!.Value,
                    ch4 = sheet.Number(second, row)!.Value,
                    n2o = sheet.Number(third, row)!.Value;
                Add("Table 6", activity, region, null, new()
                {
                    ["kind"] = kind, ["valid_from"] = "2023", ["valid_to"] = "2023", ["data_year"] = "2023", ["unit"] = "kWh",
                    ["co2_kg"] = PerKwh(co2),
                    ["ch4_kg"] = PerKwh(ch4), ["n2o_kg"] = PerKwh(n2o),
                    ["as_published"] = $"{Text(co2)} lb CO2/MWh, {Text(ch4)} lb CH4/MWh, {Text(n2o)} lb N2O/MWh", ["scope"] = "2",
                    ["table"] = $"Table 6 Electricity, {heading}, row {code}{(region == "US" ? "" : " " + sheet.Text('D', row))}, "
                        + $"cells {first}{row}:{third}{row} (eGRID2023, January 2025)",
                });
            }
        }

        static string PerKwh(decimal poundsPerMwh) => Text(poundsPerMwh * PoundKg / 1000m);
    }

    private void Steam()
    {
        int row = Rows(7).Single(r => sheet.Number('D', r) is not null);
        decimal co2 = sheet.Number('D', row)!.Value, ch4 = sheet.Number('E', row)!.Value, n2o = sheet.Number('F', row)!.Value;
        foreach (string activity in new[] { "heat.steam", "heat.district" })
        {
            Add("Table 7", activity, "US", null, new()
            {
                ["kind"] = "heat", ["unit"] = "MMBtu", ["co2_kg"] = Text(co2),
                ["ch4_kg"] = Text(Kilograms(ch4)),
                ["n2o_kg"] = Text(Kilograms(n2o)), ["as_published"] = $"{Text(co2)} kg CO2, {Text(ch4)} g CH4, {Text(n2o)} g N2O per mmBtu",
                ["scope"] = "2",
                ["table"] = $"Table 7 Steam and Heat, cells D{row}:F{row} (natural gas at 80 percent thermal efficiency)",
            });
        }
    }

    private void Transport(int table, Dictionary<(string, string), (string Activity, int DataYear)> map, string category)
    {
        string title = table == 8
            ? "Upstream Transportation and Distribution and Downstream Transportation and Distribution"
            : "Business Travel and Employee Commuting";
        foreach (int row in Rows(table))
        {
            if (sheet.Number('D', row) is not { } co2)
            {
                continue;
            }

            string name = sheet.Text('C', row), unit = sheet.Text('G', row);
            decimal ch4 = sheet.Number('E', row)!.Value, n2o = sheet.Number('F', row)!.Value;
            // An earlier edition says "ton-mile": the correction of 2024 calls the same figures "short ton-mile".
            if (!map.TryGetValue((name, unit == "ton-mile" ? "short ton-mile" : unit), out (string Activity, int DataYear) to))
            {
                problems.Add($"Table {table}, row {row}: '{name}' per {unit} is not mapped");
                continue;
            }

            string symbol = unit switch { "vehicle-mile" => "vmi", "passenger-mile" => "pmi", _ => "tkm" };
            string Amount(decimal kilograms) => symbol == "tkm" ? Text(Significant(kilograms / ShortTonMileTkm)) : Text(kilograms);
            Add($"Table {table}", to.Activity, "US", symbol, new()
            {
                ["kind"] = "activity", ["valid_from"] = Text(to.DataYear), ["valid_to"] = Text(Year), ["data_year"] = Text(to.DataYear),
                ["unit"] = symbol,
                ["co2_kg"] = Amount(co2),
                ["ch4_kg"] = Amount(Kilograms(ch4)), ["n2o_kg"] = Amount(Kilograms(n2o)),
                ["as_published"] = $"{Text(co2)} kg CO2, {Text(ch4)} g CH4, {Text(n2o)} g N2O per {unit}", ["scope"] = "3",
                ["scope3_category"] = category,
                ["table"] = $"Table {table} {title}, row {Footnote(name)}, {unit}, cells D{row}:F{row} (tank-to-wheel)"
                    + (symbol == "tkm"
                        ? "; converted: 1 short ton-mile = 0.90718474 t x 1.609344 km, rounded to 15 significant digits"
                        : ""),
            });
        }
    }

    private void Waste()
    {
        int heading = Rows(9).Single(r => sheet.Text('C', r) == "Material");
        foreach ((char column, string text, string _) in Treatments)
        {
            if (Footnote(sheet.Text(column, heading)) != Footnote(text))
            {
                problems.Add($"Table 9: column {column} is '{sheet.Text(column, heading)}', not '{text}'");
            }
        }

        foreach (int row in Rows(9).Where(r => r > heading))
        {
            string name = sheet.Text('C', row);
            string material = Materials.GetValueOrDefault(name, Regex.Replace(name.ToLowerInvariant(), "[^a-z0-9]+", "-").Trim('-'));
            foreach ((char column, string text, string treatment) in Treatments)
            {
                if (sheet.Text(column, row) == "NA" || name.Length == 0)
                {
                    continue;
                }

                if (sheet.Number(column, row) is not { } tonnes)
                {
                    problems.Add($"Table 9, row {row}: '{name}', {text} is neither a number nor NA");
                    continue;
                }

                Add("Table 9", $"waste.{material}.{treatment}", "US", null, new()
                {
                    ["kind"] = "activity", ["valid_from"] = Text(edition.WasteYear), ["valid_to"] = Text(Year), ["unit"] = "st",
                    ["co2e_kg"] = Text(tonnes / 0.001m), ["gwp_set"] = "AR4",
                    ["as_published"] = $"{Text(tonnes)} metric tons CO2e per short ton", ["scope"] = "3", ["scope3_category"] = "5",
                    ["table"] = $"Table 9 Waste Generated in Operations and End-of-Life Treatment of Sold Products, row {name}, "
                        + $"column {Footnote(text)}, cell {column}{row} (avoided emissions not included)",
                });
            }
        }
    }

    private void Blends()
    {
        foreach (int row in Rows(12))
        {
            string name = sheet.Text('C', row), composition = sheet.Text('E', row);
            if (sheet.Number('D', row) is not { } gwp)
            {
                continue;
            }

            (decimal Percent, string Gas)[] parts = [.. composition.Split(',').Select(p => Regex.Match(p.Trim(), @"^([0-9.]+)% (\S+)$"))
                .Select(m => (decimal.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture), m.Groups[2].Value))];
            if (parts.Sum(p => p.Percent) != 100m
                || parts.Any(p => !Hydrocarbons.Contains(p.Gas) && !Regex.IsMatch(p.Gas, @"^(HFC|PFC|HCFC)-")))
            {
                problems.Add($"Table 12, row {row}: composition '{composition}' is not understood");
                continue;
            }

            if (BlendsLeftOut.Contains(name) || parts.Any(p => p.Gas.StartsWith("HCFC-", StringComparison.Ordinal)))
            {
                leftOut++;
                continue;
            }

            bool partly = parts.Any(p => Hydrocarbons.Contains(p.Gas));
            Add("Table 12", "refrigerant." + name.ToLowerInvariant(), "US", null, new()
            {
                ["kind"] = "fugitive", ["unit"] = "kg",
                ["other_gases"] = string.Join(
                    ';', parts.Where(p => !Hydrocarbons.Contains(p.Gas)).Select(p => $"{p.Gas}={Text(p.Percent * 0.01m)}")),
                ["published_co2e_kg"] = Text(gwp), ["gwp_set"] = "AR5",
                ["as_published"] = composition.Replace(" ,", ",", StringComparison.Ordinal), ["scope"] = "1",
                ["table"] = $"Table 12 Global Warming Potential (GWP) for Blended Refrigerants, row {name}, "
                    + $"cells D{row}:E{row}{(partly ? " (hydrocarbon constituents not entered)" : "")}",
            });
        }
    }

    /// <summary>The rows below a table's heading, up to its source and notes or the next table.</summary>
    private List<int> Rows(int table)
    {
        int first = Enumerable.Range(1, sheet.LastRow).Single(r => sheet.Text('B', r) == $"Table {table}") + 1;
        return [.. Enumerable.Range(first, sheet.LastRow - first + 1).TakeWhile(r =>
            !sheet.Text('C', r).StartsWith("Source:", StringComparison.Ordinal)
            && !sheet.Text('C', r).StartsWith("Notes:", StringComparison.Ordinal)
            && !sheet.Text('B', r).StartsWith("Table ", StringComparison.Ordinal))];
    }

    private void Add(string table, string activity, string region, string? variant, Dictionary<string, string> row)
    {
        string id = $"{Name}/{activity}/{region}{(variant is null ? "" : "/" + variant)}";
        row["id"] = id;
        row["activity"] = activity;
        row["region"] = region;
        row["published"] = edition.PublishedOn;
        row["publisher"] = Publisher;
        row["source"] = edition.Source;
        row["url"] = edition.Url;
        row["license"] = License;
        if (!keys.Add((activity, region, row["unit"])) || !rows.TryAdd(id, row))
        {
            problems.Add($"{id}: a second factor for the same activity, region and unit");
        }

        counts[table] = counts.GetValueOrDefault(table) + 1;
    }

    private static decimal Kilograms(decimal grams) => grams == 0m ? 0m : grams * 0.001m;

    private static decimal Significant(decimal value)
    {
        if (value == 0m)
        {
            return 0m;
        }

        int places = 15;
        for (decimal left = value; left < 0.1m; left *= 10m)
        {
            places++;
        }

        return Math.Round(value, places, MidpointRounding.ToEven);
    }

    private static string Footnote(string name) => Regex.Replace(name, @"(?<=[a-z)]) ?[A-E]$", "");

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Quote(string value) =>
        value.AsSpan().IndexOfAny(",\"\n") < 0 ? value : '"' + value.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
