using static Kingsoft.Carbon.Tests.Inventories.MeterText;

namespace Kingsoft.Carbon.Tests.Inventories;

public sealed class MissingMonthTests
{
    [Test]
    public void Findings_MonthMissingBetweenOthers_IsNamed()
    {
        Finding finding = One([.. Months("a", 100m, to: 6), .. Months("b", 100m, from: 8)], "month-missing");

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

        Assert.That(One(quarters, "month-missing").Subjects[0].Subject, Is.EqualTo("F, electricity.grid: 2024-Q3"));
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
}
