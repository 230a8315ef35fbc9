using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tests.Reporting.Pages;

/// <summary>What a page says of a project, and what it leaves out and why.</summary>
public sealed partial class PageContentTests
{
    private static readonly string[] OneYear = ["e,electricity.grid,1000,MWh,2025,,CN,,,"];

    private static IEnumerable<string> SampleNames => [SamplePages.FromAReport, SamplePages.MadeUp];

    [TestCaseSource(nameof(SampleNames))]
    public void Figures_AreThoseOfTheJsonAsACellPrintsThem(string sample)
    {
        string html = SamplePages.Html(sample, Language.English);
        using JsonDocument json = JsonDocument.Parse(TrackingJson.ToJson(SamplePages.Result(sample).Tracking));

        foreach (JsonElement year in json.RootElement.GetProperty("years").EnumerateArray())
        {
            foreach (JsonProperty figure in year.EnumerateObject().Where(IsFigure))
                Assert.That(html, Does.Contain($">{ReportCell.Create(figure.Value.GetDecimal())}<"), figure.Name);
        }
    }

    // The sentence, the headline and the table of years have one text for one figure.
    [Test]
    public void FirstScreen_HasTheFiguresOfTheTables()
    {
        XElement page = SamplePages.Parse(SamplePages.Html(SamplePages.FromAReport, Language.English));
        XElement head = page.Descendants("header").Single();

        Assert.That(head.Descendants("p").Where(text => text.Attribute("class")?.Value == "value").Select(value => value.Value),
            Is.EqualTo(new[] { "56,712.12 t CO2e", "581,386.60 t CO2e" }));
        Assert.That(head.Descendants("p").Where(text => text.Attribute("class")?.Value == "change").Select(value => value.Value),
            Is.EqualTo(new[]
            {
                "-1.71 % from 2024 to 2025 (-984.38 t CO2e)", "+210.54 % from 2024 to 2025 (+394,166.23 t CO2e)",
            }));
        Assert.That(head.Value, Does.Contain("fell by 1.71 % (984.38 t CO2e)").And.Contain("Scope 2: location-based; GWP-100: AR6"));
    }

    [Test]
    public void Target_WithAnAssumedPath_HasNoStatusAndNoPace()
    {
        string html = SamplePages.Html(SamplePages.FromAReport, Language.English);

        Assert.That(html, Does.Contain("Operational carbon neutrality: not assessed (path assumed); its figures stand below"));
        Assert.That(html, Does.Contain("Illustration with an assumed path: Operational carbon neutrality"));
        foreach (XElement part in SamplePages.Parse(html).Descendants("header").Append(Section(html, "trend")))
            Assert.That(Words().Matches(part.Value).Select(word => word.Value), Is.Empty);
    }

    [Test]
    public void Target_ThatTheOrganizationStated_SaysWhereItStands() => Assert.That(
        SamplePages.Html(SamplePages.MadeUp, Language.English),
        Does.Contain("Operational carbon neutrality: ahead of its path; 40,738.58 t CO2e in 2025, 45,350.06 t CO2e on its path."));

    [Test]
    public void Sections_ThatHaveNothing_AreListedWithTheReason()
    {
        XElement page = SamplePages.Parse(SamplePages.Made(OneYear));

        Assert.That(
            page.Descendants("section").Single(section => section.Attribute("id")?.Value == "left-out").Descendants("li")
                .Select(item => item.Value),
            Is.EqualTo(new[]
            {
                "Scope 3 by category: no year has a figure of Scope 3",
                "What changed from year to year, and why: one year has no change",
                "Sites: no row names a site, and no PUE or WUE is given",
                "Uncertainty: no uncertainty was calculated",
                "Certificates and contracts: no contractual instruments were given",
                "Printed figures beside calculated ones: no printed figures were given",
            }));
    }

    [Test]
    public void Waste_WithoutANote_IsLeftOutAndSaidSo()
    {
        string html = SamplePages.Made(
            OneYear, metrics: ["2025,waste.hazardous,77.25,t,,,,", "2025,waste.non-hazardous,12.5,t,,,our scales,weighed"]);

        Assert.That(html, Does.Contain("Hazardous waste, 2025: left out, because no note of the organization stands beside it"));
        Assert.That(Section(html, "resources").Descendants("td").Select(cell => cell.Value), Does.Not.Contain("77.25"));
        Assert.That(html, Does.Contain("Non-hazardous waste, 2025: our scales (weighed)"));
    }

