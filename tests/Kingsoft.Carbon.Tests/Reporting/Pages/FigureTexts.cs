using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Projects;
using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tests.Reporting.Pages;

/// <summary>Finds every figure of a project wherever it is said: on the page, in pictures, in printed tables, in CSV and in JSON.</summary>
internal sealed partial class FigureTexts(ProjectResult result, Language language)
{
    private readonly Dictionary<string, Figure> _names = Figure.All
        .SelectMany(figure => new[] { figure.Said, figure.SaidHeading, CategoryOf(figure) }.OfType<Message>()
            .Select(said => (Name: said.In(language), Figure: figure)))
        .DistinctBy(pair => pair.Name).ToDictionary(pair => pair.Name, pair => pair.Figure);

    /// <summary>A figure as it is printed: two decimals, half to even, thousands apart.</summary>
    public static string Rounded(decimal value) =>
        Math.Round(value, 2, MidpointRounding.ToEven).ToString("#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>All that a page says.</summary>
    public IEnumerable<SaidFigure> OfPage(string html)
    {
        XElement page = SamplePages.Parse(html);
        foreach (XElement table in page.Descendants("table"))
        {
            string[][] rows = [.. table.Descendants("tr").Select(row => row.Elements().Select(cell => cell.Value).ToArray())];
            foreach (SaidFigure said in OfTable("page", table.Element("caption")!.Value, rows[0], rows[1..]))
                yield return said;
        }

        foreach (XElement figure in page.Descendants("header").Single().Descendants("div"))
        {
            Match heading = Heading().Match(figure.Element("h2")!.Value);
            string value = figure.Elements("p").First(text => text.Attribute("class")?.Value == "value").Value;
            yield return new("head", _names[heading.Groups["name"].Value], Number(heading.Groups["year"].Value), value.Split(' ')[0]);
        }

        XNamespace svg = "http://www.w3.org/2000/svg";
        foreach (XElement picture in page.Descendants(svg + "svg"))
        {
            string[] sentences = [.. EndOfSentence().Split(picture.Element(svg + "desc")!.Value)];
            foreach (SaidFigure said in sentences.SelectMany(OfPicture))
                yield return said;
        }
    }

    /// <summary>All that is printed and stored beside the page.</summary>
    public IEnumerable<SaidFigure> OfFiles()
    {
        IEnumerable<(string, ReportTable)> tables =
        [
            .. TrackingTables.CreateAll(result.Tracking, language).Select(table => ("track", table)),
            .. result.Inventories.Select(inventory =>
                ("inventory", InventoryTables.Totals(inventory, result.Project.Reported, language))),
        ];
        foreach ((string place, ReportTable table) in tables)
        {
            string[][] rows = [.. table.Rows.Select(row => row.Cells.Select(cell => cell.ToString()).ToArray())];
            foreach (SaidFigure said in OfTable(place, table.Title, [.. table.Columns], rows))
                yield return said;
        }

        foreach (string[] row in TrackingCsv.ToCsv(result.Tracking).Split('\n').Select(line => line.Split(',')))
        {
            if (row[0] == "figure" && Figure.Find(row[3]) is { } figure)
                yield return new("csv", figure, Number(row[2]), Rounded(decimal.Parse(row[^1], CultureInfo.InvariantCulture)));
        }

        using JsonDocument json = JsonDocument.Parse(TrackingJson.ToJson(result.Tracking));
        foreach (JsonElement year in json.RootElement.GetProperty("years").EnumerateArray())
        {
            foreach (Figure figure in Figure.All)
            {
                if (year.TryGetProperty(figure.Field, out JsonElement value) && value.ValueKind == JsonValueKind.Number)
                    yield return new("json", figure, year.GetProperty("year").GetInt32(), Rounded(value.GetDecimal()));
            }
        }

        foreach (Inventory inventory in result.Inventories)
        {
            using JsonDocument ofYear = JsonDocument.Parse(inventory.ToJson());
            foreach (SaidFigure said in OfTotals(inventory.Year, ofYear))
                yield return said;
        }
    }

    private static IEnumerable<SaidFigure> OfTotals(int year, JsonDocument json)
    {
        JsonElement totals = json.RootElement.GetProperty("inventories")[0].GetProperty("totals");
        foreach (Figure figure in Figure.All)
        {
            if (totals.TryGetProperty(figure.FieldOfTotals, out JsonElement value) && value.ValueKind == JsonValueKind.Number)
                yield return new("inventory json", figure, year, Rounded(value.GetDecimal()));
        }

        foreach (JsonProperty category in totals.GetProperty("scope3ByCategory").EnumerateObject())
        {
            yield return new(
                "inventory json", Figure.OfCategory((Scope3Category)Number(category.Name)), year, Rounded(category.Value.GetDecimal()));
        }
    }

    private static Message? CategoryOf(Figure figure) =>
        figure.Category is { } category ? InventoryTableMessages.Category(category) : null;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    // Years as columns; or the figures of one year below each other, the calculated ones first; or a row for a figure of a year.
    private IEnumerable<SaidFigure> OfTable(string place, string title, string[] columns, string[][] rows)
    {
        Match ofYear = YearAndDays().Match(title);
        foreach (string[] row in rows)
        {
            if (FigureOf(row[0]) is not { } figure)
                continue;

            foreach ((int column, string heading) in columns.Index())
            {
                if (Year().IsMatch(heading))
                    yield return new(place, figure, Number(heading), row[column]);
            }

            if (ofYear.Success)
                yield return new(place, figure, Number(ofYear.Groups["year"].Value), row[1]);
            else if (row.Length > 3 && Year().IsMatch(row[1]))
                yield return new(place, figure, Number(row[1]), row[3]);
        }
    }

    // "2025: Scope 1: 5; Scope 2: 7", "Scope 1 + 2: 5 in 2024; 7 in 2025", and of categories "1. Goods: 5".
    private IEnumerable<SaidFigure> OfPicture(string sentence)
    {
        string[] parts = Colon().Split(sentence, 2);
        if (parts.Length < 2)
            yield break;

        if (Year().IsMatch(parts[0]))
        {
            foreach (string[] item in Semicolon().Split(parts[1]).Select(item => Colon().Split(item)))
            {
                if (item.Length == 2 && FigureOf(item[0]) is { } figure && Amount().IsMatch(item[1]))
                    yield return new("chart", figure, Number(parts[0]), item[1]);
            }
        }
        else if (FigureOf(parts[0]) is { } figure)
        {
            foreach (string item in Semicolon().Split(parts[1]))
            {
                Match ofYear = AmountOfYear().Match(item);
                if (ofYear.Success)
                    yield return new("chart", figure, Number(ofYear.Groups["year"].Value), ofYear.Groups["amount"].Value);
                else if (Amount().IsMatch(item))
                    yield return new("chart", figure, result.Tracking.Years[^1].Year, item);
            }
        }
    }

    private Figure? FigureOf(string label) =>
        _names.GetValueOrDefault(label.Trim()) ?? _names.GetValueOrDefault(Unit().Replace(label.Trim(), ""));

    [GeneratedRegex(@"^(?<name>.+)[,，] ?(?<year>\d{4})年?$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?<year>\d{4})(年[^（]*)? ?[(（]\d{4}-\d\d-\d\d")]
    private static partial Regex YearAndDays();

    [GeneratedRegex(@"^\d{4}$")]
    private static partial Regex Year();

    [GeneratedRegex(@" ?[(（][^()（）]*[)）]$")]
    private static partial Regex Unit();

    // The number of a category has a full stop too.
    [GeneratedRegex(@"(?<!(^|[.] |。)\d{1,2})[.] |。|[.]$")]
    private static partial Regex EndOfSentence();

    [GeneratedRegex(": |：")]
    private static partial Regex Colon();

    [GeneratedRegex("; |；")]
    private static partial Regex Semicolon();

    [GeneratedRegex(@"^-?[\d,]+\.\d\d$")]
    private static partial Regex Amount();

    [GeneratedRegex(@"^(?<amount>-?[\d,]+\.\d\d)( in |（)(?<year>\d{4})")]
    private static partial Regex AmountOfYear();
}
