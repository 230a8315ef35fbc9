using System.Globalization;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Rows of one site under two entities or spellings are of one site; what comes and goes covers no year.</summary>
public sealed class HandedOverSiteTests
{
    private static readonly string[] Codes = ["part-of-year", "starts-in-year", "month-missing"];

    // Another entity from July on, an entity that is named from July on, another spelling.
    [TestCase("f,E1", "f,E2")]
    [TestCase("f,", "f,E2")]
    [TestCase("F,", "f,")]
    public void Findings_ASiteThatIsHandedOver_HaveNothingToTell(string first, string then) => Assert.That(
        Told([.. Months(1, 6, first), .. Months(7, 12, then), .. Months(1, 12, "g,")]), Is.Empty);

    [Test]
    public void Findings_ASiteThatIsHandedOverAndEnds_AreOfItsEnd() => Assert.That(
        Told([.. Months(1, 4, "f,E1"), .. Months(5, 8, "f,E2"), .. Months(1, 12, "g,")]),
        Is.EqualTo(new[]
        {
            "part-of-year: days of the year have no rows: add what is missing, or state the month in which the reporting year begins: "
                + "E2, f: electricity of Scope 2 covers 2024-05-01 to 2024-08-31 (123 of 366 days)",
        }));

    // Two entities have each a site of the name.
    [Test]
    public void Findings_ASiteBesideOneOfItsName_IsToldAsBefore() => Assert.That(
        Told([.. Months(1, 6, "f,E1"), .. Months(1, 12, "f,E2")]),
        Is.EqualTo(new[]
        {
            "part-of-year: days of the year have no rows: add what is missing, or state the month in which the reporting year begins: "
                + "E1, f: electricity of Scope 2 covers 2024-01-01 to 2024-06-30 (182 of 366 days)",
        }));

    // Servers that were bought, trips, refills: they cover nothing.
    [TestCase("emissions.reported,3.5,tCO2e,2024-{0:00},,,,3,2", "1,4,5,11")]
    [TestCase("travel.air.long-haul.economy.with-rf,9600,pkm,2024-{0:00},GB,,,,", "2,3,9")]
    [TestCase("refrigerant.r-410a,2,kg,2024-{0:00},CN,f,,,", "2,5,9")]
    public void Coverage_OfWhatHappens_IsNotKnown(string row, string months)
    {
        IEnumerable<int> numbers = months.Split(',').Select(month => int.Parse(month, CultureInfo.InvariantCulture));

        Inventory inventory = Calculate(numbers.Select(month => string.Format(CultureInfo.InvariantCulture, row, month)));

        Assert.That(inventory.Coverage, Is.Null);
        Assert.That(inventory.Findings.Select(finding => finding.Code), Has.None.AnyOf(Codes));
    }

    // Flights of every month until August broke off.
    [Test]
    public void Coverage_OfALongRowOfTrips_IsItsMonths() => Assert.That(
        Told([.. Enumerable.Range(1, 8).Select(month => $"travel.air.long-haul.economy.with-rf,9600,pkm,2024-{month:00},GB,,,,")]),
        Is.EqualTo(new[]
        {
            "part-of-year: days of the year have no rows: add what is missing, or state the month in which the reporting year begins: "
                + "the ledger covers 2024-01-01 to 2024-08-31 (244 of 366 days)",
        }));

    private static IEnumerable<string> Months(int first, int last, string site) =>
        Enumerable.Range(first, last - first + 1).Select(month => $"electricity.grid,{100 + month},MWh,2024-{month:00},CN,{site},,");

    private static string[] Told(IEnumerable<string> rows) =>
    [
        .. Calculate(rows).Findings.Where(finding => Codes.Contains(finding.Code))
            .Select(finding => $"{finding.Code}: {finding.Message}"),
    ];

    private static Inventory Calculate(IEnumerable<string> rows)
    {
        (ActivityLedger ledger, string[] faults) = LedgerText.Read(
            $"activity,amount,unit,period,region,facility,entity,scope,scope3_category\n{string.Join('\n', rows)}\n");
        Assert.That(faults, Is.Empty);
        return Inventory.CalculateAll(ledger, FactorLibrary.BuiltIn, Sample.Ar6).Single();
    }
}
