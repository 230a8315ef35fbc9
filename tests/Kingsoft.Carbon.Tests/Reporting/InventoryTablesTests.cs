using System.Collections.Immutable;
using Kingsoft.Carbon.Reconciliation;
using Kingsoft.Carbon.Reporting;
using Kingsoft.Carbon.Tests.Inventories;

namespace Kingsoft.Carbon.Tests.Reporting;

/// <summary>What stands in the tables beside the figures: what is missing, what was left out and why, whose boundary it is.</summary>
public sealed class InventoryTablesTests
{
    private const string Without = "without categories 1–5, 7–13, 15, which are missing";

    private static readonly InventoryOptions Stated = Sample.Ar6 with
    {
        Consolidation = ConsolidationApproach.FinancialControl,
        NotRelevant = ImmutableSortedDictionary<Scope3Category, string>.Empty.Add(Scope3Category.Franchises, "no franchises"),
        Exclusions =
        [
            new Exclusion { Source = "refrigerants", Scope = Scope.Scope1, Reason = "no records before 2026" },
            new Exclusion { Source = "a site sold in January", Reason = "below 0.1 %" },
        ],
    };

    [Test]
    public void Totals_OfStatedCategories_SayWhatTheSumsAreWithout()
    {
        ReportTable table = InventoryTables.Totals(ReportedInventory.Of(Stated));

        Assert.That(Rows(table), Is.EqualTo(new[]
        {
            "Scope 1 | 1.00 | carried over",
            "Scope 2, location-based | 2.00 | carried over",
            "Scope 2, market-based | – | missing",
            "Scope 1 + 2, location-based | 3.00 | carried over",
            $"Scope 3 | 4.00 | carried over; {Without}",
            "  6. Business travel | 4.00 | carried over",
            "  14. Franchises | – | not relevant: no franchises",
            "  missing: 1–5, 7–13, 15 | – | missing",
            $"Scope 1 + 2 + 3, location-based | 7.00 | carried over; {Without}",
            "Energy (MWh) | – | missing",
        }));
        Assert.That(table.Notes[0], Is.EqualTo("GWP-100: AR6 (IPCC AR6 WG1 Table 7.15); boundary: financial-control"));
        Assert.That(table.Notes.Skip(3), Is.EqualTo(new[]
        {
            "carried-over figures are as stated by their source (GWP set: not stated)",
            "excluded: refrigerants (Scope 1): no records before 2026",
            "excluded: a site sold in January: below 0.1 %",
        }));
    }

    // 1 + 3 = 4 t and 1 + 3 + 4 = 8 t stand beside the sums by location.
    [Test]
    public void Totals_WithBothFiguresOfScope2_HaveBothSums()
    {
        Inventory inventory = ReportedInventory.Of(Sample.Ar6, hasMarketBased: true);

        IEnumerable<string> rows = Rows(InventoryTables.Totals(inventory));

        Assert.That(rows.Where(row => row.StartsWith("Scope 1 + 2", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "Scope 1 + 2, location-based | 3.00 | carried over",
            "Scope 1 + 2, market-based | 4.00 | carried over",
            "Scope 1 + 2 + 3, location-based | 7.00 | carried over; without categories 1–5, 7–15, which are missing",
            "Scope 1 + 2 + 3, market-based | 8.00 | carried over; without categories 1–5, 7–15, which are missing",
        }));
        Assert.That(
            (inventory.Totals.TotalLocationBased?.Tonnes, inventory.Totals.TotalMarketBased?.Tonnes),
            Is.EqualTo(((decimal?)7m, (decimal?)8m)));
    }

    [Test]
    public void Totals_WithoutScope3_HaveNoSumAndNoLineForEveryCategory()
    {
        Inventory inventory = Sample.Calculate(Sample.Reported(1m, new ActivityDetails { Scope = Scope.Scope1 }));

        ReportTable table = InventoryTables.Totals(inventory);

        Assert.That(Rows(table).Skip(4), Is.EqualTo(new[]
        {
            "Scope 3 | – | missing",
            "Scope 1 + 2 + 3, location-based | – | missing",
            "Energy (MWh) | – | missing",
        }));
        Assert.That(table.Notes[0], Does.EndWith("; boundary: not stated"));
        Assert.That((inventory.Totals.TotalLocationBased, inventory.Totals.TotalMarketBased), Is.EqualTo(((Co2e?)null, (Co2e?)null)));
    }

