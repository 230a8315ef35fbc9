// Recomputes emission-factors/nvidia-2025.csv and prints it.
//   dotnet run emission-factors/sources/derive-nvidia-2025.cs > emission-factors/nvidia-2025.csv
//
// NVIDIA prints the footprint of a baseboard with eight GPUs. A GPU is an eighth of it: the switches, board and cooling that the eight
// share are in it, so that boards and GPUs give the same sum.
//
// Inputs: NVIDIA, Product Carbon Footprint (PCF) Summary, HGX H100: 1,312 kg CO2e; HGX B200: 2,274 kg CO2e.
#:property TargetFramework=net10.0
#:property PublishAot=false

using System.Globalization;
using System.Text;

const int gpusOfABoard = 8;
const string seen = "The sheet itself was not seen: the figure is read in several transcriptions that cite it by its address. Second path: "
    + "NVIDIA's own comparison of the two boards (0.66 and 0.50 g CO2e per exaflop at 2.3 times the throughput) gives the same ratio of "
    + "the two figures";
(string Name, string Board, decimal Printed, string Parts, string Sheet)[] inputs =
[
    (
        "b200", "eight B200 SXM GPUs (180 GB each), NVSwitches, cooling; 32 kg", 2274m, "materials and components 94 %",
        "https://images.nvidia.com/aem-dam/Solutions/documents/HGX-B200-PCF-Summary.pdf"),
    (
        "h100", "eight H100 SXM GPUs (80 GB each), NVSwitches, cooling; 24 kg", 1312m,
        "materials and components 91 %, assembly 8.6 %, transport 0.4 %",
        "https://images.nvidia.com/aem-dam/Solutions/documents/HGX-H100-PCF-Summary.pdf"),
];

var rows = new List<(string Id, string Line)>();
foreach ((string name, string board, decimal printed, string parts, string sheet) in inputs)
{
    string total = printed.ToString(CultureInfo.InvariantCulture);
    string table = $"total, cradle to gate ({parts}), of the baseboard: {board}; without the server around it (CPUs, its memory, disks, "
        + $"chassis, power supplies), use and end of life; no lifetime stated; ISO 14067, reviewed by a third party. {seen}";
    Add($"it.gpu.nvidia-hgx-{name}", total, $"PCF summary, {table}; in kg CO2e");
    Add(
        $"it.gpu.nvidia-{name}", (printed / gpusOfABoard).ToString(CultureInfo.InvariantCulture),
        $"Derived: {total} kg CO2e of the baseboard / {gpusOfABoard}, one GPU with its share of the board. PCF summary, {table}; "
            + "in kg CO2e");

    void Add(string activity, string value, string table)
    {
        string id = $"nvidia-2025/{activity}/GLOBAL";
        string[] fields =
        [
            id, activity, "embodied", "unit", value, "unstated", "3", "2", "3", "2025", "NVIDIA",
            $"Product Carbon Footprint (PCF) Summary, NVIDIA HGX {name.ToUpperInvariant()}", table, sheet,
            "a figure of the maker's published product footprint, cited",
        ];
        rows.Add((id, string.Join(',', fields.Select(Quote))));
    }
}

rows.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
var text = new StringBuilder(
    "id,activity,kind,unit,co2e_kg,gwp_set,scope,scope3_category,quality,published,publisher,source,table,url,license\n");
foreach ((_, string line) in rows)
    text.Append(line).Append('\n');

using Stream output = Console.OpenStandardOutput();
output.Write(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text.ToString()));

static string Quote(string field) => field.AsSpan().IndexOfAny(',', '"') < 0 ? field : $"\"{field.Replace("\"", "\"\"")}\"";
