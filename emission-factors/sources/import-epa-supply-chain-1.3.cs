// Reads the US EPA "Supply Chain Greenhouse Gas Emission Factors v1.3 by NAICS-6" (CO2e) and writes its factor file.
//
//   dotnet run import-epa-supply-chain-1.3.cs -- INPUT.csv OUTPUT.csv
//
// INPUT: SupplyChainGHGEmissionFactors_v1.3.0_NAICS_CO2e_USD2022.csv of the data set "Supply Chain Greenhouse Gas Emission Factors
//        v1.3 by NAICS-6", US EPA Office of Research and Development, July 2024, DOI 10.23719/1531143
//        https://catalog.data.gov/dataset/supply-chain-greenhouse-gas-emission-factors-v1-3-by-naics-6
//        https://pasteur.epa.gov/uploads/10.23719/1531143/SupplyChainGHGEmissionFactors_v1.3.0_NAICS_CO2e_USD2022.csv
//
// All factors are kg CO2e (AR5, 100 years) per US dollar of 2022 at purchaser prices, from greenhouse gas data of 2022.
// Two factors for each industry: with margins (from cradle to the point of sale) and without (to the point of production).

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

const string PinnedHash = "6025a14c4fe16675735efba1683030e4d36011e3973f3c4261f8231aa69c002f";
const string File130 = "SupplyChainGHGEmissionFactors_v1.3.0_NAICS_CO2e_USD2022.csv";
const string Header =
    "2017 NAICS Code|2017 NAICS Title|GHG|Unit|Supply Chain Emission Factors without Margins|Margins of Supply Chain Emission Factors|"
    + "Supply Chain Emission Factors with Margins|Reference USEEIO Code";
const string Publisher = "US EPA (U.S. Environmental Protection Agency)";
const string Source = "Supply Chain Greenhouse Gas Emission Factors v1.3 by NAICS-6 (version 1.3.0, 2022 USD), DOI 10.23719/1531143";
const string Url = "https://pasteur.epa.gov/uploads/10.23719/1531143/" + File130;
const string License = "U.S. Government work, not subject to copyright in the United States (17 U.S.C. 105)";
string[] columns =
[
    "id", "activity", "kind", "region", "valid_from", "valid_to", "data_year", "unit", "co2e_kg", "gwp_set", "price_year", "price_basis",
    "scope", "scope3_category", "published", "publisher", "source", "table", "url", "license",
];

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: dotnet run import-epa-supply-chain-1.3.cs -- INPUT.csv OUTPUT.csv");
    return 2;
}

byte[] bytes = File.ReadAllBytes(args[0]);
string hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
if (hash != PinnedHash)
{
    Console.Error.WriteLine($"{args[0]}: SHA-256 is {hash}; pinned is {PinnedHash}");
    return 1;
}

List<string[]> records = [.. Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(Fields)];
if (string.Join('|', records[0]) != Header)
{
    Console.Error.WriteLine($"{args[0]}:1: header: is '{string.Join('|', records[0])}'; expected is '{Header}'");
    return 1;
}

var rows = new SortedDictionary<string, string>(StringComparer.Ordinal);
var problems = new List<string>();
for (int i = 1; i < records.Count; i++)
{
    string[] record = records[i];
    if (record.Length != 8
        || record[2] != "All GHGs"
        || record[3] != "kg CO2e/2022 USD, purchaser price"
        || record[0].Length != 6
        || !record[0].All(char.IsAsciiDigit))
    {
        problems.Add($"{args[0]}:{i + 1}: record: '{string.Join('|', record)}' is not understood");
        continue;
    }

    decimal without = Number(record[4]), margins = Number(record[5]), with = Number(record[6]);
    if (Math.Abs(with - without - margins) > 0.0015m)
    {
        problems.Add($"{args[0]}:{i + 1}: {record[4]} without margins and {record[5]} of margins do not make {record[6]}");
    }

    Add(record, "with-margins", "with Margins", record[6]);
    Add(record, "without-margins", "without Margins", record[4]);
}

if (problems.Count > 0)
{
    problems.ForEach(Console.Error.WriteLine);
    return 1;
}

File.WriteAllText(args[1], string.Join(',', columns) + '\n' + string.Concat(rows.Values.Select(r => r + '\n')), new UTF8Encoding(false));
Console.WriteLine($"{records.Count - 1} industries, {rows.Count} factors");
return 0;

void Add(string[] record, string code, string column, string value)
{
    string activity = $"spend.naics-{record[0]}.{code}", id = $"epa-supply-chain-1.3/{activity}/US";
    string table = $"{File130}, row {record[0]} {record[1]}, column Supply Chain Emission Factors {column} (USEEIO commodity {record[7]})";
    string[] fields =
    [
        id, activity, "spend", "US", "2022", "2022", "2022", "USD", value, "AR5", "2022", "purchaser", "3", "1", "2024-07", Publisher,
        Source, table, Url, License,
    ];
    if (!rows.TryAdd(id, string.Join(',', fields.Select(Quote))))
    {
        problems.Add($"{id}: twice");
    }
}

static decimal Number(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

static string Quote(string value) =>
    value.AsSpan().IndexOfAny(",\"\n") < 0 ? value : '"' + value.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

// One line of RFC 4180 CSV; the input has no line breaks inside fields.
static string[] Fields(string line)
{
    var fields = new List<string>();
    var field = new StringBuilder();
    bool quoted = false;
    for (int i = 0; i < line.Length; i++)
    {
        if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
        {
            field.Append('"');
            i++;
        }
        else if (line[i] == '"')
        {
            quoted = !quoted;
        }
        else if (line[i] == ',' && !quoted)
        {
            fields.Add(field.ToString());
            field.Clear();
        }
        else
        {
            field.Append(line[i]);
        }
    }

    fields.Add(field.ToString());
    return [.. fields];
}
