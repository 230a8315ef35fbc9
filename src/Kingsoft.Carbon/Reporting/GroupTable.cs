using System.Collections.Immutable;
using System.Globalization;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The table of the totals by site, month, activity or other keys.</summary>
public static class GroupTable
{
    private static readonly ImmutableArray<Figure> Scopes =
        [Figure.Scope1, Figure.Scope2LocationBased, Figure.Scope2MarketBased, Figure.Scope3];

    /// <summary>One row a combination of the keys, the sum last.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="by">The keys.</param>
    /// <returns>The table, in tonnes of CO2e and, for energy, MWh.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Inventory.TotalsBy"/>.</exception>
    /// <exception cref="InvalidOperationException">As for <see cref="Inventory.TotalsBy"/>.</exception>
    public static ReportTable Create(Inventory inventory, ImmutableArray<GroupKey> by)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        ImmutableArray<EmissionGroup> groups = inventory.TotalsBy(by);
        string year = inventory.Year.ToString(CultureInfo.InvariantCulture);
        ReportCell[] sum = [.. by.Select((_, i) => ReportCell.Create(i == 0 ? "all" : "")), .. Figures(inventory.Totals)];
        return new ReportTable
        {
            Title = $"{year} by {string.Join(" and ", by)}, t CO2e",
            Columns =
            [
                .. by.Select(key => key.Name),
                .. Scopes.Select(figure => figure.Heading), "outside", Figure.Energy.Heading,
            ],
            Rows = [.. groups.Select(RowOf), new ReportRow([.. sum]) { IsTotal = true }],
            Notes = [.. NotesOf(inventory, by)],
        };
    }

    private static IEnumerable<string> NotesOf(Inventory inventory, ImmutableArray<GroupKey> by)
    {
        if (inventory.Totals.Scope3 is not null && RestsOn.WithoutCategories(inventory) is { } without)
            yield return $"{Figure.Scope3.Heading} is {without}";
        if (by.Contains(GroupKey.Month))
        {
            yield return "figures of rows that cross months are shared by days, and their last month takes the rest"
                + (inventory.Market is null ? "" : "; market-based ones as instruments cover the months");
        }
    }

    private static ReportRow RowOf(EmissionGroup group) =>
        new([.. group.Values.Select(value => ReportCell.Create(value.Value ?? "–")), .. Figures(group.Totals)]);

    private static IEnumerable<ReportCell> Figures(InventoryTotals totals) =>
    [
        .. Scopes.Select(figure => ReportCell.Create(totals.Of(figure))), ReportCell.Create(totals.Outside),
        ReportCell.Create(totals.EnergyMWh),
    ];
}
