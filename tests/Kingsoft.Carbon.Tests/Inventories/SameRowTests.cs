using System.Collections.Immutable;
using static Kingsoft.Carbon.Tests.Inventories.MeterText;

namespace Kingsoft.Carbon.Tests.Inventories;

public sealed class SameRowTests
{
    private const string ReportedHeader = "id,activity,amount,unit,period,scope,scope3_category,supplier,corrects";

    // 1 MWh × 0.5306 t, once too many.
    [Test]
    public void Findings_BillThatStandsTwice_NamesBothRowsAndTheTonnesOfOne()
    {
        Finding finding = One(
            [
                "a,electricity.grid,1,MWh,2024-01,CN,F,meter 7",
                "b,electricity.grid,1000.0,kWh,2024-01,CN,F,meter 7",
                "c,electricity.grid,1,MWh,2024-02,CN,F,meter 7",
            ],
            "same-row");

        Assert.That(finding.Lines, Is.EqualTo(new[] { "a", "b" }));
        Assert.That((finding.Tonnes, finding.LineCount), Is.EqualTo((0.5306m, 2L)));
        Assert.That(finding.Message, Is.EqualTo(
            "rows are equal in site, activity, period and amount, as if a bill were entered twice; delete the copies, or where each is "
            + "of its own write its meter, bill or trip into its evidence, and 'share' where each is a share of a bill: "
            + "F, electricity.grid, 2024-01: 1 MWh, 2 times"));
        Assert.That(finding.Subjects, Is.EqualTo(new[]
        {
            new FindingSubject("F, electricity.grid, 2024-01: 1 MWh, 2 times", 0.5306m, 2),
        }));
    }

    [TestCase("a,electricity.grid,1,MWh,2024-01,CN,,", "b,electricity.grid,1,MWh,2024-01,CN,,", TestName = "no site, no evidence")]
    [TestCase("a,electricity.grid,1,MWh,2024-01,CN,F,", "b,electricity.grid,1,MWh,2024-01,CN,F,meter 7", TestName = "one without evidence")]
    [TestCase("a,fuel.natural-gas.stationary,7,GJ(net),2024-01,CN,F,", "b,fuel.natural-gas.stationary,7,GJ(net),2024-01,CN,F,")]
    [TestCase("a,fuel.diesel.stationary,7,GJ(net),2024,CN,F,", "b,fuel.diesel.stationary,7,GJ(net),2024,CN,F,")]
    [TestCase("a,electricity.grid,1,MWh,2024-01,CN,F,Meter 7", "b,electricity.grid,1,MWh,2024-01,CN,F,meter  7", TestName = "spelled")]
    [TestCase("a,electricity.grid,1,MWh,2024-01,CN,F,hall A", "b,electricity.grid,1,MWh,2024-01,CN,F,Hall a", TestName = "spelled")]
    [TestCase(
        "a,travel.air.short-haul.economy.with-rf,9600123,pkm,2024,GB,,", "b,travel.air.short-haul.economy.with-rf,9600123,pkm,2024,GB,,")]
    [TestCase("a,spend.naics-721110.with-margins,70500,USD,2022,US,,", "b,spend.naics-721110.with-margins,70500,USD,2022,US,,")]
    [TestCase(
        "a,spend.naics-721110.with-margins,7,USD,2022-03,US,F,INV-7", "b,spend.naics-721110.with-margins,7,USD,2022-03,US,F,INV-7")]
    public void Findings_EqualRows_AreFound(string a, string b) =>
        Assert.That(One([a, b], "same-row").Lines, Is.EqualTo(new[] { "a", "b" }));

    // Twelve bills of which three are the same: two are at stake.
    [Test]
    public void Findings_ThreeOfTwelveRowsOfAKind_AreFound()
    {
        IEnumerable<string> rows = Enumerable.Range(1, 12).Select(
            i => $"r{i},electricity.grid,{(i > 9 ? 50 : i)},kWh,2024-01,CN,F,");

        Finding finding = One(rows, "same-row");

        Assert.That(finding.Lines, Is.EqualTo(new[] { "r10", "r11", "r12" }));
        Assert.That(finding.Tonnes, Is.EqualTo(0.1m * 0.5306m));
    }

