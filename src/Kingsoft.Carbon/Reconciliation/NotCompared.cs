using System.Collections.Immutable;

namespace Kingsoft.Carbon.Reconciliation;

/// <summary>A printed figure beside which nothing calculated stands: nobody should take it for confirmed.</summary>
/// <param name="Figure">The printed figure.</param>
/// <param name="Reason">Why nothing stands beside it.</param>
internal sealed record NotCompared(ReportedFigure Figure, NotComparedReason Reason)
{
    /// <summary>The printed figures of a year, or of days in it, that are compared with no total of it.</summary>
    public static IEnumerable<NotCompared> Of(Inventory inventory, ReportedFigures figures)
    {
        HashSet<ReportedFigure> compared = [.. PrintedComparison.Calculate(inventory, figures).Select(comparison => comparison.Reported)];
        return figures.Where(figure => !compared.Contains(figure) && IsOf(figure, inventory)).Select(
            figure => new NotCompared(figure, figure.IsOfYear ? NotComparedReason.NoTotal : NotComparedReason.OtherDays));
    }

    /// <summary>
    /// The printed figures of years and days without an inventory. Where a single year was asked for, those of others are no news.
    /// </summary>
    public static IEnumerable<NotCompared> WithoutInventory(ImmutableArray<Inventory> inventories, ReportedFigures figures) =>
        inventories.Any(inventory => inventory.Options.Year is not null)
            ? []
            : figures.Where(figure => !inventories.Any(inventory => IsOf(figure, inventory))).Select(
                figure => new NotCompared(figure, NotComparedReason.NoInventory));

    private static bool IsOf(ReportedFigure figure, Inventory inventory) => figure.IsOfYear
        ? figure.Period == ReportedFigures.NameOf(inventory.Year)
        : ReportingPeriod.TryParse(figure.Period, out ReportingPeriod days)
            && days.Start <= inventory.Period.End && days.End >= inventory.Period.Start;
}
