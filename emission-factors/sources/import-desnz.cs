// Reads one edition of the UK government's greenhouse gas conversion factors and writes the factor file of that edition.
//
//   dotnet run import-desnz.cs -- INPUT.xlsx OUTPUT.csv
//
// INPUT is a workbook of the publication as downloaded, the flat file for automatic processing or the full set; the SHA-256 decides which
// edition it is:
//   2025: "Greenhouse gas reporting: conversion factors 2025", flat file (for automatic processing only), version 1, 10 June 2025
//         https://www.gov.uk/government/publications/greenhouse-gas-reporting-conversion-factors-2025
//         https://assets.publishing.service.gov.uk/media/6846b6ea57f3515d9611f0dd/ghg-conversion-factors-2025-flat-format.xlsx
//   2024: "Greenhouse gas reporting: conversion factors 2024", flat file (for automatic processing only), version 1.1, 30 October 2024
//         https://www.gov.uk/government/publications/greenhouse-gas-reporting-conversion-factors-2024
//         https://assets.publishing.service.gov.uk/media/6722567c10b0d582ee8c4953/ghg-conversion-factors-2024-FlatFormat_v1_1.xlsx
//   2023: "Greenhouse gas reporting: conversion factors 2023", flat file (for automatic processing only), version 1.1, 28 June 2023
//         https://www.gov.uk/government/publications/greenhouse-gas-reporting-conversion-factors-2023
//         https://assets.publishing.service.gov.uk/media/649c536906179b00113f74a9/ghg-conversion-factors-2023-flat-file-update.xlsx
//
// Every published row is mapped to one activity or more, or belongs to a group that is left out by name; a row that fits neither
// stops the program. Numbers: a cell holds a binary number; it is written as the spreadsheet shows it at 15 significant digits,
// with at least as many decimals as the cell's number format prints (0.177 under the format 0.00000 is 0.17700).

using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

Edition[] editions =
[
    new(2025, "8bfdb45b81ec4a88e3bdf4584637330f62e6bd09ce1940e654c5d7b7f736de94", "2025-06-10", "1", "2023", "2023"),
    new(2024, "1b063892ad1f00c5bc73029c016e54bc4c3050a71219202b545f8aea2f9f75c4", "2024-10-30", "1.1", "2022", ""),
    new(2023, "804885cb9d8f02bbb97dcd92b79ca294080ba892ba67e3c95fcfbae52af359a6", "2023-06-28", "1.1", "2021", ""),
];

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: dotnet run import-desnz.cs -- INPUT.xlsx OUTPUT.csv");
    return 2;
}

byte[] bytes = File.ReadAllBytes(args[0]);
string sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
Edition? edition = editions.FirstOrDefault(e => e.Sha256 == sha256);
if (edition is null)
{
    Console.Error.WriteLine($"{args[0]}: SHA-256 is {sha256}, which is none of the pinned editions");
    return 1;
}

using var book = new Workbook(bytes);
List<Published> published = edition.IsFlat ? FlatFile.Read(book, edition.Year) : FullSet.Read(book);
var importer = new Importer(edition, published);
List<string> problems = importer.Run();
if (problems.Count > 0)
{
    problems.ForEach(Console.Error.WriteLine);
    return 1;
}

File.WriteAllText(args[1], importer.Csv(), new UTF8Encoding(false));
importer.Report(Console.Out);
return 0;

/// <summary>One edition: the pinned input and what the outputs cite.</summary>
/// <param name="DataYear">The year of the data behind electricity, its losses and heat: two years before (methodology paper 2025,
/// paragraphs 3.10 and 3.27, Tables 7 and 11).</param>
/// <param name="WaterDataYear">The same for water (methodology paper 2025, paragraph 9.9).</param>
sealed record Edition(
    int Year, string Sha256, string PublishedOn, string Version, string DataYear, string WaterDataYear, bool IsFlat = true)
{
    public string Source => $"UK Government GHG Conversion Factors for Company Reporting {Year}: {(IsFlat ? "flat file" : "full set")}, "
        + $"version {Version} (Greenhouse gas reporting: conversion factors {Year})";
    public string Url => $"https://www.gov.uk/government/publications/greenhouse-gas-reporting-conversion-factors-{Year}";
}

/// <summary>One published factor: the lines of the flat file whose IDs differ only in the gas.</summary>
sealed class Published
{
    public required string Sheet { get; init; }
    public required string Group { get; init; }
    public required string Type { get; init; }
    public required string Detail { get; init; }
    public required string Column { get; init; }
    public required string Unit { get; init; }
    /// <summary>The heading of a figure and its number here; kWh (5, 6) is energy, not an emission.</summary>
    public static readonly Dictionary<string, int> Gases = new()
    {
        ["kg CO2e"] = 1, ["kg CO2e of CO2 per unit"] = 2, ["kg CO2e of CH4 per unit"] = 3, ["kg CO2e of N2O per unit"] = 4,
        ["kWh (Net CV)"] = 5, ["kWh (net)"] = 6,
    };

    public SortedDictionary<int, decimal?> Values { get; } = [];

    public decimal? this[int gas] => Values.GetValueOrDefault(gas);
    public bool IsBlank => Values.Values.All(v => v is null);
    public bool HasGases => Values.ContainsKey(1) && Values.ContainsKey(2);

    public string Place => string.Join(" / ", new[] { Sheet, Group, Type, Detail, Column, Unit }.Where(p => p.Length > 0));
    public SortedDictionary<int, string> References { get; } = [];
    public string Cited => References.Count == 1
        ? $"{Noun} {References.Values.First()}"
        : $"{Noun}s {References.Values.First()} to {References.Values.Last()}";
    public required string Noun { get; init; }
}

