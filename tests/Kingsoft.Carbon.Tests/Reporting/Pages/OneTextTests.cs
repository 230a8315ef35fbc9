using System.Text.RegularExpressions;
using System.Xml.Linq;
using Kingsoft.Carbon.Projects;
using Kingsoft.Carbon.Reporting;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Reporting.Pages;

/// <summary>A figure is the same text wherever it stands: what CSV and JSON hold, rounded by the one rule.</summary>
public sealed partial class OneTextTests
{
    private static readonly string[] Everywhere = ["page", "track", "csv", "json"];

    private static IEnumerable<TestCaseData> Samples => SamplePages.All;

    [TestCaseSource(nameof(Samples))]
    public void Figures_AreOneTextEverywhere(string sample, Language language) =>
        Assert.That(Faults(sample, language, SamplePages.Html(sample, language)), Is.Empty);

    // What the walk above would not see, it could not hold: one digit more in each place in turn.
    [TestCaseSource(nameof(Samples))]
    public void Figures_WithAWrongDigit_AreFound(string sample, Language language)
    {
        string html = SamplePages.Html(sample, language);
        decimal total = Figure.Scope3.Of(SamplePages.Result(sample).Tracking.Years[^1])!.Value;
        string right = FigureTexts.Rounded(total), wrong = FigureTexts.Rounded(total + 0.01m);
        int[] places = [.. Regex.Matches(html, $@"(?<![\d,.+-]){Regex.Escape(right)}(?![\d,.])").Select(match => match.Index)];

        // Of a picture the description is read; its drawn texts are made from the same rows.
        int found = places.Count(at =>
            Faults(sample, language, string.Concat(html.AsSpan(0, at), wrong, html.AsSpan(at + right.Length))).Any());

        Assert.That(found, Is.GreaterThanOrEqualTo(4), $"of {places.Length} places");
    }

    [TestCaseSource(nameof(Samples))]
    public void Figures_OfTheLastYear_StandInEachPlace(string sample, Language language)
    {
        ProjectResult result = SamplePages.Result(sample);
        TrackedYear last = result.Tracking.Years[^1];
        SaidFigure[] said = [.. Of(sample, language, SamplePages.Html(sample, language)).Where(figure => figure.Year == last.Year)];

        foreach (Figure figure in Figure.All.Where(figure => figure.Of(last) is not null && figure.Category is null))
            Assert.That(PlacesOf(figure), Is.SupersetOf(Everywhere), figure.Name);
        foreach (Figure figure in Figure.Categories.Where(figure => figure.Of(last) is not null))
            Assert.That(PlacesOf(figure), Is.SupersetOf(new[] { "page", "chart", "csv", "inventory", "inventory json" }), figure.Name);
        foreach (Figure figure in new[] { Figure.Scope1, Figure.Scope2LocationBased, Figure.Scope12LocationBased, Figure.Scope3 })
            Assert.That(PlacesOf(figure), Is.SupersetOf(new[] { "chart", "inventory" }), figure.Name);
        Assert.That(PlacesOf(Figure.Scope12LocationBased), Does.Contain("head"));
        Assert.That(PlacesOf(Figure.Scope3), Does.Contain("head").And.Contain("inventory json"));

        IEnumerable<string> PlacesOf(Figure figure) => said.Where(each => each.Figure == figure).Select(each => each.Place);
    }

