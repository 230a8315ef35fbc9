namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Rows that do not fit the sites, and sites that lack rows; and what raises no alarm.</summary>
public sealed class SiteFindingTests
{
    private const string Whole = "2025";

    [Test]
    public void Findings_ASiteThatTheFileHasNot_IsToldWithTheNearest()
    {
        Inventory inventory = Sites.Inventories(
            "dc1,,,,,\nOffice,,,,,",
            [
                Sites.Power(Whole),
                Sites.Power(Whole, facility: "Office"),
                Sites.Power("2025-01", facility: "office"),
                Sites.Power("2025-02", facility: "attic"),
            ])[0];

        Finding finding = inventory.Findings.Single(found => found.Code == "facility-unknown");
        Assert.That(Sites.Told(inventory), Is.EqualTo([
            "facility-unknown: rows are of sites that the file of sites has not; add the site there or correct the name in the row: "
                + "attic (0.56 t); office (did you mean 'Office'?) (0.56 t)",
        ]));
        // 2 × 1 MWh × 0.5554 kg/kWh, of 4.
        Assert.That((finding.Severity, finding.Tonnes, finding.Share, finding.LineCount), Is.EqualTo(
            (FindingSeverity.Warning, (decimal?)1.1108m, (decimal?)0.5m, 2L)));
        Assert.That(finding.Lines.Select(line => line.Split(':')[^1]), Is.EqualTo(["4", "5"]));
    }

    // 1,001 names beside 1,000 sites are more than a million comparisons: minutes, where it is ten times as many.
    [TestCase(1000, true)]
    [TestCase(1001, false)]
    public void Findings_VeryManySitesThatTheFileHasNot_AreToldWithoutTheNearest(int names, bool isNear)
    {
        string sites = string.Join('\n', Enumerable.Range(0, 1000).Select(number => $"site {number:0000},,,,,"));

        Finding finding = Sites.Inventories(
            sites, Enumerable.Range(0, names).Select(number => Sites.Power("2025", facility: $"Sites {number:0000}")))[0]
            .Findings.Single(found => found.Code == "facility-unknown");

        Assert.That(
            (finding.Subjects.Length, finding.Subjects[7].Subject),
            Is.EqualTo((names, isNear ? "Sites 0007 (did you mean 'site 0007'?)" : "Sites 0007")));
    }

    [Test]
    public void Findings_ASiteOfAnotherEntity_IsToldWithTheOneThatIsKnown() => Assert.That(
        Sites.Told(Sites.Inventories("dc1,A,,,,", [Sites.Power(Whole) + "A", Sites.Power(Whole) + "B"])[0]),
        Is.EqualTo([
            "facility-unknown: rows are of sites that the file of sites has not; add the site there or correct the name in the row: "
                + "dc1 (B) (did you mean 'dc1 (A)'?)",
        ]));

    [Test]
    public void Findings_ASiteWithoutRows_IsToldOnce() => Assert.That(
        Sites.Told(Sites.Inventories(
            "dc1,,,,,electricity\ndc2,,,,,electricity;heat\nold,,,,2024,heat\nnew,,,2026-01-01,,heat", [Sites.Power(Whole)])[0]),
        Is.EqualTo(["facility-missing: sites have no row in the year, so that nothing of them is in the totals: dc2"]));

    [TestCase("2025-06-01,", "2025-05", "dc1 before it opened on 2025-06-01")]
    [TestCase(",2025-09-30", "2025-10-01", "dc1 after it closed on 2025-09-30")]
    [TestCase("2026,", "2025-12", "dc1 before it opened on 2026-01-01")]
    public void Findings_RowsOfDaysOnWhichASiteWasNotOpen_AreTold(string openedClosed, string period, string where)
    {
        Inventory inventory = Sites.Inventories($"dc1,,,{openedClosed},", [Sites.Power("2025-07"), Sites.Power(period)])[0];

        Finding finding = inventory.Findings.Single(found => found.Code == "facility-closed");
        Assert.That(finding.Message, Does.StartWith("rows are of days on which their site was not open; correct the row, or the days on "
            + $"which the site opened and closed: {where}"));
        Assert.That(finding.Severity, Is.EqualTo(FindingSeverity.Warning));
        Assert.That(finding.LineCount, Is.EqualTo(openedClosed == "2026," ? 2 : 1));
        Assert.That(finding.Tonnes, Is.EqualTo(0.5554m * finding.LineCount));
    }

    // The bill of the year in which the site opened, and the one across the day.
    [TestCase("2025-06-16,", "2025")]
    [TestCase("2025-06-16,", "2025-06")]
    [TestCase("2025-06-16,", "2025-05-20/2025-06-20")]
    [TestCase(",2025-09-10", "2025-09-10/2025-11-30")]
    public void Findings_RowsAcrossTheDayOfOpening_AreNotTold(string openedClosed, string period) =>
        Assert.That(Sites.Told(Sites.Inventories($"dc1,,,{openedClosed},", [Sites.Power(period)])[0]), Is.Empty);

