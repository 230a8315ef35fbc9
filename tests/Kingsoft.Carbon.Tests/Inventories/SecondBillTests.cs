using static Kingsoft.Carbon.Tests.Inventories.MeterText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Sites with several meters: a year of one beside its months, and bills of a meter that differ.</summary>
public sealed class SecondBillTests
{
    private const string Overlap =
        "periods of one site and activity overlap, and their days are counted more than once; keep the rows of one of them, or where "
        + "they are of different meters, tanks or registers write that of each ('meter 7', 'night') into its evidence: ";

    private static readonly string[] TwoMeters =
        [.. Months("a", 100m, evidence: "meter 1"), .. Months("b", 50m, evidence: "meter 2")];

    [TestCase("Y,electricity.grid,1200,MWh,2024,CN,F,meter 1", "2024 beside 12 others from 2024-01 to 2024-12", 1200, 13)]
    [TestCase("Y,electricity.grid,1200000,kWh,2024,CN,F,Meter  1", "2024 beside 12 others from 2024-01 to 2024-12", 1200, 13)]
    [TestCase("Y,electricity.grid,600,MWh,2024,CN,F,", "2024 beside 12 others from 2024-01 to 2024-12", 600, 13)]
    [TestCase("Y,electricity.grid,300,MWh,2024-Q1,CN,F,meter 1", "2024-Q1 beside 3 others from 2024-01 to 2024-03", 300, 4)]
    public void Findings_PeriodOfOneOfTwoMeters_IsFoundBesideItsMonths(string row, string subject, int mwh, int lines)
    {
        Finding finding = One([.. TwoMeters, row], "overlap");

        Assert.That(finding.Message, Is.EqualTo($"{Overlap}F, electricity.grid: {subject}"));
        Assert.That((finding.Tonnes, finding.LineCount), Is.EqualTo((mwh * 0.5306m, (long)lines)));
    }

    [Test]
    public void Findings_YearOfAnotherMeter_IsNotFound() =>
        Assert.That(Found([.. TwoMeters, "Y,electricity.grid,1200,MWh,2024,CN,F,meter 3"]), Is.Empty);

    [Test]
    public void Findings_SecondBillOfANamedMeter_IsFound()
    {
        Finding finding = One([.. TwoMeters, "Y,electricity.grid,95.25,MWh,2024-05,CN,F,meter 1"], "overlap");

        Assert.That(finding.Message, Is.EqualTo($"{Overlap}F, electricity.grid: two bills for 2024-05, 95.25 and 100 MWh"));
        Assert.That((finding.Tonnes, finding.LineCount), Is.EqualTo((95.25m * 0.5306m, 2L)));
        Assert.That(finding.Lines, Is.EqualTo(new[] { "Y", "a5" }));
    }

    // Nobody names a meter: it is asked where one month of a year has two bills, whatever paper they are from.
    [TestCase("", "", 1)]
    [TestCase("", "invoice 2024/05", 1)]
    [TestCase("", "", 2)]
    [TestCase("meter 1", "", 1)]
    [TestCase("BJ-M1", "statement", 1)]
    public void Findings_SecondBillThatNamesNoMeter_IsFound(string evidence, string second, int bills)
    {
        Finding finding = One(
            [
                .. Months("a", 100m, evidence: evidence),
                .. Enumerable.Range(0, bills).Select(bill => $"Y{bill},electricity.grid,95.25,MWh,2024-0{5 + (3 * bill)},CN,F,{second}"),
            ],
            "overlap");

        Assert.That(finding.Subjects[0].Subject, Is.EqualTo("F, electricity.grid: two bills for 2024-05, 95.25 and 100 MWh"));
        Assert.That((finding.Tonnes, finding.LineCount), Is.EqualTo((bills * 95.25m * 0.5306m, 2L * bills)));
    }

    [Test]
    public void Findings_TwoNearYearsOfASite_AreFound()
    {
        Finding finding = One(["a,electricity.grid,1000,MWh,2024,CN,F,", "b,electricity.grid,1010,MWh,2024,CN,F,"], "overlap");

        Assert.That(finding.Message, Is.EqualTo($"{Overlap}F, electricity.grid: two bills for 2024, 1000 and 1010 MWh"));
        Assert.That((finding.Tonnes, finding.LineCount), Is.EqualTo((530.6m, 2L)));
    }

    [TestCase("a,electricity.grid,1000,MWh,2024,CN,F,meter 1", "b,electricity.grid,1010,MWh,2024,CN,F,meter 2")]
    [TestCase("a,electricity.grid,1000,MWh,2024,CN,F,hall A", "b,electricity.grid,1010,MWh,2024,CN,F,hall B")]
    [TestCase("a,electricity.grid,1000,MWh,2024,CN,F,", "b,electricity.grid,700,MWh,2024,CN,F,")]
    [TestCase("a,fuel.diesel.stationary,1000,GJ(net),2024,CN,F,", "b,fuel.diesel.stationary,1010,GJ(net),2024,CN,F,")]
    public void Findings_TwoYearsOfASite_AreNotFound(string a, string b) => Assert.That(Found([a, b]), Is.Empty);

    // Day and night in every month, a small bill later, and a second meter that nobody names.
    [TestCase("meter 1", "meter 1", 90, 1, 12)]
    [TestCase("meter 1", "meter 1", 12, 5, 5)]
    [TestCase("", "", 60, 5, 5)]
    [TestCase("", "", 95, 5, 7)]
    [TestCase("", "", 95, 1, 12)]
    [TestCase("invoice 1", "invoice 2", 95, 7, 12)]
    [TestCase("meter 1", "meter 2", 95, 5, 5)]
    public void Findings_SecondRowsOfUsualKinds_AreNotFound(string evidence, string others, int amount, int from, int to) => Assert.That(
        Found([.. Months("a", 100m, evidence: evidence), .. Months("b", amount, evidence: others, from: from, to: to)]), Is.Empty);
}