/// <summary>A spreadsheet as cells: text, or a number with the decimals that its format prints.</summary>
sealed partial class Workbook : IDisposable
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly ZipArchive zip;
    private readonly string[] texts;
    private readonly int[] decimals;
    private readonly List<(string Name, string Path)> sheets;

    public Workbook(byte[] bytes)
    {
        zip = new ZipArchive(new MemoryStream(bytes));
        texts = [.. Part("xl/sharedStrings.xml").Root!.Elements(Main + "si")
            .Select(si => string.Concat(si.Descendants(Main + "t").Select(t => t.Value)))];
        XDocument styles = Part("xl/styles.xml");
        var formats = styles.Descendants(Main + "numFmt")
            .ToDictionary(f => (string)f.Attribute("numFmtId")!, f => (string)f.Attribute("formatCode")!);
        formats["2"] = "0.00";
        formats["4"] = "#,##0.00";
        decimals = [.. styles.Root!.Element(Main + "cellXfs")!.Elements(Main + "xf")
            .Select(x => formats.TryGetValue((string)x.Attribute("numFmtId")!, out string? code)
                ? Zeros().Match(code).Groups[1].Length
                : 0)];
        var targets = Part("xl/_rels/workbook.xml.rels").Root!.Elements()
            .ToDictionary(r => (string)r.Attribute("Id")!, r => (string)r.Attribute("Target")!);
        sheets = [.. Part("xl/workbook.xml").Descendants(Main + "sheet").Select(s => (
            (string)s.Attribute("name")!,
            "xl/" + targets[(string)s.Attribute(Relation + "id")!].TrimStart('/').Replace("xl/", "")))];
    }

    public IEnumerable<string> Sheets => sheets.Select(s => s.Name);

    /// <summary>The rows of a sheet: row number, and its cells by column (A = 1), the empty ones left out.</summary>
    public IEnumerable<(int Number, Dictionary<int, Cell> Cells)> Rows(string sheet)
    {
        foreach (XElement row in Part(sheets.Single(s => s.Name == sheet).Path).Descendants(Main + "row"))
        {
            var cells = new Dictionary<int, Cell>();
            foreach (XElement c in row.Elements(Main + "c"))
            {
                if (c.Element(Main + "v") is not { } v) { continue; }
                string reference = (string)c.Attribute("r")!;
                bool isText = (string?)c.Attribute("t") is "s" or "str";
                string text = (string?)c.Attribute("t") == "s" ? texts[int.Parse(v.Value, CultureInfo.InvariantCulture)] : v.Value;
                if (text.Trim().Length == 0) { continue; }
                decimal? number = isText ? null : Number(text, decimals[(int?)c.Attribute("s") ?? 0]);
                cells[Letters().Match(reference).Value.Aggregate(0, (n, l) => (n * 26) + l - 'A' + 1)] = new Cell(
                    reference, text.Trim(), number);
            }

            yield return ((int)row.Attribute("r")!, cells);
        }
    }

    public void Dispose() => zip.Dispose();

    private XDocument Part(string name)
    {
        using Stream s = zip.GetEntry(name)!.Open();
        return XDocument.Load(s);
    }

    private static decimal Number(string stored, int printed)
    {
        string shown = double.Parse(stored, CultureInfo.InvariantCulture).ToString("G15", CultureInfo.InvariantCulture);
        return decimal.Parse(shown, NumberStyles.Float, CultureInfo.InvariantCulture) + new decimal(0, 0, 0, false, (byte)printed);
    }

    [GeneratedRegex("^[A-Z]+")]
    private static partial Regex Letters();

    [GeneratedRegex(@"0\.(0+)")]
    private static partial Regex Zeros();
}

sealed record Cell(string Reference, string Text, decimal? Number);

/// <summary>Reads the sheet "Factors by Category" of the flat file: one line a figure.</summary>
static class FlatFile
{
    private static readonly string[] Header = ["ID", "Scope", "Level 1", "Level 2", "Level 3", "Level 4", "Column Text", "UOM", "GHG/Unit"];

    public static List<Published> Read(Workbook book, int year)
    {
        var rows = new Dictionary<string, Published>();
        bool seenHeader = false;
        foreach ((_, Dictionary<int, Cell> cells) in book.Rows("Factors by Category"))
        {
            string Text(int column) => cells.GetValueOrDefault(column)?.Text ?? "";
            if (!seenHeader)
            {
                if (Text(1) != "ID") { continue; }
                if (!Enumerable.Range(1, 9).Select(Text).SequenceEqual(Header) || Text(10) != $"GHG Conversion Factor {year}")
                {
                    throw new InvalidDataException("the header is not the one expected");
                }

                seenHeader = true;
                continue;
            }

            string id = Text(1);
            if (id.Length == 0) { continue; }
            string key = id[..id.LastIndexOf('_')];
            if (!rows.TryGetValue(key, out Published? entry))
            {
                entry = new Published
                {
                    Noun = "ID",
                    Sheet = Text(3),
                    Group = Text(4),
                    Type = Text(5),
                    Detail = Text(6),
                    Column = Text(7),
                    Unit = Text(8),
                };
                rows.Add(key, entry);
            }

            int gas = Published.Gases[Text(9)];
            if (id != $"{key}_{gas}"
                || entry.Sheet != Text(3)
                || entry.Group != Text(4)
                || entry.Type != Text(5)
                || entry.Detail != Text(6)
                || entry.Column != Text(7)
                || entry.Unit != Text(8))
            {
                throw new InvalidDataException($"ID {id} does not belong to {entry.Place}");
            }

            entry.References.Add(gas, id);
            entry.Values.Add(gas, cells.GetValueOrDefault(10)?.Number);
        }

        return [.. rows.Values];
    }
}

/// <summary>
/// Reads the full set: a sheet a category, tables with a header row "Activity ... Unit, kg CO2e ...", and over it a row that names groups
/// of columns.
/// </summary>
static class FullSet
{
    private static readonly string[] NoFactors =
        ["Introduction", "What's new", "Index", "Overseas electricity", "Conversions", "Fuel properties", "Haul definition"];