    // A change is one text in the sentence, in the headline and in the table of changes.
    [TestCaseSource(nameof(Samples))]
    public void Changes_AreOneTextEverywhere(string sample, Language language)
    {
        ProjectResult result = SamplePages.Result(sample);
        var page = SamplePages.Parse(SamplePages.Html(sample, language));
        string head = page.Descendants("header").Single().Value;
        string[] cells = [.. page.Descendants("td").Select(cell => cell.Value)];
        TrackedChange[] changes =
        [
            .. result.Tracking.Changes.Where(change =>
                change.To == result.Tracking.Years[^1].Year && change.Metric == Figure.Scope12LocationBased.Name),
        ];

        Assert.That(changes, Has.Length.EqualTo(1));
        foreach (TrackedChange change in changes)
        {
            string percent = FigureTexts.Rounded(change.Change.Percent!.Value);
            string tonnes = FigureTexts.Rounded(change.Change.Absolute);
            Assert.That(Numbers(head).Count(number => number == percent.TrimStart('-')), Is.GreaterThanOrEqualTo(2), percent);
            Assert.That(Numbers(head).Count(number => number == tonnes.TrimStart('-')), Is.GreaterThanOrEqualTo(2), tonnes);
            Assert.That(cells, Does.Contain(percent));
            Assert.That(string.Join(' ', TrackingSummary.Create(result.Tracking, language)), Does.Contain(percent.TrimStart('-'))
                .And.Contain(tonnes.TrimStart('-')));
        }
    }

    // One unit and one name are written one way wherever a person reads them; only a column of units has those of the data.
    [TestCaseSource(nameof(Samples))]
    public void UnitsAndNames_HaveOneSpellingEverywhere(string sample, Language language)
    {
        ProjectResult result = SamplePages.Result(sample);
        var page = SamplePages.Parse(SamplePages.Html(sample, language));
        IEnumerable<ReportTable> tables = TrackingTables.CreateAll(result.Tracking, language)
            .Concat(result.Inventories.SelectMany(inventory => (IEnumerable<ReportTable>)
            [
                InventoryTables.Totals(inventory, null, language), Disclosure.GhgProtocol(inventory, language),
                GroupTable.Create(inventory, [GroupKey.Facility], language), .. MarketTables.Create(inventory, language),
                FindingTables.CreateAll(inventory, language),
                .. FigureExplanation.Names.Select(name => FigureExplanation.ToTable(inventory, name, language)),
            ]));
        string[] texts =
        [
            .. page.DescendantNodes().OfType<XText>().Select(text => text.Value),
            .. tables.SelectMany(TextsOf), .. TrackingSummary.Create(result.Tracking, language),
            .. Enum.GetValues<ChartFigure>().Select(figure => CarbonChart.ToSvg(result, figure, language) ?? ""),
        ];

        Assert.That(texts.Where(text => OtherSpelling().IsMatch(text) && text != Figure.Tonnes).Distinct(), Is.Empty);
        Assert.That(texts.Count(text => text.Contains("CO2e", StringComparison.Ordinal)), Is.GreaterThan(10));
    }

    private static IEnumerable<string> TextsOf(ReportTable table) =>
        [table.Title, .. table.Columns, .. table.Notes, .. table.Rows.SelectMany(row => row.Cells).Select(cell => cell.ToString())];

    private static IEnumerable<string> Numbers(string text) => Number().Matches(text).Select(number => number.Value);

    private static IEnumerable<SaidFigure> Of(string sample, Language language, string html)
    {
        var texts = new FigureTexts(SamplePages.Result(sample), language);
        return texts.OfPage(html).Concat(texts.OfFiles());
    }

    // A figure that does not exist is a dash wherever it stands.
    private static IEnumerable<string> Faults(string sample, Language language, string html)
    {
        Dictionary<int, TrackedYear> years = SamplePages.Result(sample).Tracking.Years.ToDictionary(year => year.Year);
        return
            from said in Of(sample, language, html)
            let value = said.Figure.Of(years[said.Year])
            let expected = value is { } known ? FigureTexts.Rounded(known) : "–"
            where said.Text != expected
            select $"{said.Place}: {said.Figure.Name} {said.Year}: {said.Text}, not {expected}";
    }

    // The words for tonnes stand in headings, their symbol beside numbers.
    [GeneratedRegex(@"tCO2e|\((location|market)-based\)|\d ?吨|tonnes CO2e")]
    private static partial Regex OtherSpelling();

    [GeneratedRegex(@"\d[\d,]*(\.\d+)?")]
    private static partial Regex Number();
}
