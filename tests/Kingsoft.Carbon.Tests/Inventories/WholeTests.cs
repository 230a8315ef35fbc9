using static Kingsoft.Carbon.Tests.Inventories.MeterText;

namespace Kingsoft.Carbon.Tests.Inventories;

public sealed class WholeTests
{
    private const string Header = "id,activity,amount,unit,period,region,facility,scope,scope3_category,entity,supplier";

    private const string Grid = "g,electricity.grid,1000,MWh,2024,CN,F,,,,";

    // 1000 GJ × 0.0743448 t beside the auditor's 74.344 t.
    [Test]
    public void Findings_TotalThatIsCarriedOverBesideItsFuel_NamesBothSides()
    {
        Finding finding = One(
            ["d,fuel.diesel.stationary,1000,GJ(net),2024,CN,F,,,,", "r,emissions.reported,74.344,tCO2e,2024,,,1,,,"],
            "carried-over-beside-calculated",
            Header);

        Assert.That(finding.Message, Is.EqualTo(
            "what is carried over is near what other rows of the same scope or category and days calculate, as if it held them; keep one "
            + "of them, or where the carried-over row is of other sources write its site or entity into it: "
            + "Scope 1, 2024: 74.34 t carried over beside 74.34 t calculated"));
        Assert.That(finding.Lines, Is.EqualTo(new[] { "d", "r" }));
        Assert.That((finding.Tonnes, finding.LineCount), Is.EqualTo((74.344m, 2L)));
    }

    [TestCase(Grid, "r,emissions.reported,525,tCO2e,2024,,,2,,,", TestName = "a total of Scope 2")]
    [TestCase(Grid, "r,emissions.reported,530.6,tCO2e,2024,,f,2,,,", TestName = "a total of the site")]
    [TestCase(Grid, "a,emissions.reported,300,tCO2e,2024,,,2,,,A", "b,emissions.reported,230,tCO2e,2024,,,2,,,B", TestName = "a sum")]
    [TestCase(Grid, "a,emissions.reported,530,tCO2e,2024,,,2,,,", "b,emissions.reported,40,tCO2e,2024,,,2,,,", TestName = "one of two")]
    public void Findings_CarriedOverBesideCalculated_IsFound(params string[] rows) =>
        Assert.That(One(rows, "carried-over-beside-calculated", Header).Lines, Does.Contain("g"));

    [TestCase(Grid, "r,emissions.reported,200,tCO2e,2024,,,2,,,", TestName = "a part")]
    [TestCase(Grid, "r,emissions.reported,530.6,tCO2e,2024,,,1,,,", TestName = "another scope")]
    [TestCase(Grid, "r,emissions.reported,530.6,tCO2e,2024,,G,2,,,", TestName = "another site")]
    [TestCase(Grid, "r,emissions.reported,530.6,tCO2e,2024-03,,,2,,,", TestName = "other days")]
    [TestCase("x,electricity.grid,2000,MWh,2024,CN,,,,,", "f,electricity.grid,1200,MWh,2024,CN,F,,,,", TestName = "no sum of sites")]
    [TestCase("x,electricity.grid,2000,MWh,2024,CN,,,,A,", "f,electricity.grid,2000,MWh,2024,CN,F,,,B,", TestName = "another entity")]
    [TestCase("x,electricity.grid,2000,MWh,2024,GB,,,,,", "f,electricity.grid,2000,MWh,2024,CN,F,,,,", TestName = "another country")]
    [TestCase("x,electricity.grid,10,MWh,2024-03,CN,,,,,", "f,electricity.grid,10,MWh,2024-04,CN,F,,,,", TestName = "another month")]
    public void Findings_RightNeighbours_AreNotFound(params string[] rows) => Assert.That(Found(rows, Header), Is.Empty);

    [Test]
    public void Findings_TotalWithoutSiteBesideItsSites_NamesTheSites()
    {
        Finding finding = One(
            [
                "y,electricity.grid,2000,MWh,2024,CN,,,,,", "f,electricity.grid,1200,MWh,2024,CN,F,,,,",
                "g,electricity.grid,800,MWh,2024,CN-BJ,G,,,,",
            ],
            "whole-beside-parts",
            Header);

        Assert.That(finding.Message, Is.EqualTo(
            "rows without a site are the sum of the rows of sites of the same activity and days, as if they were the total of them; keep "
            + "one of them, or where the total is of another site write it into its facility: "
            + "CN, electricity.grid, 2024: 2000 MWh without a site beside F, G"));
        Assert.That((finding.Tonnes, finding.LineCount), Is.EqualTo((1061.2m, 3L)));
    }

    [Test]
    public void Findings_YearWithoutSiteBesideMonthsOfASite_IsFound()
    {
        IEnumerable<string> months = Enumerable.Range(1, 12).Select(month => $"m{month},electricity.grid,100,MWh,2024-{month:00},CN,F,,,,");

        Finding finding = One(["y,electricity.grid,1200000,kWh,2024,CN,,,,,", .. months], "whole-beside-parts", Header);

        Assert.That((finding.LineCount, finding.Tonnes), Is.EqualTo((13L, 636.72m)));
    }

    [Test]
    public void Findings_CarriedOverTotalBesideThatOfFourSites_CountsThem() => Assert.That(
        One(
            [
                "y,emissions.reported,400,tCO2e,2024,,,2,,,",
                .. "EFGH".Select(site => $"{site},emissions.reported,100,tCO2e,2024,,{site},2,,,"),
            ],
            "whole-beside-parts",
            Header).Subjects[0].Subject,
        Is.EqualTo("emissions.reported, 2024: 400 tCO2e without a site beside 4 sites from E to H"));
}
