#:project ../src/Kingsoft.Carbon.UnitsNet/Kingsoft.Carbon.UnitsNet.csproj
#:property AssemblyName=unitsnet-sample
using Kingsoft.Carbon;
using UnitsNet;

// Quantities as an application holds them, each with its own unit.
var china = new ActivityDetails { Region = Region.Parse("CN") };
var britain = new ActivityDetails { Region = Region.Parse("GB") };
Kingsoft.Carbon.Quantity rack = Power.FromKilowatts(12.5m).EnergyOver(Duration.FromDays(365));
ActivityLedger ledger = ActivityLedger.Create(
    ActivityRecord.Create("electricity.grid", Energy.FromMegawattHours(8912.4), "2025", china),
    ActivityRecord.Create("electricity.grid", rack, "2025", china),
    ActivityRecord.Create("fuel.diesel.stationary", Mass.FromTonnes(1.2), "2025", china),
    ActivityRecord.Create("fuel.diesel.stationary", Energy.FromGigajoules(36.2), HeatingValueBasis.Net, "2025", china),
    ActivityRecord.Create("water.supply", Volume.FromCubicMeters(5200), "2025", britain),
    ActivityRecord.Create("vehicle.van.average.diesel", Driven(Length.FromMiles(860)), "2025", britain));

var options = new InventoryOptions { Year = 2025, GwpSet = GwpSet.Ar6 };
Inventory inventory = Inventory.Calculate(ledger, FactorLibrary.BuiltIn, options);
foreach (EmissionLine line in inventory.Lines)
    Console.WriteLine($"{line.Record.Activity} {line.Record.Quantity} = {line.Co2e}");

// A total goes back as a mass; absent stays absent. From here on it is binary floating point.
decimal? tonnes = inventory.Totals.Scope1?.Tonnes;
Mass? scope1 = tonnes is { } known ? new Kingsoft.Carbon.Quantity(known, Kingsoft.Carbon.Unit.Parse("t")).ToMass() : null;
Console.WriteLine($"Scope 1: {tonnes} t exactly, {scope1?.ToUnit(UnitsNet.Units.MassUnit.Kilogram)} as a UnitsNet mass");

// A length is of anything; that it is of a vehicle is said here.
static Kingsoft.Carbon.Quantity Driven(Length length) =>
    new(length.ToUnit(UnitsNet.Units.LengthUnit.Kilometer).ToQuantity().Amount, Kingsoft.Carbon.Unit.Parse("vkm"));
