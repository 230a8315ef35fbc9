using System.Collections.Immutable;
using System.Globalization;

namespace Kingsoft.Carbon.Reconciliation;

/// <summary>A calculated total beside the printed one.</summary>
public sealed record PrintedComparison
{
    /// <summary>The printed figure.</summary>
    public required ReportedFigure Reported { get; init; }

    /// <summary>
    /// The calculated value in the printed unit, unrounded; null where the inventory has none or the unit does not convert.
    /// </summary>
    public decimal? Calculated { get; init; }

    /// <summary>Calculated minus printed, in the printed unit; null where nothing was calculated.</summary>
    public decimal? Difference => Calculated - Reported.Printed.Value;

    /// <summary>
    /// Whether the calculated value, rounded like the printed one, is the printed one; null where nothing was calculated.
    /// </summary>
    public bool? IsInsideRounding =>
        Calculated is { } value ? Math.Abs(value - Reported.Printed.Value) <= Reported.Printed.RoundingHalfWidth : null;

    /// <summary>Sets the totals of an inventory beside the printed figures of its year.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="figures">The printed figures.</param>
    /// <returns>One comparison for each printed <c>ghg.scope1</c>, <c>ghg.scope2</c>, <c>ghg.scope12</c>, <c>ghg.scope3</c>,
    /// <c>ghg.scope3.catN</c> and <c>energy.total</c>.</returns>
    public static ImmutableArray<PrintedComparison> Of(Inventory inventory, ReportedFigures figures)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        ArgumentNullException.ThrowIfNull(figures);
        string period = inventory.Year.ToString("0000", CultureInfo.InvariantCulture);
        return [.. Figure.Compared
            .Select(figure => (
                Figure: figure,
                Printed: figures.Find(figure.Indicator!, period) ?? figures.Find(figure.Indicator!, inventory.Period)))
            .Where(pair => pair.Printed is not null)
            .Select(pair => new PrintedComparison
            {
                Reported = pair.Printed!,
                Calculated = InPrintedUnit(inventory.Totals.Of(pair.Figure), Unit.Parse(pair.Figure.Unit), pair.Printed!.Unit),
            })];
    }

    /// <summary>A value in the unit in which a figure was printed; null where there is none or the unit does not convert.</summary>
    internal static decimal? InPrintedUnit(decimal? value, Unit unit, string printedUnit) =>
        value is { } known && Unit.TryParse(printedUnit, out Unit? printed) && unit.IsConvertibleTo(printed)
            ? new Quantity(known, unit).To(printed).Amount
            : null;
}
