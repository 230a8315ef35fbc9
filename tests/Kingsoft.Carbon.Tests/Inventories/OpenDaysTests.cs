using System.Globalization;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Where the file of sites says when a site opened and closed, it lacks nothing on the days before and after.</summary>
public sealed class OpenDaysTests
{
    private const string Missing = "days of the year have no rows: "
        + "add what is missing, or state the month in which the reporting year begins: ";

    private static readonly string[] Codes = ["part-of-year", "starts-in-year"];

    [TestCase("2025-06-01,", 6, 12)]
    [TestCase("2025-06,", 6, 12)]
    [TestCase("2025-05-20,", 6, 12)]
    [TestCase(",2025-06-30", 1, 6)]
    [TestCase("2025-03-01,2025-10-31", 3, 10)]
    public void Findings_ASiteWithRowsOfItsOpenDays_HaveNothingToTell(string openedClosed, int first, int last) =>
        Assert.That(Told($"dc1,,,{openedClosed},\nhq,,,,,", [.. Months("hq", 1, 12), .. Months("dc1", first, last)]), Is.Empty);

    [Test]
    public void Findings_ASiteThatOpenedBeforeItsFirstRow_IsNotNew() => Assert.That(
        Told("dc1,,,2025-03-01,,\nhq,,,,,", [.. Months("hq", 1, 12), .. Months("dc1", 6, 12)]),
        Is.EqualTo([
            $"Warning part-of-year: {Missing}dc1: electricity of Scope 2 covers 2025-06-01 to 2025-12-31 (214 of 365 days)",
        ]));

    [Test]
    public void Findings_ASiteThatClosedAfterItsLastRow_AreTold() => Assert.That(
        Told("dc1,,,,2025-09-30,\nhq,,,,,", [.. Months("hq", 1, 12), .. Months("dc1", 1, 6)]),
        Is.EqualTo([
            $"Warning part-of-year: {Missing}dc1: electricity of Scope 2 covers 2025-01-01 to 2025-06-30 (181 of 365 days)",
        ]));

    // Nobody says when it opened: it may be new.
    [Test]
    public void Findings_ASiteWithoutADayOfOpening_MayBeNew() => Assert.That(
        Told("dc1,,,,,\nhq,,,,,", [.. Months("hq", 1, 12), .. Months("dc1", 6, 12)]),
        Has.One.StartsWith("Info starts-in-year: the meters of a site begin within the year"));

    // A company that began in June has no rows of May.
    [Test]
    public void Findings_TheOnlySite_IsTheWholeLedger()
    {
        Inventory inventory = Of("dc1,,,2025-06-01,,", Months("dc1", 6, 12));

        Assert.That(Told(inventory), Is.Empty);
        Assert.That(inventory.Coverage!.PartialScopes, Is.Empty);
        Assert.That((inventory.Coverage.From, inventory.Coverage.Days), Is.EqualTo((new DateOnly(2025, 6, 1), 214)));
    }

    // A row without a site is of any day, and so is one of a site that the file has not.
    [TestCase("")]
    [TestCase("dc2")]
    public void Findings_RowsOfNoKnownSite_AreOfTheWholeYear(string site) => Assert.That(
        Told("dc1,,,2025-06-01,,", [.. Months("dc1", 6, 12), .. Months(site, 6, 12)]),
        Has.One.EqualTo($"Warning part-of-year: {Missing}the ledger covers 2025-06-01 to 2025-12-31 (214 of 365 days)"));

    // The electricity is of a site that opened in June; what was carried over is of the whole year.
    [Test]
    public void Findings_AKindOfRowsOfTheOnlySiteWithIt_IsWhole() => Assert.That(
        Told("dc1,,,2025-06-01,,", ["emissions.reported,1,tCO2e,2025,,,,", .. Months("dc1", 6, 12)], scope: 1), Is.Empty);

    [Test]
    public void Findings_AMonthMissingOnOpenDays_IsTold() => Assert.That(
        Told("dc1,,,2025-03-01,,", [.. Months("dc1", 3, 5), .. Months("dc1", 7, 12)]),
        Is.EqualTo([
            $"Warning part-of-year: {Missing}the ledger covers 2025-03-01 to 2025-05-31 and 2025-07-01 to 2025-12-31 (276 of 365 days)",
        ]));

    [Test]
    public void Findings_OfTheSiteOfAnEntity_GoByItsOwnDays() => Assert.That(
        Told(
            "dc1,A,,2025-06-01,,\ndc1,B,,,,",
            [.. Months("dc1", 6, 12).Select(row => row + "A"), .. Months("dc1", 1, 12).Select(row => row + "B")]),
        Is.Empty);

    private static IEnumerable<string> Months(string site, int first, int last) =>
        from month in Enumerable.Range(first, last - first + 1)
        select Sites.Power(string.Create(CultureInfo.InvariantCulture, $"2025-{month:00}"), facility: site);

    private static string[] Told(string sites, IEnumerable<string> rows, int? scope = null)
    {
        string[] told = Told(Of(sites, rows, scope));
        Assert.That(Told(Of(sites, rows.Reverse(), scope)), Is.EqualTo(told), "in another order");
        Assert.That(Told(Of(sites, rows, scope, keepLines: false)), Is.EqualTo(told), "without lines");
        return told;
    }

    private static string[] Told(Inventory inventory) =>
    [
        .. inventory.Findings.Where(finding => Codes.Contains(finding.Code))
            .Select(finding => $"{finding.Severity} {finding.Code}: {finding.Message}"),
    ];

    private static Inventory Of(string sites, IEnumerable<string> rows, int? scope = null, bool keepLines = true) =>
        Sites.Inventories(sites, rows, keepLines: keepLines, scopeOfReported: scope).Single();
}
