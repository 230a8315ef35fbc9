using Kingsoft.Carbon.Estimates;
using static Kingsoft.Carbon.Tests.Inventories.MeterText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Energy of Scope 1 or 2 that stands in Scope 3 too.</summary>
public sealed class EnergyTwiceTests
{
    private const string Header = "id,activity,amount,unit,period,region,facility,scope,scope3_category,entity";

    private const string Twice = "the same energy (kind, days and amount) stands in Scope 1 or 2 and in a category of Scope 3; count it "
        + "once: in Scope 1 or 2 where its site is within the organizational boundary, else in the category; where "
        + "each is a share of one bill, write 'share' into the evidence or note of both, and where they are of different meters the "
        + "meter of each ('meter 7'): ";

    private const string Generation = "the factor holds the generation or burning that Scope 1 or 2 counts already; category 3 takes only "
        + "what lies upstream and is lost on the way: take upstream and loss factors for the rows of category 3: ";

    private const string Grid = "el,electricity.grid,1000,MWh,2024,CN,F,,,";

    // 0.5306 t/MWh, and its generation once more.
    [Test]
    public void Findings_GridAverageInCategory3_NamesBothSides()
    {
        Finding finding = One(["up,electricity.grid,1000,MWh,2024,CN,F,3,3,", Grid], "generation-in-category-3", Header);

        Assert.That(finding.Message, Is.EqualTo(
            Generation + "F, electricity.grid (category 3): cn-mee-2023/electricity.grid/CN"));
        Assert.That(finding.Lines, Is.EqualTo(new[] { "el", "up" }));
        Assert.That((finding.Tonnes, finding.LineCount), Is.EqualTo((530.60m, 2L)));
    }

    // 1,000 GJ × 0.0743448 t: 300 GJ of it in category 3 as well.
    [Test]
    public void Findings_BurningInCategory3_HasItsPartAtStake()
    {
        Finding finding = One(
            ["up,fuel.diesel.stationary,300,GJ(net),2024,,F,3,3,", "d,fuel.diesel.stationary,1000,GJ(net),2024,CN,F,,,"],
            "generation-in-category-3",
            Header);

        Assert.That((finding.Tonnes, finding.LineCount), Is.EqualTo((22.30344m, 2L)));
    }

    [TestCase("up,electricity.grid,1000,MWh,2024,CN,,3,3,", 1, TestName = "the company beside a site")]
    [TestCase("up,electricity.grid,83,MWh,2024-03,CN,F,3,3,", 1, TestName = "a month")]
    [TestCase("up,electricity.grid,1000,MWh,2024,CN,f ,3,3,", 1, TestName = "the site in another spelling")]
    [TestCase("up,heat.steam,10,GJ,2024,GB,F,3,3,", 0, TestName = "no heat in Scope 2")]
    public void Findings_GenerationInCategory3_GoesByTheEnergy(string row, int found) => Assert.That(
        Found([row, Grid], Header).Count(finding => finding.Code == "generation-in-category-3"), Is.EqualTo(found));

    [TestCase("t,electricity.grid,1235,MWh,2024,CN,F,3,8,", "el,electricity.grid,1234.6,MWh,2024,CN,F,,,", TestName = "rounded")]
    [TestCase("t,electricity.grid,1234.6,MWh,2024,CN,,3,8,E2", "el,electricity.grid,1234.6,MWh,2024,CN,F,,,E", TestName = "by an entity")]
    [TestCase("h,heat.steam,5000,kWh,2024,GB,F,3,8,", "o,heat.steam,5,MWh,2024,GB,F,,,", TestName = "steam")]
    [TestCase("h,fuel.diesel.stationary,50,GJ(net),2024,,F,3,8,", "o,fuel.diesel.stationary,50.02,GJ(net),2024,,f,,,", TestName = "diesel")]
    [TestCase("t,electricity.grid,1000,MWh,2024,CN,F,3,13,", Grid, TestName = "tenants have all of the site")]
    [TestCase("t,electricity.grid,1000,MWh,2024,CN,f,3,13,", Grid, TestName = "tenants, and another spelling of the site")]
    [TestCase("t,electricity.grid,1000,MWh,2024,CN,f,3,8,E2", Grid, TestName = "another spelling and an entity")]
    [TestCase("t,electricity.grid,1000,MWh,2024,CN,F,3,1,", Grid, TestName = "another category")]
    [TestCase("t,electricity.grid,1001,MWh,2024,CN,,3,8,", Grid, TestName = "no site in Scope 3")]
    [TestCase("t,electricity.grid,1000,MWh,2024,CN,F,3,8,", "el,electricity.grid,1000000,kWh,2024,CN,,,,", TestName = "no site in Scope 2")]
    public void Findings_SameEnergyInScope3_IsFound(string a, string b) =>
        Assert.That(One([a, b], "counted-twice", Header).LineCount, Is.EqualTo(2L));

