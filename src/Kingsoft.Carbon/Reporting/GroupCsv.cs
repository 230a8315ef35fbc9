using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Writes totals as CSV, by site, month, activity or other keys, or of whole years, with all digits.</summary>
public static class GroupCsv
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly ImmutableArray<(string Name, Func<InventoryTotals, decimal?> Value)> Figures =
    [
        ("scope1_t", totals => totals.Scope1?.Tonnes),
        ("scope2_location_based_t", totals => totals.Scope2LocationBased?.Tonnes),
        ("scope2_market_based_t", totals => totals.Scope2MarketBased?.Tonnes),
        ("scope3_t", totals => totals.Scope3?.Tonnes),
        .. Enum.GetValues<Scope3Category>().Select(CategoryOf),
        ("outside_t", totals => totals.Outside?.Tonnes),
        ("biogenic_co2_t", totals => totals.BiogenicCo2),
        ("total_location_based_t", totals => totals.TotalLocationBased?.Tonnes),
        ("total_market_based_t", totals => totals.TotalMarketBased?.Tonnes),
        ("energy_mwh", totals => totals.EnergyMWh),
    ];

    /// <summary>Writes a row for each year and combination of the keys; without keys a row for each year.</summary>
    /// <param name="stream">Takes the CSV, in UTF-8; it is left open.</param>
    /// <param name="inventories">The inventories.</param>
    /// <param name="by">The keys; none for the totals of years. An empty key is that of rows without a value.</param>
    /// <remarks>A total of scopes is empty where one of them is missing.</remarks>
    /// <exception cref="ArgumentException">The stream, the inventories or the keys are null; and as for
    /// <see cref="Inventory.TotalsBy"/>.</exception>
    /// <exception cref="InvalidOperationException">As for <see cref="Inventory.TotalsBy"/>.</exception>
    public static void Write(Stream stream, ImmutableArray<Inventory> inventories, ImmutableArray<GroupKey> by)
    {
        ArgumentNullException.ThrowIfNull(stream);
        inventories = Items.Given(inventories);
        by = Items.Given(by);
        using var writer = new StreamWriter(stream, Utf8, leaveOpen: true);
        var row = new StringBuilder();
        CsvText.AppendRow(
            row,
            [
                "year", "period_start", "period_end", .. by.Select(key => CsvText.NoFormula(key.Name)), "line_count",
                .. Figures.Select(figure => figure.Name),
            ]);
        foreach (Inventory inventory in inventories)
        {
            foreach (EmissionGroup group in by.IsEmpty ? [Whole(inventory)] : inventory.TotalsBy(by))
            {
                CsvText.AppendRow(row, Fields(inventory, group));
                writer.Write(row);
                row.Clear();
            }
        }

        writer.Write(row);
    }

    /// <summary>Writes the same rows to a stream that must not be waited for, such as the answer of a web server.</summary>
    /// <param name="stream">Takes the CSV, in UTF-8; it is left open.</param>
    /// <param name="inventories">The inventories.</param>
    /// <param name="by">The keys; none for the totals of years.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>A task that is done when everything is written.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Write"/>.</exception>
    /// <exception cref="InvalidOperationException">As for <see cref="Inventory.TotalsBy"/>.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task WriteAsync(
        Stream stream, ImmutableArray<Inventory> inventories, ImmutableArray<GroupKey> by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        inventories = Items.Given(inventories);
        by = Items.Given(by);
        return AsyncOutput.WriteStreamAsync(stream, output => Write(output, inventories, by), cancellationToken);
    }

    private static EmissionGroup Whole(Inventory inventory) => new()
    {
        Values = [],
        LineCount = inventory.TotalsBy([GroupKey.Scope]).Sum(group => group.LineCount),
        Totals = inventory.Totals,
    };

    private static IEnumerable<string?> Fields(Inventory inventory, EmissionGroup group) =>
    [
        inventory.Year.ToString(CultureInfo.InvariantCulture), IsoDay.Text(inventory.Period.Start), IsoDay.Text(inventory.Period.End),
        .. group.Values.Select(pair => CsvText.NoFormula(pair.Value)),
        group.LineCount.ToString(CultureInfo.InvariantCulture),
        .. Figures.Select(figure => figure.Value(group.Totals) is { } value ? Numbers.Format(value) : null),
    ];

    private static (string Name, Func<InventoryTotals, decimal?> Value) CategoryOf(Scope3Category category) => (
        string.Create(CultureInfo.InvariantCulture, $"scope3_cat{(int)category}_t"),
        totals => totals.Scope3ByCategory.TryGetValue(category, out Co2e emission) ? emission.Tonnes : null);
}
