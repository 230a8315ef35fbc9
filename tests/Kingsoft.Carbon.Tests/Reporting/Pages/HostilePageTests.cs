using System.Xml.Linq;
using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tests.Reporting.Pages;

/// <summary>Whatever names and notes hold, they stay text.</summary>
public sealed class HostilePageTests
{
    private const string Markup = "</p><script>alert(1)</script><img src=x onerror=alert(1)>";

    [Test]
    public void Names_WithMarkup_StayText()
    {
        string html = SamplePages.Made(
            [$"a,emissions.reported,5,tCO2e,2025,{Markup},CN,3,8,{Markup}"],
            metrics: [$"2025,water,5,t,,,{Markup},{Markup}"],
            organization: $"\"{Markup} & ' \\\" ]]> <!-- \"");

        XElement page = SamplePages.Parse(html);

        Assert.That(page.Descendants("h1").Single().Value, Is.EqualTo($"{Markup} & ' \" ]]> <!-- "));
        Assert.That(page.DescendantsAndSelf().Select(element => element.Name.LocalName), Has.None.AnyOf("script", "img"));
        Assert.That(html, Does.Contain("&lt;script&gt;").And.Not.Contain("<script"));
    }

    // XML has no such characters, and a reader could not see what they do.
    [TestCase("a\\u202eb", "aU+202Eb")]
    [TestCase("a\\u0007b", "a\\x07b")]
    [TestCase("a\\u200bb", "aU+200Bb")]
    [TestCase("a\\uffffb", "a\ufffdb")]
    [TestCase("绿色数据中心", "绿色数据中心")]
    public void Names_WithWhatIsNotSeen_ShowIt(string json, string shown)
    {
        string html = SamplePages.Made(["e,electricity.grid,1000,MWh,2025,,CN,,,"], organization: $"\"{json}\"");

        Assert.That(SamplePages.Parse(html).Descendants("h1").Single().Value, Is.EqualTo(shown));
    }

    [TestCase("https://example.org/a?b=1&c=2", ExpectedResult = "https://example.org/a?b=1&c=2")]
    [TestCase("javascript:alert(1)", ExpectedResult = null)]
    [TestCase("data:text/html,x", ExpectedResult = null)]
    [TestCase("../secret.html", ExpectedResult = null)]
    public string? Address_LeadsOnlyToAPage(string address)
    {
        var html = new HtmlWriter();
        var table = new ReportTable { Title = "t", Columns = ["a"], Rows = [new ReportRow(ReportCell.Create("x"))] };

        TableHtml.Write(html, table, [address]);

        return XElement.Parse($"<p>{html}</p>").Descendants("a").SingleOrDefault()?.Attribute("href")!.Value;
    }

    [Test]
    public void Attribute_WithQuotes_StaysInside()
    {
        var html = new HtmlWriter();

        html.Element("p", "x", ("title", "\" onclick=\"alert(1)"));

        Assert.That(html.ToString(), Is.EqualTo("<p title=\"&quot; onclick=&quot;alert(1)\">x</p>"));
    }
}
