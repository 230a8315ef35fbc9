using System.Collections.Immutable;

namespace Kingsoft.Carbon.Reporting;

/// <summary>A table of sites that a page has room for: the largest by Scope 1 and 2, and the others added up.</summary>
internal static class LargestSites
{
    private const int Most = 40, Scope1Column = 1, Scope2Column = 2;

    public static ReportTable Of(PageContext page, ReportTable table)
    {
        ReportRow[] sites = [.. table.Rows.Where(row => !row.IsTotal)];
        // One site more takes no more room than a row for one other.
        if (sites.Length <= Most + 1)
            return table;

        int[] largest = [.. Enumerable.Range(0, sites.Length).OrderByDescending(i => SizeOf(sites[i])).ThenBy(i => i)];
        ReportRow[] others = [.. largest[Most..].Order().Select(i => sites[i])];
        return table with
        {
            Rows =
            [
                .. largest[..Most].Select(i => sites[i]), Sum(page.Say(ChartMessages.SitesOthers(others.Length)), others),
                .. table.Rows.Where(row => row.IsTotal),
            ],
            Notes = [.. table.Notes, page.Say(PageTableMessages.SitesLargest(Most, sites.Length))],
        };
    }

    private static decimal SizeOf(ReportRow row) =>
        Math.Abs((row.Cells[Scope1Column].Number ?? 0m) + (row.Cells[Scope2Column].Number ?? 0m));

    private static ReportRow Sum(string label, ReportRow[] rows) =>
        new([ReportCell.Create(label), .. Enumerable.Range(1, rows[0].Cells.Length - 1).Select(column => Sum(rows, column))]);

    private static ReportCell Sum(ReportRow[] rows, int column)
    {
        ImmutableArray<decimal> known = [.. rows.Select(row => row.Cells[column].Number).OfType<decimal>()];
        return ReportCell.Create(known.IsEmpty ? null : known.Sum(), rows[0].Cells[column].Decimals);
    }
}
