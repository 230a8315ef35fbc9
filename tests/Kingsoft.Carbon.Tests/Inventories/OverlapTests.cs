using System.Globalization;
using static Kingsoft.Carbon.Tests.Inventories.MeterText;

namespace Kingsoft.Carbon.Tests.Inventories;

public sealed class OverlapTests
{
    private static string Row(string id, decimal amount, string period, string evidence = "", string facility = "F") =>
        FormattableString.Invariant($"{id},electricity.grid,{amount},MWh,{period},CN,{facility},{evidence}");

    // Twelve months of 100 MWh beside a year of 1200 MWh: 1200 × 0.5306 t too many.
    [Test]
    public void Findings_YearBesideItsMonths_HasTheTonnesOfOneOfThem()
    {
        Finding finding = One([Row("year", 1200m, "2024"), .. Months("m", 100m)], "overlap");

        Assert.That((finding.Tonnes, finding.LineCount), Is.EqualTo((636.72m, 13L)));
        Assert.That(finding.Lines, Is.EqualTo(new[] { "m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9", "m10", "m11", "m12", "year" }));
        Assert.That(finding.Message, Is.EqualTo(
            "periods of one site and activity overlap, and their days are counted more than once; keep the rows of one of them, or where "
            + "they are of different meters, tanks or registers write that of each ('meter 7', 'night') into its evidence: "
            + "F, electricity.grid: 2024 beside 12 others from 2024-01 to 2024-12"));
    }

    // A year, its quarters and their months: two of the three are too many, and each is named with what holds it.
    [Test]
    public void Findings_YearAndQuartersAndMonths_CountEachLayerOnce()
    {
        Finding finding = One(
            [
                Row("year", 1200m, "2024"), Row("q1", 300m, "2024-Q1"), Row("q2", 300m, "2024-Q2"), Row("q3", 300m, "2024-Q3"),
                Row("q4", 300m, "2024-Q4"), .. Months("m", 100m),
            ],
            "overlap");

        Assert.That(finding.Tonnes, Is.EqualTo(2400m * 0.5306m));
        Assert.That(finding.Subjects, Has.Length.EqualTo(5));
    }

    [Test]
    public void Findings_QuarterBesideOneOfItsMonths_IsFound()
    {
        Finding finding = One([Row("q", 300m, "2024-Q1"), Row("m", 100m, "2024-01")], "overlap");

        // 31 of 91 days of 300 MWh are 102.2 MWh: the month is less.
        Assert.That(finding.Tonnes, Is.EqualTo(53.06m));
        Assert.That(finding.Subjects[0].Subject, Is.EqualTo("F, electricity.grid: 2024-Q1 beside 2024-01"));
    }

    // 17 of 31 days of each: 31 MWh a bill make 17 MWh.
    [Test]
    public void Findings_BillsThatShareDays_AreFound()
    {
        Finding finding = One([Row("a", 31m, "2024-01-01/2024-01-31"), Row("b", 31m, "2024-01-15/2024-02-14")], "overlap");

        Assert.That(finding.Tonnes, Is.EqualTo(17m * 0.5306m));
        Assert.That(finding.Lines, Is.EqualTo(new[] { "a", "b" }));
    }

    [TestCase(1100, 11, "F", TestName = "eleven months and a year")]
    [TestCase(1200, 12, "", TestName = "no site, but the amounts of the year")]
    [TestCase(1180, 12, "F", TestName = "a year that differs by two percent")]
    public void Findings_YearBesideMonths_IsFound(int year, int months, string facility) => Assert.That(
        One([Row("year", year, "2024", "", facility), .. Months("m", 100m, facility, to: months)], "overlap").LineCount,
        Is.EqualTo(months + 1));

    // A bill is no meter, and what is written once is none either.
    [Test]
    public void Findings_YearBesideMonthsWithTheirBills_IsFound()
    {
        IEnumerable<string> months = Enumerable.Range(1, 12).Select(
            month => Row($"m{month}", 100m, $"2024-{month:00}", $"bill 24{month:00}"));

        Assert.That(One([Row("year", 1200m, "2024", "statement of the landlord"), .. months], "overlap").LineCount, Is.EqualTo(13));
    }

    [Test]
    public void Findings_SpendOfAYearBesideItsMonths_IsFound()
    {
        const string Header = "id,activity,amount,unit,period,region";
        IEnumerable<string> months = Enumerable.Range(1, 12).Select(
            month => $"m{month},spend.naics-721110.with-margins,{month * 10},USD,2022-{month:00},US");

        Finding finding = One(["year,spend.naics-721110.with-margins,780,USD,2022,US", .. months], "overlap", Header);

        Assert.That(finding.LineCount, Is.EqualTo(13));
    }

    [Test]
    public void Findings_QuarterlyBillsBesideMonthlyOnesOfAnotherMeter_AreNotFound()
    {
        string[] quarters = [.. Enumerable.Range(1, 4).Select(quarter => Row($"q{quarter}", 300m, $"2024-Q{quarter}", "meter 8"))];

        Assert.That(Found([.. quarters, .. Months("m", 100m, evidence: "meter 7")]), Is.Empty);
        Assert.That(Found([.. quarters.Select(row => row.Replace("meter 8", "hall B", StringComparison.Ordinal)),
            .. Months("m", 100m, evidence: "hall A")]), Is.Empty);
        Assert.That(Found([Row("year", 1200m, "2024", "meter 8"), .. Months("m", 100m, evidence: "meter 7")]), Is.Empty);
    }

