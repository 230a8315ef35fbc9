using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The tables that disclosure standards ask for.</summary>
public static class Disclosure
{
    /// <summary>
    /// What the GHG Protocol requires of an inventory: each scope, Scope 2 by both methods, gases apart, Scope 3 by category with what is
    /// missing, biogenic CO2 and other gases outside the scopes.
    /// </summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="language">The language of the table.</param>
    /// <returns>The table, in tonnes of CO2e.</returns>
    /// <remarks>
    /// Source: GHG Protocol Corporate Standard (2004), chapter 9; Scope 2 Guidance (2015), chapter 7; Scope 3 Standard (2011), chapter 11.
    /// </remarks>
    public static ReportTable GhgProtocol(Inventory inventory, Language language = Language.English)
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
                ReportCell.Create(InventoryTableMessages.Category(category.Category).In(language)),
                ReportCell.Create(totals.Of(Figure.OfCategory(category.Category))),
                ReportCell.Create(RestsOn.Of(inventory, category).In(language))));
        }

        AddFigure(Figure.Total);
        if (totals.TotalMarketBased is not null)
            AddFigure(Figure.TotalMarketBased);
        rows.Add(
            new ReportRow(
                ReportCell.Create(DisclosureMessages.OutsideBiogenic.In(language)), ReportCell.Create(totals.BiogenicCo2),
                ReportCell.Create("")));
        rows.Add(new ReportRow(
            ReportCell.Create(DisclosureMessages.OutsideKyoto.In(language)), ReportCell.Create(totals.Outside),
            ReportCell.Create("")));

        return new ReportTable
        {
            Title = DisclosureMessages.Title(inventory).In(language),
            Columns = ["", FigureMessages.TonnesCo2e.In(language), InventoryTableMessages.RestsOn.In(language)],
            Rows = rows.ToImmutable(),
            Notes =
            [
                .. InventoryTables.Bases(inventory, language),
                .. inventory.Findings.Select(finding => FindingTables.Describe(finding, language)),
            ],
        };

        void AddFigure(Figure figure, GasTotals? gases = null)
        {
            rows.Add(
                new ReportRow(
                    ReportCell.Create(figure.SaidHeading.In(language)), ReportCell.Create(totals.Of(figure)),
                    ReportCell.Create(RestsOn.Of(inventory, figure).In(language)))
                {
                    IsTotal = true,
                });
            if (gases is not null)
                AddGases(rows, gases, language);
        }
    }

    private static void AddGases(ImmutableArray<ReportRow>.Builder rows, GasTotals gases, Language language)
    {
        foreach ((Said name, Co2e? emission) in new (Said, Co2e?)[]
        {
            ("CO2", gases.Co2), ("CH4", gases.Ch4), ("N2O", gases.N2o), ("HFCs", gases.Hfcs), ("PFCs", gases.Pfcs), ("SF6", gases.Sf6),
            ("NF3", gases.Nf3), (DisclosureMessages.OtherGases, gases.Other),
            (DisclosureMessages.NotSplit, gases.Unsplit),
        })
        {
            if (emission is not null)
                rows.Add(new ReportRow(
                    ReportCell.Create(DisclosureMessages.OfWhich(name).In(language)), ReportCell.Create(emission), ReportCell.Create("")));
        }
    }
}
