using Kingsoft.Carbon.Estimates;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Inventories with estimation factors, both written out in a test.</summary>
internal static class EstimateText
{
    public const string LedgerHeader = "id,activity,amount,unit,period,region,facility\n";

    public const string Header = "id,from_activity,from_unit,to_activity,to_unit,value,mode,source,facility,region,valid_from,valid_to,"
        + "scope,scope3_category,loss_basis,published\n";

    public static EstimationFactors EstimatesOf(string rows) => EstimationFactors.ReadCsv(new StringReader(Header + rows), "e.csv");

    /// <summary>What is wrong with a file of estimation factors, a line a fault.</summary>
    public static string[] Faults(string rows)
    {
        var issues = new DataIssues();
        EstimationFactors.ReadCsv(new StringReader(Header + rows), "e.csv", issues);
        return [.. issues.InOrder().Select(issue => issue.ToString())];
    }

    public static InventoryOptions With(EstimationFactors estimates, GwpSet gwp = GwpSet.Ar6) =>
        new() { GwpSet = gwp, Estimates = estimates };

    public static Inventory Calculate(string rows, EstimationFactors estimates, FactorLibrary? factors = null, GwpSet gwp = GwpSet.Ar6) =>
        Inventory.Calculate(LedgerOf(rows), factors ?? FactorLibrary.BuiltIn, With(estimates, gwp));

    /// <summary>What is wrong with the rows of a ledger.</summary>
    public static string[] RowFaults(string rows, string estimates)
    {
        var issues = new DataIssues();
        Inventory.CalculateAll(LedgerOf(rows), FactorLibrary.BuiltIn, With(EstimatesOf(estimates)), issues);
        return [.. issues.InOrder().Select(issue => issue.ToString())];
    }

    public static ActivityLedger LedgerOf(string rows) =>
        ActivityLedger.ReadCsv(new StringReader(LedgerHeader + rows), "ledger.csv");

    public static FactorLibrary Own(string rows) => FactorLibrary.BuiltIn.With(FactorLibrary.ReadCsv(
        new StringReader("id,activity,kind,region,unit,co2e_kg,gwp_set,scope,scope3_category,published,publisher,source,losses_included\n"
            + rows),
        "f.csv"));

    public static string[] Lines(Inventory inventory) =>
        [.. inventory.Lines.Select(line => $"{line.Id} {line.Activity} {line.Amount:G29} {line.Unit} {line.Co2e!.Value.Tonnes:G29}")];

    public static string[] Codes(Inventory inventory) => [.. inventory.Findings.Select(finding => finding.Code)];
}
