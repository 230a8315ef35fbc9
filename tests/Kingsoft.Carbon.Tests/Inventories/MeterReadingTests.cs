using System.Globalization;
using static Kingsoft.Carbon.Tests.Inventories.MeterText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Readings of a meter that were entered as what was used.</summary>
public sealed class MeterReadingTests
{
    // Each month uses 900 to 1,100; the sum counts the first month twelve times.
    [Test]
    public void Findings_ReadingsInsteadOfTheirDifferences_AreFound()
    {
        Finding finding = One(Bills("950 1900 2990 4010 4930 5900 7000 8050 9000 9960 10990 11950"), "meter-reading");

        Assert.That(
            finding.Subjects.Single().Subject,
            Is.EqualTo("F, electricity.grid: from 950 kWh in 2024-01 to 11950 kWh in 2024-12"));
        // All but the last: 65,680 kWh × 0.5306 kg.
        Assert.That((finding.Tonnes, finding.LineCount), Is.EqualTo((65.680m * 0.5306m, 12L)));
    }

    // Growth by 15 % a month, a season, growth to less than three times, a ramp with a month that is less, five months, a ramp
    // by the same step.
    [TestCase("1000 1150 1323 1521 1749 2011 2313 2660 3059 3518 4046 4652")]
    [TestCase("900 950 1100 1400 1900 2800 3300 3200 2500 1500 1000 900")]
    [TestCase("1000 1080 1170 1230 1320 1400 1490 1550 1640 1700 1800 1890")]
    [TestCase("950 1900 2990 4010 4000 5900 7000 8050 9000 9960 10990 11950")]
    [TestCase("950 1900 2990 4010 4930")]
    [TestCase("10 18 26 34 42 50 58 66 74 82 90 98")]
    public void Findings_AmountsThatGrowOrHaveASeason_AreNot(string amounts) =>
        Assert.That(Found(Bills(amounts)).Where(finding => finding.Code == "meter-reading"), Is.Empty);

    private static IEnumerable<string> Bills(string amounts) => amounts.Split(' ').Index().Select(amount => string.Create(
        CultureInfo.InvariantCulture, $"r{amount.Index},electricity.grid,{amount.Item},kWh,2024-{amount.Index + 1:00},CN,F,meter 7"));
}