    // A difference has the unit of what was printed, and as many decimals at least.
    [Test]
    public void Totals_WithPrintedFigures_CompareTheSumsAndNameSlips()
    {
        ReportedFigures reported = Printed(
            "ghg.total,2025,0.007,kt", "ghg.total.market,2025,9,tCO2e", "ghg.scope12.market,2025,4.0,t CO2e", "ghg.scop2,2025,2,tCO2e",
            "water,2025,5,t");

        ReportTable table = InventoryTables.Totals(ReportedInventory.Of(Sample.Ar6), reported);

        const string Missing = "without categories 1–5, 7–15, which are missing";
        Assert.That(Rows(table).Where(row => row.StartsWith("Scope 1 + 2", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "Scope 1 + 2, location-based | 3.00 |  |  | carried over",
            "Scope 1 + 2, market-based | – | 4.0 | – | missing",
            $"Scope 1 + 2 + 3, location-based | 7.00 | 0.007 kt | 0.000 kt | carried over; {Missing}",
            "Scope 1 + 2 + 3, market-based | – | 9 | – | missing",
        }));
        Assert.That(
            table.Notes[^1], Is.EqualTo("printed, and no total of an inventory: ghg.scop2 (did you mean ghg.scope2?), water"));
    }

    [Test]
    public void Disclosure_OfAnInventory_NamesEveryCategoryWithItsState()
    {
        ReportTable table = Disclosure.GhgProtocol(ReportedInventory.Of(Stated));

        Assert.That(table.Columns, Is.EqualTo(new[] { "", "t CO2e", "rests on" }));
        Assert.That(Rows(table), Is.EqualTo(new[]
        {
            "Scope 1 | 1.00 | carried over",
            "of which not split by gas | 1.00 | ",
            "Scope 2, location-based | 2.00 | carried over",
            "of which not split by gas | 2.00 | ",
            "Scope 2, market-based | – | missing",
            "Scope 1 + 2, location-based | 3.00 | carried over",
            $"Scope 3 | 4.00 | carried over; {Without}",
            "of which not split by gas | 4.00 | ",
            "1. Purchased goods and services | – | missing",
            "2. Capital goods | – | missing",
            "3. Fuel- and energy-related activities | – | missing",
            "4. Upstream transportation and distribution | – | missing",
            "5. Waste generated in operations | – | missing",
            "6. Business travel | 4.00 | carried over",
            "7. Employee commuting | – | missing",
            "8. Upstream leased assets | – | missing",
            "9. Downstream transportation and distribution | – | missing",
            "10. Processing of sold products | – | missing",
            "11. Use of sold products | – | missing",
            "12. End-of-life treatment of sold products | – | missing",
            "13. Downstream leased assets | – | missing",
            "14. Franchises | – | not relevant: no franchises",
            "15. Investments | – | missing",
            $"Scope 1 + 2 + 3, location-based | 7.00 | carried over; {Without}",
            "Outside the scopes: biogenic CO2 (t) | – | ",
            "Outside the scopes: gases not in the Kyoto basket | – | ",
        }));
        Assert.That(table.Notes, Does.Contain("excluded: refrigerants (Scope 1): no records before 2026"));
    }

    [Test]
    public void GroupTable_WithScope3_SaysWhatItIsWithout()
    {
        ReportTable table = GroupTable.Create(ReportedInventory.Of(Stated), [GroupKey.Scope]);

        Assert.That(table.Notes, Is.EqualTo(new[] { $"Scope 3 is {Without}" }));
    }

    private static IEnumerable<string> Rows(ReportTable table) =>
        table.Rows.Select(row => string.Join(" | ", row.Cells.Select(cell => cell.ToString())));

    private static ReportedFigures Printed(params string[] rows)
    {
        using var file = new ScratchFile("indicator,period,value,unit\n" + string.Join('\n', rows) + "\n");
        return ReportedFigures.ReadCsv(file.Path);
    }
}
