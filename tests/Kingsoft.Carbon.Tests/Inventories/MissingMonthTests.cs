using System.Collections.Immutable;
using static Kingsoft.Carbon.Tests.Inventories.MeterText;

namespace Kingsoft.Carbon.Tests.Inventories;

public sealed class MissingMonthTests
{
    // Another site has the month: that the ledger lacks it is not said otherwise.
    [Test]
    public void Findings_MonthMissingBetweenOthers_IsNamed()
    {
        Finding finding = One([.. Months("a", 100m, to: 6), .. Months("b", 100m, from: 8), .. Months("c", 70m, "G")], "month-missing");

        Assert.That(finding.Message, Is.EqualTo(
            "days between others of the same site and activity have no row, and count as nothing: enter the bill that is missing, or a row "
            + "of 0 where nothing was used (tonnes: what as many days of other rows hold): F, electricity.grid: 2024-07"));

        // 100 MWh of June are 30 days, 100 MWh of August 31.
        Assert.That((Math.Round(finding.Tonnes!.Value, 6), finding.LineCount), Is.EqualTo((53.944333m, 0L)));
    }

    [Test]
    public void Findings_QuarterMissingBetweenOthers_IsNamed()
    {
        IEnumerable<string> quarters =
            new[] { 1, 2, 4 }.Select(quarter => $"q{quarter},electricity.grid,300,MWh,2024-Q{quarter},CN,F,");

        Finding finding = One([.. quarters, .. Months("c", 70m, "G")], "month-missing");

        Assert.That(finding.Subjects[0].Subject, Is.EqualTo("F, electricity.grid: 2024-Q3"));
    }

    // A quarter of gas, heat that lacks the spring, a quarter of a tank, a statement of each quarter's month or of each month but one, and
    // a month of winter in a heating season.
    [TestCase("fuel.natural-gas.stationary,300,GJ(net)", "Q1 Q2 Q4", "2024-Q3")]
    [TestCase("fuel.natural-gas.stationary,300,GJ(net)", "Q1 Q3 Q4", "2024-Q2")]
    [TestCase("heat.district,300,GJ", "Q1 Q3 Q4", "2024-Q2")]
    [TestCase("fuel.diesel.stationary,300,GJ(net)", "01 02 03 04 06 07 08 09 10 11 12", "2024-05")]
    [TestCase("fuel.diesel.stationary,300,GJ(net)", "Q1 Q3 Q4", "2024-Q2")]
    [TestCase("fuel.diesel.road,300,L", "Q1 Q2 Q4", "2024-Q3")]
    [TestCase("fuel.lpg.stationary,300,GJ(net)", "02 05 11", "2024-08")]
    [TestCase("fuel.diesel.stationary,300,GJ(net)", "03 09 12", "2024-06")]
    [TestCase("waste.household-residual-waste.landfill,9,t", "01 02 03 04 05 06 07 08 09 10 12", "2024-11")]
    [TestCase("heat.district,300,GJ", "01 03 04 10 11 12", "2024-02")]
    public void Findings_BillOfWhatMayRestMissingBetweenOthers_IsNamed(string row, string periods, string missing)
    {
        (string region, string category) = row.StartsWith("waste", StringComparison.Ordinal) ? ("GB", " (category 5)") : ("CN", "");

        Finding finding = One(Bills(row, periods, region), "month-missing");

        Assert.That(finding.Subjects.Single().Subject, Is.EqualTo($"F, {row.Split(',')[0]}{category}: {missing}"));
        Assert.That(finding.Tonnes, Is.GreaterThan(0m));
    }

