using System.Collections.Immutable;
using System.Globalization;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>A year that rows cover in part is said to be one, in total, by kind of rows and by site.</summary>
public sealed class YearCoverageTests
{
    private const string Columns = "activity,amount,unit,period,region,scope,facility";

    private const string Missing = "days of the year have no rows: "
        + "add what is missing, or state the month in which the reporting year begins: ";

    private const string New = "the meters of a site begin within the year: "
        + "right where the site or its meters were new, else rows are missing: ";

    private static readonly string[] Codes = ["part-of-year", "starts-in-year"];

    [TestCase("2024-12-15/2025-01-14", 2025, "the ledger covers 2025-01-01 to 2025-01-14 (14 of 365 days)")]
    [TestCase("2024-12-15/2025-01-14", 2024, "the ledger covers 2024-12-15 to 2024-12-31 (17 of 366 days)")]
    [TestCase("2024-12-15/2024-12-28", 2024, "the ledger covers 2024-12-15 to 2024-12-28 (14 of 366 days)")]
    [TestCase("2024-02", 2024, "the ledger covers 2024-02-01 to 2024-02-29 (29 of 366 days)")]
    [TestCase("2025-03-14", 2025, "the ledger covers 2025-03-14 to 2025-03-14 (1 of 365 days)")]
    public void Findings_OneBill_SayWhatItCovers(string period, int year, string covers)
    {
        Finding finding = Single(year, $"electricity.grid,100,MWh,{period},CN,,");

        Assert.That((finding.Severity, finding.Message), Is.EqualTo((FindingSeverity.Warning, Missing + covers)));
    }

    [Test]
    public void Findings_OneBill_GiveItsTonnes()
    {
        Finding finding = Single(2025, "electricity.grid,31,MWh,2025-01,CN,,");

        Assert.That((finding.Tonnes, finding.Share, finding.LineCount), Is.EqualTo((31m * 0.5306m, 1m, 1L)));
        Assert.That(finding.Subjects.Single().Subject, Is.EqualTo("the ledger covers 2025-01-01 to 2025-01-31 (31 of 365 days)"));
    }

    // Scope 1 was carried over for the whole year: the ledger covers it, electricity does not.
    [Test]
    public void Findings_HalfAYearOfElectricityBesideAWholeYear_AreTold() => Assert.That(
        Single(2023, ["emissions.reported,10,tCO2e,2023,,1,", .. Months("2023", 1, 6)]).Message,
        Is.EqualTo(Missing + "electricity of Scope 2 covers 2023-01-01 to 2023-06-30 (181 of 365 days)"));

    [Test]
    public void Findings_AMonthMissingInBetween_IsTold() => Assert.That(
        Single(2025, [.. Months("2025", 1, 4), .. Months("2025", 6, 12)]).Message,
        Is.EqualTo(Missing + "the ledger covers 2025-01-01 to 2025-04-30 and 2025-06-01 to 2025-12-31 (334 of 365 days)"));

    [Test]
    public void Findings_ManyGaps_AreCounted() => Assert.That(
        Single(2025, [.. new[] { 1, 3, 5, 7, 12 }.SelectMany(month => Months("2025", month, month))]).Message,
        Is.EqualTo(Missing + "the ledger covers 2025-01-01 to 2025-12-31 with 4 gaps (155 of 365 days)"));

    [Test]
    public void Findings_DaysMissingHereAndThere_AreInformation()
    {
        Finding finding = Single(2025, "electricity.grid,100,MWh,2025-01-01/2025-12-19,CN,,");

        Assert.That(
            (finding.Severity, finding.Message),
            Is.EqualTo((FindingSeverity.Info, Missing + "the ledger covers 2025-01-01 to 2025-12-19 (353 of 365 days)")));
    }

    [Test]
    public void Findings_ASiteThatEndsEarly_IsTold()
    {
        Finding finding = Single(2025, [.. Months("2025", 1, 12, "dc1"), .. Months("2025", 1, 6, "dc2")]);

        Assert.That(
            (finding.Code, finding.Severity, finding.Message, finding.Tonnes),
            Is.EqualTo((
                "part-of-year", FindingSeverity.Warning,
                Missing + "dc2: electricity of Scope 2 covers 2025-01-01 to 2025-06-30 (181 of 365 days)", 6m * 0.5306m)));
    }

    [Test]
    public void Findings_ASiteOfJune_IsInformation()
    {
        Finding finding = Single(2025, [.. Months("2025", 1, 12, "dc1"), .. Months("2025", 6, 12, "dc2")]);

        Assert.That(
            (finding.Code, finding.Severity, finding.Message),
            Is.EqualTo((
                "starts-in-year", FindingSeverity.Info,
                New + "dc2: electricity of Scope 2 covers 2025-06-01 to 2025-12-31 (214 of 365 days)")));
    }

