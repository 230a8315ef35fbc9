using System.Globalization;
using static Kingsoft.Carbon.Tests.Inventories.MeterText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Bills that were all entered twice, in another form, and what only looks like it.</summary>
public sealed class SameBillTests
{
    private static readonly decimal[] Amounts =
    [
        101_234.5m, 93_871.2m, 88_120.9m, 79_416.3m, 83_008.8m, 97_553.1m, 120_764.7m, 126_390.4m, 104_417.6m, 85_932.2m, 90_105.3m,
        99_871.9m,
    ];

    // The twelve in MWh with two decimals are 1,170.68 MWh, and 1,170.6869 as they are: the less × 0.5306 t.
    [Test]
    public void Findings_BillsInKilowattHoursAndRoundedInMegawattHours_AreNamedWithTheTonnesOfOne()
    {
        Finding finding = One([.. Bills("a", 12), .. InMegawattHours("b", 12)], "same-bills");

        Assert.That(finding.Message, Is.EqualTo(
            "bills of one meter or site stand twice, period by period: rounded, in another unit or under another code; keep one row of "
            + "each pair, or where they are of different meters write the meter of each ('meter 7') into its evidence, and 'share' "
            + "where each is a share of a bill: "
            + "F, electricity.grid: 12 pairs, such as 2024-01: 101234.5 kWh and 101.23 MWh"));
        Assert.That(finding.LineCount, Is.EqualTo(24));
        Assert.That(finding.Tonnes, Is.EqualTo(1170.68m * 0.5306m));
    }

    [Test]
    public void Findings_ThreeMonthsRounded_AreFound() =>
        Assert.That(One([.. Bills("a", 3), .. InMegawattHours("b", 3)], "same-bills").LineCount, Is.EqualTo(6));

    // Half of each bill under one code and half under another; or the same bills under both.
    [Test]
    public void Findings_HalvesUnderTwoCodes_AreNone()
    {
        Assert.That(Found(TwoCodes(amount => Math.Round(amount) / 200m, "")), Is.Empty);
        Assert.That(Found(TwoCodes(amount => amount / 100m, "")).Single().Code, Is.EqualTo("same-bills"));
        Assert.That(Found(TwoCodes(amount => amount / 100m, "50:50")), Is.Empty);

        static IEnumerable<string> TwoCodes(Func<decimal, decimal> amount, string evidence) =>
        [
            .. Bills("a", 12, amount, activity: "fuel.diesel.stationary", unit: "L", evidence: evidence),
            .. Bills("b", 12, amount, activity: "fuel.diesel.road", unit: "L", evidence: evidence),
        ];
    }

    [Test]
    public void Findings_BillsRoundedInTheirOwnUnit_AreFound() =>
        Assert.That(One([.. Bills("a", 12), .. Bills("b", 12, amount => Math.Round(amount))], "same-bills").LineCount, Is.EqualTo(24));

    [Test]
    public void Findings_BillsThatAreCutInMegawattHours_AreFound() => Assert.That(
        One([.. Bills("a", 12), .. Bills("b", 12, amount => Math.Floor(amount / 10m) / 100m, unit: "MWh")], "same-bills").LineCount,
        Is.EqualTo(24));

    [TestCase("BJ-1", "bj 1")]
    [TestCase("BJ-1", "BJ1")]
    [TestCase("BJ-1", "bj_01")]
    [TestCase("Hall A", "hall-a")]
    public void Findings_BillsOfASiteThatIsSpelledInTwoWays_AreEqualRows(string one, string other)
    {
        string[] rows = [.. Bills("a", 12, facility: one), .. Bills("b", 12, facility: other)];

        Assert.That(One(rows, "same-row").LineCount, Is.EqualTo(24));
        Assert.That(Spelled(rows), Is.EqualTo([string.CompareOrdinal(one, other) < 0 ? $"'{one}', '{other}'" : $"'{other}', '{one}'"]));
    }

    [TestCase("BJ-1", "BJ-11")]
    [TestCase("Hall 1-11", "Hall 11-1")]
    [TestCase("A", "A+")]
    public void Findings_EqualBillsOfTwoSites_AreNone(string one, string other)
    {
        string[] rows = [.. Bills("a", 12, facility: one), .. Bills("b", 12, facility: other)];

        Assert.That(Found(rows), Is.Empty);
        Assert.That(Spelled(rows), Is.Empty);
    }

