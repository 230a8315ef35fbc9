using System.Collections.Immutable;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Heat that a site should have rests in summer, and cooling in winter: the matrix and its finding know.</summary>
public sealed class RestingMonthTests
{
    // From November to March; to the middle of March; in the south of the world; all year; without December; one month in summer.
    [TestCase("heat", "01 02 03 11 12", "BBB~~~~~~~BB", "")]
    [TestCase("heat", "01 02 03-01/2025-03-15 11-15/2025-11-30 12", "BBB~~~~~~~BB", "")]
    [TestCase("heat", "05 06 07 08 09", "~~~~BBBBB~~~", "")]
    [TestCase("heat", "01 02 03 04 05 06 07 08 09 10 11 12", "BBBBBBBBBBBB", "")]
    [TestCase("heat", "01 02 03 11", "BBB~~~~~~~B.", "dc1: heat in 2025-12")]
    [TestCase("heat", "01 02 03 04 05 06 08 09 10 11 12", "BBBBBB.BBBBB", "dc1: heat in 2025-07")]
    [TestCase("heat", "01 03 11 12", "B.B~~~~~~~BB", "dc1: heat in 2025-02")]
    [TestCase("electricity", "01 02 03 11 12", "BBB.......BB", "dc1: electricity in 2025-04 to 2025-10")]
    public void Completeness_OfAMeterThatRests_LacksNothingInItsSeason(string stream, string months, string expected, string missing)
    {
        string row = stream == "electricity" ? "electricity.grid,1,MWh" : $"{stream}.district,1,GJ";
        IEnumerable<string> rows = months.Split(' ').Select(month => $"{row},2025-{month},CN-BJ,dc1,,");

        Inventory inventory = Sites.Inventories($"dc1,,,,,{stream}", rows).Single();

        StreamCoverage coverage = inventory.Completeness!.Streams.Single();
        Assert.That(Letters(coverage.Months), Is.EqualTo(expected));
        Assert.That((coverage.Expected, coverage.Covered), Is.EqualTo((12 - expected.Count('~'.Equals), expected.Count('B'.Equals))));
        Assert.That(
            inventory.Findings.Where(finding => finding.Code == "stream-missing").SelectMany(finding => finding.Subjects)
                .Select(subject => subject.Subject),
            Is.EqualTo(missing.Length == 0 ? [] : new[] { missing }));
    }

    // A cooling that is used in summer, in a year that begins in April, and in the south of the world.
    [TestCase("cooling", 1, "....BBBBB...", "~~~~.....~~~")]
    [TestCase("cooling", 4, ".BBBBB......", "~.....~~~~~~")]
    [TestCase("cooling", 1, "BBB.......BB", "...~~~~~~~..")]
    [TestCase("heat", 4, ".......BBBBB", "~~~~~~~.....")]
    [TestCase("electricity", 1, "BBB.......BB", "............")]
    public void RestingMonths_OfAStream_AreThoseOfItsSeason(string stream, int firstMonth, string rows, string rests)
    {
        uint[] days = [.. rows.Select(letter => letter == 'B' ? uint.MaxValue : 0u)];
        uint[] open = [.. rows.Select(_ => uint.MaxValue)];

        RestingMonths resting = RestingMonths.Of(new FacilityStream(ActivityCode.Parse(stream)), firstMonth, days, open);

        Assert.That(string.Concat(rows.Select((_, month) => resting.Holds(month) && days[month] == 0 ? '~' : '.')), Is.EqualTo(rests));
    }

    [Test]
    public void Completeness_OfHeatWithoutAnyRow_IsMissing() => Assert.That(
        Letters(Sites.Inventories("dc1,,,,,heat", [Sites.Power("2025")]).Single().Completeness!.Streams.Single().Months),
        Is.EqualTo("............"));

    private static string Letters(ImmutableArray<MonthState> months) => string.Concat(months.Select(state => state switch
    {
        MonthState.Missing => '.',
        MonthState.Resting => '~',
        MonthState.NotOpen => '-',
        _ => 'B',
    }));
}
