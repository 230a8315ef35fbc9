using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The table of the totals by site, month, activity or other keys.</summary>
public static class GroupTable
{
    private static readonly ImmutableArray<Figure> Scopes =
        [Figure.Scope1, Figure.Scope2LocationBased, Figure.Scope2MarketBased, Figure.Scope3];

    /// <summary>One row a combination of the keys, the sum last.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="by">The keys.</param>
    /// <param name="language">The language of the table.</param>
    /// <returns>The table, in tonnes of CO2e and, for energy, MWh.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Inventory.TotalsBy"/>.</exception>
    /// <exception cref="InvalidOperationException">As for <see cref="Inventory.TotalsBy"/>.</exception>
    public static ReportTable Create(Inventory inventory, ImmutableArray<GroupKey> by, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        by = Items.Given(by);
        ImmutableArray<EmissionGroup> groups = inventory.TotalsBy(by);
        string all = CompletenessTableMessages.All.In(language);
        ReportCell[] sum = [.. by.Select((_, i) => ReportCell.Create(i == 0 ? all : "")), .. Figures(inventory.Totals)];
        return new ReportTable
        {
            Title = GroupTableMessages.Title(inventory.Year, by).In(language),
            Columns =
            [
                .. by.Select(key => KnownWords.Of(key.Name).In(language)),
                .. Scopes.Select(figure => figure.SaidHeading.In(language)), GroupTableMessages.Outside.In(language),
                Figure.Energy.SaidHeading.In(language),
            ],
            Rows = [.. groups.Select(RowOf), new ReportRow([.. sum]) { IsTotal = true }],
            Notes = [.. NotesOf(inventory, by).Select(note => note.In(language))],
        };
    }

    private static IEnumerable<Message> NotesOf(Inventory inventory, ImmutableArray<GroupKey> by)
    {
        if (inventory.Totals.Scope3 is not null && RestsOn.WithoutCategories(inventory) is { } without)
            yield return RestsOnMessages.Is(Figure.Scope3.SaidHeading, without);
        if (by.Contains(GroupKey.Month))
            yield return inventory.Market is null ? GroupTableMessages.SharedByDays : GroupTableMessages.SharedByDaysAndInstruments;
    }

    private static ReportRow RowOf(EmissionGroup group) =>
        new([.. group.Values.Select(value => ReportCell.Create(value.Value ?? "–")), .. Figures(group.Totals)]);

    private static IEnumerable<ReportCell> Figures(InventoryTotals totals) =>
    [
        .. Scopes.Select(figure => ReportCell.Create(totals.Of(figure))), ReportCell.Create(totals.Outside),
        ReportCell.Create(totals.EnergyMWh),
    ];
}
