using System.Collections.Immutable;
using System.Globalization;
using Kingsoft.Carbon.Reconciliation;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The tables that a person reads of an inventory: totals with the printed figures beside them.</summary>
public static class InventoryTables
{
    /// <summary>The totals of a year and on what they rest; with printed figures also those and the differences.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="reported">Printed figures to set beside the totals; null for none.</param>
    /// <returns>The table, in tonnes of CO2e and, for energy, MWh.</returns>
    public static ReportTable Totals(Inventory inventory, ReportedFigures? reported = null)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        Dictionary<string, PrintedComparison> printed = reported is null
            ? []
            : PrintedComparison.Of(inventory, reported).ToDictionary(comparison => comparison.Reported.Indicator, StringComparer.Ordinal);
        InventoryTotals totals = inventory.Totals;
        ImmutableArray<ReportRow>.Builder rows = ImmutableArray.CreateBuilder<ReportRow>();
        AddFigure(Figure.Scope1, isTotal: true);
        AddFigure(Figure.Scope2LocationBased, isTotal: true);
        AddFigure(Figure.Scope2MarketBased);
        AddFigure(Figure.Scope12LocationBased, isTotal: true);
        AddFigure(Figure.Scope3, isTotal: true);
        foreach (Figure figure in Figure.Categories)
        {
            // A category that was printed and not calculated is shown too: the gap is the news.
            Scope3Category category = figure.Category!.Value;
            if (totals.Of(figure) is not null || printed.ContainsKey(figure.Indicator!))
                Add($"  {(int)category}. {category.DisplayName()}", figure, totals.Of(figure), leg => IsPartOf(leg, figure));
        }

        if (totals.BiogenicCo2 is { } biogenic)
            Add("Outside: biogenic CO2 (t)", null, biogenic, leg => leg.BiogenicTonnesPerAmount is not null);
        if (totals.Outside is { } outside)
            Add("Outside: not in the Kyoto basket", null, outside, leg => leg.Scope == Scope.Outside);
        Add(Figure.Energy.Heading, Figure.Energy, totals.EnergyMWh, leg => leg.EnergyMWhPerAmount is not null);

        return new ReportTable
        {
            Title = $"{inventory.Year} ({Days(inventory.Period)}), t CO2e",
            Columns = reported is null ? ["", "calculated", "rests on"] : ["", "calculated", "printed", "difference", "rests on"],
            Rows = rows.ToImmutable(),
            Notes = [.. Bases(inventory), .. NotCompared(inventory, reported, printed)],
        };

        void AddFigure(Figure figure, bool isTotal = false) =>
            Add(figure.Heading, figure, totals.Of(figure), leg => IsPartOf(leg, figure), isTotal);

        void Add(string name, Figure? figure, decimal? value, Func<PlanLeg, bool> isPart, bool isTotal = false)
        {
            ReportCell[] cells = [ReportCell.Of(name), ReportCell.Of(value)];
            if (reported is not null)
            {
                PrintedComparison? comparison = figure?.Indicator is { } indicator ? printed.GetValueOrDefault(indicator) : null;
                cells = [.. cells, .. Printed(comparison, figure?.Unit)];
            }

            rows.Add(new ReportRow(
                [.. cells, ReportCell.Of(value is null ? "missing" : RestsOn(inventory.Accounts.Where(account => isPart(account.Leg))))])
            {
                IsTotal = isTotal,
            });
        }
    }

    private static bool IsPartOf(PlanLeg leg, Figure figure) => figure.Concerns(leg.Scope, leg.Scope2Method, leg.Scope3Category);

    /// <summary>
    /// The printed figure and the difference; with their unit where it is not the row's, because a row must not mix units in silence.
    /// </summary>
    private static ReportCell[] Printed(PrintedComparison? comparison, string? rowUnit)
    {
        if (comparison is null)
            return [ReportCell.Of(""), ReportCell.Of("")];
        string text = comparison.Reported.Printed.Text;
        string unit = comparison.Reported.Unit;
        if (unit == rowUnit)
            return [ReportCell.Of(text), ReportCell.Of(comparison.Difference)];
        return
        [
            ReportCell.Of($"{text} {unit}"),
            ReportCell.Of(comparison.Difference is null ? $"{unit} is not comparable" : $"{ReportCell.Of(comparison.Difference)} {unit}"),
        ];
    }

    internal static string Days(ReportingPeriod period) => $"{IsoDay.Text(period.Start)} to {IsoDay.Text(period.End)}";

    internal static IEnumerable<string> Bases(Inventory inventory)
    {
        yield return $"GWP-100: {FileWords.GwpSet.Of(inventory.Options.GwpSet)} ({inventory.Gwp.Name}); boundary: "
            + $"{InventoryWords.Consolidation.Of(inventory.Options.Consolidation)}";
        yield return $"factors: release {inventory.Factors.Release ?? "none"}, SHA-256 {inventory.Factors.Sha256[..16]}…; "
            + $"{AsOf(inventory)}";
        InventoryShares shares = inventory.Shares;
        yield return $"of the gross tonnes {Percent(1m - shares.CarriedOver)} were calculated from activity ({Percent(shares.Measured)} "
            + $"from amounts marked as measured, {Percent(shares.Estimated)} as estimated) and {Percent(shares.CarriedOver)} carried over; "
            + $"{Percent(shares.OtherYear)} use factors of another year, {Percent(shares.Proxy)} of a region that stands in, "
            + $"{Percent(shares.Co2Only)} cover CO2 only";
    }

    private static string AsOf(Inventory inventory) => inventory.Options.AsOf.TryGetValue(inventory.Year, out DateOnly day)
        ? $"known by {IsoDay.Text(day)}"
        : "everything known today";

    private static string Percent(decimal? share) => share is { } value ? $"{ReportCell.Of(value * 100m)} %" : "none";

    private static IEnumerable<string> NotCompared(
        Inventory inventory, ReportedFigures? reported, Dictionary<string, PrintedComparison> compared)
    {
        string year = inventory.Year.ToString("0000", CultureInfo.InvariantCulture);
        string[] others = [.. (reported ?? Enumerable.Empty<ReportedFigure>())
            .Where(figure => figure.Period == year && !compared.ContainsKey(figure.Indicator))
            .Select(figure => figure.Indicator)];
        if (others.Length > 0)
            yield return $"printed, and no total of an inventory: {string.Join(", ", others)}";
        else if (reported is not null && compared.Count == 0)
            yield return $"no printed figure is of {year}";
    }

    private static string RestsOn(IEnumerable<Account> accounts)
    {
        bool carriedOver = false, estimated = false, calculated = false;
        foreach (Account account in accounts.Where(account => !account.Leg.IsMemo))
        {
            if (account.Leg.Flags.HasFlag(LineFlags.CarriedOver))
                carriedOver = true;
            else if (account.Quality == DataQuality.Estimated)
                estimated = true;
            else
                calculated = true;
        }

        return string.Join(" + ", new[]
        {
            calculated ? "calculated from activity" : null,
            estimated ? "calculated from estimated activity" : null,
            carriedOver ? "carried over" : null,
        }.Where(part => part is not null));
    }
}
