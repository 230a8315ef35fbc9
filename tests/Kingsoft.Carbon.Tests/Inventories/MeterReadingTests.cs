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

    // A meter that has run for years: 98.2 MWh a month or so, from 10,000 on. All is at stake but what was used between them.
    [Test]
    public void Findings_ReadingsOfAnOldMeter_AreFound()
    {
        Finding finding = One(
            Bills("10101.3 10197.5 10297.3 10387.7 10476.4 10568.5 10679.1 10792.0 10889.5 10979.7 11073.5 11177.9"), "meter-reading");

        Assert.That(
            finding.Subjects.Single().Subject,
            Is.EqualTo("F, electricity.grid: from 10101.3 kWh in 2024-01 to 11177.9 kWh in 2024-12"));
        Assert.That(finding.Tonnes, Is.EqualTo((127_620.4m - (11_177.9m - 10_101.3m)) * 0.5306m / 1000m));
    }

    // A hall that fills up by 1 % a month uses less in February; a plan by the same step; eight months; one that falls once.
    [TestCase("1000 945 1020 997 1040 1016 1060 1071 1047 1093 1068 1115")]
    [TestCase("1000 1008 1017 1025 1033 1042 1050 1058 1067 1075 1083 1092")]
    [TestCase("10101.3 10197.5 10297.3 10387.7 10476.4 10568.5 10679.1 10792.0")]
    [TestCase("10101.3 10197.5 10297.3 10387.7 10376.4 10568.5 10679.1 10792.0 10889.5 10979.7 11073.5 11177.9")]
    public void Findings_AmountsThatRiseALittle_AreNot(string amounts) => Assert.That(Found(Bills(amounts)), Is.Empty);

    // Weeks are as long as each other: load that grows evenly may rise from each to the next.
    [Test]
    public void Findings_WeeksThatRiseALittle_AreNot() => Assert.That(
        Found(Enumerable.Range(0, 20).Select(week =>
        {
            DateOnly start = new DateOnly(2024, 1, 1).AddDays(7 * week);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"w{week},electricity.grid,{1000 + (9 * week) + (week % 3)},kWh,{start:yyyy-MM-dd}/{start.AddDays(6):yyyy-MM-dd},CN,F,");
        })).Where(finding => finding.Code == "meter-reading"),
        Is.Empty);

    private static IEnumerable<string> Bills(string amounts) => amounts.Split(' ').Index().Select(amount => string.Create(
        CultureInfo.InvariantCulture, $"r{amount.Index},electricity.grid,{amount.Item},kWh,2024-{amount.Index + 1:00},CN,F,meter 7"));
}