    [Test]
    public void Findings_ASiteWithRowsOfTheYearBefore_IsNotNew() => Assert.That(
        Single(2025, [.. Months("2024", 1, 12, "dc1", "dc2"), .. Months("2025", 1, 12, "dc1"), .. Months("2025", 6, 12, "dc2")]).Message,
        Is.EqualTo(Missing + "dc2: electricity of Scope 2 covers 2025-06-01 to 2025-12-31 (214 of 365 days)"));

    [TestCase("gas", 1, 5, FindingSeverity.Warning)]
    [TestCase("gas", 5, 9, FindingSeverity.Info)]
    [TestCase("heat", 1, 3, FindingSeverity.Warning)]
    [TestCase("leased", 1, 5, FindingSeverity.Warning)]
    public void Findings_GasAndHeat_MayRestInSummerOnly(string kind, int first, int last, FindingSeverity severity)
    {
        string row = kind switch
        {
            "gas" => "fuel.natural-gas.stationary,1,GJ(net)",
            "heat" => "heat.district,1,GJ",
            _ => "managed.electricity,1,kWh",
        };
        string region = kind == "leased" ? "GB" : "CN";
        IEnumerable<string> months = Enumerable.Range(first, last - first + 1).Select(month => $"{row},2025-{month:00},{region},,");
        Finding finding = Single(2025, ["electricity.grid,1,MWh,2025,CN,,", .. months]);

        Assert.That((finding.Code, finding.Severity), Is.EqualTo(("part-of-year", severity)));
    }

    // What raises no alarm: months, quarters beside months, a leap year, readings of every day, what comes and goes beside a whole year.
    [TestCase("2025", "electricity.grid,1,MWh,2025,CN,,")]
    [TestCase("2025", "electricity.grid,1,MWh,2025-H1,CN,,|electricity.grid,1,MWh,2025-Q3,CN,,|electricity.grid,1,MWh,2025-Q4,CN,,")]
    [TestCase("2024", "electricity.grid,1,MWh,2024-01-01/2024-12-31,CN,,")]
    [TestCase("2025", "electricity.grid,1,MWh,2025,CN,,|fuel.diesel.stationary,1,MWh(net),2025-03,CN,,a")]
    [TestCase("2025", "electricity.grid,1,MWh,2025,CN,,|refrigerant.r-410a,1,kg,2025-07-01,CN,,a")]
    [TestCase("2025", "electricity.grid,1,MWh,2025,CN,,|water.supply,3,m3,2025-03,GB,,")]
    [TestCase("2025", "electricity.grid,1,MWh,2024-12-10/2025-02-09,CN,,dc1|electricity.grid,1,MWh,2025-02-10/2026-01-09,CN,,dc1")]
    [TestCase("2025", "electricity.grid,1,MWh,2025,CN,,a|electricity.grid,1,MWh,2025-03-14,CN,,b|electricity.grid,1,MWh,2025-04-02,CN,,b")]
    [TestCase("2025", "fuel.diesel.stationary,1,MWh(net),2025-01-13,CN,,|fuel.diesel.stationary,1,MWh(net),2025-12-02,CN,,")]
    [TestCase("2025", "emissions.reported,1,tCO2e,2025-H1,,2,|electricity.grid,1,MWh,2025-H2,CN,,")]
    public void Findings_AWholeYear_HaveNothingToTell(string year, string rows) => Assert.That(
        All(int.Parse(year, CultureInfo.InvariantCulture), rows.Split('|')).Select(finding => finding.Message), Is.Empty);

    [Test]
    public void Findings_SitesWithMonthsAndWithQuarters_HaveNothingToTell()
    {
        IEnumerable<string> quarters = new[] { 1, 2, 3, 4 }.Select(quarter => $"electricity.grid,1,MWh,2025-Q{quarter},CN,,b");

        Assert.That(All(2025, [.. Months("2025", 1, 12, "a"), .. quarters]), Is.Empty);
    }

    [Test]
    public void Findings_ReadingsOfEveryDay_HaveNothingToTell()
    {
        var first = new DateOnly(2024, 1, 1);
        string[] days = [.. Enumerable.Range(0, 366).Select(
            day => $"electricity.grid,1,kWh,{first.AddDays(day).ToString("O", CultureInfo.InvariantCulture)},CN,,dc1")];

        Assert.That(All(2024, days), Is.Empty);
    }

