using System.Globalization;
using Kingsoft.Carbon.Reconciliation;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Every printed figure beside the calculated one, with what rounding alone may do.</summary>
internal static class RecheckSection
{
    private const int UsualDecimals = 2;

    public static PageSection Of(PageContext page)
    {
        ReportTable[] tables = page.Project.Reported is { } reported ? [.. Tables(page, reported)] : [];
        return new PageSection(
            "recheck", page.Say(PageMessages.Recheck), [.. tables.Select(PagePart.OfTable)], page.Say(PageMessages.RecheckNone));
    }

    private static IEnumerable<ReportTable> Tables(PageContext page, ReportedFigures reported)
    {
        ReportRow[] rows =
        [
            .. from inventory in page.Result.Inventories.Reverse()
               from comparison in PrintedComparison.Calculate(inventory, reported)
               select Row(page, inventory, comparison),
        ];
        if (rows.Length > 0)
        {
            yield return new ReportTable
            {
                Title = page.Say(PageTableMessages.RecheckTable),
                Columns =
                [
                    page.Say(PageTableMessages.RecheckFigure), page.Say(PageTableMessages.RecheckYear),
                    page.Say(PageTableMessages.RecheckPrinted), page.Say(PageTableMessages.RecheckCalculated),
                    page.Say(PageTableMessages.RecheckDifference), page.Say(PageTableMessages.RecheckRounding),
                    page.Say(PageTableMessages.RecheckInside), page.Say(PageTableMessages.RecheckRestsOn),
                ],
                Rows = [.. rows],
                Notes =
                [
                    page.Say(PageTableMessages.RecheckMeaning),
                    .. page.Result.Inventories.SelectMany(year => NotCompared(page, year)),
                ],
            };
        }

        if (PageTables.WithoutInventory(page) is { } without)
            yield return without;
    }

    private static ReportRow Row(PageContext page, Inventory inventory, PrintedComparison comparison)
    {
        ReportedFigure printed = comparison.Reported;
        Figure figure = Figure.Compared.First(figure => figure.Indicator == printed.Indicator);
        int decimals = Math.Max(UsualDecimals, printed.Printed.Decimals);
        return new ReportRow(
            ReportCell.Create(page.Say(PageTableMessages.RecheckUnit(
                PageFigures.LabelOf(page, figure), TrackingNames.UnitIn(printed.Unit, page.Language)))),
            ReportCell.Create(inventory.Year.ToString(CultureInfo.InvariantCulture)),
            ReportCell.Create(printed.Printed.Text),
            ReportCell.Create(comparison.Calculated, decimals),
            ReportCell.Create(comparison.Difference, decimals),
            ReportCell.Create(comparison.RoundingHalfWidth, TrackingTables.DecimalsFor([comparison.RoundingHalfWidth])),
            ReportCell.Create(comparison.IsInsideRounding is { } isInside ? page.Say(isInside ? PageMessages.Yes : PageMessages.No) : "–"),
            ReportCell.Create(PageTables.RestsOn(page, inventory, figure)));
    }

    private static IEnumerable<string> NotCompared(PageContext page, Inventory inventory)
    {
        string[] indicators = [.. PageTables.NotCompared(page, inventory).Select(figure => figure.Indicator).Distinct()];
        if (indicators.Length > 0)
            yield return page.Say(PageTableMessages.RecheckNotCompared(inventory.Year, string.Join(", ", indicators)));
    }
}
