using System.Xml.Linq;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Projects;
using Kingsoft.Carbon.Reporting;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Reporting.Charts;

/// <summary>What pictures say: the figures of the tables in their digits, and no more than is known.</summary>
public sealed class ChartFigureTests
{
    private static readonly Language[] Spoken = [Language.English, Language.Chinese];

    [TestCase("kingsoft-cloud")]
    [TestCase("cloud-company")]
    [TestCase("a scope missing")]
    public void Scopes_Figures_AreTheTextsOfTheTable(string project)
    {
        ProjectResult result = ChartProjects.Of(project);
        foreach (Language language in Spoken)
        {
            DrawnChart chart = new(ScopesChart.Svg(result, language)!);
            string none = ChartMessages.NoFigure.In(language);
            string[] expected = [.. result.Tracking.Years.SelectMany(year => new[]
            {
                Text(year.Scope1), Text(year.Scope2LocationBased), Text(year.Scope2MarketBased), Text(year.Scope3),
            })];

            Assert.That(chart.Elements("text").Where(text => text.Attribute("text-anchor")?.Value == "end").Select(DrawnChart.Shown),
                Is.EqualTo(expected));
            Assert.That(expected, Has.All.Matches<string>(text => chart.Description.Contains(text!, StringComparison.Ordinal)));

            string Text(Co2e? emission) => emission is null ? none : ReportCell.Create(emission).ToString();
        }
    }

    // 581,386.60 and 56,622.95 t of 2025, as wide as one is to the other.
    [Test]
    public void Scopes_Bars_BeginAtZeroAndAreInProportion()
    {
        DrawnChart chart = new(ScopesChart.Svg(ChartProjects.Of("kingsoft-cloud"), Language.English)!);
        decimal zero = DrawnChart.Number(chart.Elements("line").First(line => DrawnChart.Looks(line, "zero")), "x1");
        XElement[] scope2 = [.. chart.Elements("rect").Where(bar => DrawnChart.Looks(bar, "bar-b"))];
        XElement[] scope3 = [.. chart.Elements("rect").Where(bar => DrawnChart.Looks(bar, "bar-d"))];

        Assert.That(scope2.Concat(scope3).Select(bar => DrawnChart.Number(bar, "x")), Has.All.EqualTo(zero));
        Assert.That(
            DrawnChart.Number(scope3[1], "width") / DrawnChart.Number(scope2[1], "width"),
            Is.EqualTo(581386.60m / 56622.95m).Within(0.01m));
    }

    // The market-based figure of the sample is not known: no bar of length zero.
    [Test]
    public void Scopes_WithoutAFigure_HaveAWordAndNoBar()
    {
        DrawnChart chart = new(ScopesChart.Svg(ChartProjects.Of("kingsoft-cloud"), Language.English)!);

        Assert.That(chart.Elements("rect").Where(bar => DrawnChart.Looks(bar, "bar-c")), Is.Empty);
        Assert.That(chart.Texts.Count(text => text == "no figure"), Is.EqualTo(2));
        Assert.That(chart.Description, Does.Contain("Scope 2, market-based: no figure"));
    }

    [Test]
    public void Scopes_OfThirtyYears_AreTheLastSix_AndSaySo()
    {
        DrawnChart chart = new(ScopesChart.Svg(ChartProjects.Of("30 years"), Language.English)!);

        Assert.That(chart.Texts, Does.Contain("2020").And.Contain("2025").And.Not.Contain("2019"));
        Assert.That(chart.Description, Does.Contain("the last 6 of 30 years; the others stand in the table of years."));
    }

    [TestCase("kingsoft-cloud")]
    [TestCase("cloud-company")]
    public void Bridge_Causes_AreThoseOfTheSummary(string project)
    {
        TrackingReport report = ChartProjects.Of(project).Tracking;
        string summary = TrackingSummary.Create(report)[0];
        DrawnChart chart = new(BridgeChart.Svg(ChartProjects.Of(project), Language.English)!);
        TrackedChange change = report.Changes.Last(each => each.Metric == Figure.Scope12LocationBased.Name);
        string[] causes = [.. summary[(summary.IndexOf(": ", StringComparison.Ordinal) + 2)..].Split(", ")];

        foreach (string cause in causes)
        {
            (string tonnes, string words) = (cause.Split(" t by ")[0], cause.Split(" t by ")[1]);
            Assert.That(chart.Texts, Does.Contain(tonnes).And.Contain(words));
            Assert.That(chart.Description, Does.Contain($"{words}: {tonnes}."));
        }

        Assert.That(chart.Texts, Does.Contain(ReportCell.Create(change.Change.From).ToString()));
        Assert.That(chart.Texts, Does.Contain($"change ({ReportCell.Create(change.Change.Percent)} %)"));
    }

    // -642.39 - 374.00 + 33.49 - 1.47 = -984.37, and the change is -984.38: the reader is told.
    [Test]
    public void Bridge_CausesThatAddUpButForTheLastDigit_SaySo()
    {
        DrawnChart chart = new(BridgeChart.Svg(ChartProjects.Of("kingsoft-cloud"), Language.English)!);

        Assert.That(chart.Description, Does.Contain("change (-1.71 %): -984.38.").And.EndsWith("but for the last digit."));
    }

