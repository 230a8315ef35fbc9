using System.Collections.Immutable;
using Kingsoft.Carbon.Reconciliation;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The tables that a person reads of an inventory: totals with the printed figures beside them.</summary>
public static class InventoryTables
{
    private const int UsualDecimals = 2;

    /// <summary>The totals of a year and on what they rest; with printed figures also those and the differences.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="reported">Printed figures to set beside the totals; null for none.</param>
    /// <returns>The table, in tonnes of CO2e and, for energy, MWh.</returns>
    public static ReportTable Totals(Inventory inventory, ReportedFigures? reported = null)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        Dictionary<string, PrintedComparison> printed = reported is null
            ? []
            : PrintedComparison.Calculate(inventory, reported)
                .ToDictionary(comparison => comparison.Reported.Indicator, StringComparer.Ordinal);
        InventoryTotals totals = inventory.Totals;
        ImmutableArray<ReportRow>.Builder rows = ImmutableArray.CreateBuilder<ReportRow>();
        AddFigure(Figure.Scope1, isTotal: true);
        AddFigure(Figure.Scope2LocationBased, isTotal: true);
        AddFigure(Figure.Scope2MarketBased);
        AddFigure(Figure.Scope12LocationBased, isTotal: true);
        AddIfKnown(Figure.Scope12MarketBased);
        AddFigure(Figure.Scope3, isTotal: true);
        AddCategories();
        AddFigure(Figure.Total, isTotal: true);
        AddIfKnown(Figure.TotalMarketBased);
        if (totals.BiogenicCo2 is { } biogenic)
            Add("Outside: biogenic CO2 (t)", null, biogenic, RestsOn.Of(inventory, leg => leg.BiogenicTonnesPerAmount is not null));
        if (totals.Outside is { } outside)
            Add("Outside: not in the Kyoto basket", null, outside.Tonnes, RestsOn.Of(inventory, leg => leg.Scope == Scope.Outside));
        Add(
            Figure.Energy.Heading, Figure.Energy, totals.EnergyMWh,
            totals.EnergyMWh is null ? RestsOn.Missing : RestsOn.Of(inventory, leg => leg.EnergyMWhPerAmount is not null));

        return new ReportTable
        {
            Title = $"{inventory.Year} ({Days(inventory.Period)}), t CO2e",
            Columns = reported is null ? ["", "calculated", "rests on"] : ["", "calculated", "printed", "difference", "rests on"],
            Rows = rows.ToImmutable(),
            Notes = [.. Bases(inventory), .. reported is null ? [] : NotComparedNotes(inventory, reported, printed.Count > 0)],
        };

        // What was printed and not calculated is shown too: the gap is the news.
        bool IsShown(Figure figure) => totals.Of(figure) is not null || printed.ContainsKey(figure.Indicator!);

        void AddIfKnown(Figure figure)
        {
            if (IsShown(figure))
                AddFigure(figure, isTotal: true);
        }

        // Categories that are missing share a line: up to fifteen of their own would bury the others.
        void AddCategories()
        {
            var missing = new List<Scope3Category>();
            int before = rows.Count;
            foreach (CategoryState category in inventory.Categories)
            {
                Figure figure = Figure.OfCategory(category.Category);
                if (category.Status == CategoryStatus.Missing && !IsShown(figure))
                    missing.Add(category.Category);
                else
                    Add(
                        $"  {(int)category.Category}. {category.Category.DisplayName()}", figure, totals.Of(figure),
                        RestsOn.Of(inventory, category));
            }

            if (missing.Count > 0 && rows.Count > before)
                Add($"  {RestsOn.Missing}: {CategoryNumbers.Of(missing)}", null, null, RestsOn.Missing);
        }

        void AddFigure(Figure figure, bool isTotal = false) =>
            Add(figure.Heading, figure, totals.Of(figure), RestsOn.Of(inventory, figure), isTotal);

