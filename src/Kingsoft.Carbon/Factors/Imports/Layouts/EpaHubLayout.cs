using System.Globalization;
using System.Text.RegularExpressions;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>
/// US EPA, GHG Emission Factors Hub: the sheet "Emission Factors Hub" saved as CSV, of it the tables with a name in each row.
/// </summary>
/// <remarks>
/// The tables stand one below the other. What a row is of says the library's own edition of 2025, whose rows cite table and row.
/// Source of the layout: the workbooks of 2023, 2024 and 2025.
/// </remarks>
internal static partial class EpaHubLayout
{
    private const string FuelType = "Fuel Type", Edition = "epa-ghg-hub-2025/", Modified = "Last Modified:";

    // A short ton-mile in tonne-kilometres, exact: 2,000 lb and 5,280 ft by the international yard and pound agreement of 1959.
    private const decimal ShortTonMile = 0.90718474m * 1.609344m;
    private const string PerShortTon = "Metric Tons CO2e / Short Ton Material", None = "NA";

    // Behind the name of a row.
    private const int Columns = 7;

    private static readonly string[] Dates = ["MMMM d, yyyy", "d MMMM yyyy"];
    private static readonly string[] Tables = ["1", "2", "7", "8", "9", "10"];

    public static ImportLayout<EmissionFactor> Layout { get; } = new(
        "epa-ghg-hub",
        "US EPA, GHG Emission Factors Hub (sheet Emission Factors Hub)",
        [FuelType, "Heat Content (HHV)", "CO2 Factor", "CH4 Factor", "N2O Factor"],
        Read);

    /// <summary>Where a row stands: table, its name, and what a table has beside it (a treatment, or a unit).</summary>
    private sealed record Key(string Table, string Row, string Beside);

    private sealed record Line(ForeignRow Row, string Table, string Name, string[] Units, string[] Headings, string[] Cells)
    {
        public string What => $"Table {Table}: {Name}".Trim(' ', ':');

        public decimal? Number(int at) => at < Cells.Length && Cells[at].Length > 0 ? ForeignRow.NumberIn(Cells[at]) : null;
    }

    private static void Read(ForeignTable table, ImportedRows<EmissionFactor> rows)
    {
        int first = table.IndexOf(FuelType);
        PublicationDate? published = rows.Published(DateIn(table));
        ILookup<Key, EmissionFactor> known = Known();
        string number = "1";
        string[] units = [], headings = [];
        foreach (ForeignRow row in table.Rows)
        {
            string name = Footnote().Replace(row.At(first), "");
            string[] cells = [.. Enumerable.Range(first + 1, Columns).Select(row.At)];
            if (first > 0 && TableNumber().Match(row.At(first - 1)) is { Success: true } match)
                number = match.Groups[1].Value;
            else if (cells.All(cell => cell.Length == 0))
                continue;
            else if (!cells.Any(cell => cell == None || (cell.Length > 0 && ForeignRow.NumberIn(cell) is not null)))
                (units, headings) = (headings, cells);
            else if (!Tables.Contains(number))
                rows.LeaveOut(row, $"Table {number}: {name}", ImportMessages.TableNotRead(number));
            else
                Add(new Line(row, number, name, units, headings, cells), known, rows, published);
        }
    }

    private static void Add(
        Line line, ILookup<Key, EmissionFactor> known, ImportedRows<EmissionFactor> rows, PublicationDate? published)
    {
        Key[] keys = line.Table switch
        {
            "1" => [new("1", line.Name, PerOf(line, 1)), new("1", line.Name, PerOf(line, 4))],
            "2" => [new("2", line.Name, line.Cells[1])],
            "7" => [new("7", "", "")],
            "9" => [.. line.Headings.Select(heading => new Key("9", line.Name, Footnote().Replace(heading, "")))],
            _ => [new(line.Table, line.Name, line.Cells[3] == "ton-mile" ? "short ton-mile" : line.Cells[3])],
        };
        if (!keys.Any(key => known[key].Any()))
            rows.LeaveOut(line.Row, line.What, ImportMessages.IdUnknown(line.Name));
        for (int i = 0; i < keys.Length; i++)
        {
            if (line.Cells[i] == None)
                continue;
            foreach (EmissionFactor like in known[keys[i]])
            {
                EmissionFactor plain = Plain(like, line, rows.Published(published));
                if ((line.Table == "9" ? OfWaste(plain, line, i) : OfGases(plain, line, line.Table == "1" ? 1 + (i * 3) : 0)) is { } factor)
                    rows.Add(factor);
                else
                    rows.LeaveOut(line.Row, $"{line.What} {keys[i].Beside}".Trim(), ImportMessages.NoValue);
            }
        }
    }

    private static EmissionFactor Plain(EmissionFactor like, Line line, PublicationDate? published)
    {
        int? year = published?.LastDay.Year;
        string edition = year is null ? "" : Numbers.Format(year.Value);
        return like with
        {
            Id = $"import-epa-ghg-hub-{edition}/{like.Id[Edition.Length..]}",
            Replaces = null,
            ValidFrom = year,
            ValidTo = like.ValidTo is null ? null : year,
            DataYear = null,
            IsUserSupplied = true,
            Location = line.Row.Location,
            Citation = like.Citation with
            {
                Source = $"Emission Factors for Greenhouse Gas Inventories (GHG Emission Factors Hub), {edition} edition",
                Table = $"Table {line.Table}, row {line.Name}",
                Published = published,
                Url = "https://www.epa.gov/climateleadership/ghg-emission-factors-hub",
            },
        };
    }

