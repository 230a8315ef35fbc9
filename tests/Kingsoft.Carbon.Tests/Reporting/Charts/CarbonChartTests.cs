using System.Text.RegularExpressions;
using System.Xml.Linq;
using Kingsoft.Carbon.Projects;
using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tests.Reporting.Charts;

/// <summary>What holds of every picture, of the samples and of projects that are hard to draw, in both languages.</summary>
public sealed class CarbonChartTests
{
    private static readonly Language[] Spoken = [Language.English, Language.Chinese];

    private static readonly Dictionary<string, Func<ProjectResult, Language, string?>> Figures = new()
    {
        ["bridge"] = BridgeChart.Svg,
        ["trend"] = TrendChart.Svg,
        ["scopes"] = ScopesChart.Svg,
        ["sites"] = SitesChart.Svg,
        ["categories"] = CategoriesChart.Svg,
    };

    private static IEnumerable<TestCaseData> Pictures =>
        from project in ChartProjects.Names
        from figure in Figures.Keys
        from language in Spoken
        where !IsEmpty(project, figure)
        select new TestCaseData(project, figure, language);

    [TestCaseSource(nameof(Pictures))]
    public void Svg_IsWellFormedAndDescribed(string project, string figure, Language language)
    {
        DrawnChart chart = Draw(project, figure, language);
        string[] ids = [.. chart.Root.DescendantsAndSelf().Attributes("id").Select(id => id.Value)];

        Assert.That(chart.Title, Is.Not.Empty);
        Assert.That(chart.Description.Length, Is.GreaterThan(20));
        Assert.That(chart.Root.Attribute("role")!.Value, Is.EqualTo("img"));
        Assert.That(chart.Root.Attribute("aria-labelledby")!.Value.Split(' '), Is.SubsetOf(ids));
        Assert.That(ids, Is.Unique.And.All.StartsWith($"carbon-chart-{figure}"));
    }

    [TestCaseSource(nameof(Pictures))]
    public void Svg_RunsAndLoadsNothing(string project, string figure, Language language)
    {
        string svg = Figures[figure](ChartProjects.Of(project), language)!;
        DrawnChart chart = Draw(project, figure, language);

        Assert.That(chart.Elements("script").Concat(chart.Elements("foreignObject")).Concat(chart.Elements("image")), Is.Empty);
        Assert.That(chart.Root.DescendantsAndSelf().Attributes().Select(attribute => attribute.Name.LocalName),
            Has.None.StartsWith("on").And.None.EqualTo("href").And.None.EqualTo("src"));
        Assert.That(Regex.Count(svg, @"url\((?!#)|@import|https?:"), Is.EqualTo(1), "the namespace alone");
    }

    [TestCaseSource(nameof(Pictures))]
    public void Svg_EveryAxisHasZero_AndSaysSo(string project, string figure, Language language)
    {
        XElement[] axes = [.. Draw(project, figure, language).Axes];

        Assert.That(axes, Is.Not.Empty);
        foreach (XElement axis in axes)
        {
            Assert.That(axis.Attribute("data-axis")!.Value, Is.EqualTo("zero"));
            Assert.That(axis.Descendants().Any(line => DrawnChart.Looks(line, "zero")));
            Assert.That(axis.Descendants().Where(text => text.Name.LocalName == "text").Select(DrawnChart.Shown),
                Has.Some.Matches("^0(\\.0+)?$"));
        }
    }

    [TestCaseSource(nameof(Pictures))]
    public void Svg_LabelsNeitherOverlapNorLeaveThePicture(string project, string figure, Language language)
    {
        DrawnChart chart = Draw(project, figure, language);
        decimal[] size = [.. chart.Root.Attribute("viewBox")!.Value.Split(' ').Select(decimal.Parse)];
        (string Text, LabelBox Box)[] labels = [.. chart.Elements("text").Select(text => (DrawnChart.Shown(text), DrawnChart.BoxOf(text)))];

        Assert.That(labels.Where(label => label.Box.Left < 0m || label.Box.Right > size[2]).Select(label => label.Text), Is.Empty);
        Assert.That(labels.Where(label => label.Box.Top < 0m || label.Box.Bottom > size[3]).Select(label => label.Text), Is.Empty);
        Assert.That(
            from i in Enumerable.Range(0, labels.Length)
            from j in Enumerable.Range(i + 1, labels.Length - i - 1)
            where labels[i].Box.Overlaps(labels[j].Box)
            select $"{labels[i].Text} | {labels[j].Text}",
            Is.Empty);
    }

    [TestCaseSource(nameof(Pictures))]
    public void Svg_WhatIsCut_HasItsWholeTextAsTitle(string project, string figure, Language language)
    {
        foreach (XElement text in Draw(project, figure, language).Elements("text"))
            Assert.That(DrawnChart.Shown(text).EndsWith('…'), Is.EqualTo(DrawnChart.WholeOf(text) is not null));
    }

    [TestCaseSource(nameof(Pictures))]
    public void Svg_IsTheSameEachTime_WhateverTheCulture(string project, string figure, Language language)
    {
        string invariant = Figures[figure](ChartProjects.Of(project), language)!;
        using (new CultureScope("de-DE"))
            Assert.That(Figures[figure](ChartProjects.Of(project), language), Is.EqualTo(invariant));
    }

    [TestCase("one year without a target", "bridge")]
    [TestCase("one year without a target", "trend")]
    [TestCase("30 years", "sites")]
    [TestCase("kingsoft-cloud", "sites")]
    [TestCase("30 years", "categories")]
    [TestCase("negative", "categories")]
    [TestCase("a scope missing", "bridge")]
    public void Svg_NothingToDraw_IsNull(string project, string figure) =>
        Assert.That(Figures[figure](ChartProjects.Of(project), Language.English), Is.Null);

    [Test]
    public void ToSvg_EachFigure_IsThatOfThePage()
    {
        ProjectResult result = ChartProjects.Of("cloud-company");
        foreach (ChartFigure figure in Enum.GetValues<ChartFigure>())
        {
            string name = figure.ToString().ToLowerInvariant();
            Assert.That(CarbonChart.ToSvg(result, figure, Language.Chinese), Is.EqualTo(Figures[name](result, Language.Chinese)));
        }
    }

    [Test]
    public void ToSvg_NoFigureOfTheEnumeration_Throws() => Assert.That(
        () => CarbonChart.ToSvg(ChartProjects.Of("one year"), default, Language.English), Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static DrawnChart Draw(string project, string figure, Language language) =>
        new(Figures[figure](ChartProjects.Of(project), language)!);

    private static bool IsEmpty(string project, string figure) => (project, figure) switch
    {
        (_, "categories") => project is not ("kingsoft-cloud" or "cloud-company"),
        ("kingsoft-cloud" or "30 years", "sites") => true,
        ("one year" or "one year without a target" or "200 sites" or "a scope missing", "bridge") => true,
        ("one year without a target" or "200 sites" or "a scope missing", "trend") => true,
        _ => false,
    };
}
