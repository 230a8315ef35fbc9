using System.Collections.Immutable;

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
    /// How far rounding alone may take the two apart, in the printed unit: half a unit of the last digit; for a sum the half units of its
    /// printed parts together, and its own on top where it is rounded more coarsely than each of them.
    /// </summary>
    public required decimal RoundingHalfWidth { get; init; }

    /// <summary>Whether rounding alone explains the difference; null where nothing was calculated.</summary>
    public bool? IsInsideRounding => Difference is { } difference ? Math.Abs(difference) <= RoundingHalfWidth : null;

    /// <summary>Whether the calculated value is of a part of the year only, and the printed one surely of all of it.</summary>
    public bool IsOfPart { get; private init; }

    /// <summary>Sets the totals of an inventory beside the printed figures of its year.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="figures">The printed figures.</param>
    /// <returns>One comparison for each printed <c>ghg.scope1</c>, <c>ghg.scope2</c>, <c>ghg.scope12</c>, <c>ghg.scope3</c>,
    /// <c>ghg.scope3.catN</c>, <c>ghg.total</c>, <c>ghg.scope2.market</c>, <c>ghg.scope12.market</c>, <c>ghg.total.market</c> and
    /// <c>energy.total</c>.</returns>
    public static ImmutableArray<PrintedComparison> Calculate(Inventory inventory, ReportedFigures figures)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        ArgumentNullException.ThrowIfNull(figures);
        var rounding = new PrintedRounding(figures, inventory.Year, inventory.Period);
        return [.. Figure.Compared
            .Select(figure => (Figure: figure, Printed: figures.Find(figure.Indicator!, inventory.Year, inventory.Period)))
            .Where(pair => pair.Printed is not null)
            .Select(pair => Compare(pair.Figure, pair.Printed!, inventory, rounding))];
    }

    private static PrintedComparison Compare(Figure figure, ReportedFigure printed, Inventory inventory, PrintedRounding rounding)
    {
        var unit = Unit.Parse(figure.Unit);
        return new PrintedComparison
        {
            Reported = printed,
            Calculated = InPrintedUnit(inventory.Totals.Of(figure), unit, printed),
            RoundingHalfWidth = printed.UnitFor(unit) is { } own
                ? rounding.HalfWidthOf(figure, own)
                : printed.Printed.RoundingHalfWidth,
            IsOfPart = inventory.Coverage is { } coverage && coverage.PartialScopes.Intersect(figure.ConcernedScopes).Any(),
        };
    }

    /// <summary>A value in the unit in which a figure was printed; null where there is none or the unit does not convert.</summary>
    internal static decimal? InPrintedUnit(decimal? value, Unit unit, ReportedFigure printed) =>
        value is { } known && printed.UnitFor(unit) is { } own ? new Quantity(known, unit).To(own).Amount : null;
}