    // Loads now and then, quarters or months of a tank without a rhythm, quarters that end within the year, a summer without heat, months
    // of which two are missing, bills of two months, fills.
    [TestCase("fuel.diesel.stationary,300,GJ(net)", "02 07 11")]
    [TestCase("fuel.diesel.stationary,300,GJ(net)", "Q1 Q4")]
    [TestCase("fuel.diesel.stationary,300,GJ(net)", "Q1 Q2 Q3")]
    [TestCase("fuel.diesel.stationary,300,GJ(net)", "Q1 Q2 Q3 Q4")]
    [TestCase("fuel.diesel.stationary,300,GJ(net)", "Q1 07 Q4")]
    [TestCase("fuel.diesel.stationary,300,GJ(net)", "H1 Q3 Q4")]
    [TestCase("fuel.diesel.stationary,300,GJ(net)", "03 06 09 12")]
    [TestCase("fuel.diesel.stationary,300,GJ(net)", "03 08 12")]
    [TestCase("fuel.diesel.stationary,300,GJ(net)", "02 03 04 06 07 08 09 10 11")]
    [TestCase("fuel.diesel.road,300,GJ(net)", "01-07 02-03 03-09 04-01 06-04 07-09 08-03 09-03 10-02 11-05 12-01")]
    [TestCase("heat.district,300,GJ", "Q1 Q2 Q4")]
    [TestCase("heat.district,300,GJ", "01 02 03 11 12")]
    [TestCase("heat.district,300,GJ", "01 02 04 10 11 12")]
    [TestCase("fuel.natural-gas.stationary,300,GJ(net)", "Q1 Q4")]
    [TestCase("fuel.natural-gas.stationary,300,GJ(net)", "01 02 03 Q2 Q4")]
    public void Findings_BillsOfWhatRestsOrComesNowAndThen_AreNotMissing(string row, string periods) =>
        Assert.That(Found(Bills(row, periods)), Is.Empty);

    // The month was entered as litres, or as another diesel.
    [TestCase("x,fuel.diesel.stationary,8000,L,2024-05,CN,F,")]
    [TestCase("x,fuel.diesel.road,300,GJ(net),2024-05,CN,F,")]
    public void Findings_MonthOfAFuelInAnotherUnitOrCode_IsNotMissing(string row) => Assert.That(
        Found([.. Bills("fuel.diesel.stationary,300,GJ(net)", "01 02 03 04 06 07 08 09 10 11 12"), row]), Is.Empty);

    // A fill of diesel, a bottle of LPG: no gas of November.
    [TestCase("x,fuel.diesel.road,300,L,2024-11-14,CN,F,")]
    [TestCase("x,fuel.lpg.stationary,3,GJ(net),2024-11,CN,F,")]
    public void Findings_MonthOfAnotherFuel_HidesNothing(string row) => Assert.That(
        One([.. Bills("fuel.natural-gas.stationary,300,GJ(net)", "01 02 03 04 05 06 07 08 09 10 12"), row], "month-missing")
            .Subjects.Single().Subject,
        Is.EqualTo("F, fuel.natural-gas.stationary: 2024-11"));

    // Without sites the regions tell places apart.
    [Test]
    public void Findings_MonthOfAnotherRegion_HidesNothing()
    {
        IEnumerable<string> rows = Enumerable.Range(1, 12).Where(month => month != 8)
            .Select(month => $"r{month},electricity.grid,{100 + month},MWh,2024-{month:00},CN-BJ,,");

        Assert.That(
            One([.. rows, "x,electricity.grid,9,kWh,2024-08,CN-SH,,"], "month-missing").Subjects.Single().Subject,
            Is.EqualTo("CN-BJ, electricity.grid: 2024-08"));
    }

    // Monthly bills of one gas meter beside quarters of another, of which one is missing: the site has gas on all days.
    [Test]
    public void Findings_QuarterOfGasBesideMonthsOfAnotherMeter_IsNotMissing() => Assert.That(
        Found([
            .. Bills("fuel.natural-gas.stationary,300,GJ(net)", "Q1 Q3 Q4"),
            .. Enumerable.Range(1, 12).Select(month => $"m{month},fuel.natural-gas.stationary,40,GJ(net),2024-{month:00},CN,F,"),
        ]),
        Is.Empty);

    [Test]
    public void Findings_QuarterOfGasInAFiscalYear_IsNamedOnce()
    {
        IEnumerable<string> rows = new[] { "2023-Q2", "2023-Q3", "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1" }
            .Select(period => $"g{period},fuel.natural-gas.stationary,300,GJ(net),{period},CN,F,");

        ImmutableArray<Finding> found = Found(rows, options: Sample.Ar6 with { YearStartMonth = 4 });

        Assert.That(found.SelectMany(finding => finding.Subjects).Select(subject => subject.Subject), Is.EqualTo([
            "F, fuel.natural-gas.stationary: 2023-Q4",
        ]));
    }

