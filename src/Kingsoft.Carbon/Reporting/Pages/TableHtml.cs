using System.Collections.Immutable;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Writes a table as HTML: a caption, headings with their scope, numbers to the right, notes below.</summary>
internal static class TableHtml
{
    private const string Missing = "–", Number = "n", Wide = "w", Months = "m", Short = "s";

    /// <summary>A text that is longer wants a column that does not shrink to its longest word.</summary>
    private const int ShortText = 24;

    /// <summary>A table of so few rows stays on one sheet of paper.</summary>
    private const int FewRows = 12;

    private const int VeryShortText = 8, MonthsOfAYear = 12;

    public static void Write(HtmlWriter html, ReportTable table, ImmutableArray<string?> links)
    {
        string?[] classes = [.. table.Columns.Select((_, column) => ClassOf(table, column))];
        string box = table.Rows.Length <= FewRows ? "table few" : "table";
        html.Start("div", ("class", box), ("role", "group"), ("aria-label", table.Title), ("tabindex", "0")).Line();
        html.Start("table", ("class", classes.Contains(Wide) ? "whole" : null)).Line();
        html.Start("caption").Element("span", table.Title).End().Line().Start("thead").Start("tr");
        foreach ((int column, string heading) in table.Columns.Index())
        {
            // A corner that heads nothing is an empty cell.
            if (heading.Length == 0)
                html.Element("td", "");
            else
                html.Element("th", heading, ("scope", "col"), ("class", classes[column]));
        }

        html.End().End().Line().Start("tbody").Line();
        foreach ((int row, ReportRow cells) in table.Rows.Index())
        {
            html.Start("tr", ("class", cells.IsTotal ? "sum" : null));
            foreach ((int column, ReportCell cell) in cells.Cells.Index())
            {
                string? link = column == 0 ? links.ElementAtOrDefault(row) : null;
                WriteCell(html, cell.ToString(), column, ClassOf(cell, classes[column]), link);
            }

            html.End().Line();
        }

        html.End().Line().End().Line().End().Line();
        if (!table.Notes.IsEmpty)
        {
            html.Start("div", ("class", "notes")).Line();
            PageHtml.WriteItems(html, table.Notes);
            html.End().Line();
        }
    }

    private static void WriteCell(HtmlWriter html, string text, int column, string? ofColumn, string? link)
    {
        bool isHead = column == 0 && text.Length > 0;
        html.Start(isHead ? "th" : "td", ("scope", isHead ? "row" : null), ("class", ofColumn));
        if (link is not null && IsAddress(link))
            html.Element("a", text, ("href", link));
        else
            html.Text(text);
        html.End();
    }

    // An address of somebody's file is followed only where it leads to a page: never javascript: and its like.
    private static bool IsAddress(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out Uri? address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    // Numbers stand to the right; the first column names the row; letters of months stand below each other.
    private static string? ClassOf(ReportTable table, int column)
    {
        string[] texts = [.. table.Rows.Select(row => row.Cells[column].ToString()).Where(text => text.Length > 0)];
        if (column == 0)
            return texts.All(text => text.Length <= VeryShortText) ? Short : null;
        return table.Rows.Any(row => row.Cells[column].IsNumber) || IsOfPrintedFigures(texts) ? Number
            : texts.Any(text => text.Length > ShortText) ? Wide
            : table.Columns[column].Length == MonthsOfAYear && texts.Length > 0 && texts.All(text => text.Length == MonthsOfAYear) ? Months
            : null;
    }

    // A text among numbers may take more than a line.
    private static string? ClassOf(ReportCell cell, string? ofColumn) =>
        ofColumn == Number && !cell.IsNumber && !IsPrintedFigure(cell.ToString()) ? "n t" : ofColumn;

    // Printed figures are texts that keep their digits.
    private static bool IsOfPrintedFigures(string[] texts) =>
        texts.Any(text => text != Missing) && texts.All(text => text == Missing || IsPrintedFigure(text));

    private static bool IsPrintedFigure(string text) => PrintedFigure.TryParse(text, out _);
}