    [Test]
    public void Category8_HasTheWordsOfItsRows()
    {
        string[] rows = ["a,emissions.reported,5,tCO2e,2025,,CN,3,8,two halls of nine", "b,emissions.reported,5,tCO2e,2024,,CN,3,8,"];

        Assert.That(
            Section(SamplePages.Made(rows), "scope-3").Descendants("li").Select(note => note.Value),
            Is.SupersetOf(new[]
            {
                "category 8, 2025, in the words of its rows: two halls of nine",
                "category 8, 2024: its rows do not say which leased assets they cover",
            }));
    }

    [Test]
    public void Sites_TwoHundred_AreTheLargestAndTheOthersTogether()
    {
        string html = SamplePages.Made(
            [.. Enumerable.Range(1, 200).Select(i => $"e{i},emissions.reported,{i},tCO2e,2025,site {i},,1,,")]);

        XElement[] rows =
        [
            .. Section(html, "sites").Descendants("table").First().Element("tbody")!.Elements("tr"),
        ];
        string[] others = [.. rows[^2].Elements().Select(cell => cell.Value)], sum = [.. rows[^1].Elements().Select(cell => cell.Value)];

        Assert.That(rows, Has.Length.EqualTo(42));
        Assert.That(rows[0].Value, Does.StartWith("site 200"));
        Assert.That(others[..2], Is.EqualTo(new[] { "160 other sites together", "12,880.00" }));
        Assert.That(sum[1], Is.EqualTo("20,100.00"));
        Assert.That(html, Does.Contain("the 40 largest of 200 sites by Scope 1 + 2, location-based"));
    }

    [Test]
    public void Effectiveness_StandsAsReportedBesideItsTarget()
    {
        XElement sites = Section(SamplePages.Html(SamplePages.FromAReport, Language.English), "sites");

        Assert.That(
            sites.Descendants("tr").Select(row => string.Join(" | ", row.Elements().Select(cell => cell.Value))),
            Is.SupersetOf(new[] { "beijing | PUE | 2025 | 1.359 | 1.361 | ratio", "tianjin | WUE | 2026 | – | 1.95 | L/kWh" }));
        Assert.That(sites.Value, Does.Contain("PUE and WUE as reported"));
    }

    [Test]
    public void Receipt_HasTheHashOfEveryFile()
    {
        XElement receipt = Section(SamplePages.Html(SamplePages.MadeUp, Language.English), "receipt");
        string folder = Path.GetDirectoryName(SamplePages.PathOf(SamplePages.MadeUp))!;

        Assert.That(
            receipt.Descendants("tbody").Descendants("tr").Select(row => row.Elements().Select(cell => cell.Value).ToArray()),
            Is.EquivalentTo(SamplePages.Result(SamplePages.MadeUp).Project.Files.Select(Path.GetFileName).Select(name => new[]
            {
                name, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, name!)))),
            })));
    }

    [Test]
    public void Years_BeyondASheet_StandInSeveralTables()
    {
        string[] rows = [.. Enumerable.Range(2001, 20).Select(year => $"s{year},emissions.reported,{year},tCO2e,{year},,CN,1,,")];

        XElement page = SamplePages.Parse(SamplePages.Made(rows));

        Assert.That(page.Descendants("thead").Select(head => head.Descendants("th").Count()), Has.All.LessThanOrEqualTo(8));
        Assert.That(Section(page.ToString(), "trend").Descendants("thead").Descendants("th").Select(head => head.Value),
            Is.SupersetOf(Enumerable.Range(2001, 20).Select(year => $"{year}")));
        Assert.That(page.Value, Does.Contain("The inventories before 2018 are not shown in full"));
    }

    [GeneratedRegex(@"\b(pace|overrun|ahead|behind)\b")]
    private static partial Regex Words();

    private static bool IsFigure(JsonProperty member) => member.Value.ValueKind == JsonValueKind.Number && member.Name != "year";

    private static XElement Section(string html, string id) =>
        SamplePages.Parse(html).Descendants("section").Single(section => section.Attribute("id")?.Value == id);
}
