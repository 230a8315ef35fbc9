using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>A location-based sum of some rows only is no location-based figure.</summary>
public sealed class LocationInPartTests
{
    private const string Code = "location-based-in-part";

    private const string Said = "rows of Scope 2 have no location-based figure beside others that have one; "
        + "a sum of some rows only is none, so the location-based total is missing; a total of the company stands beside a total or beside "
        + "two sites or more: where a row of one site holds all of the company leave its facility out, else add the rows that lack";

    [Test]
    public void Calculate_MarketBesideBoth_IsNullWithTheLines()
    {
        Inventory inventory = Calculate(
            Stated(30m, "a", Scope2Method.MarketBased, "s2"), Stated(50m, "b", Scope2Method.Both, "s1"), Fuel());

        Finding finding = inventory.Findings.Single(found => found.Code == Code);
        Assert.That(
            (finding.Severity, finding.Message, finding.Tonnes, finding.LineCount, finding.Lines.Single()),
            Is.EqualTo((FindingSeverity.Warning, Said, 30m, 1L, "a")));
        Assert.That(
            (inventory.Totals.Scope2LocationBased, inventory.Totals.Scope2MarketBased?.Tonnes, inventory.Totals.Scope2LocationBasedByGas),
            Is.EqualTo(((Co2e?)null, (decimal?)80m, (GasTotals?)null)));
        Assert.That(
            (inventory.Totals.Scope12LocationBased, inventory.Totals.Scope12MarketBased?.Tonnes, inventory.Totals.TotalLocationBased),
            Is.EqualTo(((Co2e?)null, (decimal?)87m, (Co2e?)null)));
        Assert.That(Messages(inventory, "location-based-missing").Concat(Messages(inventory, "scope-missing")), Is.Empty);
    }

    [Test]
    public void Calculate_NeitherSumIsWhole_SaysSoOfBoth()
    {
        Inventory inventory = Calculate(
            Stated(30m, "a", Scope2Method.MarketBased, "s2"), Stated(50m, "b", Scope2Method.LocationBased, "s1"), Fuel());

        Assert.That(inventory.Totals.Scope2LocationBased?.Tonnes, Is.Null);
        Assert.That(inventory.Totals.Scope2MarketBased?.Tonnes, Is.Null);
        Assert.That(
            inventory.Findings.Where(found => found.Code.EndsWith("in-part", StringComparison.Ordinal))
                .Select(found => (found.Code, found.Tonnes, found.Lines.Single())),
            Is.EqualTo(new[] { ("market-based-in-part", (decimal?)50m, "b"), (Code, (decimal?)30m, "a") }));
        Assert.That(Messages(inventory, "scope-missing"), Is.Empty);
    }

    [Test]
    public void Calculate_TheCompanyByMarketAndOneSiteByLocation_IsNull()
    {
        Inventory inventory = Calculate(
            Stated(1000m, "a", Scope2Method.MarketBased, null), Stated(100m, "b", Scope2Method.LocationBased, "s1"));

        Assert.That(inventory.Totals.Scope2LocationBased?.Tonnes, Is.Null);
        Assert.That(inventory.Totals.Scope2MarketBased?.Tonnes, Is.EqualTo(1000m));
    }

    [Test]
    public void TotalsBy_WithoutAWholeSum_HasNone()
    {
        Inventory inventory = Calculate(Stated(30m, "a", Scope2Method.MarketBased, "s2"), Stated(50m, "b", Scope2Method.Both, "s1"));

        Assert.That(
            inventory.TotalsBy(GroupKey.Facility)
                .Select(group => (group.Totals.Scope2LocationBased?.Tonnes, group.Totals.Scope2MarketBased?.Tonnes)),
            Is.EqualTo(new[] { ((decimal?)null, (decimal?)50m), (null, 30m) }));
    }

    // Groups add up to the totals, whatever stands beside what within them.
    [Test]
    public void TotalsBy_WithWholeSums_AddsUp()
    {
        Inventory inventory = Calculate(
            Stated(100m, "a", Scope2Method.LocationBased, null), Stated(30m, "b", Scope2Method.MarketBased, "s1"),
            Stated(40m, "c", Scope2Method.MarketBased, "s2"), Stated(7m, "d", Scope2Method.Both, null, "2025-03"));

        Assert.That(inventory.TotalsBy(GroupKey.Facility).Sum(group => group.Totals.Scope2LocationBased?.Tonnes), Is.EqualTo(107m));
        Assert.That(inventory.TotalsBy(GroupKey.Facility).Sum(group => group.Totals.Scope2MarketBased?.Tonnes), Is.EqualTo(77m));
    }

    // What a company calculates has a location-based figure; there is no market-based one of it, as before.
    [TestCase("s1", "s1", true)]
    [TestCase("s1", null, true)]
    [TestCase(null, "s1", true)]
    [TestCase("s1", "s2", false)]
    public void Calculate_MarketBesideCalculated_IsWholeWhereItIsOfTheSameSite(string? calculated, string? market, bool isWhole)
    {
        var site = new ActivityDetails { Id = "grid", Region = Region.Parse("CN"), Facility = calculated };
        ActivityRecord power = Row("electricity.grid", 1000m, "MWh", "2025", site);
        ActivityRecord stated = Stated(20m, "m", Scope2Method.MarketBased, market);

        foreach (Inventory inventory in new[] { Calculate(power, stated), Calculate(stated, power) })
            Assert.That(inventory.Totals.Scope2LocationBased?.Tonnes, Is.EqualTo(isWhole ? 530.6m : null));
    }

    [Test]
    public void Calculate_MarketOfTheCompanyBesideSeveralSites_IsWhole() => Assert.That(
        Calculate(
            Stated(100m, "a", Scope2Method.LocationBased, "s1"), Stated(20m, "b", Scope2Method.LocationBased, "s2"),
            Stated(80m, "c", Scope2Method.MarketBased, null)).Totals.Scope2LocationBased?.Tonnes,
        Is.EqualTo(120m));

    private static ActivityRecord Fuel() => Reported(7m, new ActivityDetails { Id = "f", Scope = Scope.Scope1 });

    private static ActivityRecord Stated(decimal tonnes, string id, Scope2Method method, string? facility, string period = "2025") =>
        Reported(tonnes, new ActivityDetails { Id = id, Scope = Scope.Scope2, Scope2Method = method, Facility = facility }, period);
}