    [Test]
    public void Findings_YearBesideMonthsOfASiteInAnotherSpelling_Overlaps() => Assert.That(
        One([.. Bills("a", 12, facility: "BJ-1"), Text($"y,electricity.grid,{Amounts.Sum()},kWh,2024,CN,bj1,")], "overlap").LineCount,
        Is.EqualTo(13));

    // Two meters whose bills are said to be of each, two months that agree, and bills that differ by more than their digits.
    [Test]
    public void Findings_BillsOfTwoMeters_AreNone()
    {
        Assert.That(Found([.. Bills("a", 12, evidence: "meter 7"), .. InMegawattHours("b", 12, "meter 8")]), Is.Empty);
        Assert.That(
            Found([.. Bills("a", 12), .. Bills("b", 12, amount => Math.Round(amount * 1.013m / 10m) / 100m, unit: "MWh")]), Is.Empty);
        Assert.That(Found([.. Bills("a", 2), .. InMegawattHours("b", 2)]).Select(finding => finding.Code), Does.Not.Contain("same-bills"));
    }

    // A flat rate beside a reading that is near it says nothing of twelve months.
    [Test]
    public void Findings_FlatRateBesideAnotherThatIsNear_IsNone() => Assert.That(
        Found([.. Bills("a", 12, _ => 100_000m), .. Bills("b", 12, _ => 99.9m, unit: "MWh")]).Select(finding => finding.Code),
        Does.Not.Contain("same-bills"));

    [Test]
    public void Findings_FuelInLitresAndInKilograms_IsNamed()
    {
        Finding finding = One(
            [
                .. Bills("a", 12, amount => amount / 100m, activity: "fuel.diesel.stationary", unit: "L"),
                .. Bills("b", 12, amount => Math.Round(amount / 100m * 0.84m, 1), activity: "fuel.diesel.stationary", unit: "kg"),
            ],
            "same-bills");

        Assert.That(finding.LineCount, Is.EqualTo(24));
        Assert.That(finding.Subjects.Single().Subject, Does.StartWith("F, fuel.diesel.stationary: 12 pairs, such as 2024-01: "));
    }

    [Test]
    public void Findings_GasInGrossAndInNetEnergy_IsNamed() => Assert.That(
        One(
            [
                .. Bills("a", 12, activity: "fuel.natural-gas.stationary", unit: "kWh(gross)"),
                .. Bills("b", 12, amount => Math.Round(amount * 0.902m), activity: "fuel.natural-gas.stationary", unit: "kWh(net)"),
            ],
            "same-bills").LineCount,
        Is.EqualTo(24));

    // One fuel for two uses, of which neither follows the other, and a flat delivery of each.
    [Test]
    public void Findings_FuelForTwoUses_IsNone()
    {
        decimal[] backwards = [.. Amounts.Reverse()];
        IEnumerable<string> kilograms = Enumerable.Range(1, 12).Select(
            month => Text($"b{month},fuel.diesel.stationary,{backwards[month - 1] / 120m:0.0},kg,2024-{month:00},CN,F,"));

        Assert.That(
            Found([.. Bills("a", 12, amount => amount / 100m, activity: "fuel.diesel.stationary", unit: "L"), .. kilograms]), Is.Empty);
        Assert.That(
            Found(
            [
                .. Bills("a", 12, _ => 1000m, activity: "fuel.diesel.stationary", unit: "L"),
                .. Bills("b", 12, _ => 840m, activity: "fuel.diesel.stationary", unit: "kg"),
            ]),
            Is.Empty);
    }

    private static IEnumerable<string> InMegawattHours(string id, int months, string evidence = "") =>
        Bills(id, months, amount => Math.Round(amount / 1000m, 2), unit: "MWh", evidence: evidence);

    private static IEnumerable<string> Bills(
        string id, int months, Func<decimal, decimal>? amount = null, string activity = "electricity.grid", string unit = "kWh",
        string facility = "F", string evidence = "") =>
        Amounts.Take(months).Select((each, i) => Text(
            $"{id}{i + 1},{activity},{amount?.Invoke(each) ?? each},{unit},2024-{i + 1:00},CN,{facility},{evidence}"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> Spelled(IEnumerable<string> rows) =>
        Inventory.CalculateAll(
                LedgerText.Read($"{Header}\n{string.Join('\n', rows)}\n").Ledger, FactorLibrary.BuiltIn, Sample.Ar6)
            .SelectMany(inventory => inventory.Findings)
            .Where(finding => finding.Code == FindingCodes.FacilitySpelled)
            .SelectMany(finding => finding.Subjects.Select(subject => subject.Subject));
}
