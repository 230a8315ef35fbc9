#:project ../../src/Kingsoft.Carbon/Kingsoft.Carbon.csproj
using Kingsoft.Carbon;
using Kingsoft.Carbon.Coverage;

// dotnet run close-check.cs -- 2025-03 ledger.csv 2025-03.csv
// Before the books of a month close: every fault of the rows, and every stream of every site that has no row of a month until then.
Directory.SetCurrentDirectory((string)AppContext.GetData("EntryPointFileDirectoryPath")!);
ReportingPeriod month = ReportingPeriod.Parse(args.Length > 0 ? args[0] : "2025-02");
string[] ledgers = args.Length > 1 ? args[1..] : ["ledger.csv"];

var issues = new DataIssues();
ActivityLedger ledger = ActivityLedger.ReadCsv(ledgers, issues);
Facilities sites = Facilities.ReadCsv("sites.csv", FactorLibrary.BuiltIn, issues);
var options = new InventoryOptions { Year = month.Start.Year, GwpSet = GwpSet.Ar6, Facilities = sites };
Inventory? inventory = null;
try
{
    inventory = Inventory.Calculate(ledger, FactorLibrary.BuiltIn, options);
}
catch (CarbonDataException exception)
{
    foreach (DataIssue issue in exception.Issues)
        issues.Add(issue);
}

foreach (DataIssue issue in issues)
    Console.WriteLine(issue);
List<string> missing = [.. (inventory?.Completeness?.Streams ?? []).SelectMany(stream => stream.Months
    .Take(month.Start.Month).Select((state, index) => (state, index)).Where(one => one.state == MonthState.Missing)
    .Select(one => $"{stream.Facility.Name}: {stream.Stream.Activity} has no row of {month.Start.Year}-{one.index + 1:00}"))];
missing.ForEach(Console.WriteLine);
Console.WriteLine(issues.Total == 0 && missing.Count == 0 ? $"{month}: ready to close" : $"{month}: not yet");
return issues.Total == 0 && missing.Count == 0 ? 0 : 1;
