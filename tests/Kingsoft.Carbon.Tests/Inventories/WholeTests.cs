using static Kingsoft.Carbon.Tests.Inventories.MeterText;

namespace Kingsoft.Carbon.Tests.Inventories;

public sealed class WholeTests
{
    private const string Header = "id,activity,amount,unit,period,region,facility,scope,scope3_category,entity,supplier";

    private const string Whole =
        "rows are those of another entity, or the sum of those of sites, entities or suppliers of the same activity and days, as if they "
        + "were the total of them; keep one of "
        + "them, or where a row without a site, entity or supplier is of another write it into the row: ";

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
    [TestCase(Grid, "r,emissions.reported,543,tCO2e,2024,,F,2,,,", TestName = "a total of the site by another factor")]
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
    [TestCase(Grid, "r,emissions.reported,400,tCO2e,2024,,F,2,,,", TestName = "another part of the site")]
    [TestCase(
        "x,electricity.grid,3456,MWh,2024,CN,A,,,,", "f,electricity.grid,1000,MWh,2024,CN,F,,,,",
        "g,electricity.grid,2000,MWh,2024,CN,G,,,,",
        TestName = "three sites")]
    [TestCase(
        "x,electricity.grid,3000,MWh,2024,CN,A,,,,", "f,electricity.grid,1000,MWh,2024,CN,F,,,,",
        "g,electricity.grid,2000,MWh,2024,CN,G,,,,",
        TestName = "three sites of round amounts")]
    [TestCase("x,electricity.grid,1278,MWh,2024,CN,A,,,,", "f,electricity.grid,1278,MWh,2024,CN,F,,,,", TestName = "two equal sites")]
    [TestCase(
        "x,electricity.grid,2556,MWh,2023,CN,,,,,", "f,electricity.grid,1278,MWh,2024,CN,F,,,,",
        "g,electricity.grid,1278,MWh,2024,CN,G,,,,",
        TestName = "a total of another year")]
    [TestCase(
        "a,emissions.reported,100,tCO2e,2024,,,3,1,,S", "b,emissions.reported,231,tCO2e,2024,,,3,1,,T",
        "c,emissions.reported,290,tCO2e,2024,,,3,1,,", TestName = "suppliers and the rest")]
    [TestCase("a,emissions.reported,100,tCO2e,2024,,,3,1,,S", "c,emissions.reported,100,tCO2e,2024,,,3,2,,", TestName = "one supplier")]
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
            $"{Whole}CN, electricity.grid, 2024: 2000 MWh without a site beside F, G"));
        Assert.That((finding.Tonnes, finding.LineCount), Is.EqualTo((1061.2m, 3L)));
    }

    [TestCase("1204", "F")]
    [TestCase("2044", "F, G")]
    public void Findings_YearWithoutSiteOfSomeOfTheSites_NamesThem(string amount, string sites)
    {
        Finding finding = One(
            [
                $"y,electricity.grid,{amount},MWh,2024,CN,,,,,", "f,electricity.grid,1203,MWh,2024,CN,F,,,,",
                "g,electricity.grid,841,MWh,2024,CN,G,,,,", "h,electricity.grid,310,MWh,2024,CN,H,,,,",
            ],
            "whole-beside-parts",
            Header);

        Assert.That(finding.Message, Is.EqualTo($"{Whole}CN, electricity.grid, 2024: {amount} MWh without a site beside {sites}"));
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

    [TestCase(2, "F, G")]
    [TestCase(4, "4 sites from F to I")]
    public void Findings_SiteThatIsTheSumOfTheOthers_IsTheirTotal(int sites, string named)
    {
        IEnumerable<string> rows = "FGHI".Take(sites).Select(site => $"{site},electricity.grid,1278.5,MWh,2024,CN,{site},,,,");

        Finding finding = One(
            [.. rows, FormattableString.Invariant($"t,electricity.grid,{1278.5m * sites},MWh,2024,CN,All sites,,,,")],
            "whole-beside-parts",
            Header);

        Assert.That(finding.Message, Is.EqualTo(FormattableString.Invariant(
            $"{Whole}All sites, electricity.grid, 2024: {1278.5m * sites:0.####} MWh beside {named}")));
        Assert.That((finding.Tonnes, finding.LineCount), Is.EqualTo((1278.5m * sites * 0.5306m, sites + 1L)));
    }

    // The sites of the city, and one elsewhere.
    [Test]
    public void Findings_SiteThatIsTheSumOfItsRegion_IsFound() => Assert.That(
        One(
            [
                "a,electricity.grid,1281,MWh,2024,CN-BJ,A,,,,", "b,electricity.grid,1275,MWh,2024,CN-BJ,B,,,,",
                "t,electricity.grid,2556,MWh,2024,CN-BJ,Beijing,,,,", "s,electricity.grid,900,MWh,2024,CN-SH,S,,,,",
            ],
            "whole-beside-parts",
            Header).Lines,
        Is.EqualTo(new[] { "a", "b", "t" }));

    [Test]
    public void Findings_TotalWithoutSiteNearItsSites_IsFound() => Assert.That(
        One(
            [
                "y,electricity.grid,2600,MWh,2024,CN,,,,,", "f,electricity.grid,1278,MWh,2024,CN,F,,,,",
                "g,electricity.grid,1278,MWh,2024,CN,G,,,,",
            ],
            "whole-beside-parts",
            Header).LineCount,
        Is.EqualTo(3));

    [TestCase("S,T", "S, T")]
    [TestCase("S,T,U,V", "4 suppliers from S to V")]
    public void Findings_CategoryBesideItsSuppliers_NamesThem(string suppliers, string named)
    {
        string[] names = suppliers.Split(',');

        Finding finding = One(
            [
                .. names.Select(name => $"{name},emissions.reported,110.5,tCO2e,2024,,,3,1,,{name}"),
                FormattableString.Invariant($"t,emissions.reported,{110.5m * names.Length},tCO2e,2024,,,3,1,,"),
            ],
            "whole-beside-parts",
            Header);

        Assert.That(finding.Message, Is.EqualTo(FormattableString.Invariant(
            $"{Whole}emissions.reported (category 1), 2024: {110.5m * names.Length:0.###} tCO2e without a supplier beside {named}")));
        Assert.That(finding.Tonnes, Is.EqualTo(110.5m * names.Length));
    }
}
