using System.Collections.Immutable;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Inventories of a few rows beside a file of sites.</summary>
internal static class Sites
{
    /// <param name="sites">Rows of: facility, entity, region, opened, closed, streams.</param>
    /// <param name="rows">Rows of: activity, amount, unit, period, region, facility, quality, entity.</param>
    /// <param name="yearStart">The month in which years begin.</param>
    /// <param name="keepLines">Whether the lines are kept.</param>
    /// <param name="scopeOfReported">The scope of what was carried over; null where there is none.</param>
    public static ImmutableArray<Inventory> Inventories(
        string sites, IEnumerable<string> rows, int yearStart = 1, bool keepLines = true, int? scopeOfReported = null)
    {
        using var file = new ScratchFile($"facility,entity,region,opened,closed,streams\n{sites}\n");
        string Scoped(string row) =>
            row.StartsWith("emissions.reported", StringComparison.Ordinal) ? $"{row},{scopeOfReported}" : $"{row},";
        using var ledger = new ScratchFile(
            $"activity,amount,unit,period,region,facility,quality,entity,scope\n{string.Concat(rows.Select(row => $"{Scoped(row)}\n"))}");
        var options = new InventoryOptions
        {
            GwpSet = GwpSet.Ar6,
            YearStartMonth = yearStart,
            Facilities = Facilities.ReadCsv(file.Path),
            KeepLines = keepLines,
        };
        var issues = new DataIssues();
        ImmutableArray<Inventory> inventories =
            Inventory.CalculateFiles([LedgerSource.FromFile(ledger.Path)], FactorLibrary.BuiltIn, options, issues);
        Assert.That(ledger.Lines(issues, "ledger.csv"), Is.Empty);
        return inventories;
    }

    /// <summary>A row of electricity of dc1 in Beijing: 1 MWh, 0.5554 t.</summary>
    public static string Power(string period, string quality = "measured", string facility = "dc1") =>
        $"electricity.grid,1,MWh,{period},CN-BJ,{facility},{quality},";

    /// <summary>What is told of sites: code and message.</summary>
    public static string[] Told(Inventory inventory) =>
        [.. inventory.Findings.Where(found => found.Code is ['f', 'a', 'c', 'i', 'l', ..] or "stream-missing")
            .Select(found => $"{found.Code}: {found.Message}")];
}
