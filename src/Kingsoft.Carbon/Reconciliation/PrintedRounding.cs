namespace Kingsoft.Carbon.Reconciliation;

/// <summary>How far rounding alone may take a printed figure from the calculated one.</summary>
/// <remarks>
/// A figure without printed parts is rounded to its last digit: half a unit of it. A printed sum may be rounded by itself or be the sum of
/// its rounded parts, and printed parts that were carried over bring their rounding into the calculated sum as well: the half units of all
/// its printed parts, and of their parts, together. Where the sum is rounded more coarsely than every one of them (57.15 and 57,638.74 t
/// beside 58 kt), its own half unit comes on top. A part that is not printed adds nothing. A sum that is printed finer than a part of it
/// has the rounding of its parts only where it is their sum as printed; else it was rounded by itself, and its own digits decide.
/// </remarks>
/// <param name="figures">All that was printed.</param>
/// <param name="year">The year, as it is printed.</param>
/// <param name="days">The days of the year, which may be printed in its stead; null where only the year is looked for.</param>
internal sealed class PrintedRounding(ReportedFigures figures, int year, ReportingPeriod? days = null)
{
    /// <summary>Half the width of what rounding leaves open, in a unit of the figure.</summary>
    public decimal HalfWidthOf(Figure figure, Unit unit) => Of(figure, unit).Together;

    private (decimal Together, decimal Coarsest) Of(Figure figure, Unit unit)
    {
        decimal own = HalfUnitOf(figure, unit);
        decimal together = 0m, coarsest = 0m;
        foreach (Figure part in figure.Parts)
        {
            (decimal ofPart, decimal coarsestOfPart) = Of(part, unit);
            together += ofPart;
            coarsest = Math.Max(coarsest, coarsestOfPart);
        }

        if (own > coarsest)
            return (own + together, own);
        return own > 0m && own < coarsest && !IsSumOfPrinted(figure, unit, own) ? (own, own) : (together, coarsest);
    }

    private bool IsSumOfPrinted(Figure figure, Unit unit, decimal halfUnit) =>
        Math.Abs(ValueOf(figure, unit)!.Value - figure.Parts.Sum(part => PrintedOf(part, unit))) <= halfUnit;

    private decimal PrintedOf(Figure figure, Unit unit) =>
        ValueOf(figure, unit) ?? figure.Parts.Sum(part => PrintedOf(part, unit));

    private decimal? ValueOf(Figure figure, Unit unit) =>
        Find(figure) is { } printed && printed.UnitFor(unit) is { } own ? new Quantity(printed.Printed.Value, own).To(unit).Amount : null;

    private ReportedFigure? Find(Figure figure) => figure.Indicator is { } indicator ? figures.Find(indicator, year, days) : null;

    private decimal HalfUnitOf(Figure figure, Unit unit) =>
        Find(figure) is { } printed && printed.UnitFor(unit) is { } own
            ? new Quantity(printed.Printed.RoundingHalfWidth, own).To(unit).Amount
            : 0m;
}
