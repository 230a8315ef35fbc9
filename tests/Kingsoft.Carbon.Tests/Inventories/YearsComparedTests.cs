using System.Globalization;
using static Kingsoft.Carbon.Tests.Inventories.MeterText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Years of one meter: another unit, a copy of the year before, and what only looks like it.</summary>
public sealed class YearsComparedTests
{
    private static readonly decimal[] Shape = [108.3m, 99.7m, 94.1m, 88.6m, 91.2m, 101.9m, 117.4m, 121.8m, 104.5m, 92.3m, 90.8m, 103.6m];

    [TestCase(10, "about 10 times, as where MWh are written as 万千瓦时")]
    [TestCase(3.6, "about 3.6 times, as where GJ are written as MWh")]
    public void Findings_YearInAnotherUnit_IsNamedWithTheFactor(decimal times, string factor)
    {
        Finding finding = One([.. Year(2023, 0.98m), .. Year(2024, times)], "slip-between-years");

        Assert.That(finding.Subjects.Single().Subject, Does.EndWith($" in 2023 ({factor})"));
        Assert.That((finding.LineCount, finding.Lines[0]), Is.EqualTo((12L, "m2024-1")));
    }

    [TestCase(0.1, "about a tenth, as where 万千瓦时 are written as MWh")]
    [TestCase(0.2778, "about 1/3.6, as where MWh are written as GJ")]
    [TestCase(0.001, "about 1/1000")]
    public void Findings_YearBelowItsNeighbours_HasTheTonnesThatLack(decimal times, string factor)
    {
        Finding finding = One([.. Year(2023, 1m), .. Year(2024, times), .. Year(2025, 1.02m)], "slip-between-years");

        Assert.That(finding.Subjects.Single().Subject, Does.EndWith($" in 2023 ({factor})").Or.EndWith($" in 2025 ({factor})"));
        Assert.That(finding.Tonnes, Is.EqualTo(Shape.Sum() * (1m - times) * 0.5306m).Within(2).Percent.Or.EqualTo(
            Shape.Sum() * (1.02m - times) * 0.5306m).Within(2).Percent);
        Assert.That(finding.Lines, Has.All.StartWith("m2024-"));
    }

    // The amounts of the other year are known, though nothing of it is calculated.
    [TestCase(2025, 0.001)]
    [TestCase(2025, 1000)]
    [TestCase(2025, 0.1)]
    [TestCase(2025, 10)]
    public void Findings_OfOneYearAlone_CompareItWithTheOther(int asked, decimal times)
    {
        Finding finding = Found(
            [.. Year(2024, 1m), .. Year(2025, times)], options: Sample.Ar6 with { Year = asked }).Single();

        Assert.That(finding.Code, Is.EqualTo("slip-between-years"));
        Assert.That(finding.Lines, Has.All.StartWith("m2025-"));
    }

    [Test]
    public void Findings_Growth_IsNone()
    {
        decimal[] ramp = [.. Enumerable.Range(0, 24).Select(month => 10m + (month * 8m))];
        Assert.That(Found([.. Year(2023, 1m), .. Year(2024, 4.4m)]), Is.Empty, "another building");
        Assert.That(Found([.. Year(2023, 1m), .. Year(2024, 7m)]), Is.Empty, "sevenfold");
        Assert.That(
            Found([.. Rows(2023, i => ramp[i]), .. Rows(2024, i => ramp[12 + i])]), Is.Empty, "a data centre that fills up");
        Assert.That(Found([.. Year(2023, 1m, from: 12), .. Year(2024, 3.1m)]), Is.Empty, "opened in December");
        Assert.That(Found([.. Year(2023, 1m), .. Year(2024, 3.6m, facility: "G")]), Is.Empty, "another site");
    }

    [Test]
    public void Findings_YearThatIsTheOneBefore_IsNamed()
    {
        Finding finding = One([.. Year(2023, 1m), .. Year(2024, 1m), .. Year(2023, 1.3m, "G"), .. Year(2024, 1.3m, "G")], "year-copied");

        Assert.That(finding.Message, Does.StartWith("the bills of a year have the very amounts of the year before, period by period"));
        Assert.That(finding.Subjects.Select(subject => subject.Subject), Is.EqualTo(new[]
        {
            "G, electricity.grid: 2024 is 2023 again (12 periods)", "F, electricity.grid: 2024 is 2023 again (12 periods)",
        }));
        Assert.That(finding.Tonnes, Is.EqualTo(Shape.Sum() * 2.3m * 0.5306m));
        Assert.That(
            Found([.. Year(2023, 1m), .. Year(2024, 1m)], options: Sample.Ar6 with { Year = 2024 }).Single().Code,
            Is.EqualTo("year-copied"));
    }

    [TestCase("electricity.grid", "MWh", "612.37")]
    [TestCase("fuel.diesel.stationary", "L", "40213")]
    public void Findings_SingleRowOfManyDigitsAgain_IsNamed(string activity, string unit, string amount) => Assert.That(
        One([$"a,{activity},{amount},{unit},2023,CN,F,", $"b,{activity},{amount},{unit},2024,CN,F,"], "year-copied").Lines,
        Is.EqualTo(new[] { "b" }));

    [Test]
    public void Findings_YearsThatAreAlikeForAReason_AreNone()
    {
        Assert.That(Found([.. Rows(2023, _ => 500m), .. Rows(2024, _ => 500m)]), Is.Empty, "a flat rate");
        Assert.That(Found(["a,electricity.grid,4200,MWh,2023,CN,F,", "b,electricity.grid,4200,MWh,2024,CN,F,"]), Is.Empty, "a round year");
        Assert.That(Found([.. Year(2023, 1m), .. Year(2024, 1m, facility: "G")]), Is.Empty, "another site");
        Assert.That(
            Found([.. Year(2023, 1m), .. Year(2024, 1m).Take(11), "m,electricity.grid,103.7,MWh,2024-12,CN,F,"]), Is.Empty, "its own");
        Assert.That(
            Found(
                [.. Year(2023, 1m).Select(row => row + ","), .. Year(2024, 1m).Select(row => row + ",estimated")], Header + ",quality"),
            Is.Empty,
            "estimated by the year before");
    }

    private static IEnumerable<string> Year(int year, decimal times, string facility = "F", int from = 1) =>
        Rows(year, i => Shape[i] * times, facility, from);

    private static IEnumerable<string> Rows(int year, Func<int, decimal> amount, string facility = "F", int from = 1) =>
        Enumerable.Range(from, 13 - from).Select(month => string.Create(
            CultureInfo.InvariantCulture,
            $"{(facility == "F" ? "m" : "n")}{year}-{month},electricity.grid,{amount(month - 1)},MWh,{year}-{month:00},CN,{facility},"));
}
