#:project ../../src/Kingsoft.Carbon/Kingsoft.Carbon.csproj
using Kingsoft.Carbon;

// dotnet run what-if.cs
// What if a third of Nanjing's load had run in Qinghai? Each of its rows is corrected by a third, which is added there.
Directory.SetCurrentDirectory((string)AppContext.GetData("EntryPointFileDirectoryPath")!);
ActivityLedger asItIs = ActivityLedger.ReadCsv("ledger.csv");
IEnumerable<ActivityRecord> moved = asItIs.Where(record => record.Facility == "Nanjing").SelectMany(record =>
{
    var share = new Quantity(decimal.Round(record.Amount / 3m, 3), record.Unit);
    ActivityRecord less = ActivityRecord.Create(record.Activity, new Quantity(-share.Amount, share.Unit), record.Period, new()
    {
        Id = record.Id + "-moved", Corrects = record.Id, Facility = record.Facility, Region = record.Region, Note = "what if",
    });
    ActivityRecord more = ActivityRecord.Create(record.Activity, share, record.Period, new()
    {
        Id = record.Id + "-there", Facility = "Xining", Region = Region.Parse("CN-QH"), Note = "what if",
    });
    return new[] { less, more };
});

var options = new InventoryOptions { Year = 2025, GwpSet = GwpSet.Ar6 };
Inventory before = Inventory.Calculate(asItIs, FactorLibrary.BuiltIn, options);
Inventory after = Inventory.Calculate(ActivityLedger.Create(asItIs.Concat(moved)), FactorLibrary.BuiltIn, options);
Console.WriteLine($"as it is  {before.Totals.Scope2LocationBased}");
Console.WriteLine($"what if   {after.Totals.Scope2LocationBased}");
Console.WriteLine($"change    {after.Totals.Scope2LocationBased - before.Totals.Scope2LocationBased}");
foreach (EmissionGroup group in after.TotalsBy(GroupKey.Facility))
    Console.WriteLine($"          {group.Values[0].Value}: {group.Totals.Scope2LocationBased}");