    private static IEnumerable<string> Bills(string row, string periods, string region = "CN") =>
        periods.Split(' ').Select(period => $"r{period},{row},2024-{period},{region},F,");

    [Test]
    public void Findings_MonthThatTheWholeLedgerLacks_IsNamedBesideTheDaysThatAreCovered()
    {
        string[] rows = [.. Months("a", 100m, to: 6), .. Months("b", 100m, from: 8)];

        Assert.That(CodesOfMissing(Calculate(rows)), Is.EqualTo(["month-missing", "part-of-year"]));
    }

    // Of four gaps the days are not named one by one.
    [Test]
    public void Findings_MonthsThatTheLedgerLacksWithoutNamingThem_AreNamed()
    {
        int[] months = [1, 2, 4, 5, 6, 8, 9, 10, 12];
        IEnumerable<string> rows = months.Select(month => $"r{month},electricity.grid,{100 + month},MWh,2024-{month:00},CN,F,");

        Assert.That(One(rows, "month-missing").Subjects.Select(subject => subject.Subject), Is.EqualTo([
            "F, electricity.grid: 2024-07", "F, electricity.grid: 2024-03", "F, electricity.grid: 2024-11",
        ]));
    }

    [TestCase("F,,,,,electricity.grid", "part-of-year stream-missing")]
    [TestCase("F,,,,,electricity", "part-of-year stream-missing")]
    [TestCase("F,,,,,electricity.grid\nG,,,,,electricity.grid", "stream-missing")]
    [TestCase("F,,,,,refrigerant\nG,,,,,electricity.grid", "month-missing stream-missing")]
    public void Findings_MonthOfAStreamThatTheFileOfSitesHas_IsNotNamedTwice(string sites, string expected)
    {
        IEnumerable<string> rows = from month in Enumerable.Range(1, 12)
                                   from site in sites.Contains('G', StringComparison.Ordinal) ? new[] { "F", "G" } : ["F"]
                                   where month != 6 || site == "G"
                                   select Sites.Power($"2025-{month:00}", facility: site);

        Assert.That(CodesOfMissing(Sites.Inventories(sites, rows).Single()), Is.EqualTo(expected.Split(' ')));
    }

    [Test]
    public void Findings_SiteThatJoinsInJuneAndOneThatLeavesInSeptember_MissNothing() =>
        Assert.That(Found([.. Months("a", 100m, "A", from: 6), .. Months("b", 100m, "B", to: 9)]), Is.Empty);

    [Test]
    public void Findings_MonthThatAnotherRowCovers_IsNotMissing() => Assert.That(
        Found([.. Months("a", 100m, to: 5), "x,electricity.grid,210,MWh,2024-06-01/2024-07-31,CN,F,", .. Months("b", 100m, from: 8)]),
        Is.Empty);

    // Heating from October to April; readings of every second month; fills when the tank is empty.
    [TestCase("heat.district,100,GJ", new[] { 1, 2, 3, 4, 10, 11, 12 })]
    [TestCase("electricity.grid,100,MWh", new[] { 1, 3, 5, 7, 9, 11 })]
    [TestCase("fuel.diesel.road,100,GJ(net)", new[] { 1, 2, 3, 4, 5, 7, 8, 9, 10, 12 })]
    public void Findings_MonthsThatNobodyExpects_AreNotMissing(string row, int[] months)
    {
        IEnumerable<string> rows = months.Select(month => $"r{month},{row},2024-{month:00},CN,F,");

        Assert.That(Found(rows), Is.Empty);
    }

    private static IEnumerable<string> CodesOfMissing(Inventory inventory) => inventory.Findings
        .Select(finding => finding.Code)
        .Where(code => code is "part-of-year" or "month-missing" or "stream-missing")
        .Order(StringComparer.Ordinal);

    private static Inventory Calculate(IEnumerable<string> rows)
    {
        (ActivityLedger ledger, string[] faults) = LedgerText.Read($"{Header}\n{string.Join('\n', rows)}\n");
        Assert.That(faults, Is.Empty);
        return Inventory.CalculateAll(ledger, FactorLibrary.BuiltIn, Sample.Ar6).Single();
    }
}