    // The load of a hall, or its racks, and the electricity that comes of it at a PUE of 1.3.
    [TestCase("l,it.load,1000,MWh,2024,CN,F,,,", "t,electricity.grid,1300,MWh,2024,CN,F,3,8,", true, TestName = "a year of a site")]
    [TestCase("l,it.load,1000,MWh,2024,CN,F,,,", "t,electricity.grid,1000,MWh,2024,CN,F,3,8,", false, TestName = "as much as the load")]
    [TestCase("l,it.load,1000,MWh,2024,CN,F,3,8,", "t,electricity.grid,1300000,kWh,2024,CN,F,,,", true, TestName = "estimated in Scope 3")]
    [TestCase("l,it.load,1000,MWh,2024,CN,F,,,", "t,electricity.grid,1300,MWh,2024,CN,,3,8,", true, TestName = "a total without a site")]
    [TestCase("l,it.load,1000,MWh,2024,CN,F,,,", "t,electricity.grid,1000,MWh,2024,CN,,3,8,", false, TestName = "another total")]
    [TestCase("l,it.load,1234.6,MWh,2024,CN,F,,,E", "t,electricity.grid,1604.98,MWh,2024,CN,G,3,8,E2", true, TestName = "other names")]
    [TestCase("l,it.load,1234.6,MWh,2024,CN,F,,,E", "t,electricity.grid,1234.6,MWh,2024,CN,G,3,8,E2", false, TestName = "other amounts")]
    [TestCase("l,it.hall,2,unit,2024,CN,F,,,", "t,electricity.grid,1300,MWh,2024,CN,F,3,8,", true, TestName = "of another dimension")]
    [TestCase("l,it.load,100,MWh,2024-03,CN,F,,,", "t,electricity.grid,130,MWh,2024-03,CN,F,3,8,", true, TestName = "a month")]
    [TestCase("l,it.load,100,MWh,2024-03,CN,F,,,", "t,electricity.grid,100,MWh,2024-03,CN,F,3,8,", false, TestName = "another month")]
    public void Findings_AmountsAreComparedAfterEstimates(string load, string grid, bool isFound)
    {
        var options = new InventoryOptions
        {
            GwpSet = GwpSet.Ar6,
            Estimates = EstimationFactors.ReadCsv(
                new StringReader(
                    "id,from_activity,from_unit,to_activity,to_unit,value,mode,source\n"
                    + "pue,it.load,kWh,electricity.grid,kWh,1.3,replace,lessor\nhall,it.hall,unit,it.load,MWh,500,replace,lessor\n"),
                "e.csv"),
        };

        Assert.That(
            Found([load, grid], Header, options).Select(finding => finding.Code),
            Is.EqualTo(isFound ? new[] { "counted-twice" } : []));
    }

    // Gigajoules here, tonnes there: the CO2e tells.
    [Test]
    public void Findings_SameFuelInOtherUnits_IsFound() => Assert.That(
        One(
            ["l,fuel.diesel.stationary,43000,GJ(net),2024,CN,F,3,8,", "o,fuel.diesel.stationary,1000,t,2024,CN,F,,,"],
            "counted-twice",
            Header).Lines,
        Is.EqualTo(new[] { "l", "o" }));

    [Test]
    public void Findings_SiteWithoutANameInCategory8_SaysWhichAndHowMuch()
    {
        Finding finding = One(
            [
                "l,electricity.grid,500,MWh,2024,CN,,3,8,", "f,electricity.grid,300,MWh,2024,CN,F,,,",
                "g,electricity.grid,200,MWh,2024,CN,G,,,",
            ],
            "counted-twice",
            Header);

        Assert.That(finding.Message, Is.EqualTo(Twice + "CN, electricity.grid (category 8)"));
        Assert.That(finding.Lines, Is.EqualTo(new[] { "f", "g", "l" }));
        Assert.That((finding.Tonnes, finding.LineCount), Is.EqualTo((265.30m, 3L)));
    }

