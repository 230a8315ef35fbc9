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
        AddFigure(Figure.Scope1, totals.Scope1ByGas);
        AddFigure(Figure.Scope2LocationBased, totals.Scope2LocationBasedByGas);
        AddFigure(Figure.Scope2MarketBased);
        AddFigure(Figure.Scope12LocationBased);
        if (totals.Scope12MarketBased is not null)
            AddFigure(Figure.Scope12MarketBased);
        AddFigure(Figure.Scope3, totals.Scope3ByGas);
        foreach (CategoryState category in inventory.Categories)
        {
            rows.Add(new ReportRow(
                ReportCell.Create($"{(int)category.Category}. {category.Category.DisplayName()}"),
                ReportCell.Create(totals.Of(Figure.OfCategory(category.Category))),
                ReportCell.Create(RestsOn.Of(inventory, category).ToString())));
        }

        AddFigure(Figure.Total);
        if (totals.TotalMarketBased is not null)
            AddFigure(Figure.TotalMarketBased);
        rows.Add(
            new ReportRow(
                ReportCell.Create("Outside the scopes: biogenic CO2 (t)"), ReportCell.Create(totals.BiogenicCo2), ReportCell.Create("")));
        rows.Add(new ReportRow(
            ReportCell.Create("Outside the scopes: gases not in the Kyoto basket"), ReportCell.Create(totals.Outside),
            ReportCell.Create("")));

        return new ReportTable
        {
            Title = $"Greenhouse-gas inventory {inventory.Year} ({InventoryTableMessages.Days(inventory.Period)})",
            Columns = ["", "t CO2e", "rests on"],
            Rows = rows.ToImmutable(),
            Notes = [.. InventoryTables.Bases(inventory, Language.English), .. inventory.Findings.Select(finding => FindingTables.Describe(finding))],
        };

        void AddFigure(Figure figure, GasTotals? gases = null)
        {
            rows.Add(
                new ReportRow(
                    ReportCell.Create(figure.Heading), ReportCell.Create(totals.Of(figure)),
                    ReportCell.Create(RestsOn.Of(inventory, figure).ToString()))
                {
                    IsTotal = true,
                });
            if (gases is not null)
                AddGases(rows, gases);
        }
    }

    private static void AddGases(ImmutableArray<ReportRow>.Builder rows, GasTotals gases)
    {
        foreach ((string name, Co2e? emission) in new[]
        {
            ("CO2", gases.Co2), ("CH4", gases.Ch4), ("N2O", gases.N2o), ("HFCs", gases.Hfcs), ("PFCs", gases.Pfcs), ("SF6", gases.Sf6),
            ("NF3", gases.Nf3), ("other gases", gases.Other), ("not split by gas", gases.Unsplit),
        })
        {
            if (emission is not null)
                rows.Add(new ReportRow(ReportCell.Create($"of which {name}"), ReportCell.Create(emission), ReportCell.Create("")));
        }
    }
}
