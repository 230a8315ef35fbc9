using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Reconciliation;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The tables that a person reads of an inventory: totals with the printed figures beside them.</summary>
public static class InventoryTables
{
    private const int UsualDecimals = 2;

    /// <summary>The totals of a year and on what they rest; with printed figures also those and the differences.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="reported">Printed figures to set beside the totals; null for none.</param>
    /// <param name="language">The language of the table.</param>
    /// <returns>The table, in tonnes of CO2e and, for energy, MWh.</returns>
    public static ReportTable Totals(
        Inventory inventory, ReportedFigures? reported = null, Language language = Language.English)
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
            Add(
                InventoryTableMessages.OutsideBiogenic.In(language), null, biogenic,
                RestsOn.Of(inventory, leg => leg.BiogenicTonnesPerAmount is not null));
        if (totals.Outside is { } outside)
            Add(
                InventoryTableMessages.OutsideKyoto.In(language), null, outside.Tonnes,
                RestsOn.Of(inventory, leg => leg.Scope == Scope.Outside));
        Add(
            Figure.Energy.SaidHeading.In(language), Figure.Energy, totals.EnergyMWh,
            totals.EnergyMWh is null ? RestsOn.Missing : RestsOn.Of(inventory, leg => leg.EnergyMWhPerAmount is not null));

        return new ReportTable
        {
            Title = InventoryTableMessages.Title(inventory).In(language),
            Columns =
            [
                "", InventoryTableMessages.Calculated.In(language),
                .. reported is null ? Array.Empty<string>()
                    : [InventoryTableMessages.Printed.In(language), InventoryTableMessages.Difference.In(language)],
                InventoryTableMessages.RestsOn.In(language),
            ],
            Rows = rows.ToImmutable(),
            Notes =
            [
                .. Bases(inventory, language),
                .. reported is null ? [] : NotComparedNotes(inventory, reported, printed.Count > 0).Select(note => note.In(language)),
            ],
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
                        $"  {InventoryTableMessages.Category(category.Category).In(language)}", figure, totals.Of(figure),
                        RestsOn.Of(inventory, category));
            }

            if (missing.Count > 0 && rows.Count > before)
                Add(
                    $"  {RestsOnMessages.MissingCategories(CategoryNumbers.Of(missing)).In(language)}", null, null, RestsOn.Missing);
        }

        void AddFigure(Figure figure, bool isTotal = false) =>
            Add(figure.SaidHeading.In(language), figure, totals.Of(figure), RestsOn.Of(inventory, figure), isTotal);

        void Add(string name, Figure? figure, decimal? value, Message restsOn, bool isTotal = false)
        {
            PrintedComparison? comparison = figure?.Indicator is { } indicator ? printed.GetValueOrDefault(indicator) : null;
            rows.Add(new ReportRow(
            [
                ReportCell.Create(name), ReportCell.Create(value), .. reported is null ? [] : Printed(comparison, figure?.Unit, language),
                ReportCell.Create(RestsOn.Beside(comparison, restsOn).In(language)),
            ])
            { IsTotal = isTotal });
        }
    }

    /// <summary>
    /// The printed figure and the difference; with their unit where it is not the row's, because a row must not mix units in silence.
    /// </summary>
    private static ReportCell[] Printed(PrintedComparison? comparison, string? rowUnit, Language language)
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
        return
        [
            ReportCell.Create($"{text} {unit}"),
            ReportCell.Create(own is null ? InventoryTableMessages.NotComparable(unit).In(language) : inUnit),
        ];
    }

    internal static IEnumerable<string> Bases(Inventory inventory, Language language) =>
        BasesOf(inventory).Select(basis => basis.In(language));

    private static IEnumerable<Message> BasesOf(Inventory inventory)
    {
        Said boundary = inventory.Options.Consolidation is { } approach
            ? KnownWords.Of(InventoryWords.Consolidation.Of(approach))
            : InventoryTableMessages.NotStated;
        yield return InventoryTableMessages.Gwp(FileWords.GwpSet.Of(inventory.Options.GwpSet), inventory.Gwp.Name, boundary);
        yield return InventoryTableMessages.Factors(
            inventory.Factors.Release ?? (Said)InventoryTableMessages.NoRelease, inventory.Factors.Sha256[..16], AsOf(inventory));
        yield return InventoryTableMessages.Shares(inventory.Shares);
        Said[] sets = [.. StatedGwpSets.Of(inventory).Select(set => set ?? (Said)InventoryTableMessages.NotStated)];
        if (sets.Length > 0)
            yield return InventoryTableMessages.CarriedOver(sets);
        foreach (Exclusion exclusion in inventory.Options.Exclusions)
            yield return InventoryTableMessages.Excluded(exclusion);
    }

    private static Message AsOf(Inventory inventory) => inventory.Options.AsOf.TryGetValue(inventory.Year, out DateOnly day)
        ? InventoryTableMessages.KnownBy(day)
        : InventoryTableMessages.KnownToday;

    /// <summary>
    /// Printed figures of years and days without an inventory; null where there are none, or a single year was asked for.
    /// </summary>
    /// <param name="inventories">The inventories.</param>
    /// <param name="reported">The printed figures.</param>
    /// <param name="language">The language of the table.</param>
    /// <returns>The table.</returns>
    public static ReportTable? WithoutInventory(
        ImmutableArray<Inventory> inventories, ReportedFigures reported, Language language = Language.English)
    {
        Defined.Check(language);
        inventories = Items.Given(inventories);
        ArgumentNullException.ThrowIfNull(reported);
        ReportedFigure[] figures = [.. NotCompared.WithoutInventory(inventories, reported).Select(one => one.Figure)];
        return figures.Length == 0 ? null : new ReportTable
        {
            Title = InventoryTableMessages.TitleOfNotCompared.In(language),
            Columns = [.. InventoryTableMessages.ColumnsOfNotCompared.Select(column => column.In(language))],
            Rows = [.. figures.Select(figure => new ReportRow(
                ReportCell.Create(figure.Indicator), ReportCell.Create(figure.Period), ReportCell.Create(figure.Printed.Text),
                ReportCell.Create(figure.Unit)))],
        };
    }

    private static IEnumerable<Message> NotComparedNotes(Inventory inventory, ReportedFigures reported, bool hasCompared)
    {
        ILookup<NotComparedReason, ReportedFigure> left =
            NotCompared.Of(inventory, reported).ToLookup(one => one.Reason, one => one.Figure);
        if (left.Contains(NotComparedReason.OtherDays))
            yield return InventoryTableMessages.OfOtherDays(left[NotComparedReason.OtherDays]);
        if (left.Contains(NotComparedReason.NoTotal))
            yield return InventoryTableMessages.NoTotal(left[NotComparedReason.NoTotal]);
        else if (!hasCompared)
            yield return InventoryTableMessages.NonePrinted(inventory.Year);
    }
}
