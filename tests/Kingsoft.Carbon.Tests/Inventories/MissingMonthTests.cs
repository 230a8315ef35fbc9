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
            + "of 0 where nothing was used: F, electricity.grid: 2024-07"));
        Assert.That((finding.Tonnes, finding.LineCount), Is.EqualTo(((decimal?)null, 0L)));
    }

    [Test]
    public void Findings_QuarterMissingBetweenOthers_IsNamed()
    {
        IEnumerable<string> quarters =
            new[] { 1, 2, 4 }.Select(quarter => $"q{quarter},electricity.grid,300,MWh,2024-Q{quarter},CN,F,");

        Finding finding = One([.. quarters, .. Months("c", 70m, "G")], "month-missing");

        Assert.That(finding.Subjects[0].Subject, Is.EqualTo("F, electricity.grid: 2024-Q3"));
    }

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
            "F, electricity.grid: 2024-03", "F, electricity.grid: 2024-07", "F, electricity.grid: 2024-11",
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
