using System.Globalization;
using static Kingsoft.Carbon.Tests.Inventories.MeterText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>A hole in readings of every day or week is found as one between bills is.</summary>
public sealed class FrequentReadingTests
{
    private static readonly DateOnly First = new(2024, 1, 1);

    private const string Lacks = "days between others of the same site and activity have no row, and count as nothing: enter the bill "
        + "that is missing, or a row of 0 where nothing was used (tonnes: what as many days of other rows hold): ";

    // Days 121 to 181 are May and June; what begins before May ends in it.
    [TestCase(1, "2024-05-01/2024-06-30", "2024-01-01 to 2024-04-30 and 2024-07-01 to 2024-12-31 (305 of 366 days)")]
    [TestCase(3, "2024-05-03/2024-07-01", "2024-01-01 to 2024-05-02 and 2024-07-02 to 2024-12-31 (306 of 366 days)")]
    [TestCase(6, "2024-05-06/2024-07-04", "2024-01-01 to 2024-05-05 and 2024-07-05 to 2024-12-31 (306 of 366 days)")]
    [TestCase(7, "2024-05-06/2024-06-30", "2024-01-01 to 2024-05-05 and 2024-07-01 to 2024-12-29 (308 of 366 days)")]
    public void Findings_MonthsMissingBetweenReadings_AreTold(int days, string lacks, string covers)
    {
        Inventory inventory = Calculate(Readings(days, 121, 181));

        Assert.That(Told(inventory), Is.EqualTo(new[]
        {
            $"month-missing: {Lacks}F, electricity.grid: {lacks}",
            "part-of-year: days of the year have no rows: add what is missing, or state the month in which the reporting year begins: "
                + $"the ledger covers {covers}",
        }));
        Assert.That(inventory.Coverage!.PartialScopes, Is.EqualTo(Scopes.All));
    }

    [TestCase(1)]
    [TestCase(7)]
    public void Findings_MonthsMissingBesideACompleteSite_AreTold(int days)
    {
        Inventory inventory = Calculate([.. Readings(days, 121, 181), .. Months("g", 10m, "G")]);

        Assert.That(inventory.Findings.Select(finding => finding.Code), Does.Contain("month-missing").And.Not.Contain("part-of-year"));
    }

    [Test]
    public void Findings_FourMonthsOfReadings_AreTold() => Assert.That(
        Told(Calculate(Readings(1, 121, 243))).Select(text => text.Split(':')[0]), Is.EqualTo(new[] { "month-missing", "part-of-year" }));

    // Less than a month is information: days lack here and there.
    [Test]
    public void Findings_AFortnightOfReadings_IsInformation() => Assert.That(
        Calculate(Readings(1, 100, 119)).Findings.Single(finding => finding.Code == "part-of-year").Severity,
        Is.EqualTo(FindingSeverity.Info));

    // Readings on working days, on three days of a month, and on one day of a week.
    [TestCase(7, 5)]
    [TestCase(30, 3)]
    [TestCase(7, 1)]
    public void Findings_ReadingsThatRest_HaveNothingToTell(int cycle, int read)
    {
        IEnumerable<string> rows = Enumerable.Range(0, 366).Where(day => day % cycle < read).Select(day => Row(day, 1));

        Assert.That(Told(Calculate([.. rows, .. Months("g", 10m, "G")])), Is.Empty);
    }

    [Test]
    public void Findings_AHolidayOfTenDays_HasNothingToTell() => Assert.That(Told(Calculate(Readings(1, 273, 282))), Is.Empty);

    private static IEnumerable<string> Readings(int days, int from, int to) =>
        Enumerable.Range(0, 366 / days).Select(number => number * days).Where(day => day < from || day > to).Select(day => Row(day, days))
            .Concat(366 % days == 0 ? [] : [Row(366 - (366 % days), 366 % days)]);

    private static string Row(int day, int days)
    {
        string first = Day(day), last = Day(Math.Min(365, day + days - 1));
        return $"r{day},electricity.grid,{1000 + (day % 50)},kWh,{(first == last ? first : $"{first}/{last}")},CN,F,";
    }

    private static string Day(int day) => First.AddDays(day).ToString("O", CultureInfo.InvariantCulture);

    private static string[] Told(Inventory inventory) =>
    [
        .. inventory.Findings.Where(finding => finding.Code is "month-missing" or "part-of-year" or "starts-in-year")
            .Select(finding => $"{finding.Code}: {finding.Message}").Order(StringComparer.Ordinal),
    ];

    private static Inventory Calculate(IEnumerable<string> rows)
    {
        (ActivityLedger ledger, string[] faults) = LedgerText.Read($"{Header}\n{string.Join('\n', rows)}\n");
        Assert.That(faults, Is.Empty);
        return Inventory.CalculateAll(ledger, FactorLibrary.BuiltIn, Sample.Ar6).Single();
    }
}
