#:project ../../src/Kingsoft.Carbon/Kingsoft.Carbon.csproj
using System.Globalization;
using Kingsoft.Carbon;

// dotnet run meter-feed.cs -- 2025-03 > 2025-03.csv
// Readings of the first of each month become the rows of a month: the difference of two readings, as the meters print them.
Directory.SetCurrentDirectory((string)AppContext.GetData("EntryPointFileDirectoryPath")!);
DateOnly first = DateOnly.ParseExact((args.Length > 0 ? args[0] : "2025-03") + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
DateOnly next = first.AddMonths(1);

var issues = new DataIssues();
var records = new List<ActivityRecord>();
foreach (IGrouping<string, Reading> meter in Reading.All("meters.csv").GroupBy(reading => reading.Meter))
{
    Reading? before = meter.SingleOrDefault(reading => reading.Day == first);
    Reading? after = meter.SingleOrDefault(reading => reading.Day == next);
    if (before is null || after is null)
    {
        DateOnly missing = before is null ? first : next;
        Console.Error.WriteLine($"{meter.Key} has no reading of {missing:yyyy-MM-dd}: no row is made, nothing is guessed");
        continue;
    }

    var details = new ActivityDetails
    {
        Id = $"{meter.Key}-{first:yyyy-MM}",
        Location = new SourceLocation("meters.csv", after.Line),
        Facility = after.Site,
        Region = Region.Parse(after.Region),
        Quality = DataQuality.Measured,
        Evidence = $"meter {meter.Key}",
    };
    if (ActivityRecord.TryCreate(
        "electricity.grid", after.Counter - before.Counter, "kWh", $"{first:yyyy-MM}", details, issues, out ActivityRecord? record))
        records.Add(record);
}

foreach (DataIssue issue in issues)
    Console.Error.WriteLine(issue);
using Stream output = Console.OpenStandardOutput();
ActivityLedger.Create(records).WriteCsv(output);
return issues.Total == 0 ? 0 : 1;

internal sealed record Reading(string Meter, string Site, string Region, DateOnly Day, decimal Counter, long Line)
{
    public static IEnumerable<Reading> All(string path) => File.ReadLines(path)
        .Select((line, index) => (Fields: line.Split(','), Line: index + 1L)).Skip(1)
        .Select(row => new Reading(
            row.Fields[0], row.Fields[1], row.Fields[2], DateOnly.ParseExact(row.Fields[3], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            decimal.Parse(row.Fields[4], CultureInfo.InvariantCulture), row.Line));
}
