#:project ../src/Kingsoft.Carbon/Kingsoft.Carbon.csproj
using Kingsoft.Carbon;

// Rows as a database gives them: texts, some of them wrong.
List<Row> rows =
[
    new("E-1001", "electricity.grid", 8912.4m, "MWh", "2025-01", "CN-BJ", "Beijing", 2),
    new("E-1002", "electricity.gird", 7700m, "MWh", "2025-02", "CN-BJ", "Beijing", 2),
    new("E-1003", "electricity.grid", 12050m, "MWhh", "2025", "CN-JS", "Nanjing", 2),
    new("F-2001", "fuel.diesel.stationary", -36.2m, "GJ(net)", "2025", "CN", "Beijing", 1),
    new("T-3001", "travel.rail.metro", 48000m, "pkm", "2025-13", "GB", null, 0),
];

var options = new InventoryOptions { Year = 2025, GwpSet = GwpSet.Ar6 };
var issues = new DataIssues();
_ = Calculate(rows, options, issues);
Console.WriteLine($"{issues.Total} faults, each with the row's key, its column and what is accepted:");
foreach (DataIssue issue in issues)
    Console.WriteLine($"  {issue.RecordId} [{issue.Code}] {issue.Column}: {issue.Message}");

// Somebody corrects them; a scope of 0, which meant "not stated", is null from now on.
List<Row> corrected =
[
    rows[0],
    rows[1] with { Activity = "electricity.grid" },
    rows[2] with { Unit = "MWh" },
    rows[3] with { Amount = 36.2m },
    rows[4] with { Period = "2025-12", Activity = "travel.rail.london-underground", Scope = null },
];
issues = new DataIssues();
Inventory inventory = Calculate(corrected, options, issues)
    ?? throw new InvalidOperationException(string.Join(Environment.NewLine, issues));
Console.WriteLine();
Console.WriteLine($"Scope 1: {inventory.Totals.Scope1}");
Console.WriteLine($"Scope 2, location-based: {inventory.Totals.Scope2LocationBased}");
Console.WriteLine($"Scope 3: {inventory.Totals.Scope3}");
foreach (EmissionGroup group in inventory.TotalsBy(GroupKey.Facility))
    Console.WriteLine($"  {group.Values[0].Value ?? "no site"}: Scope 2: {group.Totals.Scope2LocationBased?.ToString() ?? "none"}");
foreach (Finding finding in inventory.Findings)
    Console.WriteLine($"{finding.Severity}: {finding.Code}: {finding.Message}");

// What is wrong in a row is found when its record is made, what no factor serves when the inventory is calculated.
static Inventory? Calculate(IEnumerable<Row> rows, InventoryOptions options, DataIssues issues)
{
    List<ActivityRecord> records = Records(rows, issues);
    try
    {
        Inventory inventory = Inventory.Calculate(ActivityLedger.Create(records), FactorLibrary.BuiltIn, options);
        return issues.Total == 0 ? inventory : null;
    }
    catch (CarbonDataException exception)
    {
        foreach (DataIssue issue in exception.Issues)
            issues.Add(issue);
        return null;
    }
}

static List<ActivityRecord> Records(IEnumerable<Row> rows, DataIssues issues)
{
    var records = new List<ActivityRecord>();
    foreach ((Row row, int index) in rows.Select((row, index) => (row, index)))
    {
        var place = new SourceLocation("activity_rows", index + 1);
        if (!Region.TryParse(row.Region, out Region? region))
        {
            issues.Add(place, "region", $"'{row.Region}' of {row.Key} is not a region");
            continue;
        }

        var details = new ActivityDetails
        {
            Id = row.Key,
            Location = place,
            Region = region,
            Facility = row.Site,
            Scope = (Scope?)row.Scope,
        };
        if (ActivityRecord.TryCreate(row.Activity, row.Amount, row.Unit, row.Period, details, issues, out ActivityRecord? record))
            records.Add(record);
    }

    return records;
}

internal sealed record Row(
    string Key, string Activity, decimal Amount, string Unit, string Period, string Region, string? Site, int? Scope);