    // Fewer than half of the days: what such readings cover is not known, of the site no more than of all sites.
    [TestCase(1)]
    [TestCase(4)]
    public void Findings_ReadingsOfEveryWeek_HaveNothingToTell(int meters)
    {
        var first = new DateOnly(2025, 1, 7);
        IEnumerable<string> days = from week in Enumerable.Range(0, 52)
                                   from _ in Enumerable.Range(0, meters)
                                   let day = first.AddDays(week * 7).ToString("O", CultureInfo.InvariantCulture)
                                   select $"electricity.grid,1,kWh,{day},CN,,dc1";

        Assert.That(All(2025, ["emissions.reported,10,tCO2e,2025,,1,", .. days]).Select(finding => finding.Message), Is.Empty);
    }

    [TestCase(4, 0)]
    [TestCase(1, 2)]
    public void Findings_AFiscalYear_AreOfItsOwnMonths(int startMonth, int told)
    {
        string[] rows = [.. Months("2024", 4, 12), .. Months("2025", 1, 3)];

        Assert.That(
            Inventories(startMonth, Columns, rows).SelectMany(year => year.Findings).Count(finding => Codes.Contains(finding.Code)),
            Is.EqualTo(told));
    }

    [Test]
    public void Coverage_OfAYear_IsTheSameInAnyOrderOfRows()
    {
        string[] rows = [.. Months("2025", 1, 12, "dc1"), .. Months("2025", 1, 6, "dc2"), .. Months("2025", 6, 12, "dc3")];

        Assert.That(
            All(2025, [.. rows.Reverse()]).Select(finding => (finding.Code, finding.Message)),
            Is.EqualTo(All(2025, rows).Select(finding => (finding.Code, finding.Message))));
    }

    // A site may be called as an entity is: what is said of both is alike but for the site.
    [Test]
    public void Coverage_OfASiteAndAnEntityOfOneName_IsTheSameInAnyOrderOfRows()
    {
        string[] rows =
        [
            .. Months("2025", 1, 12, "dc1").Select(row => $"{row},"),
            "electricity.grid,1,MWh,2025-02,CN,,A,", "electricity.grid,1,MWh,2025-02,CN,,,A",
        ];

        string?[][] sites = [.. new[] { rows, [.. rows.Reverse()] }.Select(ordered =>
            Inventories(1, $"{Columns},entity", ordered).Single().Coverage!.Parts.Select(part => part.Facility).ToArray())];

        Assert.That(sites[0], Has.Length.EqualTo(2));
        Assert.That(sites[1], Is.EqualTo(sites[0]));
    }

    [Test]
    public void Coverage_OfAnInventory_HasDaysAndScopes()
    {
        YearCoverage coverage = Inventories(
            1, Columns, ["emissions.reported,10,tCO2e,2023,,1,", .. Months("2023", 1, 6)]).Single().Coverage!;

        Assert.That((coverage.Days, coverage.From, coverage.To), Is.EqualTo((365, new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31))));
        Assert.That(coverage.PartialScopes, Is.EqualTo(new[] { Scope.Scope2 }));
        Assert.That(coverage.Parts.Single().Days, Is.EqualTo(181));
    }

    [Test]
    public void Coverage_OfADayAlone_IsThatDay() =>
        Assert.That(Inventories(1, Columns, "fuel.diesel.stationary,1,MWh(net),2025-01-13,CN,,").Single().Coverage?.Days, Is.EqualTo(1));

    private static IEnumerable<string> Months(string year, int first, int last, params string[] sites) =>
        from month in Enumerable.Range(first, last - first + 1)
        from site in sites.DefaultIfEmpty("")
        select string.Create(CultureInfo.InvariantCulture, $"electricity.grid,1,MWh,{year}-{month:00},CN,,{site}");

    private static Finding Single(int year, params string[] rows) => All(year, rows).Single();

    private static IEnumerable<Finding> All(int year, params string[] rows) =>
        Inventories(1, Columns, rows).Single(inventory => inventory.Year == year).Findings.Where(finding => Codes.Contains(finding.Code));

    private static ImmutableArray<Inventory> Inventories(int startMonth, string header, params string[] rows)
    {
        (ActivityLedger ledger, string[] faults) = LedgerText.Read($"{header}\n{string.Join('\n', rows)}\n");
        Assert.That(faults, Is.Empty);
        return Inventory.CalculateAll(
            ledger, FactorLibrary.BuiltIn, new InventoryOptions { GwpSet = GwpSet.Ar6, YearStartMonth = startMonth });
    }
}
