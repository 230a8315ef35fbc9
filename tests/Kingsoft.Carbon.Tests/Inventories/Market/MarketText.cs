using Kingsoft.Carbon.Instruments;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Inventories with instruments, both written out in a test.</summary>
internal static class MarketText
{
    public const string LedgerHeader = "activity,amount,unit,period,region,facility,id\n";

    public const string Header = "id,type,region,amount,unit,co2e_kg_per_unit,vintage,retired_on,source\n";

    public static ContractualInstruments InstrumentsOf(string csv) =>
        ContractualInstruments.ReadCsv(new StringReader(csv), "instruments.csv");

    /// <summary>What is wrong with a file of instruments, a line a fault.</summary>
    public static string[] Faults(string csv)
    {
        var issues = new DataIssues();
        ContractualInstruments.ReadCsv(new StringReader(csv), "i.csv", issues);
        return [.. issues.InOrder().Select(issue => issue.ToString())];
    }

    public static InventoryOptions With(string? instruments) => new()
    {
        GwpSet = GwpSet.Ar6,
        Instruments = instruments is null ? null : InstrumentsOf(instruments),
    };

    public static Inventory Calculate(string ledger, InventoryOptions options, FactorLibrary? factors = null) => Inventory.Calculate(
        ActivityLedger.ReadCsv(new StringReader(ledger), "ledger.csv"), factors ?? FactorLibrary.BuiltIn, options);

    /// <summary>Kilowatt-hours of Beijing and Tianjin by site, region and month.</summary>
    public static string Row(string id, string amount, string site, string region, string period = "2025-03") =>
        $"electricity.grid,{amount},MWh,{period},{region},{site},{id}\n";
}
