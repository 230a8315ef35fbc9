using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>The series of months that a dashboard shows.</summary>
public sealed class MonthlySeriesTests
{
    // 0.5306 t a MWh. Nothing in February: no group. 0 in March: a figure. A quarter is split by its days: 30, 31 and 30 of 91.
    [Test]
    public void TotalsBy_SiteAndMonth_LeavesOutMonthsWithoutRowsAndKeepsNull()
    {
        Inventory inventory = Calculate(
            At("a", 100m, "2025-01"), At("a", 0m, "2025-03"), At("b", 91m, "2025-04-01/2025-06-30"));

        Assert.That(
            inventory.TotalsBy(GroupKey.Facility, GroupKey.Month).Select(
                group => (group.Values[0].Value, group.Values[1].Value, group.Totals.Scope2LocationBased?.Tonnes)),
            Is.EqualTo(new (string?, string?, decimal?)[]
            {
                ("a", "2025-01", 53.06m), ("a", "2025-03", 0m),
                ("b", "2025-04", 15.918m), ("b", "2025-05", 16.4486m), ("b", "2025-06", 15.918m),
            }));
        Assert.That(
            inventory.TotalsBy(GroupKey.Facility, GroupKey.Month).Select(group => (group.Totals.Scope1, group.Totals.Scope2MarketBased)),
            Is.All.EqualTo(((Co2e?)null, (Co2e?)null)));
    }

    [Test]
    public void ToString_OfLinesAndGroups_SaysWhatTheyAre()
    {
        Inventory inventory = Calculate(At("a", 100m, "2025-01"));

        Assert.That(inventory.TotalsBy(GroupKey.Facility, GroupKey.Month)[0].ToString(), Is.EqualTo("facility a, month 2025-01 (1 lines)"));
        Assert.That(inventory.Lines[0].ToString(), Is.EqualTo("2025-01, Scope2: 53.06 tCO2e"));
        Assert.That(inventory.Lines[0].Gases[0].ToString(), Is.EqualTo("CO2: 53.06 tCO2e"));
    }

    private static ActivityRecord At(string site, decimal amount, string period) =>
        Row("electricity.grid", amount, "MWh", period, new ActivityDetails { Region = Region.Parse("CN"), Facility = site, Id = period });
}