        void Add(string name, Figure? figure, decimal? value, string restsOn, bool isTotal = false)
        {
            PrintedComparison? comparison = figure?.Indicator is { } indicator ? printed.GetValueOrDefault(indicator) : null;
            rows.Add(new ReportRow(
            [
                ReportCell.Create(name), ReportCell.Create(value), .. reported is null ? [] : Printed(comparison, figure?.Unit),
                ReportCell.Create(RestsOn.Beside(comparison, restsOn)),
            ])
            { IsTotal = isTotal });
        }
    }

    /// <summary>
    /// The printed figure and the difference; with their unit where it is not the row's, because a row must not mix units in silence.
    /// </summary>
    private static ReportCell[] Printed(PrintedComparison? comparison, string? rowUnit)
    {
        if (comparison is null)
            return [ReportCell.Create(""), ReportCell.Create("")];
        string text = comparison.Reported.Printed.Text;
        string unit = comparison.Reported.Unit;
        Unit? own = rowUnit is null ? null : comparison.Reported.UnitFor(Unit.Parse(rowUnit));
        var difference = ReportCell.Create(comparison.Difference, Math.Max(UsualDecimals, comparison.Reported.Printed.Decimals));
        if (own is not null && own.Symbol == rowUnit)
            return [ReportCell.Create(text), difference];
        string inUnit = comparison.Difference is null ? $"{difference}" : $"{difference} {unit}";
        return [ReportCell.Create($"{text} {unit}"), ReportCell.Create(own is null ? $"{unit} is not comparable" : inUnit)];
    }

    internal static string Days(ReportingPeriod period) => $"{IsoDay.Text(period.Start)} to {IsoDay.Text(period.End)}";

    internal static IEnumerable<string> Bases(Inventory inventory)
    {
        string boundary =
            inventory.Options.Consolidation is { } approach ? InventoryWords.Consolidation.Of(approach) : "not stated";
        yield return $"GWP-100: {FileWords.GwpSet.Of(inventory.Options.GwpSet)} ({inventory.Gwp.Name}); boundary: {boundary}";
        yield return $"factors: release {inventory.Factors.Release ?? "none"}, SHA-256 {inventory.Factors.Sha256[..16]}…; "
            + $"{AsOf(inventory)}";
        InventoryShares shares = inventory.Shares;
        yield return $"of the gross tonnes {Percent(1m - shares.CarriedOver)} were calculated from activity ({Percent(shares.Measured)} "
            + $"from amounts marked as measured, {Percent(shares.Estimated)} as estimated) and {Percent(shares.CarriedOver)} carried over; "
            + $"{Percent(shares.OtherYear)} use factors of another year, {Percent(shares.Proxy)} of a region that stands in, "
            + $"{Percent(shares.Co2Only)} cover CO2 only";
        string[] sets = [.. StatedGwpSets.Of(inventory).Select(set => set ?? "not stated")];
        if (sets.Length > 0)
            yield return $"carried-over figures are as stated by their source (GWP set: {string.Join(", ", sets)})";
        foreach (Exclusion exclusion in inventory.Options.Exclusions)
        {
            string scope = exclusion.Scope is { } known ? $" ({Figure.LabelOf([known])})" : "";
            yield return $"excluded: {exclusion.Source}{scope}: {exclusion.Reason}";
        }
    }

    private static string AsOf(Inventory inventory) => inventory.Options.AsOf.TryGetValue(inventory.Year, out DateOnly day)
        ? $"known by {IsoDay.Text(day)}"
        : "everything known today";

    private static string Percent(decimal? share) => share is { } value ? $"{ReportCell.Create(value * 100m)} %" : "none";

    /// <summary>
    /// Printed figures of years and days without an inventory; null where there are none, or a single year was asked for.
    /// </summary>
    /// <param name="inventories">The inventories.</param>
    /// <param name="reported">The printed figures.</param>
    /// <returns>The table.</returns>
    public static ReportTable? WithoutInventory(ImmutableArray<Inventory> inventories, ReportedFigures reported)
    {
        ArgumentNullException.ThrowIfNull(reported);
        ReportedFigure[] figures = [.. NotCompared.WithoutInventory(inventories, reported).Select(one => one.Figure)];
        return figures.Length == 0 ? null : new ReportTable
        {
            Title = "Printed, and not compared: no inventory is of the year or the days",
            Columns = ["indicator", "period", "printed", "unit"],
            Rows = [.. figures.Select(figure => new ReportRow(
                ReportCell.Create(figure.Indicator), ReportCell.Create(figure.Period), ReportCell.Create(figure.Printed.Text),
                ReportCell.Create(figure.Unit)))],
        };
    }

    private static IEnumerable<string> NotComparedNotes(Inventory inventory, ReportedFigures reported, bool hasCompared)
    {
        ILookup<NotComparedReason, ReportedFigure> left =
            NotCompared.Of(inventory, reported).ToLookup(one => one.Reason, one => one.Figure);
        if (left.Contains(NotComparedReason.OtherDays))
            yield return "printed for other days than the year, and not compared: "
                + string.Join(", ", left[NotComparedReason.OtherDays].Select(figure => $"{figure.Indicator} of {figure.Period}"));
        if (left.Contains(NotComparedReason.NoTotal))
            yield return $"printed, and no total of an inventory: {string.Join(", ", left[NotComparedReason.NoTotal].Select(NameOf))}";
        else if (!hasCompared)
            yield return $"no printed figure is of {ReportedFigures.NameOf(inventory.Year)}";
    }

    private static string NameOf(ReportedFigure figure) => IndicatorSlips.Meant(figure.Indicator) is { } meant
        ? $"{figure.Indicator} (did you mean {meant}?)"
        : figure.Indicator;
}