    [TestCase("CN-SH", "CN-BJ")]
    [TestCase("CN-GRID-EAST", "CN-BJ")]
    [TestCase("HK", "CN-BJ")]
    [TestCase("GB", "CN-BJ")]
    public void Findings_RowsOfAnotherRegionThanTheSite_AreTold(string site, string row)
    {
        Inventory inventory = Sites.Inventories($"dc1,,{site},,,", [Sites.Power(Whole), Sites.Power(Whole, facility: "")])[0];

        Assert.That(Sites.Told(inventory), Is.EqualTo([
            "facility-region: rows are of another region than their site; correct the region of the row or of the site: "
                + $"dc1: {row}, the site is in {site}",
        ]));
        Finding finding = inventory.Findings.Single(found => found.Code == "facility-region");
        Assert.That((finding.Tonnes, finding.Share, finding.LineCount), Is.EqualTo(((decimal?)0.5554m, (decimal?)0.5m, 1L)));
    }

    // Within each other; and a grid beside a state or province of which it is not known in which of its grids the site lies.
    [TestCase("CN-BJ", "CN-BJ")]
    [TestCase("CN", "CN-BJ")]
    [TestCase("CN-BJ", "CN")]
    [TestCase("CN-BJ", "CN-GRID-NORTH")]
    [TestCase("CN-NM", "CN-GRID-NORTH")]
    [TestCase("HK", "HK-GRID-CLP")]
    [TestCase("US-CA", "US-EGRID-CAMX")]
    [TestCase("", "GB")]
    public void MayLieIn_RegionsThatMayHoldTheSite_AreTaken(string site, string row) => Assert.That(
        new Facility { Name = "dc1", Region = site.Length == 0 ? null : Region.Parse(site) }.MayLieIn(Region.Parse(row)), Is.True);

    [TestCase("CN-BJ", "CN-GRID-EAST")]
    [TestCase("HK-GRID-CLP", "HK-GRID-HKE")]
    [TestCase("US-CA", "US-TX")]
    [TestCase("CN", "HK")]
    [TestCase("CN-NM", "HK-GRID-CLP")]
    public void MayLieIn_OtherRegions_AreNot(string site, string row) =>
        Assert.That(new Facility { Name = "dc1", Region = Region.Parse(site) }.MayLieIn(Region.Parse(row)), Is.False);

    [Test]
    public void Findings_MissingMonths_AreOneFindingWithTheLargestThree()
    {
        Inventory inventory = Sites.Inventories(
            "a,,,,,electricity\nb,,,,,electricity;heat\nc,,,,,electricity\nd,,,,,electricity",
            [
                .. new[] { "2025-01", "2025-03-15/2025-06-30", "2025-08", "2025-10-01/2025-12-31" }
                    .Select(period => Sites.Power(period, facility: "a")),
                Sites.Power(Whole, facility: "b"),
                Sites.Power("2025-H2", facility: "c"),
                Sites.Power("2025-02-01/2025-12-31", facility: "d"),
            ])[0];

        Assert.That(Sites.Told(inventory), Is.EqualTo([
            "stream-missing: streams of sites lack months, which are not in the totals: b: heat in 2025-01 to 2025-12; "
                + "c: electricity in 2025-01 to 2025-06; a: electricity in 2025-02, 2025-03 (17 of 31 days), 2025-07, 2025-09; and 1 more",
        ]));
        Finding finding = inventory.Findings.Single(found => found.Code == "stream-missing");
        Assert.That((finding.Severity, finding.Tonnes, finding.LineCount), Is.EqualTo((FindingSeverity.Warning, (decimal?)null, 0L)));
        Assert.That(finding.Subjects.Select(subject => subject.Subject).Last(), Is.EqualTo("d: electricity in 2025-01"));
    }

    // Two sites with equal bills, a new meter in June beside the old one, quarterly bills, a corrected bill, travel of no site.
    [Test]
    public void Findings_OfACompleteYear_AreNone() => Assert.That(
        Sites.Told(Sites.Inventories(
            "dc1,,CN-BJ,,,electricity;refrigerant\ndc2,,CN-BJ,,,electricity\ndc3,,CN-BJ,2025-06-10,,electricity",
            [
                Sites.Power(Whole),
                Sites.Power("2025-06-10/2025-12-31"),
                "refrigerant.r-410a,1,kg,2025-04,,dc1,,",
                .. new[] { "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4" }.Select(period => Sites.Power(period, facility: "dc2")),
                Sites.Power("2025-06-10/2025-12-31", facility: "dc3"),
                "travel.rail.national,100,pkm,2025,GB,,,",
            ])[0]),
        Is.Empty);

    // What is printed above the list of all subjects names none of them.
    [Test]
    public void Findings_SitesWithoutRows_HaveASummary()
    {
        Inventory inventory = Sites.Inventories("dc1,,CN-BJ,,,\ns1,,,,,\ns2,,,,,\ns3,,,,,\ns4,,,,,\ns5,,,,,", [Sites.Power(Whole)])[0];

        Finding finding = inventory.Findings.Single(found => found.Code == "facility-missing");
        Assert.That(finding.Message, Is.EqualTo(
            "sites have no row in the year, so that nothing of them is in the totals: s1; s2; s3; and 2 more"));
        Assert.That(finding.Summary, Is.EqualTo("sites have no row in the year, so that nothing of them is in the totals"));
        Assert.That(finding.Subjects.Select(subject => subject.Subject), Is.EqualTo(new[] { "s1", "s2", "s3", "s4", "s5" }));
    }
}