    [Test]
    public void Findings_StatementThatIsCarriedOverTwice_IsFound()
    {
        Finding finding = One(
            ["a,emissions.reported,40.5,tCO2e,2024,3,1,CDN Co,", "b,emissions.reported,40500,kgCO2e,2024,3,1,CDN Co,"],
            "same-row",
            ReportedHeader);

        Assert.That(finding.Subjects[0].Subject, Is.EqualTo("emissions.reported (category 1), 2024: 40.5 tCO2e, 2 times"));
        Assert.That(finding.Tonnes, Is.EqualTo(40.5m));
    }

    [TestCase("a,electricity.grid,1,MWh,2024-01,GB,site1,meter 7", "b,electricity.grid,1,MWh,2024-01,GB,site2,meter 8")]
    [TestCase("a,electricity.grid,1,MWh,2024-01,GB,site1,", "b,electricity.grid,1,MWh,2024-01,GB,site2,", TestName = "two sites")]
    [TestCase("a,electricity.grid,1,MWh,2024-01,CN,F,meter 7", "b,electricity.grid,1,MWh,2024-01,CN,F,meter 8", TestName = "two meters")]
    [TestCase("a,electricity.grid,1,MWh,2024-01,CN,F,", "b,electricity.grid,1,MWh,2024-02,CN,F,", TestName = "two months")]
    [TestCase("a,electricity.grid,0,MWh,2024-01,CN,F,", "b,electricity.grid,0,MWh,2024-01,CN,F,", TestName = "a meter that stands still")]
    [TestCase("a,electricity.grid,1,MWh,2024-01,CN-BJ,,", "b,electricity.grid,1,MWh,2024-01,CN-TJ,,", TestName = "two regions")]
    [TestCase("a,fuel.diesel.stationary,7,GJ(net),2024-01-05,CN,F,", "b,electricity.grid,7,GJ,2024-01-05,CN,F,")]
    [TestCase("a,spend.naics-721110.with-margins,7,USD,2022,US,F,INV-7", "b,spend.naics-721110.with-margins,7,USD,2022,US,F,INV-8")]
    [TestCase("a,spend.naics-721110.with-margins,7,USD,2022-03,US,F,", "b,spend.naics-721110.with-margins,7,USD,2022-03,US,F,")]
    [TestCase("a,refrigerant.r-410a,10,kg,2024,CN,F,", "b,refrigerant.r-410a,10,kg,2024,CN,F,", TestName = "two fills in a year")]
    [TestCase("a,refrigerant.r-410a,10,kg,2024,CN,F,service reports", "b,refrigerant.r-410a,10,kg,2024,CN,F,service reports")]
    [TestCase(
        "a,travel.air.short-haul.economy.with-rf,1940,pkm,2024-03,GB,,travel agency",
        "b,travel.air.short-haul.economy.with-rf,1940,pkm,2024-03,GB,,travel agency")]
    public void Findings_RowsThatOnlyLookEqual_AreNotFound(string a, string b) => Assert.That(Found([a, b]), Is.Empty);

    [Test]
    public void Findings_SuppliersWithEqualStatements_AreNotFound() => Assert.That(
        Found(
            [
                "a,emissions.reported,40,tCO2e,2024,3,1,A,", "b,emissions.reported,40,tCO2e,2024,3,1,B,",
                "c,emissions.reported,40,tCO2e,2024,3,2,A,",
            ],
            ReportedHeader),
        Is.Empty);

    // The bill was taken back and entered again.
    [Test]
    public void Findings_BillThatWasCorrectedAndEnteredAgain_IsNotFound() => Assert.That(
        Found(
            [
                "a,emissions.reported,40,tCO2e,2024,3,1,A,", "b,emissions.reported,-40,tCO2e,2024,3,1,A,a",
                "c,emissions.reported,40,tCO2e,2024,3,1,A,",
            ],
            ReportedHeader),
        Is.Empty);

    // Trips of which no day is known: two of the same length are two.
    [Test]
    public void Findings_EqualTripsOfAYearAmongOthers_AreNotFound() => Assert.That(
        Found(new[] { 1940, 1940, 720 }.Select((km, i) => $"r{i},travel.air.short-haul.economy.with-rf,{km},pkm,2024,GB,,")), Is.Empty);

