using System.Text.Json;
using Kingsoft.Carbon;
using Kingsoft.Carbon.Reporting;

// What a natively compiled program does with the library: reads options and a ledger, calculates, writes a table and JSON.
string path = Path.GetTempFileName();
File.WriteAllText(
    path, "activity,amount,unit,period,region\nelectricity.grid,106714.95,MWh,2025,CN\nfuel.diesel.stationary,10,GJ(net),2025,CN\n");
try
{
    ActivityLedger ledger = ActivityLedger.ReadCsv(path);
    InventoryOptions options = JsonSerializer.Deserialize("""{"gwpSet":"Ar6"}""", CarbonJson.TypeInfo<InventoryOptions>())!;
    Inventory inventory = Inventory.Calculate(ledger, FactorLibrary.BuiltIn, options);
    Console.Write(Disclosure.GhgProtocol(inventory).ToMarkdown());
    using Stream output = Console.OpenStandardOutput();
    InventoryJson.Write(output, [inventory], FactorLibrary.BuiltIn, options, "smoke");
}
finally
{
    File.Delete(path);
}