    public static List<Published> Read(Workbook book)
    {
        var found = new List<Published>();
        foreach (string sheet in book.Sheets.Except(NoFactors))
        {
            Dictionary<int, Cell> above = [];
            Dictionary<int, (int Gas, string Column)>? values = null;
            List<(int Column, bool IsUnit)> labels = [];
            Dictionary<int, string> filled = [];
            int last = 0;
            foreach ((int number, Dictionary<int, Cell> cells) in book.Rows(sheet))
            {
                if (cells.GetValueOrDefault(1)?.Text == "Activity" && cells.Values.Any(c => Published.Gases.ContainsKey(c.Text)))
                {
                    int first = cells.Where(c => Published.Gases.ContainsKey(c.Value.Text)).Min(c => c.Key);
                    bool named = !above.ContainsKey(1);
                    string Over(int column) => !named
                        ? ""
                        : above.Where(a => a.Key >= first && a.Key <= column).OrderBy(a => a.Key).LastOrDefault().Value?.Text ?? "";
                    values = cells.Where(c => Published.Gases.ContainsKey(c.Value.Text))
                        .ToDictionary(c => c.Key, c => (Published.Gases[c.Value.Text], Over(c.Key)));
                    labels = [.. cells.Where(c => c.Key < first && c.Value.Text != "Year").OrderBy(c => c.Key)
                        .Select(c => (c.Key, c.Value.Text == "Unit"))];
                    filled = [];
                }
                else if (values is not null
                    && (number != last + 1 || !cells.Keys.Any(k => values.ContainsKey(k) || labels.Any(l => l.Column == k))))
                {
                    values = null;
                }
                else if (values is not null)
                {
                    foreach ((int column, _) in labels.Where(l => cells.ContainsKey(l.Column)))
                    {
                        if (filled.GetValueOrDefault(column) == cells[column].Text) { continue; }
                        labels.Where(l => l.Column > column).ToList().ForEach(l => filled.Remove(l.Column));
                        filled[column] = cells[column].Text;
                    }

                    if (!filled.TryGetValue(labels.Single(l => l.IsUnit).Column, out string? unit)) { continue; } // a note under the table
                    string Label(int n) =>
                        labels.Where(l => !l.IsUnit).Select(l => filled.GetValueOrDefault(l.Column, "")).ElementAtOrDefault(n) ?? "";
                    foreach (var group in values.GroupBy(v => v.Value.Column))
                    {
                        var entry = new Published
                        {
                            Noun = "cell",
                            Sheet = sheet,
                            Group = Label(0),
                            Type = Label(1),
                            Detail = Label(2),
                            Column = group.Key,
                            Unit = unit,
                        };
                        foreach ((int column, (int gas, _)) in group)
                        {
                            Cell? cell = cells.GetValueOrDefault(column);
                            if (cell is { Number: null })
                            {
                                throw new InvalidDataException($"{sheet}!{cell.Reference} is not a number: {cell.Text}");
                            }

                            entry.Values.Add(gas, cell?.Number);
                            entry.References.Add(gas, cell?.Reference ?? $"(column {column}, row {number})");
                        }

                        found.Add(entry);
                    }
                }

                above = cells;
                last = number;
            }
        }

        return found;
    }
}

/// <summary>One line of the output.</summary>
sealed record Line(string Activity, string Kind, string Unit, string Scope, string Category, Published Factor)
{
    public string Set { get; init; } = "";
    public string DataYear { get; init; } = "";
    public string GwpSet { get; init; } = "AR5";
    public string Substance { get; init; } = "";
    public string Note { get; init; } = "";
    public Published? Biogenic { get; init; }
    public Published? WithoutRf { get; init; }

    /// <summary>The part that is no Kyoto gas; the factor itself where it is all.</summary>
    public Published? NonKyoto { get; init; }

    /// <summary>The Kyoto part beside it.</summary>
    public Published? Kyoto { get; init; }
}