    // Both of two entities have entered the bill of the site that they share.
    [Test]
    public void Findings_BillOfASiteThatTwoEntitiesEnter_IsFound()
    {
        const string WithEntity = "id,activity,amount,unit,period,region,facility,entity";
        string[] rows = ["a,electricity.grid,1.51,MWh,2024-01,CN,F,E1", "b,electricity.grid,1510,kWh,2024-01,CN,f,E2"];

        Finding finding = One(rows, "same-row", WithEntity);

        Assert.That(finding.Subjects[0].Subject, Is.EqualTo("F, electricity.grid, 2024-01: 1.51 MWh, 2 times"));
        Assert.That(Found([rows[0], rows[1].Replace("1510", "1400", StringComparison.Ordinal)], WithEntity), Is.Empty);
        Assert.That(Found([rows[0], rows[1].Replace(",f,", ",g,", StringComparison.Ordinal)], WithEntity), Is.Empty);
    }

    // Readings, not bills.
    [Test]
    public void Findings_ThirteenEqualRowsOfAKind_AreNotAskedFor() => Assert.That(
        Found(Enumerable.Range(1, 13).Select(i => $"r{i},electricity.grid,1,kWh,2024-01,CN,F,")), Is.Empty);

    [Test]
    public void Findings_SeveralBillsOfOneMeterTwice_AreOneSubjectWithTheLargest()
    {
        Finding finding = One(
            [
                "a,electricity.grid,1,MWh,2024-01,CN,F,", "b,electricity.grid,1,MWh,2024-01,CN,F,",
                "c,electricity.grid,3,MWh,2024-02,CN,F,", "d,electricity.grid,3,MWh,2024-02,CN,F,",
            ],
            "same-row");

        Assert.That(finding.Subjects, Is.EqualTo(new[]
        {
            new FindingSubject(
                "F, electricity.grid: 4 rows that are equal to others, the largest in 2024-02: 3 MWh, 2 times", 4m * 0.5306m, 4),
        }));
    }

    // Loads of a fuel are of their own, whatever unit they are written in.
    [TestCase("GJ(net)")]
    [TestCase("GJ(gross)")]
    [TestCase("MWh(net)")]
    public void Findings_LoadsOfDieselByEnergy_AreNotFound(string unit) => Assert.That(
        Found([
            $"a,fuel.diesel.stationary,50,{unit},2024-01,CN,F,", $"b,fuel.diesel.stationary,50,{unit},2024-01,CN,F,"]),
        Is.Empty);

    // Whether a bill that stands twice among four is found hangs on no other rows.
    [Test]
    public void Findings_FourRowsInALargeLedger_AreCompared()
    {
        IEnumerable<string> readings = Enumerable.Range(1, 500_001).Select(i => $"r{i},electricity.grid,1,kWh,2024-01,CN,G,");

        ImmutableArray<Finding> found = OfFile(
            [.. readings, .. new[] { 5, 6, 7, 5 }.Select((amount, i) => $"b{i},electricity.grid,{amount},kWh,2024-01,CN,F,")]);

        Assert.That(found.Single(finding => finding.Code == "same-row").Lines, Is.EqualTo(new[] { "b0", "b3" }));
        Assert.That(found.Select(finding => finding.Code), Has.None.EqualTo("rows-not-compared"));
    }

    [Test]
    public void Findings_MoreRowsThanAreCompared_SayIt()
    {
        IEnumerable<string> rows = Enumerable.Range(0, 500_004).Select(
            i => $"r{i},electricity.grid,{(i % 4) + 1},kWh,2024-01,CN,F{i / 4},");

        Finding finding = OfFile(rows).Single(finding => finding.Code == "rows-not-compared");

        Assert.That((finding.Severity, finding.LineCount, finding.Tonnes), Is.EqualTo((FindingSeverity.Info, 500_004L, (decimal?)null)));
        Assert.That(finding.Message, Is.EqualTo(
            "equal rows are not looked for where a period has 4 to 12 rows of a kind: there are more than 500000 of them; "
            + "calculate a part of the rows to have them compared"));
    }

    private static ImmutableArray<Finding> OfFile(IEnumerable<string> rows)
    {
        using var file = new ScratchFile($"{Header}\n{string.Join('\n', rows)}\n");
        return Inventory.CalculateFiles(
            [LedgerSource.FromFile(file.Path)], FactorLibrary.BuiltIn, Sample.Ar6 with { KeepLines = false }, new DataIssues())[0].Findings;
    }
}
