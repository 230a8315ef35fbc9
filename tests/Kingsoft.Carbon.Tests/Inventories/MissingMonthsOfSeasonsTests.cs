using System.Collections.Immutable;
using System.Globalization;
using static Kingsoft.Carbon.Tests.Inventories.MeterText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Months that are missing of what rests in summer, or is stated month by month.</summary>
public sealed class MissingMonthsOfSeasonsTests
{
    [TestCase("heat.district", "GJ", "1 3 11 12", "2025-02")]
    [TestCase("heat.district", "GJ", "1 2 3 11 12", "")]
    [TestCase("fuel.natural-gas.stationary", "GJ(net)", "1 3 11 12", "2025-02")]
    [TestCase("fuel.natural-gas.stationary", "GJ(net)", "1 2 3 4 5 6 9 10 11 12", "")]
    [TestCase("fuel.diesel.stationary", "GJ(net)", "1 2 3 6 7 8 9 10 11 12", "2025-04-01/2025-05-31")]
    [TestCase("fuel.diesel.stationary", "GJ(net)", "1 2 3 5 7 8 9 10 11 12", "2025-04 2025-06")]
    [TestCase("fuel.diesel.stationary", "GJ(net)", "1 2 3 7 8 9 10 11 12", "")]
    public void Findings_BillsOfAYear_NameWhatLacksBetweenThem(string activity, string unit, string months, string expected)
    {
        ImmutableArray<Finding> found = Found(Rows(activity, unit, months));

        Assert.That(
            found.Where(finding => finding.Code == "month-missing").SelectMany(finding => finding.Subjects)
                .Select(subject => subject.Subject).Order(StringComparer.Ordinal),
            Is.EqualTo(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(gap => $"F, {activity}: {gap}")));
    }

    // A file that calls monthly bills yearly hides no gap; one that calls them monthly says it in its own finding.
    [TestCase("electricity=yearly", "month-missing")]
    [TestCase("electricity=quarterly", "month-missing")]
    [TestCase("electricity", "stream-missing")]
    public void Findings_StreamOfTheFileOfSites_HidesNoGapOfMonthlyBills(string stream, string expected)
    {
        string[] rows = [.. new[] { 1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12 }.Select(
            month => Sites.Power($"2025-{month:00}"))];

        Inventory year = Sites.Inventories($"dc1,,,,,{stream}", rows)[0];

        Assert.That(
            year.Findings.Select(finding => finding.Code).Where(code => code is "month-missing" or "stream-missing"),
            Is.EqualTo(new[] { expected }));
    }

    private static IEnumerable<string> Rows(string activity, string unit, string months) =>
        months.Split(' ').Select(text => int.Parse(text, CultureInfo.InvariantCulture)).Select(
            month => $"m{month},{activity},{100 + month},{unit},2025-{month:00},CN,F,");
}