/// <summary>Maps published factors to activities.</summary>
sealed partial class Importer(Edition edition, List<Published> published)
{
    // The uses for which one published fuel factor is entered: the publisher gives one factor per fuel, whatever it is burned in.
    private static readonly string[] Buildings = ["stationary", "stationary.commercial", "stationary.residential"];
    private static readonly string[] Works = ["stationary", "stationary.commercial"];
    private static readonly Dictionary<string, (string Fuel, string[] Uses)> Fuels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Butane"] = ("butane", Buildings),
        ["CNG"] = ("cng", [.. Works, "road"]),
        ["LNG"] = ("lng", [.. Works, "road", "water"]),
        ["LPG"] = ("lpg", [.. Buildings, "road", "off-road"]),
        ["Natural gas"] = ("natural-gas", Buildings),
        ["Natural gas (100% mineral blend)"] = ("natural-gas-mineral", Buildings),
        ["Other petroleum gas"] = ("other-petroleum-gas", Works),
        ["Propane"] = ("propane", Buildings),
        ["Aviation spirit"] = ("aviation-gasoline", ["air"]),
        ["Aviation turbine fuel"] = ("jet-kerosene", ["air"]),
        ["Burning oil"] = ("kerosene", Buildings),
        ["Diesel (average biofuel blend)"] = ("diesel", [.. Buildings, "road", "off-road", "rail"]),
        ["Diesel (100% mineral diesel)"] = ("diesel-mineral", [.. Buildings, "road", "off-road", "rail"]),
        ["Fuel oil"] = ("residual-fuel-oil", Works),
        ["Gas oil"] = ("gas-oil", [.. Buildings, "off-road", "rail"]),
        ["Lubricants"] = ("lubricants", Works),
        ["Marine fuel oil"] = ("marine-fuel-oil", ["water"]),
        ["Marine gas oil"] = ("marine-gas-oil", ["water"]),
        ["Naphtha"] = ("naphtha", ["stationary"]),
        ["Petrol (average biofuel blend)"] = ("petrol", [.. Buildings, "road", "off-road", "water"]),
        ["Petrol (100% mineral petrol)"] = ("petrol-mineral", [.. Buildings, "road", "off-road", "water"]),
        ["Processed fuel oils - distillate oil"] = ("processed-fuel-oil-distillate", Works),
        ["Processed fuel oils - residual oil"] = ("processed-fuel-oil-residual", Works),
        ["Refinery miscellaneous"] = ("refinery-miscellaneous", ["stationary"]),
        ["Waste oils"] = ("waste-oils", Works),
        ["Coal (domestic)"] = ("coal-domestic", ["stationary.residential"]),
        ["Coal (industrial)"] = ("coal-industrial", Works),
        ["Coal (electricity generation)"] = ("coal-electricity-generation", ["stationary"]),
        ["Coal (electricity generation - home produced coal only)"] = ("coal-electricity-generation-home-produced", ["stationary"]),
        ["Coking coal"] = ("coking-coal", ["stationary"]),
        ["Petroleum coke"] = ("petroleum-coke", ["stationary"]),
        ["Avtur (renewable)"] = ("jet-kerosene-renewable", ["air"]),
        ["Biodiesel HVO"] = ("hvo", [.. Works, "road", "off-road", "rail"]),
        ["Biodiesel ME"] = ("biodiesel", [.. Works, "road", "rail"]),
        ["Biodiesel ME (from tallow)"] = ("biodiesel-tallow", [.. Works, "road", "rail"]),
        ["Biodiesel ME (from used cooking oil)"] = ("biodiesel-used-cooking-oil", [.. Works, "road", "rail"]),
        ["Off road biodiesel"] = ("biodiesel-off-road", ["off-road"]),
        ["Bioethanol"] = ("bioethanol", ["road", "off-road"]),
        ["Biomethane (compressed)"] = ("biomethane-compressed", [.. Works, "road"]),
        ["Biomethane (liquified)"] = ("biomethane-liquefied", [.. Works, "road"]),
        ["Biopropane"] = ("biopropane", [.. Buildings, "road"]),
        ["Development diesel"] = ("development-diesel", [.. Works, "road", "off-road"]),
        ["Development petrol"] = ("development-petrol", ["road", "off-road"]),
        ["Methanol (bio)"] = ("methanol-bio", [.. Works, "road", "water"]),
        ["Wood logs"] = ("wood-logs", Buildings),
        ["Wood chips"] = ("wood-chips", Buildings),
        ["Wood pellets"] = ("wood-pellets", Buildings),
        ["Grass/straw"] = ("grass-straw", Buildings),
        ["Biogas"] = ("biogas", Works),
        ["Landfill gas"] = ("landfill-gas", Works),
    };

    private static readonly Dictionary<string, string> Drives = new()
    {
        ["Diesel"] = "diesel", ["Petrol"] = "petrol", ["Hybrid"] = "hybrid", ["CNG"] = "cng", ["LPG"] = "lpg", ["Unknown"] = "average",
        ["Plug-in Hybrid Electric Vehicle"] = "plug-in-hybrid", ["Battery Electric Vehicle"] = "battery-electric",
    };

    private static readonly Dictionary<string, string> Vans = new()
    {
        ["Class I (up to 1.305 tonnes)"] = "class-i", ["Class II (1.305 to 1.74 tonnes)"] = "class-ii",
        ["Class III (1.74 to 3.5 tonnes)"] = "class-iii", ["Average (up to 3.5 tonnes)"] = "average",
    };

    private static readonly Dictionary<string, string> Hgvs = new()
    {
        ["Rigid (>3.5 - 7.5 tonnes)"] = "rigid-3-5-to-7-5-t", ["Rigid (>7.5 tonnes-17 tonnes)"] = "rigid-7-5-to-17-t",
        ["Rigid (>17 tonnes)"] = "rigid-over-17-t", ["All rigids"] = "rigid-average",
        ["Articulated (>3.5 - 33t)"] = "articulated-3-5-to-33-t", ["Articulated (>33t)"] = "articulated-over-33-t",
        ["All artics"] = "articulated-average", ["All HGVs"] = "average",
        ["Average non-refrigerated rigids"] = "rigid-average", ["Average non-refrigerated artics"] = "articulated-average",
        ["Average non-refrigerated HGVs"] = "average",
        ["Average refrigerated rigids"] = "rigid-average", ["Average refrigerated artics"] = "articulated-average",
        ["Average refrigerated HGVs"] = "average",
    };

    private static readonly Dictionary<string, string> Loads = new(StringComparer.OrdinalIgnoreCase)
    {
        ["0% Laden"] = "laden-0", ["50% Laden"] = "laden-50", ["100% Laden"] = "laden-100", ["Average laden"] = "laden-average",
    };

    private static readonly Dictionary<string, string> Hauls = new()
    {
        ["Domestic, to/from UK"] = "domestic", ["Short-haul, to/from UK"] = "short-haul", ["Long-haul, to/from UK"] = "long-haul",
        ["International, to/from non-UK"] = "international",
    };

    private static readonly Dictionary<string, string> Classes = new()
    {
        ["Average passenger"] = "average", ["Economy class"] = "economy", ["Premium economy class"] = "premium-economy",
        ["Business class"] = "business", ["First class"] = "first",
    };

    // Refrigerants are published in CO2e under AR5 only: kept for comparison, in a set that has to be asked for, so that the factors by
    // mass of gas serve the United Kingdom too.
    private const string RefrigerantSet = "desnz-refrigerants";

    private static readonly Dictionary<string, string> Carriers = new()
    {
        ["Regular taxi"] = "taxi.regular", ["Black cab"] = "taxi.black-cab",
        ["Local bus (not London)"] = "bus.local-not-london", ["Local London bus"] = "bus.local-london",
        ["Average local bus"] = "bus.local-average", ["Coach"] = "bus.coach",
        ["National rail"] = "rail.national", ["International rail"] = "rail.international",
        ["Light rail and tram"] = "rail.light-rail-and-tram", ["London Underground"] = "rail.london-underground",
        ["Foot passenger"] = "ferry.foot-passenger", ["Car passenger"] = "ferry.car-passenger",
        ["Average (all passenger)"] = "ferry.average",
    };

    private static readonly Dictionary<string, string> Treatments = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Open-loop"] = "open-loop", ["Closed-loop"] = "closed-loop",
        ["Incineration with Energy Recovery"] = "incineration-energy-recovery", ["Combustion"] = "incineration-energy-recovery",
        ["Composting"] = "composting", ["Landfill"] = "landfill", ["Anaerobic digestion"] = "anaerobic-digestion", ["Re-use"] = "re-use",
        ["Primary material production"] = "primary", ["Closed-loop source"] = "closed-loop", ["Open-loop source"] = "open-loop",
        ["Re-used"] = "re-used",
    };

    private static readonly Dictionary<string, string> Gases = new()
    {
        ["Carbon dioxide"] = "co2", ["Methane"] = "methane", ["Nitrous oxide"] = "nitrous-oxide", ["Sulphur hexafluoride (SF6)"] = "sf6",
        ["Nitrogen trifluoride"] = "nf3", ["HFC-43-I0mee"] = "hfc-43-10mee",
        ["Perfluoromethane (PFC-14)"] = "pfc-14", ["Perfluoroethane (PFC-116)"] = "pfc-116", ["Perfluoropropane (PFC-218)"] = "pfc-218",
        ["Perfluorocyclobutane (PFC-318)"] = "pfc-318",
        ["Perfluorobutane (PFC-3-1-10)"] = "pfc-3-1-10", ["Perfluoropentane (PFC-4-1-12)"] = "pfc-4-1-12",
        ["Perfluorohexane (PFC-5-1-14)"] = "pfc-5-1-14",
    };

    /// <summary>
    /// Hydrocarbons and ethers that AR5 has no value for, and blends whose figure rests on them; the sheet: "In some cases AR4, AR6 or
    /// estimates ... are used instead where AR5 values are not available".
    /// </summary>
    private static readonly string[] NotAr5 =
        [
            "r-170", "r-290", "r-600", "r-600a", "r-601", "r-601a", "r-1270", "dimethylether", "r-429a", "r-430a", "r-432a", "r-433a",
            "r-433b", "r-433c", "r-435a", "r-436a", "r-436b", "r-441a", "r-443a", "r-510a", "r-511a"
        ];

    private readonly List<Line> lines = [];
    private readonly SortedDictionary<string, int[]> tally = new(StringComparer.Ordinal);
    private readonly HashSet<Published> used = [];
    private readonly Dictionary<string, Published> byPlace = published.ToDictionary(p => p.Place.ToLowerInvariant());
    private List<string> ids = [];

    public List<string> Run()
    {
        var problems = new List<string>();
        foreach (Published p in published)
        {
            int[] count = Count(p);
            count[0]++;
            if (p.IsBlank) { count[1]++; continue; }
            if (p.Values.Values.Any(v => v is null)) { problems.Add($"{p.Cited}: some gases are blank: {p.Place}"); continue; }
            if (LeftOut(p)) { count[2]++; continue; }
            if (p.Sheet == "Outside of scopes") { continue; }
            List<Line> found = [];
            try { found = [.. Map(p)]; }
            catch (KeyNotFoundException e) { problems.Add($"{p.Cited}: {p.Place}: {e.Message}"); }
            if (found.Count == 0) { problems.Add($"{p.Cited}: no activity for {p.Place}"); }
            lines.AddRange(found.Where(l => l.Activity.Length > 0));
            used.Add(p);
        }

        foreach (Line l in lines) { if (l.Biogenic is { } b) { used.Add(b); } }
        foreach (Published p in published.Where(p => !p.IsBlank && !LeftOut(p)))
        {
            if (used.Contains(p)) { Count(p)[3]++; } else { problems.Add($"{p.Cited}: never used: {p.Place}"); }
        }

        // Variants only where an activity has several units; each (activity, unit) once.
        ILookup<string, Line> byActivity = lines.ToLookup(l => l.Activity);
        string Variant(Line l) => byActivity[l.Activity].Count() > 1 ? "/" + l.Unit.Replace("(", "-").Replace(")", "") : "";
        ids = [.. lines.Select(l => $"desnz-{edition.Year}/{l.Activity}/GB{Variant(l)}")];
        foreach (IGrouping<string, string> g in ids.GroupBy(i => i).Where(g => g.Count() > 1))
        {
            problems.Add($"id {g.Key} stands for {g.Count()} lines");
        }

        foreach (Line l in lines.Where(l => !Code().IsMatch(l.Activity))) { problems.Add($"'{l.Activity}' is not an activity code"); }
        return problems;
    }

    private int[] Count(Published p)
    {
        if (!tally.TryGetValue(p.Sheet, out int[]? count)) { tally.Add(p.Sheet, count = new int[4]); }
        return count;
    }

    /// <summary>
    /// Published, and not entered: energy, third-party figures, the same figure in another unit, zeros that stand for "no figure".
    /// </summary>
    private static bool LeftOut(Published p) =>
        p.Sheet is "SECR kWh pass & delivery vehs" or "SECR kWh UK electricity for EVs" or "Hotel stay"
        || p.Unit == "million litres"
        || (p[1] == 0 && (p.Sheet == "Material use" || (p.Unit == "tonne.km" && p.Column.StartsWith("0%", StringComparison.Ordinal))));

    private IEnumerable<Line> Map(Published p)
    {
        string unit = Unit(p);
        switch (p.Sheet)
        {
            case "Fuels" or "Bioenergy":
            {
                (string fuel, string[] uses) = Fuels[p.Type];
                Published? biogenic = Outside(p);
                foreach (string use in uses)
                {
                    yield return new Line($"fuel.{fuel}.{use}", "combustion", unit, "1", "", p)
                    {
                        GwpSet = GwpOf(p),
                        Substance = fuel,
                        Biogenic = biogenic,
                        Note = uses.Length > 1 ? "one published figure for every use" : "",
                    };
                }

                break;
            }

            case "WTT- fuels" or "WTT- bioenergy":
                yield return new Line($"upstream.fuel.{Fuels[p.Type].Fuel}", "upstream", unit, "3", "3", p) { GwpSet = GwpOf(p) };
                break;

            case "Refrigerant & other":
                yield return Refrigerant(p);
                break;

            case "UK electricity":
                yield return new Line("electricity.grid", "grid-average", unit, "2", "", p)
                {
                    DataYear = edition.DataYear,
                    Biogenic = Outside(p),
                };
                break;

            case "Managed assets- electricity":
                yield return new Line("managed.electricity", "activity", unit, "3", "8", p)
                {
                    DataYear = edition.DataYear,
                    Biogenic = Outside(p),
                };
                break;

            case "Heat and steam":
                yield return new Line(Heat(p.Type), "heat", unit, "2", "", p) { DataYear = edition.DataYear };
                break;

            case "Transmission and distribution":
                yield return p.Group == "T&D- UK electricity"
                    ? new Line("losses.electricity", "td-loss", unit, "3", "3", p)
                    {
                        DataYear = edition.DataYear,
                        Note = "per kWh consumed",
                    }
                    : new Line("losses.heat.district", "td-loss", unit, "3", "3", p);
                break;

            case "WTT- UK electricity":
                yield return new Line(
                    p.Group.Contains("T&D") ? "upstream.losses.electricity" : "upstream.electricity", "upstream", unit, "3", "3", p);
                break;

            case "WTT- heat and steam":
                yield return new Line(
                    p.Group == "WTT- heat and steam" ? $"upstream.{Heat(p.Type)}" : "upstream.losses.heat.district", "upstream", unit, "3",
                    "3", p);
                break;

            case "Passenger vehicles" or "Delivery vehicles":
                yield return Vehicle(p, "vehicle.", "", "activity", "1", "");
                break;

            case "UK electricity for EVs":
                yield return Vehicle(p, "vehicle.", ".electricity", "grid-average", "2", "");
                break;

            case "UK electricity T&D for EVs":
                yield return Vehicle(p, "vehicle.", ".electricity-losses", "td-loss", "3", "3");
                break;

            case "Managed assets- vehicles":
                yield return Vehicle(p, "managed.", "", "activity", "3", "8");
                break;

            case "Business travel- land" when !Carriers.ContainsKey(p.Type):
                yield return Vehicle(p, "travel.", "", "activity", "3", "6");
                break;

            case "Business travel- land" or "Business travel- sea":
                yield return new Line($"travel.{Carriers[p.Type]}", "activity", unit, "3", "6", p);
                break;

            case "WTT- pass vehs & travel- land" when !Carriers.ContainsKey(p.Type):
                yield return Vehicle(p, "upstream.vehicle.", "", "upstream", "3", "3");
                yield return Vehicle(p, "upstream.travel.", "", "upstream", "3", "6");
                yield return Vehicle(p, "upstream.managed.", "", "upstream", "3", "8");
                break;

            case "WTT- pass vehs & travel- land" or "WTT- business travel- sea":
                yield return new Line($"upstream.travel.{Carriers[p.Type]}", "upstream", unit, "3", "6", p);
                break;

            case "Business travel- air":
                yield return Flight(p, $"travel.air.{Hauls[p.Type]}.{Classes[p.Detail]}", "activity", "6");
                break;

            case "WTT- business travel- air":
                yield return Flight(p, $"upstream.travel.air.{Hauls[p.Type]}.{Classes[p.Detail]}", "upstream", "6");
                break;

            case "Freighting goods" or "WTT- delivery vehs & freight":
                foreach (Line freight in Freight(p, unit)) { yield return freight; }
                break;

            case "Water supply":
                yield return new Line("water.supply", "activity", unit, "3", "1", p) { DataYear = edition.WaterDataYear };
                break;

            case "Water treatment":
                yield return new Line("water.treatment", "activity", unit, "3", "5", p) { DataYear = edition.WaterDataYear };
                break;

            case "Material use":
                yield return new Line($"material.{Slug(p.Type)}.{Treatments[p.Column]}", "life-cycle", unit, "3", "1", p);
                break;

            case "Waste disposal":
                yield return new Line($"waste.{Slug(p.Type)}.{Treatments[p.Column]}", "activity", unit, "3", "5", p);
                break;

            case "Homeworking":
                yield return new Line(
                    "work.home." + (p.Group.StartsWith("Homeworking") ? "office-equipment-and-heating" : Slug(p.Group)), "activity", unit,
                    "3", "7", p);
                break;
        }
    }

    /// <summary>
    /// Methodology paper 2025, paragraph 9.8 and note 6 to Table 1: bioenergy and its well-to-tank factors still rest on AR4, all else on
    /// AR5. The edition of 2023 prints the same figures for biofuels, and AR5 in its other sheets.
    /// </summary>
    private static string GwpOf(Published p) => p.Sheet is "Bioenergy" or "WTT- bioenergy" ? "AR4" : "AR5";

    private static string Unit(Published p) => p.Unit switch
    {
        "tonnes" => "t",
        "kg" => "kg",
        "litres" => "L",
        "cubic metres" => "m3",
        "kWh (Net CV)" => "kWh(net)",
        "kWh (Gross CV)" => "kWh(gross)",
        "kWh" when p.Sheet is "Bioenergy" or "WTT- bioenergy" => "kWh(net)", // the sheet: "All factors are on a net calorific value basis"
        "GJ" when p.Sheet is "Bioenergy" or "WTT- bioenergy" => "GJ(net)",
        "kWh" => "kWh",
        "km" => "vkm",
        "miles" => "vmi",
        "passenger.km" => "pkm",
        "tonne.km" => "tkm",
        "per FTE Working Hour" => "h",
        _ => throw new KeyNotFoundException($"unit '{p.Unit}'"),
    };

    /// <summary>
    /// The biogenic CO2 that the sheet "Outside of scopes" publishes for the same fuel and unit; its energy units are net.
    /// </summary>
    private Published? Outside(Published p)
    {
        string unit = p.Unit switch { "kWh (Net CV)" => "kWh", "kWh (Gross CV)" => "none", var u => u };
        string group =
            p.Sheet switch { "Fuels" => "Forecourt fuels containing biofuel", "Bioenergy" => p.Group, _ => "Electricity generated" };
        Published? found = byPlace.GetValueOrDefault($"Outside of scopes / {group} / {p.Type} / {unit}".ToLowerInvariant());
        return found is null || found.IsBlank ? null : found;
    }

    private static string Heat(string type) => type switch
    {
        "District heat and steam" => "heat.district",
        "Onsite heat and steam" => "heat.steam",
        _ => throw new KeyNotFoundException(type),
    };

    /// <summary>
    /// Three published columns: Kyoto products only, non-Kyoto products only, and the total. A gas that stands in one of the first two
    /// has one activity; a blend that stands in both, or whose total is another figure, has one activity for each column.
    /// </summary>
    private Line Refrigerant(Published p)
    {
        string column = p.Column switch
        {
            "Emissions including only Kyoto products" => "kyoto",
            "Emissions including only non-Kyoto products" => "non-kyoto",
            "Total emissions including non-Kyoto products" => "total",
            _ => throw new KeyNotFoundException(p.Column),
        };
        Published Other(string text) => byPlace[$"{p.Sheet} / {p.Group} / {p.Type} / {text} / {p.Unit}".ToLowerInvariant()];
        Published kyoto = Other("Emissions including only Kyoto products"),
            other = Other("Emissions including only non-Kyoto products"),
            total = Other("Total emissions including non-Kyoto products");

        string name = p.Type.Split(" = ")[0].Split('/')[0].TrimEnd('*');
        name = Gases.TryGetValue(p.Type, out string? gas) ? gas : Slug(RNumber().Replace(name, "R-$1"));
        string set = NotAr5.Contains(name) && column != "kyoto" ? "mixed" : "AR5";
        string note = p.Type.EndsWith('*') ? "the publisher: no specific figure, known to be less than 1" : "";
        string outside = "not a Kyoto gas: the publisher asks to report it apart from Scope 1";

        if (kyoto.IsBlank != other.IsBlank && total[1] == (kyoto[1] ?? other[1]))
        {
            if (column != "total") { return Skip(p); }
            string text = kyoto.IsBlank ? outside : $"the same figure under {kyoto.Cited} (Kyoto products)";
            return new Line($"refrigerant.{name}", "fugitive", "kg", "1", "", p)
            {
                Set = RefrigerantSet,
                GwpSet = set,
                NonKyoto = kyoto.IsBlank ? p : null,
                Note = string.Join("; ", new[] { note, text }.Where(n => n.Length > 0)),
            };
        }

        string part = column switch
        {
            "kyoto" => "the part of the blend that belongs to Scope 1",
            "non-kyoto" => outside,
            _ => "Kyoto and other gases together",
        };
        bool isMixed = column == "total" && !kyoto.IsBlank && !other.IsBlank;
        return new Line($"refrigerant.{name}.{column}", "fugitive", "kg", "1", "", p)
        {
            Set = RefrigerantSet,
            GwpSet = set,
            NonKyoto = isMixed ? other : column == "non-kyoto" || kyoto.IsBlank ? p : null,
            Kyoto = isMixed ? kyoto : null,
            Note = part,
        };
    }

    /// <summary>Marks a column whose figure is repeated in the total column: used, and no line of its own.</summary>
    private static Line Skip(Published p) => new("", "", "", "", "", p);

    private static Line Vehicle(Published p, string prefix, string suffix, string kind, string scope, string category)
    {
        string group = p.Group.Replace("WTT- ", "").Replace("Managed ", "").ToLowerInvariant();
        string code = group switch
        {
            "cars (by size)" => $"car.{p.Type.Replace(" car", "").ToLowerInvariant()}.{Drives[p.Column]}",
            "cars (by market segment)" => $"car.{Slug(p.Type)}.{Drives[p.Column]}",
            "motorbike" or "motorbikes" => $"motorbike.{p.Type.ToLowerInvariant()}",
            "vans" => $"van.{Vans[p.Type]}.{Drives[p.Column]}",
            "hgv (all diesel)" or "hgv (non-refrigerated, all diesel)" => $"hgv.{Hgvs[p.Type]}.{Loads[p.Column]}",
            "hgv refrigerated (all diesel)"
                or "hgvs refrigerated (all diesel)"
                or "hgv (refrigerated, all diesel)"
                or "hgvs (refrigerated, all diesel)" => $"hgv-refrigerated.{Hgvs[p.Type]}.{Loads[p.Column]}",
            _ => throw new KeyNotFoundException(p.Group),
        };
        string unit = Unit(p);
        string note = !code.EndsWith("battery-electric") && !code.EndsWith("plug-in-hybrid") ? "" : (p.Sheet, suffix) switch
        {
            ("Passenger vehicles" or "Delivery vehicles", _) =>
                "fuel burned in the vehicle only; electricity and its losses are factors of their own",
            ("UK electricity for EVs", _) => "electricity of the vehicle only",
            ("UK electricity T&D for EVs", _) => "losses of the vehicle's electricity only",
            _ when kind == "upstream" => "well-to-tank of fuel and electricity",
            _ => "fuel, electricity and its transmission and distribution losses together",
        };
        return new Line(prefix + code + suffix, kind, unit, scope, category, p) { Set = unit == "vmi" ? "desnz-miles" : "", Note = note };
    }

    private Line Flight(Published p, string activity, string kind, string category)
    {
        bool withRf = p.Column == "With RF";
        if (!withRf && p.Column != "Without RF") { throw new KeyNotFoundException(p.Column); }
        var line = new Line(withRf ? activity + ".with-rf" : activity, kind, Unit(p), "3", category, p);
        return !withRf || !p.HasGases
            ? line
            : line with { WithoutRf = byPlace[p.Place.Replace("With RF", "Without RF").ToLowerInvariant()] };
    }

    private IEnumerable<Line> Freight(Published p, string unit)
    {
        bool upstream = p.Sheet.StartsWith("WTT");
        string prefix = upstream ? "upstream.freight." : "freight.", kind = upstream ? "upstream" : "activity";
        string group = p.Group.Replace("WTT- ", "").ToLowerInvariant();
        switch (group)
        {
            case "freight flights":
                yield return Flight(p, $"{prefix}air.{Hauls[p.Type]}", kind, "4");
                break;
            case "rail":
                yield return new Line($"{prefix}rail.average", kind, unit, "3", "4", p);
                break;
            case "sea tanker":
                yield return new Line(
                    $"{prefix}sea.tanker.{Slug(p.Type.Replace("tanker", "", StringComparison.OrdinalIgnoreCase))}.{Slug(p.Detail)}", kind,
                    unit, "3", "4", p);
                break;
            case "cargo ship":
                yield return new Line($"{prefix}sea.{Slug(p.Type)}.{Slug(p.Detail)}", kind, unit, "3", "4", p);
                break;
            default:
                yield return Vehicle(p, $"{prefix}road.", "", kind, "3", "4");
                if (upstream && unit != "tkm") { yield return Vehicle(p, "upstream.vehicle.", "", kind, "3", "3"); }
                if (upstream && unit == "vkm") { yield return Vehicle(p, "upstream.managed.", "", kind, "3", "8"); }
                break;
        }
    }

    private static string Slug(string text)
    {
        string plain = Brackets().Replace(text, "").Replace(",", "").Replace("+", " plus ").ToLowerInvariant();
        return NotWord().Replace(plain, "-").Trim('-');
    }

    public string Csv()
    {
        string[] header =
        [
            "id", "activity", "set", "kind", "region", "valid_from", "valid_to", "data_year", "unit", "co2_kg", "ch4_co2e_kg",
            "n2o_co2e_kg", "rf_co2e_kg", "co2e_kg", "non_kyoto_co2e_kg", "published_co2e_kg",
            "gwp_set", "biogenic_co2_kg", "scope", "scope3_category", "published", "publisher", "source", "table", "url", "license",
            "substance",
        ];
        var rows = lines.Zip(ids).OrderBy(r => r.Second, StringComparer.Ordinal)
            .Select(r => string.Join(',', Fields(r.First, r.Second).Select(Quote)));
        return string.Join('\n', rows.Prepend(string.Join(',', header))) + "\n";
    }

    private string[] Fields(Line l, string id)
    {
        Published p = l.Factor;
        string year = edition.Year.ToString(CultureInfo.InvariantCulture), co2 = "", ch4 = "", n2o = "", rf = "";
        string total = "", nonKyoto = "", compare = "";
        string table = $"{(p.Noun == "ID" ? "Factors by Category" : p.Sheet)}, {p.Cited}: {p.Place}";
        if (p.HasGases)
        {
            (co2, ch4, n2o, compare) = (Text(p[2]), Text(p[3]), Text(p[4]), Text(p[1]));
            if (l.WithoutRf is { } w)
            {
                co2 = Text(w[2]);
                rf = Text(p[2] - w[2]);
                table += $"; co2_kg is {w.Noun} {w.References[2]} (Without RF), "
                    + $"rf_co2e_kg the calculated difference of the published figures {p.References[2]} - {w.References[2]}";
            }
        }
        else if (l.Kyoto is { } kyoto)
        {
            (total, nonKyoto, compare) = (Text(kyoto[1]), Text(l.NonKyoto![1]), Text(p[1]));
            table += $"; co2e_kg: {kyoto.Cited}; non_kyoto_co2e_kg: {l.NonKyoto.Cited}";
        }
        else if (l.NonKyoto is not null)
        {
            nonKyoto = Text(p[1]);
        }
        else
        {
            total = Text(p[1]);
        }

        if (l.Biogenic is { } b) { table += $"; biogenic_co2_kg: {b.Cited}: {b.Place}"; }
        if (l.Note.Length > 0) { table += $" ({l.Note})"; }
        return
        [
            id, l.Activity, l.Set, l.Kind, "GB", year, year, l.DataYear, l.Unit, co2, ch4, n2o, rf, total, nonKyoto, compare, l.GwpSet,
            Text(l.Biogenic?[2]), l.Scope, l.Category, edition.PublishedOn,
            "UK Department for Energy Security and Net Zero (DESNZ)", edition.Source, table, edition.Url, "Open Government Licence v3.0",
            l.Substance,
        ];
    }

    public void Report(TextWriter output)
    {
        output.WriteLine($"{"sheet",-34}{"published",10}{"blank",8}{"left out",10}{"shipped",9}");
        foreach ((string sheet, int[] c) in tally) { output.WriteLine($"{sheet,-34}{c[0],10}{c[1],8}{c[2],10}{c[3],9}"); }
        output.WriteLine($"{"all",-34}{Total(0),10}{Total(1),8}{Total(2),10}{Total(3),9}");
        output.WriteLine($"{lines.Count} factors, {lines.Select(l => l.Activity).Distinct().Count()} activities");

        int Total(int column) => tally.Values.Sum(c => c[column]);
    }

    private static string Text(decimal? value) => value is { } v ? v.ToString(CultureInfo.InvariantCulture) : "";

    private static string Quote(string field) => field.AsSpan().IndexOfAny(",\"\n\r") < 0 ? field : '"' + field.Replace("\"", "\"\"") + '"';

    [GeneratedRegex(@"^[a-z0-9-]+(\.[a-z0-9-]+)+$")]
    private static partial Regex Code();

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Brackets();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotWord();

    [GeneratedRegex(@"^R(\d+)")]
    private static partial Regex RNumber();
}
