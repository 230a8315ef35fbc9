using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Kingsoft.Carbon.Reporting;
using Kingsoft.Carbon.Tests.House;

namespace Kingsoft.Carbon.Tests.Reporting.Pages;

/// <summary>A page is one file that people read: nothing runs, nothing is loaded, nothing judges.</summary>
public sealed partial class ReportPageTests
{
    private static IEnumerable<TestCaseData> Samples => SamplePages.All;

    [TestCaseSource(nameof(Samples))]
    public void ToHtml_OfASample_IsWellFormedAndSmall(string sample, Language language)
    {
        string html = SamplePages.Html(sample, language);

        XElement page = SamplePages.Parse(html);

        Assert.That(Encoding.UTF8.GetByteCount(html), Is.LessThan(500_000));
        Assert.That(page.Attribute("lang")!.Value, Is.EqualTo(language == Language.Chinese ? "zh-Hans" : "en"));
        Assert.That(page.Descendants("h1").Single().Value, Is.EqualTo(SamplePages.Result(sample).Project.Organization));
    }

    [TestCaseSource(nameof(Samples))]
    public void ToHtml_OfASample_RunsAndLoadsNothing(string sample, Language language)
    {
        XElement page = SamplePages.Parse(SamplePages.Html(sample, language));
        string[] loading = ["script", "link", "img", "iframe", "object", "embed", "video", "audio", "source", "form", "base"];

        Assert.That(page.DescendantsAndSelf().Select(element => element.Name.LocalName), Has.None.AnyOf(loading));
        Assert.That(
            page.Descendants().Attributes().Select(attribute => attribute.Name.LocalName),
            Has.None.AnyOf("src", "srcset", "style", "background").And.None.StartsWith("on"));
        Assert.That(page.Descendants("style").Single().Value, Does.Not.Contain("url(").And.Not.Contain("@import"));
    }

    [TestCaseSource(nameof(Samples))]
    public void Links_LeadToASectionOrASource(string sample, Language language)
    {
        XElement page = SamplePages.Parse(SamplePages.Html(sample, language));
        HashSet<string> ids = [.. page.Descendants().Attributes("id").Select(id => $"#{id.Value}")];

        foreach (XElement link in page.Descendants("a"))
            Assert.That(link.Attribute("href")!.Value, Does.StartWith("https://").Or.StartsWith("http://").Or.AnyOf([.. ids]));
        Assert.That(page.Descendants("section").Attributes("id").Select(id => $"#{id.Value}"),
            Is.EqualTo(page.Descendants("nav").Descendants("a").Attributes("href").Select(href => href.Value)));
    }

    [TestCaseSource(nameof(Samples))]
    public void Tables_HaveACaptionAndHeadingsOfEveryRow(string sample, Language language)
    {
        XElement page = SamplePages.Parse(SamplePages.Html(sample, language));

        foreach (XElement table in page.Descendants("table"))
        {
            Assert.That(table.Element("caption")!.Value, Is.Not.Empty);
            int columns = table.Element("thead")!.Element("tr")!.Elements().Count();
            Assert.That(table.Element("tbody")!.Elements("tr").Select(row => row.Elements().Count()), Has.All.EqualTo(columns));
        }
    }

    // Words of a verdict, wherever they come from: the tool calculates, and vouches for nothing.
    [TestCaseSource(nameof(Samples))]
    public void ToHtml_OfASample_GivesNoVerdict(string sample, Language language)
    {
        string text = SamplePages.Parse(SamplePages.Html(sample, language)).Element("body")!.Value;

        Assert.That(Verdict().Matches(text).Select(match => match.Value), Is.Empty);
    }

    // What a reader is told of a company outside the page is held to the same words.
    [Test]
    public void Documents_OfTheSamples_GiveNoVerdict()
    {
        string samples = Path.Combine(Repository.Root, "samples");
        string[] files =
        [
            Path.Combine(Repository.Root, "README.md"),
            .. new[] { SamplePages.FromAReport, SamplePages.MadeUp }.SelectMany(sample =>
                Directory.EnumerateFiles(Path.Combine(samples, sample)).Where(file => Path.GetExtension(file) is ".md" or ".json")),
        ];

        Assert.That(files, Has.Length.GreaterThan(3));
        foreach (string file in files)
            Assert.That(VerdictOnACompany().Matches(File.ReadAllText(file)).Select(match => match.Value), Is.Empty, file);
    }

    [TestCaseSource(nameof(Samples))]
    public void ToHtml_Again_IsTheSameBytes(string sample, Language language)
    {
        using var stream = new MemoryStream();

        ReportPage.Write(stream, SamplePages.Calculate(SamplePages.PathOf(sample)), language);

        Assert.That(Encoding.UTF8.GetString(stream.ToArray()), Is.EqualTo(SamplePages.Html(sample, language)));
    }

    [TestCase(SamplePages.FromAReport)]
    [TestCase(SamplePages.MadeUp)]
    public void ToHtml_InEitherLanguage_HasTheSameNumbers(string sample)
    {
        string[] english = Numbers(SamplePages.Html(sample, Language.English));
        string[] chinese = Numbers(SamplePages.Html(sample, Language.Chinese));

        Assert.That(english, Has.Length.GreaterThan(100));
        Assert.That(chinese, Is.EqualTo(english));
    }

    [Test]
    public void ToHtml_InChinese_SaysItsOwnWordsInChinese()
    {
        XElement page = SamplePages.Parse(SamplePages.Html(SamplePages.FromAReport, Language.Chinese));

        Assert.That(page.Descendants("h2").Select(heading => heading.Value), Has.All.Match("[\u4e00-\u9fff]"));
    }

    [Test]
    public void ToHtml_OfTheSampleFromAReport_SaysFirstWhoMadeIt()
    {
        string html = SamplePages.Html(SamplePages.FromAReport, Language.English);

        Assert.That(html, Does.Contain("made from a public report. The company neither made nor checked nor endorsed it"));
        Assert.That(SamplePages.Html(SamplePages.FromAReport, Language.Chinese), Does.Contain("根据公开报告编制"));
    }

    [GeneratedRegex(@"\b(contradict\w*|fails?|failed|unexplained|ruled out|neutral|complian(t|ce)|verified|assured|endorsement)\b"
        + "|矛盾|不合格|未通过|无法解释|予以排除|合规|经核查|经核证|经鉴证|经验证|已实现碳中和", RegexOptions.IgnoreCase)]
    private static partial Regex Verdict();

    // Documentation may say of data that they were verified, and of a check that it fails.
    [GeneratedRegex(@"\b(contradict\w*|unexplained|ruled out|carbon[ -]neutral|assured)\b|矛盾|无法解释|合规|经鉴证", RegexOptions.IgnoreCase)]
    private static partial Regex VerdictOnACompany();

    // What cells of numbers say, in their order; letters differ by language, digits never.
    private static string[] Numbers(string html) =>
        [.. SamplePages.Parse(html).Descendants()
            .Where(element => element.Attribute("class")?.Value is "n" or "value" && element.Name != "th")
            .Select(element => NotANumber().Replace(element.Value, ""))];

    [GeneratedRegex(@"CO2e|[^\d.,–-]")]
    private static partial Regex NotANumber();
}
