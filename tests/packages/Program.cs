using System.Text.Json;
using Kingsoft.Carbon;
using Kingsoft.Carbon.Reporting;
using UnitsNet;

// What somebody's program does with the two packages: options and records, a calculation, a table, JSON and back.
var china = new ActivityDetails { Region = Region.Parse("CN") };
ActivityLedger ledger = ActivityLedger.Create(
    ActivityRecord.Create("electricity.grid", Energy.FromMegawattHours(106714.95), "2025", china),
    ActivityRecord.Create("electricity.grid", Power.FromKilowatts(12.5).EnergyOver(Duration.FromDays(365)), "2025", china),
    ActivityRecord.Create("fuel.diesel.stationary", Energy.FromGigajoules(36.2), HeatingValueBasis.Net, "2025", china));
InventoryOptions options = JsonSerializer.Deserialize("""{"gwpSet":"Ar6"}""", CarbonJson.TypeInfo<InventoryOptions>())!;
Inventory inventory = Inventory.Calculate(ledger, FactorLibrary.BuiltIn, options);
Console.Write(Disclosure.GhgProtocol(inventory).ToMarkdown());

string json = inventory.ToJson();
Inventory back = InventoryJson.Parse(json, FactorLibrary.BuiltIn).Inventories.Single();
Console.WriteLine($"read back as it was: {back.ToJson() == json}");
Console.WriteLine(JsonSerializer.Serialize(inventory.Totals, CarbonJson.TypeInfo<InventoryTotals>()));

decimal scope1 = inventory.Totals.Scope1!.Value.Tonnes;
Mass mass = new Kingsoft.Carbon.Quantity(scope1, Kingsoft.Carbon.Unit.Parse("t")).ToMass();
Console.WriteLine($"Scope 1: {scope1} t exactly, {mass.Kilograms:0.###} kg as a UnitsNet mass");
