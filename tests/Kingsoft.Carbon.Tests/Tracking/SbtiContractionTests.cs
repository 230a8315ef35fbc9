using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Tracking;

public sealed class SbtiContractionTests
{
    // Base 2015 or 2020: 4.2 a year. Base 2024, target 2030: 4.2 × 10 ÷ 6 = 7 a year, 42 % in all.
    [TestCase(2015, 2030, 4.2)]
    [TestCase(2020, 2030, 4.2)]
    [TestCase(2024, 2030, 7)]
    public void AnnualRatePct_UntilApril2026_CountsFrom2020(int baseYear, int targetYear, decimal expected)
    {
        decimal rate = SbtiContraction.UntilApril2026.AnnualRatePct(baseYear, targetYear);

        Assert.That(rate, Is.EqualTo(expected));
    }

    // Scope 1: 90 ÷ 26 = 3.46 and 100 ÷ 26 = 3.85, both under the floor. Scope 2, by 2040: 90 ÷ 16 = 5.625, 100 ÷ 16 = 6.25.
    [TestCase(2050, 90, 4.2)]
    [TestCase(2050, 100, 4.2)]
    [TestCase(2040, 90, 5.625)]
    [TestCase(2040, 100, 6.25)]
    public void AnnualRatePct_FromApril2026_SpreadsTheNumeratorWithAFloor(int netZeroYear, decimal numerator, decimal expected)
    {
        decimal rate = SbtiContraction.FromApril2026(netZeroYear, numerator).AnnualRatePct(2024, 2030);

        Assert.That(rate, Is.EqualTo(expected));
    }

    [Test]
    public void Version_FromApril2026_NamesItsParameters() =>
        Assert.That(SbtiContraction.FromApril2026(2040, 90m).Version, Is.EqualTo("from April 2026, 90 % by 2040"));

    [Test]
    public void FromApril2026_NetZeroAfter2050_Throws() =>
        Assert.That(
            () => SbtiContraction.FromApril2026(2060, 90m),
            Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("netZeroYear"));
}
