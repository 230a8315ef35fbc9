using System.Collections.Immutable;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The tables that disclosure standards ask for.</summary>
public static class Disclosure
{
    /// <summary>
    /// What the GHG Protocol requires of an inventory: each scope, Scope 2 by both methods, gases apart, Scope 3 by category with what is
    /// missing, biogenic CO2 and other gases outside the scopes.
    /// </summary>
    /// <param name="inventory">The inventory.</param>
    /// <returns>The table, in tonnes of CO2e.</returns>
    /// <remarks>
    /// Source: GHG Protocol Corporate Standard (2004), chapter 9; Scope 2 Guidance (2015), chapter 7; Scope 3 Standard (2011), chapter 11.
    /// </remarks>
    public static ReportTable GhgProtocol(Inventory inventory)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        InventoryTotals totals = inventory.Totals;
        ImmutableArray<ReportRow>.Builder rows = ImmutableArray.CreateBuilder<ReportRow>();
        AddScope(rows, Figure.Scope1, totals, totals.Scope1ByGas);
        AddScope(rows, Figure.Scope2LocationBased, totals, totals.Scope2LocationBasedByGas);
        AddScope(rows, Figure.Scope2MarketBased, totals, null);
        AddScope(rows, Figure.Scope12LocationBased, totals, null);
        AddScope(rows, Figure.Scope3, totals, null);
        foreach (CategoryState category in inventory.Categories)
        {
            decimal? value = totals.Scope3ByCategory.TryGetValue(category.Category, out decimal tonnes) ? tonnes : null;
            rows.Add(new ReportRow(
                ReportCell.Of($"{(int)category.Category}. {category.Category.DisplayName()}"), ReportCell.Of(value),
                ReportCell.Of(State(category))));
        }

        if (totals.Scope3ByGas is { } gases)
            AddGases(rows, gases);
        rows.Add(
            new ReportRow(ReportCell.Of("Outside the scopes: biogenic CO2 (t)"), ReportCell.Of(totals.BiogenicCo2), ReportCell.Of("")));
        rows.Add(new ReportRow(
            ReportCell.Of("Outside the scopes: gases not in the Kyoto basket"), ReportCell.Of(totals.Outside), ReportCell.Of("")));

        return new ReportTable
        {
            Title = $"Greenhouse-gas inventory {inventory.Year} ({InventoryTables.Days(inventory.Period)})",
            Columns = ["", "t CO2e", ""],
            Rows = rows.ToImmutable(),
            Notes = [.. InventoryTables.Bases(inventory), .. inventory.Findings.Select(FindingTables.Describe)],
        };
    }

    private static void AddScope(ImmutableArray<ReportRow>.Builder rows, Figure figure, InventoryTotals totals, GasTotals? gases)
    {
        decimal? tonnes = totals.Of(figure);
        rows.Add(
            new ReportRow(ReportCell.Of(figure.Heading), ReportCell.Of(tonnes), ReportCell.Of(tonnes is null ? "missing" : ""))
            {
                IsTotal = true,
            });
        if (gases is not null)
            AddGases(rows, gases);
    }

    private static void AddGases(ImmutableArray<ReportRow>.Builder rows, GasTotals gases)
    {
        foreach ((string name, decimal? tonnes) in new[]
        {
            ("CO2", gases.Co2), ("CH4", gases.Ch4), ("N2O", gases.N2o), ("HFCs", gases.Hfcs), ("PFCs", gases.Pfcs), ("SF6", gases.Sf6),
            ("NF3", gases.Nf3), ("other gases", gases.Other), ("not split by gas", gases.Unsplit),
        })
        {
            if (tonnes is not null)
                rows.Add(new ReportRow(ReportCell.Of($"of which {name}"), ReportCell.Of(tonnes), ReportCell.Of("")));
        }
    }

    private static string State(CategoryState category) => category.Status switch
    {
        CategoryStatus.Reported => "reported",
        CategoryStatus.NotRelevant => $"not relevant: {category.Reason}",
        _ => "missing",
    };
}