    [Test]
    public void Findings_OneSiteOfSeveralInCategory8WithoutAName_NamesItsRows() => Assert.That(
        One(
            [
                "l,electricity.grid,300,MWh,2024,CN,,3,8,", "f,electricity.grid,300,MWh,2024,CN,F,,,",
                "g,electricity.grid,200,MWh,2024,CN,G,,,",
            ],
            "counted-twice",
            Header).Lines,
        Is.EqualTo(new[] { "f", "l" }));

    [TestCase("", "3,8", TestName = "quarters in category 8")]
    [TestCase("3,8", "", TestName = "months in category 8")]
    public void Findings_QuartersBesideMonths_AreFound(string ofMonths, string ofQuarters)
    {
        string months = ofMonths.Length == 0 ? "," : ofMonths, quarters = ofQuarters.Length == 0 ? "," : ofQuarters;
        IEnumerable<string> rows = Enumerable.Range(1, 12)
            .Select(month => FormattableString.Invariant($"m{month:00},electricity.grid,{100 + month},MWh,2024-{month:00},CN,F,{months},"))
            .Concat(new[] { 306, 315, 324, 333 }.Select(
                (amount, i) => FormattableString.Invariant($"q{i + 1},electricity.grid,{amount},MWh,2024-Q{i + 1},CN,F,{quarters},")));

        Finding finding = One(rows, "counted-twice", Header);

        Assert.That((finding.LineCount, finding.Tonnes), Is.EqualTo((16L, 678.1068m)));
    }

    // Of four quarters one is the sum of its months: the site was let from April on.
    [Test]
    public void Findings_OneQuarterThatIsTheSumOfMonths_IsFound()
    {
        IEnumerable<string> months = Enumerable.Range(1, 3).Select(
            month => FormattableString.Invariant($"m{month},electricity.grid,{100 + month},MWh,2024-{month:00},CN,F,,,"));

        Finding finding = One(
            [
                .. months, "q1,electricity.grid,306,MWh,2024-Q1,CN,F,3,8,", "q2,electricity.grid,330,MWh,2024-Q2,CN,F,3,8,",
                "q3,electricity.grid,390,MWh,2024-Q3,CN,F,3,8,",
            ],
            "counted-twice",
            Header);

        Assert.That(finding.Lines, Is.EqualTo(new[] { "m1", "m2", "m3", "q1" }));
    }

    [TestCase("up,upstream.electricity,1000,MWh,2024,GB,F,,,", "el,electricity.grid,1000,MWh,2024,GB,F,,,", TestName = "upstream in 3")]
    [TestCase("up,losses.electricity,1000,MWh,2024,GB,F,,,", "el,electricity.grid,1000,MWh,2024,GB,F,,,", TestName = "losses in 3")]
    [TestCase("up,upstream.fuel.diesel,1000,L,2025,GB,F,,,", "d,fuel.diesel.stationary,1000,L,2025,GB,F,,,", TestName = "fuel upstream")]
    [TestCase("a,electricity.grid,1000,MWh,2024,CN,F,,,", "b,electricity.grid,1000,MWh,2024,CN,G,,,", TestName = "equal sites")]
    [TestCase("l,electricity.grid,1000,MWh,2024,CN,G,3,8,", Grid, TestName = "a leased site beside another of Scope 2")]
    [TestCase("t,electricity.grid,120,MWh,2024,CN,F,3,13,", Grid, TestName = "tenants' submeters")]
    [TestCase("t,electricity.grid,40000,MWh,2024,CN,,3,3,", Grid, TestName = "sold on")]
    [TestCase("l,electricity.grid,1000,MWh,2024-H2,CN,F,3,8,", "el,electricity.grid,1000,MWh,2024-H1,CN,F,,,", TestName = "let in July")]
    [TestCase("l,electricity.grid,1000,MWh,2024,CN,,3,8,A", "el,electricity.grid,1000,MWh,2024,CN,,,,B", TestName = "other entities")]
    [TestCase("l,electricity.grid,1000,MWh,2024,GB,,3,8,", "el,electricity.grid,1000,MWh,2024,CN,,,,", TestName = "other countries")]
    [TestCase("l,fuel.diesel.stationary,50,GJ(net),2024,,F,3,8,", "o,fuel.petrol.stationary,50,GJ(net),2024,,F,,,", TestName = "other")]
    [TestCase("l,electricity.grid,400,MWh,2024,CN,,3,8,", Grid, TestName = "another amount")]
    public void Findings_RightNeighbours_AreNotFound(string a, string b) => Assert.That(Found([a, b], Header), Is.Empty);
}