    private static EmissionFactor? OfWaste(EmissionFactor plain, Line line, int at) =>
        line.Number(at) is { } tonnes && line.Units is [PerShortTon, ..]
            ? plain with
            {
                Co2eKilograms = tonnes * 1000m,
                AsPublished = Numbers.Format(tonnes) + plain.AsPublished![plain.AsPublished!.IndexOf(' ', StringComparison.Ordinal)..],
            }
            : null;

    // Carbon dioxide in kilograms, the other two in grams: so the headings have to say.
    private static EmissionFactor? OfGases(EmissionFactor plain, Line line, int start)
    {
        bool isCarbonAlone = line.Table == "2";
        decimal? co2 = line.Number(start);
        decimal? ch4 = isCarbonAlone ? 0m : line.Number(start + 1), n2o = isCarbonAlone ? 0m : line.Number(start + 2);
        if (co2 is null || ch4 is null || n2o is null || !IsIn("kg ", start)
            || (!isCarbonAlone && !(IsIn("g ", start + 1) && IsIn("g ", start + 2))))
            return null;
        decimal each = plain.Unit.Symbol == "tkm" ? ShortTonMile : 1m;
        return plain with
        {
            BiogenicCo2Kilograms = plain.BiogenicCo2Kilograms is null ? null : Per(co2.Value, each),
            Gases = [.. plain.Gases.Select(gas => new GasAmount(gas.Gas, gas.Gas switch
            {
                "CO2" => Per(co2.Value, each),
                "CH4" => Per(ch4.Value / 1000m, each),
                _ => Per(n2o.Value / 1000m, each),
            }))],
            AsPublished = plain.AsPublished is null ? null
                : $"{Numbers.Format(co2.Value)} kg CO2, {Numbers.Format(ch4.Value)} g CH4, {Numbers.Format(n2o.Value)} g N2O "
                    + plain.AsPublished[plain.AsPublished.IndexOf("per ", StringComparison.Ordinal)..],
        };

        bool IsIn(string unit, int at) => at < line.Headings.Length
            && (line.Headings[at].StartsWith(unit, StringComparison.Ordinal)
                || line.Headings[at].Contains('(' + unit, StringComparison.Ordinal));
    }

    private static decimal Per(decimal value, decimal each) => each == 1m ? value : decimal.Parse(
        (value / each).ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);

    // "kg CO2 per short ton", in the units above each block of Table 1.
    private static string PerOf(Line line, int at) => at < line.Headings.Length ? PerWord().Match(line.Headings[at]).Groups[1].Value : "";

    private static ILookup<Key, EmissionFactor> Known() => FactorLibrary.BuiltIn.Factors
        .Where(factor => factor.Id.StartsWith(Edition, StringComparison.Ordinal))
        .Select(factor => (Factor: factor, Match: Place().Match(factor.Citation.Table ?? "")))
        .Where(pair => pair.Match.Success)
        .ToLookup(pair => KeyOf(pair.Factor, pair.Match), pair => pair.Factor);

    private static Key KeyOf(EmissionFactor factor, Match match)
    {
        (string table, string row, string column) = (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value);
        int comma = row.LastIndexOf(", ", StringComparison.Ordinal);
        return table switch
        {
            "1" => new Key(table, row, PerWord().Match(factor.AsPublished ?? "").Groups[1].Value),
            "2" => new Key(table, row, PerWord().Match(factor.Citation.Table ?? "").Groups[1].Value),
            "8" or "10" => new Key(table, row[..comma], row[(comma + 2)..]),
            _ => new Key(table, row, column),
        };
    }

    private static PublicationDate? DateIn(ForeignTable table) => table.Above.SelectMany(fields => fields)
        .Where(text => text.StartsWith(Modified, StringComparison.Ordinal)
            && DateOnly.TryParseExact(
                text[Modified.Length..].Trim(), Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly _))
        .Select(text => (PublicationDate?)PublicationDate.Parse(
            DateOnly.ParseExact(text[Modified.Length..].Trim(), Dates, CultureInfo.InvariantCulture)
                .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
        .FirstOrDefault();

    // A letter behind a name points to a note: "Passenger Car A", "RecycledA".
    [GeneratedRegex(@"(?<=[a-z)]) ?[A-E]$", RegexOptions.CultureInvariant)]
    private static partial Regex Footnote();

    [GeneratedRegex(@"^Table (\d+)$", RegexOptions.CultureInvariant)]
    private static partial Regex TableNumber();

    [GeneratedRegex(@"\bper ([a-z-]+(?: ton)?)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PerWord();

    [GeneratedRegex(@"^Table (1|2|7|8|9|10) [^,]*(?:, row (.+?)(?: \(biomass fuel\))?)?(?:, column (.+?))?, cells? [A-Z]\d+")]
    private static partial Regex Place();
}
