// The code of the adapter's README between the marks, compared with it line by line and run by ReadmeTests; in the global namespace, where
// a user's script stands.
// <readme>
using Kingsoft.Carbon;
using UnitsNet;

// </readme>
internal static class ReadmeSample
{
    public static void Run()
    {
        // <readme>
        var china = new ActivityDetails { Region = Region.Parse("CN") };
        var grid = ActivityRecord.Create("electricity.grid", Energy.FromMegawattHours(107415.86), "2024", china);
        var diesel = ActivityRecord.Create("fuel.diesel.stationary", Energy.FromGigajoules(36), HeatingValueBasis.Net, "2024");
        var load = Power.FromMegawatts(12.25m).EnergyOver(Duration.FromDays(365));
        Energy back = grid.Quantity.ToEnergy();
        Console.WriteLine($"{grid.Quantity}, {diesel.Quantity}, {load}, {back.Unit}");
        // </readme>
    }
}
