#:project ../../src/Kingsoft.Carbon/Kingsoft.Carbon.csproj
using Kingsoft.Carbon;
using Kingsoft.Carbon.Coverage;

// dotnet run close-check.cs -- 2025-03 ledger.csv 2025-03.csv
// Before the books of a month close: every fault of the rows, and every stream of every site that has no row of a month until then.
// Files that are named are those of the folder where one works; the others lie beside this script.
string[] ledgers = [.. args.Skip(1).Select(Path.GetFullPath).DefaultIfEmpty("ledger.csv")];
Directory.SetCurrentDirectory((string)AppContext.GetData("EntryPointFileDirectoryPath")!);
ReportingPeriod month = ReportingPeriod.Parse(args.Length > 0 ? args[0] : "2025-02");

var issues = new DataIssues();
ActivityLedger ledger = ActivityLedger.ReadCsv(ledgers, issues);
Facilities sites = Facilities.ReadCsv("sites.csv", FactorLibrary.BuiltIn, issues);
var options = new InventoryOptions { Year = month.Start.Year, GwpSet = GwpSet.Ar6, Facilities = sites };
Inventory? inventory = Inventory.CalculateAll(ledger, FactorLibrary.BuiltIn, options, issues).FirstOrDefault();

foreach (DataIssue issue in issues)
    Console.WriteLine(issue);
List<string> missing = inventory is null ? [$"no row of {month.Start.Year} at all"] :
[
    .. (inventory.Completeness?.Streams ?? []).SelectMany(stream => stream.Months
    .Take(month.Start.Month).Select((state, index) => (state, index)).Where(one => one.state == MonthState.Missing)
    .Select(one => $"{stream.Facility.Name}: {stream.Stream.Activity} has no row of {month.Start.Year}-{one.index + 1:00}")),
];
missing.ForEach(Console.WriteLine);
Console.WriteLine(issues.Total == 0 && missing.Count == 0 ? $"{month}: ready to close" : $"{month}: not yet");
return issues.Total == 0 && missing.Count == 0 ? 0 : 1;