    // Nobody names the meters, but a quarter of 45 MWh does not hold months of 100.
    [Test]
    public void Findings_QuartersThatAreLessThanTheirMonths_AreNotFound() => Assert.That(
        Found([.. Enumerable.Range(1, 4).Select(quarter => Row($"q{quarter}", 45m, $"2024-Q{quarter}")), .. Months("m", 100m)]),
        Is.Empty);

    [Test]
    public void Findings_BillsOfTwoSuppliers_AreNotFound()
    {
        const string Header = "id,activity,amount,unit,period,region,facility,supplier";
        string[] rows = ["a,electricity.grid,300,MWh,2024-Q1,CN,F,A", "b,electricity.grid,100,MWh,2024-01,CN,F,B"];

        Assert.That(Found(rows, Header), Is.Empty);
    }

    [TestCase("2024-01", "2024-01", TestName = "two bills of a month")]
    [TestCase("2024-01-01/2024-01-31", "2024-01-31/2024-02-29", TestName = "bills that share the day of the reading")]
    [TestCase("2024-01", "2024-02-01/2024-12-31", TestName = "a month and the rest of the year")]
    public void Findings_UsualNeighbours_AreNotFound(string a, string b) =>
        Assert.That(Found([Row("a", 31m, a), Row("b", 30m, b)]), Is.Empty);

    // The old meter until May, the new one from June, and both in June.
    [Test]
    public void Findings_NewMeterInJune_IsNotFound() => Assert.That(
        Found(
            [
                .. Months("old", 100m, evidence: "1234", to: 5), Row("last", 40m, "2024-06-01/2024-06-14", "1234"),
                .. Months("new", 110m, evidence: "5678", from: 6),
            ]),
        Is.Empty);

    [Test]
    public void Findings_FiscalYearOfMonths_IsNotFound()
    {
        string[] rows =
        [
            .. Enumerable.Range(4, 9).Select(month => Row($"a{month}", 100m + month, $"2024-{month:00}")),
            .. Enumerable.Range(1, 3).Select(month => Row($"b{month}", 100m + month, $"2025-{month:00}")),
            Row("before", 1200m, "2023-04-01/2024-03-31"),
        ];

        Assert.That(Found(rows, options: Sample.Ar6 with { YearStartMonth = 4 }), Is.Empty);
        Assert.That(Found(rows), Is.Empty);
    }

    [Test]
    public void Findings_CorrectionOfAMonth_IsNotFound()
    {
        const string Header = "id,activity,amount,unit,period,region,facility,corrects";

        Assert.That(
            Found(
                [
                    "a,electricity.grid,100,MWh,2024-01,CN,F,", "b,electricity.grid,-8,MWh,2024-01,CN,F,a",
                    "c,electricity.grid,100,MWh,2024-02,CN,F,",
                ],
                Header),
            Is.Empty);
    }

    // Fills of a tank stand on days; the month is of another tank.
    [Test]
    public void Findings_FillsBesideAMonth_AreNotFound() => Assert.That(
        Found(
            [
                "a,fuel.diesel.stationary,9,GJ(net),2024-03,CN,F,", "b,fuel.diesel.road,2,GJ(net),2024-03-04,CN,F,",
                "c,fuel.diesel.road,3,GJ(net),2024-03-19,CN,F,", "d,fuel.diesel.road,9,GJ(net),2024-03,CN,F,",
            ]),
        Is.Empty);

    // A word that holds "meter", or stands before a date or in the name of a file, names no meter.
    [TestCase("meter reading 2024-{0:00}")]
    [TestCase("meter 2024-{0:00}")]
    [TestCase("meter-{0:00}.xlsx")]
    [TestCase("电费报表-{0:00}.xlsx")]
    [TestCase("电表读数 2024-{0:00}")]
    [TestCase("odometer {0}")]
    [TestCase("parameter list {0}")]
    public void Findings_YearBesideMonthsOfReadings_IsFound(string evidence)
    {
        IEnumerable<string> months = Enumerable.Range(1, 12).Select(
            month => Row($"m{month}", 100m, $"2024-{month:00}", string.Format(CultureInfo.InvariantCulture, evidence, month)));

        Assert.That(One([Row("year", 1200m, "2024"), .. months], "overlap").LineCount, Is.EqualTo(13));
    }

    [TestCase("户号 3100{0}", "户号 77")]
    [TestCase("bill {0} of meter 7", "Meter no. 8")]
    [TestCase("MPAN 12{0}4", "MPAN 99")]
    [TestCase("meter A, {0}", "meter B")]
    public void Findings_YearBesideMonthsOfOtherMeters_IsNotFound(string evidence, string other)
    {
        IEnumerable<string> months = Enumerable.Range(1, 12).Select(
            month => Row($"m{month}", 100m, $"2024-{month:00}", $"\"{string.Format(CultureInfo.InvariantCulture, evidence, month)}\""));

        Assert.That(Found([Row("year", 1200m, "2024", other), .. months]), Is.Empty);
    }

    [TestCase("meter 7", "7")]
    [TestCase("Smart meter #a-7, January", "A-7")]
    [TestCase("meter no. 7/2", "7/2")]
    [TestCase("电表编号：0012", "0012")]
    [TestCase("meter7", "7")]
    [TestCase("submeter B", "B")]
    [TestCase("meter", null)]
    [TestCase("metering point 7", null)]
    [TestCase("meter Q3", null)]
    [TestCase("meter 20240131", null)]
    [TestCase("meter 1/2024", null)]
    [TestCase("报表 7", null)]
    public void Find_OfEvidence_IsTheNameOfTheMeter(string evidence, string? name) =>
        Assert.That(MeterNames.Find(evidence), Is.EqualTo(name));
}