    [Test]
    public void Bridge_Bars_GoOnWhereTheOneBeforeEnds()
    {
        DrawnChart chart = new(BridgeChart.Svg(ChartProjects.Of("kingsoft-cloud"), Language.English)!);
        XElement[] bars =
        [
            .. chart.Axes.Last().Elements()
                .Where(bar => bar.Attribute("class")?.Value.StartsWith("bar-", StringComparison.Ordinal) == true),
        ];
        decimal zero = DrawnChart.Number(chart.Axes.Last().Elements().First(line => DrawnChart.Looks(line, "zero")), "x1");

        // A cleaner grid from zero down, less electricity from there, and the sum from zero to where the causes end.
        Assert.That(DrawnChart.Number(bars[0], "x") + DrawnChart.Number(bars[0], "width"), Is.EqualTo(zero).Within(0.01m));
        Assert.That(DrawnChart.Number(bars[1], "x") + DrawnChart.Number(bars[1], "width"),
            Is.EqualTo(DrawnChart.Number(bars[0], "x")).Within(0.01m));
        Assert.That(DrawnChart.Number(bars[^1], "x"), Is.EqualTo(DrawnChart.Number(bars[^2], "x")).Within(0.01m));
    }

    [Test]
    public void Trend_AssumedPath_IsCalledSo_AndNothingIsSaidToBeNeeded()
    {
        foreach ((Language language, string assumed, string needed) in new[]
        {
            (Language.English, "Operational carbon neutrality: assumed path, an illustration: 57,696.50 in 2024; 0.00 in 2050", "needed"),
            (Language.Chinese, "Operational carbon neutrality：假设路径，仅供示意：57,696.50（2024年）；0.00（2050年）", "须减少"),
        })
        {
            DrawnChart chart = new(TrendChart.Svg(ChartProjects.Of("kingsoft-cloud"), language)!);

            Assert.That(chart.Description, Does.Contain(assumed).And.Not.Contain(needed));
            Assert.That(chart.Elements("polyline").Where(line => line.Attribute("class")!.Value.Contains("need-")), Is.Empty);
        }
    }

    // 1,622.11 t a year of the table of targets.
    [Test]
    public void Trend_StatedPath_SaysWhatIsNeeded()
    {
        DrawnChart chart = new(TrendChart.Svg(ChartProjects.Of("cloud-company"), Language.English)!);

        Assert.That(chart.Description, Does.Contain("Operational carbon neutrality: path to the target: 48,978.07 in 2023; 0.00 in 2050."));
        Assert.That(chart.Description, Does.Contain("Operational carbon neutrality: 1,629.54 less needed every year after 2025."));
    }

    [Test]
    public void Sites_TwoHundred_AreTheLargestAndTheOthersTogether()
    {
        DrawnChart chart = new(SitesChart.Svg(ChartProjects.Of("200 sites"), Language.English)!);
        decimal others = Enumerable.Range(15, 185).Sum(i => Math.Round(1000000m / (i + 1), 12));

        Assert.That(chart.Elements("rect").Count(bar => bar.Attribute("class")!.Value.StartsWith("bar-")), Is.LessThan(20));
        Assert.That(chart.Texts, Does.Contain("site 0").And.Contain("1,000,000.00").And.Contain("185 other sites together"));
        Assert.That(chart.Texts, Does.Contain(ReportCell.Create(others).ToString()).And.Contain("rows that name no site"));
    }

    [Test]
    public void Categories_WithoutFigures_HaveAWord()
    {
        DrawnChart chart = new(CategoriesChart.Svg(ChartProjects.Of("cloud-company"), Language.English)!);

        Assert.That(chart.Description, Does.Contain("1. Purchased goods and services: missing."));
        Assert.That(chart.Description, Does.Contain("14. Franchises: not relevant."));
    }

    [Test]
    public void Texts_OfOthers_AreEscaped()
    {
        string sites = SitesChart.Svg(ChartProjects.Of("hostile"), Language.English)!;
        string trend = TrendChart.Svg(ChartProjects.Of("hostile"), Language.English)!;

        Assert.That(sites + trend, Does.Not.Contain("<script"));
        Assert.That(new DrawnChart(sites).Texts, Does.Contain(ChartProjects.HostileName));
        Assert.That(new DrawnChart(trend).Description, Does.Contain(ChartProjects.HostileName));
    }

    [TestCase("\u0001\uFFFE\tx", ExpectedResult = "\uFFFD\uFFFD x")]
    public string Escaped_WhatNoXmlMayHold_IsReplaced(string text) => SvgText.Escaped(text);

    // Half a character cannot stand in an attribute of a test.
    [Test]
    public void Escaped_HalfACharacter_IsReplaced() => Assert.That(SvgText.Escaped("" + (char)0xD800), Is.EqualTo("\uFFFD"));

    [Test]
    public void Words_AreSaidInChinese()
    {
        IEnumerable<string> english = Sentences.English.Codes.Where(code => code.StartsWith("chart.", StringComparison.Ordinal));

        Assert.That(english, Is.SubsetOf(Sentences.Chinese.Codes));
    }
}
