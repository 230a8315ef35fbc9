using System.Collections.Immutable;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Tracking;

public sealed class PathwayTests
{
    private const decimal Base2024 = 57695.89m;

    private static readonly EmissionTarget Linear = new()
    {
        Name = "Operational carbon neutrality",
        Kind = TargetKind.Neutrality,
        Scopes = [Scope.Scope1, Scope.Scope2],
        Scope2Method = Scope2Method.LocationBased,
        BaseYear = 2024,
        Year = 2050,
        GrossReductionPct = 100m,
        Pathway = PathwayKind.Linear,
    };

    private static readonly EmissionTarget[] Targets =
    [
        Linear,
        Linear with { GrossReductionPct = 90m, Pathway = PathwayKind.Geometric },
        Linear with
        {
            Pathway = PathwayKind.Milestones,
            Milestones = ImmutableSortedDictionary<int, decimal>.Empty.Add(2030, -5m).Add(2040, 60m),
        },
        Linear with { GrossReductionPct = 90m, Pathway = PathwayKind.SbtiAbsoluteContraction, AnnualRatePct = 4.2m },
        Linear with
        {
            GrossReductionPct = 90m,
            Pathway = PathwayKind.SbtiAbsoluteContraction,
            Contraction = SbtiContraction.UntilApril2026,
        },
    ];

    // 57,695.89 × (1 − 1/26) = 55,476.817; × (1 − 6/26) = 44,381.454; 11/26: 33,286.090; 16/26: 22,190.727.
    [TestCase(2024, "57695.89")]
    [TestCase(2025, "55476.8")]
    [TestCase(2030, "44381.5")]
    [TestCase(2035, "33286.1")]
    [TestCase(2040, "22190.7")]
    [TestCase(2050, "0.0")]
    [TestCase(2060, "0.0")]
    public void ValueAt_LinearToZero_FallsEvenly(int year, string expected) => AssertValue(Linear, year, expected);

    // To 10 %: × (1 − 0.9 × 6/26) = 45,712.90, × (1 − 0.9 × 11/26) = 35,727.07, × (1 − 0.9 × 16/26) = 25,741.24, × 0.1 = 5,769.59.
    [TestCase(2030, "45712.9")]
    [TestCase(2035, "35727.1")]
    [TestCase(2040, "25741.2")]
    [TestCase(2050, "5769.6")]
    public void ValueAt_LinearToTenPercent_FallsEvenly(int year, string expected) =>
        AssertValue(Linear with { GrossReductionPct = 90m }, year, expected);

    // × 0.1^(6/26) = 33,913.7, × 0.1^(11/26) = 21,780.5, × 0.1^(16/26) = 13,988.1.
    [TestCase(2030, "33913.7")]
    [TestCase(2035, "21780.5")]
    [TestCase(2040, "13988.1")]
    [TestCase(2050, "5769.6")]
    public void ValueAt_Geometric_FallsByOneRate(int year, string expected) => AssertValue(Targets[1], year, expected);

    // × (1 − 0.042) = 55,272.7, × (1 − 0.252) = 43,156.5, × (1 − 0.462) = 31,040.4, × (1 − 0.672) = 18,924.3; 10 % is reached after 0.9 ÷
    // 0.042 = 21.4 years, in 2045.
    [TestCase(2025, "55272.7")]
    [TestCase(2030, "43156.5")]
    [TestCase(2035, "31040.4")]
    [TestCase(2040, "18924.3")]
    [TestCase(2045, "6808.1")]
    [TestCase(2046, "5769.6")]
    [TestCase(2050, "5769.6")]
    public void ValueAt_ContractionOf42_FallsByPointsOfTheBaseToTheResidual(int year, string expected) =>
        AssertValue(Targets[3], year, expected);

    // Until April 2026 a base after 2020 had to be 42 % down by 2030: 57,695.89 × 0.58 = 33,463.6.
    [Test]
    public void ValueAt_ContractionUntilApril2026_ReachesFortyTwoPercentBy2030() =>
        AssertValue(
            Linear with
            {
                Year = 2030,
                GrossReductionPct = 42m,
                Pathway = PathwayKind.SbtiAbsoluteContraction,
                Contraction = SbtiContraction.UntilApril2026,
            },
            2030,
            "33463.6");

    // Reduction −5 % in 2030 and 60 % in 2040: 2027 lies halfway to −5 (−2.5 %), 2035 between −5 and 60 (27.5 %), 2045 between 60 and 100
    // (80 %).
    [TestCase(2027, "102.5")]
    [TestCase(2030, "105.0")]
    [TestCase(2035, "72.5")]
    [TestCase(2045, "20.0")]
    public void ValueAt_Milestones_LiesOnStraightLinesBetween(int year, string expected)
    {
        decimal value = Pathway.ValueAt(Targets[2], 100m, year);

        Assert.That(value, Is.EqualTo(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Test]
    public void ValueAt_BaseYear_IsTheBaseValue([Range(0, 4)] int target) =>
        Assert.That(Pathway.ValueAt(Targets[target], Base2024, 2024), Is.EqualTo(Base2024));

    [Test]
    public void ValueAt_TargetYear_IsTheTarget([Range(0, 4)] int target) =>
        Assert.That(
            Pathway.ValueAt(Targets[target], Base2024, 2050),
            Is.EqualTo(Base2024 * (100m - Targets[target].GrossReductionPct) / 100m));

    [Test]
    public void ValueAt_BaseDoubled_Doubles([Range(0, 4)] int target, [Values(2025, 2031, 2049)] int year) =>
        Assert.That(
            Pathway.ValueAt(Targets[target], 2m * Base2024, year),
            Is.EqualTo(2m * Pathway.ValueAt(Targets[target], Base2024, year)).Within(1e-18m));

    // Trapezoids: 57,695.89 × 26/2 = 750,046.57; to 10 %: × 26 × 1.1/2 = 825,051.2; the contraction: 706,659 (12.248 base years: 21 years
    // of the line, one across the bend at 0.109, 4 at 0.1).
    [TestCase(0, "750046.6")]
    [TestCase(3, "706659.3")]
    public void Budget_ToTheTargetYear_IsTheAreaUnderThePath(int target, string expected)
    {
        decimal budget = Pathway.Budget(Targets[target], Base2024, 2024, 2050);

        Assert.That(Math.Round(budget, 1), Is.EqualTo(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Test]
    public void Budget_LinearToTenPercent_IsTheAreaUnderThePath() =>
        Assert.That(Math.Round(Pathway.Budget(Linear with { GrossReductionPct = 90m }, Base2024, 2024, 2050), 0), Is.EqualTo(825051m));

    [Test]
    public void Budget_OneYear_IsZero() => Assert.That(Pathway.Budget(Linear, Base2024, 2030, 2030), Is.Zero);

    [Test]
    public void ValueAt_YearBeforeTheBase_Throws() =>
        Assert.That(
            () => Pathway.ValueAt(Linear, Base2024, 2023),
            Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("year"));

    private static void AssertValue(EmissionTarget target, int year, string expected)
    {
        decimal value = Pathway.ValueAt(target, Base2024, year);

        int decimals = expected.Length - expected.IndexOf('.', StringComparison.Ordinal) - 1;
        Assert.That(Math.Round(value, decimals), Is.EqualTo(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture)));
    }
}
