using static Kingsoft.Carbon.Tests.Inventories.MeterText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Rows of one meter that are of its registers, are shares of a bill, or correct another: none of them stands twice.</summary>
public sealed class RegisterTests
{
    private const string Header = "id,activity,amount,unit,period,region,facility,evidence,note,corrects,entity";

    [TestCase("meter 7 peak", "meter 7 off-peak")]
    [TestCase("meter 7, HT", "meter 7, NT")]
    [TestCase("meter 7 1.8.1", "meter 7 1.8.2")]
    [TestCase("day", "night")]
    [TestCase("电表 7 峰段", "电表 7 谷段")]
    public void Findings_RegistersOfAMonth_AreNone(string day, string night)
    {
        string[] months = [.. Months("m", 100m, evidence: day.Contains('7', StringComparison.Ordinal) ? "meter 7" : "", to: 11)];

        Assert.That(Found([.. months, Bill("d", 100m, "2024-12", day), Bill("n", 80m, "2024-12", night)]), Is.Empty);
        Assert.That(
            Found([.. months.Select(row => $"{row},,,"), $"{Bill("d", 100m, "2024-12", "meter 7")},\"{day}\",,",
                $"{Bill("n", 80m, "2024-12", "meter 7")},\"{night}\",,"], Header),
            Is.Empty);
        Assert.That(Found([.. months, Bill("d", 100m, "2024-12", day), Bill("n", 100m, "2024-12", night)]), Is.Empty);
    }

    [Test]
    public void Findings_OneRegisterTwice_IsFound() => Assert.That(
        One([.. Months("m", 100m, evidence: "meter 7", to: 11), Bill("d", 100m, "2024-12", "meter 7 day"),
            Bill("n", 80m, "2024-12", "meter 7 day")], "overlap").Lines, Is.EqualTo(["d", "n"]));

    // The meter of both registers is that of the year.
    [Test]
    public void Findings_YearOfAMeterBesideItsRegisters_IsFound()
    {
        Finding finding = One(
            [.. Months("d", 60m, evidence: "meter 7 day"), .. Months("n", 40m, evidence: "meter 7 night"),
                Bill("y", 1200m, "2024", "meter 7")],
            "overlap");

        Assert.That((finding.LineCount, finding.Tonnes), Is.EqualTo((25L, 1200m * 0.5306m)));
    }

    [Test]
    public void Findings_QuartersOfOneRegisterBesideMonthsOfAnother_AreNone() => Assert.That(
        Found([.. Months("d", 60m, evidence: "meter 7 day"), .. Quarters("meter 7 night")]), Is.Empty);

    // The month of meter 8 was 60 MWh too little: neither a bill of meter 7 nor one more of meter 8.
    [TestCase(60)]
    [TestCase(-60)]
    public void Findings_CorrectionWithoutTheNameOfItsMeter_IsOfTheMeterOfItsRow(int amount)
    {
        string[] rows =
        [
            .. Quarters("meter 7").Select(row => $"{row},,,"), .. Months("m", 100m, evidence: "meter 8").Select(row => $"{row},,,"),
            $"{Bill("c", amount, "2024-02", "")},,m2,",
        ];

        Assert.That(Found(rows, Header), Is.Empty);
        Assert.That(Found(rows.Append($"{Bill("x", 90m, "2024-05", "meter 8")},,,"), Header).Single().Lines, Is.EqualTo(["x", "m5"]));
    }

    [Test]
    public void Findings_PositiveCorrectionOfTheOnlyMeter_IsNone() => Assert.That(
        Found([.. Months("m", 100m).Select(row => $"{row},,,"), $"{Bill("c", 70m, "2024-02", "")},,m2,"], Header), Is.Empty);

    // Each entity has half of the bill: every second half ends in 5, and no bill does so by chance.
    [Test]
    public void Findings_HalvesOfTwoEntities_AreNone()
    {
        Assert.That(Found(Entities(month => (1201m + (month * 37)) / 2m), Header), Is.Empty);
        Assert.That(Found(Entities(month => 600.1m + (month * 37)), Header).Single().Code, Is.EqualTo("same-row"));
        Assert.That(Found(Entities(month => 600.1m + (month * 37), "share of the bill"), Header), Is.Empty);
    }

    private static IEnumerable<string> Entities(Func<int, decimal> amount, string evidence = "") =>
        Enumerable.Range(1, 12).SelectMany(month => new[] { "E1", "E2" }.Select(
            entity => $"{Bill(entity + month, amount(month), $"2024-{month:00}", evidence)},,,{entity}"));

    private static IEnumerable<string> Quarters(string evidence) =>
        Enumerable.Range(1, 4).Select(quarter => Bill($"q{quarter}", 300m, $"2024-Q{quarter}", evidence));

    private static string Bill(string id, decimal amount, string period, string evidence) =>
        FormattableString.Invariant($"{id},electricity.grid,{amount},MWh,{period},CN,F,\"{evidence}\"");
}
