using static Kingsoft.Carbon.Tests.Inventories.MeterText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Of several meters at a site each has its bills; what one lacks is not hidden by the others.</summary>
public sealed class NamedMeterTests
{
    private const string Lacks = "days between others of the same site and activity have no row, and count as nothing: enter the bill "
        + "that is missing, or a row of 0 where nothing was used (tonnes: what as many days of other rows hold): ";

    [Test]
    public void Findings_AMonthThatOneMeterLacks_IsNamedWithIt()
    {
        Finding finding = One([.. One1(), .. Two(to: 5), .. Two(from: 7)], "month-missing");

        Assert.That(finding.Message, Is.EqualTo($"{Lacks}F, meter 2, electricity.grid: 2024-06"));
    }

    [Test]
    public void Findings_AQuarterThatOneMeterLacks_IsNamedWithIt()
    {
        IEnumerable<string> rows = from quarter in Enumerable.Range(1, 4)
                                   from meter in new[] { 1, 2 }
                                   where (quarter, meter) != (3, 2)
                                   let amount = 300 + quarter + meter
                                   select $"q{quarter}{meter},electricity.grid,{amount},MWh,2024-Q{quarter},CN,F,meter {meter}";

        Assert.That(One(rows, "month-missing").Message, Is.EqualTo($"{Lacks}F, meter 2, electricity.grid: 2024-Q3"));
    }

    // A new meter in June is none that was missing in May, and hides none that lacks a month afterwards.
    [Test]
    public void Findings_ANewMeterInTheMonthThatAnotherLacks_HidesNothing() => Assert.That(
        One([.. One1(), .. Two(to: 5), .. Two(from: 7), .. Months("c", 20m, evidence: "meter 3", from: 6)], "month-missing").Message,
        Is.EqualTo($"{Lacks}F, meter 2, electricity.grid: 2024-06"));

    [Test]
    public void Findings_AMeterThatEndsInApril_IsPartOfAYear()
    {
        Inventory inventory = Calculate([.. One1(), .. Two(to: 4)]);

        Finding finding = inventory.Findings.Single(finding => finding.Code == "part-of-year");
        // 4 × 50 MWh.
        Assert.That(
            (finding.Severity, finding.Message, finding.Tonnes, finding.LineCount),
            Is.EqualTo((
                FindingSeverity.Warning,
                "days of the year have no rows: add what is missing, or state the month in which the reporting year begins: "
                    + "F, meter 2: electricity of Scope 2 covers 2024-01-01 to 2024-04-30 (121 of 366 days)",
                200m * 0.5306m, 4L)));
        Assert.That(inventory.Findings.Select(found => found.Code), Does.Not.Contain("month-missing"));
    }

    [TestCase("successor", "meter 3", 50, 5, 12)]
    [TestCase("successor whose meter nobody names", "", 50, 5, 12)]
    [TestCase("meter that was taken out", "meter 2", 0, 5, 5)]
    public void Findings_AMeterThatEndsWithAReason_HasNothingToTell(string reason, string evidence, int amount, int from, int to) =>
        Assert.That(Told([.. One1(), .. Two(to: 4), .. Months("c", amount, evidence: evidence, from: from, to: to)]), Is.Empty, reason);

    [Test]
    public void Findings_AMeterThatIsLentForAMonth_IsNoHole() => Assert.That(
        Told([.. One1(), .. Two(to: 5), .. Two(from: 7), .. Months("c", 51m, evidence: "meter 9", from: 6, to: 6)]), Is.Empty);

    [Test]
    public void Findings_AMonthWhoseMeterNobodyNames_IsNotMissing() => Assert.That(
        Told([.. One1(), .. Two(to: 5), .. Two(from: 7), .. Months("c", 51m, from: 6, to: 6)]), Is.Empty);

    [Test]
    public void Findings_ANewMeterInJune_IsRight() => Assert.That(Told([.. One1(), .. Two(from: 6)]), Is.Empty);

    // Whatever a meter is called: a text on the bills of six periods or more is no bill's own.
    [Test]
    public void Findings_AMonthThatAMeterOfAnyNameLacks_IsNamedWithIt()
    {
        string[] rows =
        [
            .. Months("a", 100m, evidence: "BJ-M1"), .. Months("b", 50m, evidence: "bj-m2", to: 5),
            .. Months("b", 50m, evidence: "BJ-M2 ", from: 7),
        ];

        Assert.That(One(rows, "month-missing").Message, Is.EqualTo($"{Lacks}F, meter BJ-M2, electricity.grid: 2024-06"));
    }

