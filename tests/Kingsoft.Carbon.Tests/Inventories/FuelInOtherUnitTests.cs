using System.Collections.Immutable;
using static Kingsoft.Carbon.Tests.Inventories.MeterText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>A fuel that stands twice, once in litres or cubic metres and once in tonnes or energy, and what only looks like it.</summary>
public sealed class FuelInOtherUnitTests
{
    private const string WithCategory = "id,activity,amount,unit,period,region,facility,scope,scope3_category";

    private static readonly string[] Quarters =
    [
        "q1,fuel.diesel.stationary,50731,L,2024-Q1,CN,F,", "q2,fuel.diesel.stationary,51462,L,2024-Q2,CN,F,",
        "q3,fuel.diesel.stationary,52193,L,2024-Q3,CN,F,", "q4,fuel.diesel.stationary,52924,L,2024-Q4,CN,F,",
    ];

    private static readonly int[] CubicMetres =
        [98_211, 91_387, 80_554, 61_290, 42_816, 33_457, 31_902, 32_664, 40_178, 59_843, 78_129, 95_770];

    // 207,310 L of 0.84 kg are 174.14 t; what the library says is 0.831, which is 1.1 % less.
    [TestCase("t", "174.14")]
    [TestCase("t", "172.30")]
    [TestCase("kg", "174140")]
    [TestCase("GJ(net)", "7440")]
    public void Findings_YearOfDieselBesideItsQuartersInLitres_IsNamed(string unit, string year)
    {
        Finding finding = One([.. Quarters, $"y,fuel.diesel.stationary,{year},{unit},2024,CN,F,"], "overlap");

        Assert.That(finding.Lines, Is.EqualTo(new[] { "y", "q1", "q2", "q3", "q4" }));
        Assert.That(finding.Tonnes, Is.EqualTo(550m).Within(10m));
        Assert.That(finding.Subjects.Single().Subject, Is.EqualTo(
            $"F, fuel.diesel.stationary: 2024 beside 4 others from 2024-Q1 to 2024-Q4, in {unit} beside L"));
    }

    [Test]
    public void Findings_YearOfGasInEnergyBesideItsMonths_IsNamed()
    {
        Finding finding = OfGas([.. Gas(), $"y,fuel.natural-gas.stationary,{CubicMetres.Sum() * 38.93m / 1000m:0.0},GJ(net),2024,CN,F,"])
            .Single();

        Assert.That((finding.Code, finding.LineCount), Is.EqualTo(("overlap", 13L)));
    }

    [Test]
    public void Findings_YearUnderAnotherCode_IsNamed() => Assert.That(
        One([.. Quarters, "y,fuel.diesel.road,207310,L,2024,CN,F,"], "overlap").Subjects.Single().Subject,
        Is.EqualTo("F, fuel.diesel.road: 2024 beside 4 others from 2024-Q1 to 2024-Q4, in L, beside L of fuel.diesel.stationary"));

    [Test]
    public void Findings_MonthOfGasAgainInEnergy_IsNamed()
    {
        Finding finding = OfGas([.. Gas(), "x,fuel.natural-gas.stationary,1666.8,GJ(net),2024-05,CN,F,"]).Single();

        Assert.That(finding.Code, Is.EqualTo("same-bills"));
        Assert.That(finding.Lines, Is.EqualTo(new[] { "x", "g5" }));
    }

    [Test]
    public void Findings_DieselOfScope1AgainInTonnesOfCategory8_IsNamed()
    {
        string[] rows = [.. Quarters.Select(row => $"{row},"), .. new[] { 42.614m, 43.228m, 43.842m, 44.456m }
            .Select((tonnes, i) => $"c{i + 1},fuel.diesel.stationary,{tonnes},t,2024-Q{i + 1},CN,F,3,8")];

        Assert.That(One(rows, "counted-twice", WithCategory).LineCount, Is.EqualTo(8));
        Assert.That(One([.. rows[..4], "c,fuel.diesel.stationary,174.14,t,2024,CN,F,3,8"], "counted-twice", WithCategory).LineCount,
            Is.EqualTo(5));
    }

    [Test]
    public void Findings_OtherTanksAndSitesAndUses_AreNone()
    {
        string[] ofTank = [.. Quarters.Select(row => $"{row}tank 1")];
        Assert.That(Found([.. ofTank, "y,fuel.diesel.stationary,174.14,t,2024,CN,F,tank 2"]), Is.Empty, "another tank");
        Assert.That(Found([.. Quarters, "y,fuel.diesel.stationary,101.3,t,2024,CN,F,"]), Is.Empty, "another amount");
        Assert.That(Found([.. Quarters, "y,fuel.diesel.stationary,174.14,t,2024,CN,G,"]), Is.Empty, "another site");
        Assert.That(Found([.. Quarters, "y,fuel.diesel.stationary,174.14,t,2025,CN,F,"]), Is.Empty, "another year");
        Assert.That(Found([.. Quarters, "y,fuel.petrol.stationary,174.14,t,2024,CN,F,"]), Is.Empty, "another fuel");
        Assert.That(
            OfGas([.. Gas().Take(6), .. Enumerable.Range(7, 6).Select(month =>
                $"e{month},fuel.natural-gas.stationary,{CubicMetres[month - 1] * 0.03893m:0.0},GJ(net),2024-{month:00},CN,F,")]),
            Is.Empty,
            "a supplier that bills energy from July on");
        Assert.That(
            OfGas([.. Gas(), "x,fuel.natural-gas.stationary,212.4,GJ(net),2024-05,CN,F,"]), Is.Empty, "a small burner");
        Assert.That(
            Found(
                [.. Quarters.Select(row => $"{row},"), "c,fuel.diesel.stationary,160.2,t,2024,CN,F,3,8"], WithCategory),
            Is.Empty,
            "a leased generator");
    }

    private static ImmutableArray<Finding> OfGas(IEnumerable<string> rows) =>
        Found(rows, options: Sample.Ar6 with { Sets = ["cn-industry"] });

    private static IEnumerable<string> Gas() => CubicMetres.Select(
        (amount, i) => $"g{i + 1},fuel.natural-gas.stationary,{amount},Nm3,2024-{i + 1:00},CN,F,");
}
