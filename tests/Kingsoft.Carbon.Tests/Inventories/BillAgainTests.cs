using static Kingsoft.Carbon.Tests.Inventories.MeterText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>A credit note that stands twice, a bill that is corrected and replaced, and a bill under other days.</summary>
public sealed class BillAgainTests
{
    private const string Header = "id,activity,amount,unit,period,region,facility,evidence,corrects";

    // 100.5 kWh × 0.0005306 t.
    [Test]
    public void Findings_CreditNoteThatStandsTwice_IsNamedWithTheTonnesOfOne()
    {
        Finding finding = One([Bill("a", 1000.5m), Correction("c1", -100.5m, "a"), Correction("c2", -100.5m, "a")], "same-row", Header);

        Assert.That(finding.Lines, Is.EqualTo(["c1", "c2"]));
        Assert.That(finding.Tonnes, Is.EqualTo(0.0533253m));
    }

    [Test]
    public void Findings_CreditNotesThatDiffer_AreNone()
    {
        Assert.That(Found([Bill("a", 1000.5m), Correction("c1", -100.5m, "a"), Correction("c2", -100.4m, "a")], Header), Is.Empty);
        Assert.That(
            Found([Bill("a", 1000.5m), Correction("c1", -100.5m, "a", "CN-1"), Correction("c2", -100.5m, "a", "CN-2")], Header), Is.Empty);
        Assert.That(
            Found(
                [
                    Bill("a", 1000.5m), Bill("b", 900.5m, "2024-02"), Correction("c1", -100.5m, "a"),
                    Correction("c2", -100.5m, "b", "", "2024-02"),
                ],
                Header),
            Is.Empty);
    }

    [Test]
    public void Findings_CorrectedBillBesideTheNewOne_IsNamed()
    {
        Finding finding = One(
            [Bill("a", 1000.5m), Correction("c", -200.5m, "a"), Bill("new", 800m)], "correction-beside-replacement", Header);

        Assert.That(finding.Lines, Is.EqualTo(["a", "c", "new"]));
        Assert.That(finding.Tonnes, Is.EqualTo(800m * 0.0005306m));
        Assert.That(finding.Subjects.Single().Subject, Is.EqualTo(
            "F, electricity.grid, 2024-01: 'a' with its corrections is 800 kWh, and so is 'new'"));
    }

    [Test]
    public void Findings_CorrectedBill_IsNone()
    {
        Assert.That(Found([Bill("a", 1000.5m), Correction("c", -200.5m, "a")], Header), Is.Empty);
        Assert.That(
            Found([Bill("a", 1000.5m), Correction("c", -1000.5m, "a"), Bill("new", 800m)], Header), Is.Empty, "cancelled and billed");
        Assert.That(
            Found([Bill("a", 1000.5m, evidence: "meter 7"), Correction("c", -200.5m, "a"), Bill("new", 800m, evidence: "meter 8")], Header)
                .Select(finding => finding.Code),
            Does.Not.Contain("correction-beside-replacement"));
    }

    [Test]
    public void Findings_BillUnderAMonthOfAnotherYear_IsNamed()
    {
        Finding finding = One([.. Year(), Bill("x", 83_008.8m, "2025-05")], "bill-again", Header);

        Assert.That(finding.Lines, Is.EqualTo(["x"]));
        Assert.That(finding.Subjects.Single().Subject, Is.EqualTo("F, electricity.grid: 2025-05 has 83008.8 kWh, as 2024-05"));
    }

    // Half of the usual amount is no second bill of the month by its size, but it is the one of May.
    [Test]
    public void Findings_BillUnderAMonthThatHasOne_IsNamed() => Assert.That(
        One([.. Year(5, 41_203.4m), Bill("x", 41_203.4m, "2024-08")], "bill-again", Header).Lines, Is.EqualTo(["x"]));

    [Test]
    public void Findings_FirstBillOfANewYear_IsNone()
    {
        Assert.That(Found([.. Year(), Bill("x", 84_119.2m, "2025-01")], Header), Is.Empty);
        Assert.That(
            Found(
                [
                    .. Year().Select(row => row.Replace(",kWh,", ",MWh,", StringComparison.Ordinal)),
                    Bill("x", 83_008.8m, "2025-01"),
                ],
                Header).Select(finding => finding.Code),
            Does.Not.Contain("bill-again"));
        Assert.That(
            Found(
                [
                    .. Enumerable.Range(1, 12).Select(month => Bill($"a{month}", 1234.5m, $"2024-{month:00}")),
                    Bill("x", 1234.5m, "2025-01"),
                ],
                Header),
            Is.Empty,
            "a flat rate");
    }

    // Beyond a thousand it is said that nobody looked.
    [Test]
    public void Findings_VeryManyBillsThatAreAloneInTheirYear_AreSaid()
    {
        string[] rows =
        [
            .. Year(),
            .. Enumerable.Range(1, 1001).Select(site =>
                FormattableString.Invariant($"s{site},electricity.grid,{1000 + (site * 7)}.5,kWh,2025-05,CN,S{site},,")),
        ];

        Finding finding = Found(rows, Header).Single(one => one.Code == FindingCodes.BillsNotCompared);

        Assert.That(finding.LineCount, Is.EqualTo(1001));
        Assert.That(finding.Severity, Is.EqualTo(FindingSeverity.Info));
        Assert.That(Found(rows.SkipLast(1), Header).Select(one => one.Code), Does.Not.Contain(FindingCodes.BillsNotCompared));
    }

    private static IEnumerable<string> Year(int otherMonth = 0, decimal other = 0m)
    {
        decimal[] amounts =
        [
            101_234.5m, 93_871.2m, 88_120.9m, 79_416.3m, 83_008.8m, 97_553.1m, 120_764.7m, 126_390.4m, 104_417.6m, 85_932.2m, 90_105.3m,
            99_871.9m,
        ];
        return amounts.Select((amount, i) => Bill($"a{i + 1}", i + 1 == otherMonth ? other : amount, $"2024-{i + 1:00}"));
    }

    // The second row of August is its correction, and not a bill of May.
    [Test]
    public void Findings_CorrectedBillOfTheAmountOfAnotherMonth_IsNone() => Assert.That(
        Found(
            [
                .. Year(5, 41_203.4m).Where(row => !row.StartsWith("a8,", StringComparison.Ordinal)),
                Bill("x", 41_203.4m, "2024-08"), Correction("c", 3_000.5m, "x", "", "2024-08"),
            ],
            Header),
        Is.Empty);

    // What May has is an estimate after the bill of August.
    [TestCase("estimated", 0)]
    [TestCase("measured", 1)]
    public void Findings_AmountThatAnEstimateHas_IsNone(string qualityOfMay, int findings) => Assert.That(
        Found(
            [
                .. Year(5, 41_203.4m).Select(row => $"{row},{(row.StartsWith("a5,", StringComparison.Ordinal) ? qualityOfMay : "")}"),
                $"{Bill("x", 41_203.4m, "2024-08")},",
            ],
            $"{Header},quality").Count(finding => finding.Code == "bill-again"),
        Is.EqualTo(findings));

    private static string Bill(string id, decimal amount, string period = "2024-01", string evidence = "") =>
        FormattableString.Invariant($"{id},electricity.grid,{amount},kWh,{period},CN,F,{evidence},");

    private static string Correction(string id, decimal amount, string corrects, string evidence = "", string period = "2024-01") =>
        FormattableString.Invariant($"{id},electricity.grid,{amount},kWh,{period},CN,F,{evidence},{corrects}");
}