    [Test]
    public void Findings_ASuccessorOnTheBillsOfTheSameMonth_IsRight() => Assert.That(
        Told([.. One1(), .. Two(to: 6), .. Months("c", 50m, evidence: "meter 3", from: 6)]), Is.Empty);

    // What the successor lacks is its own.
    [Test]
    public void Findings_AMonthThatASuccessorLacks_IsOfItAlone()
    {
        string[] rows =
        [
            .. One1(), .. Two(to: 3), .. Months("c", 50m, evidence: "meter 3", from: 4, to: 8),
            .. Months("c", 50m, evidence: "meter 3", from: 10),
        ];

        Assert.That(One(rows, "month-missing").Message, Is.EqualTo($"{Lacks}F, meter 3, electricity.grid: 2024-09"));
        Assert.That(Told(rows), Is.EqualTo(new[] { "month-missing" }));
    }

    // So many bills of a site are readings of as many rooms: nobody looks for one.
    [Test]
    public void Findings_AMonthLessOfManyMeters_HasNothingToTell() => Assert.That(
        Told(Enumerable.Range(1, 61).SelectMany(meter =>
            Months($"m{meter}-", 10m + meter, evidence: $"meter {meter}", to: meter == 61 ? 11 : 12))),
        Is.Empty);

    // Bills without a meter, and bills that are called alike: nobody knows which is missing.
    [TestCase("")]
    [TestCase("invoice 17")]
    public void Findings_BillsThatNameNoMeter_HaveNothingToTell(string evidence) => Assert.That(
        Told([.. Months("a", 100m, evidence: evidence), .. Months("b", 50m, evidence: evidence, to: 5),
            .. Months("b", 50m, evidence: evidence, from: 7)]),
        Is.Empty);

    [Test]
    public void Findings_AMeterThatIsReadEverySecondMonth_HasNothingToTell()
    {
        IEnumerable<string> rows = new[] { 1, 3, 5, 7, 9, 11 }.Select(
            month => $"b{month},electricity.grid,{50 + month},MWh,2024-{month:00},CN,F,meter 2");

        Assert.That(Told([.. One1(), .. rows]), Is.Empty);
    }

    [Test]
    public void Completeness_AMonthThatOneMeterLacks_IsMissing()
    {
        Inventory inventory = Calculate([.. One1(), .. Two(to: 5), .. Two(from: 7)], "facility,streams\nF,electricity.grid\n");

        StreamCoverage stream = inventory.Completeness!.Streams.Single();
        Assert.That((stream.Expected, stream.Covered, stream.Months[5]), Is.EqualTo((12, 11, MonthState.Missing)));
        Assert.That(
            inventory.Findings.Single(finding => finding.Code == "stream-missing").Message,
            Is.EqualTo("streams of sites lack months, which are not in the totals: F: electricity.grid, meter 2, in 2024-06"));
        Assert.That(inventory.Findings.Select(finding => finding.Code), Does.Not.Contain("month-missing"));
    }

    [Test]
    public void Completeness_MonthsThatOneMeterAndMonthsThatAllLack_AreToldApart()
    {
        Inventory inventory = Calculate(
            [.. Months("a", 100m, evidence: "meter 1", to: 10), .. Two(to: 5), .. Two(from: 7, to: 10)],
            "facility,streams\nF,electricity.grid\n");

        Assert.That(
            inventory.Findings.Single(finding => finding.Code == "stream-missing").Subjects.Select(subject => subject.Subject),
            Is.EqualTo(new[] { "F: electricity.grid in 2024-11 to 2024-12", "F: electricity.grid, meter 2, in 2024-06" }));
    }

    private static IEnumerable<string> One1() => Months("a", 100m, evidence: "meter 1");

    private static IEnumerable<string> Two(int from = 1, int to = 12) => Months($"b{from}-", 50m, evidence: "meter 2", from: from, to: to);

    private static string[] Told(IEnumerable<string> rows) =>
    [
        .. Found(rows).Select(finding => finding.Code).Where(code => code == "month-missing"),
        .. Calculate(rows).Findings.Select(finding => finding.Code).Where(code => code is "part-of-year" or "stream-missing"),
    ];

    private static Inventory Calculate(IEnumerable<string> rows, string? sites = null)
    {
        (ActivityLedger ledger, string[] faults) = LedgerText.Read($"{Header}\n{string.Join('\n', rows)}\n");
        Assert.That(faults, Is.Empty);
        using var file = new ScratchFile(sites ?? "facility\nF\n");
        InventoryOptions options = sites is null ? Sample.Ar6 : Sample.Ar6 with { Facilities = Facilities.ReadCsv(file.Path) };
        return Inventory.CalculateAll(ledger, FactorLibrary.BuiltIn, options).Single();
    }
}
