using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>A market-based sum of some rows only is no market-based figure.</summary>
public sealed class MarketInPartTests
{
    private const string Said = "rows of Scope 2 have no market-based figure beside others that have one; "
        + "a sum of some rows only is none, so the market-based total is missing; a total of the company stands beside a total or beside "
        + "two sites or more: where a row of one site holds all of the company leave its facility out, else add the rows that lack";

    [Test]
    public void Calculate_LocationBesideBoth_IsNullWithTheLines()
    {
        Inventory inventory = Calculate(Stated(100m, "a", Scope2Method.None), Stated(50m, "b", Scope2Method.Both));

        Finding finding = inventory.Findings.Single(found => found.Code == "market-based-in-part");
        Assert.That(inventory.Totals.Scope2LocationBased?.Tonnes, Is.EqualTo(150m));
        Assert.That(inventory.Totals.Scope2MarketBased?.Tonnes, Is.Null);
        Assert.That(
            (finding.Severity, finding.Message, finding.Tonnes, finding.LineCount, finding.Lines.Single()),
            Is.EqualTo((FindingSeverity.Warning, Said, 100m, 1L, "a")));
        Assert.That(Messages(inventory, "market-based-missing"), Is.Empty);
    }

    [Test]
    public void Calculate_CalculatedBesideBoth_NamesTheCalculated()
    {
        Inventory inventory = Calculate(Power(1000m, "MWh", id: "grid"), Stated(50m, "b", Scope2Method.Both));

        Finding finding = inventory.Findings.Single(found => found.Code == "market-based-in-part");
        Assert.That((finding.Tonnes, finding.Lines.Single()), Is.EqualTo((530.6m, "grid")));
    }

    // One site states both totals as two rows, the other has a location-based one only.
    [Test]
    public void Calculate_MarketRowOfOneSiteOnly_IsNull()
    {
        Inventory inventory = Calculate(
            Stated(100m, "a", Scope2Method.LocationBased, "s1"), Stated(80m, "b", Scope2Method.MarketBased, "s1"),
            Stated(30m, "c", Scope2Method.LocationBased, "s2"));

        Finding finding = inventory.Findings.Single(found => found.Code == "market-based-in-part");
        Assert.That(inventory.Totals.Scope2MarketBased?.Tonnes, Is.Null);
        Assert.That((finding.Tonnes, finding.Lines.Single()), Is.EqualTo((30m, "c")));
    }

    [Test]
    public void Calculate_MarketRowsOfSomeMonthsOnly_IsNull()
    {
        Inventory inventory = Calculate(
            Stated(100m, "a", Scope2Method.LocationBased), Stated(40m, "b", Scope2Method.MarketBased, period: "2025-01"),
            Stated(40m, "c", Scope2Method.MarketBased, period: "2025-03-01/2025-12-31"));

        Assert.That(inventory.Totals.Scope2MarketBased?.Tonnes, Is.Null);
    }

    // 1,000 t of the company by location, 100 t of one of its sites by market: 100 t are no figure of the company.
    [Test]
    public void Calculate_TheCompanyByLocationAndOneSiteByMarket_IsNull()
    {
        Inventory inventory = Calculate(
            Stated(1000m, "a", Scope2Method.LocationBased), Stated(100m, "b", Scope2Method.MarketBased, "s1"));

        Finding finding = inventory.Findings.Single(found => found.Code == "market-based-in-part");
        Assert.That(
            (
                inventory.Totals.Scope2LocationBased?.Tonnes, inventory.Totals.Scope2MarketBased?.Tonnes, finding.Message, finding.Tonnes,
                finding.Lines[0]),
            Is.EqualTo(((decimal?)1000m, (decimal?)null, Said, (decimal?)1000m, "a")));
        Assert.That(Messages(inventory, "location-based-in-part"), Is.Empty);
    }

    [Test]
    public void Calculate_AnEntityByLocationAndOneOfItsSitesByMarket_IsNull() => Assert.That(
        Calculate(
            OfA(1000m, "a", Scope2Method.LocationBased, null), OfA(100m, "b", Scope2Method.MarketBased, "s1"),
            Stated(5m, "c", Scope2Method.Both, "s2")).Totals.Scope2MarketBased?.Tonnes,
        Is.Null);

    [Test]
    public void Calculate_BothTotalsOfTheCompany_AreBothStated() => AssertMarket(
        80m, Stated(100m, "a", Scope2Method.LocationBased), Stated(80m, "b", Scope2Method.MarketBased));

    [Test]
    public void Calculate_SitesByLocationAndTheCompanyByMarket_AreBothStated() => AssertMarket(
        80m,
        Stated(100m, "a", Scope2Method.LocationBased, "s1"), Stated(20m, "b", Scope2Method.LocationBased, "s2", "2025-06"),
        Stated(80m, "c", Scope2Method.MarketBased));

    [Test]
    public void Calculate_TheCompanyByLocationAndSitesByMarket_AreBothStated() => AssertMarket(
        70m,
        Stated(100m, "a", Scope2Method.LocationBased), Stated(30m, "b", Scope2Method.MarketBased, "s1"),
        Stated(40m, "c", Scope2Method.MarketBased, "s2"));

    [Test]
    public void Calculate_AYearByLocationAndItsMonthsByMarket_AreBothStated() => AssertMarket(
        12m,
        [
            Stated(100m, "a", Scope2Method.LocationBased, "s1"),
            .. Enumerable.Range(1, 12).Select(month => Stated(1m, $"m{month}", Scope2Method.MarketBased, "s1", $"2025-{month:00}")),
        ]);

    [Test]
    public void Calculate_TwoRowsOfOneSiteAndBothOfAnother_AreBothStated() => AssertMarket(
        90m,
        Stated(100m, "a", Scope2Method.LocationBased, "s1"), Stated(80m, "b", Scope2Method.MarketBased, "s1"),
        Stated(10m, "c", Scope2Method.Both, "s2"));

    private static void AssertMarket(decimal tonnes, params ActivityRecord[] rows)
    {
        Inventory inventory = Calculate(rows);
        Inventory backwards = Calculate([.. rows.Reverse()]);

        Assert.That(inventory.Totals.Scope2MarketBased?.Tonnes, Is.EqualTo(tonnes));
        Assert.That(backwards.Totals.Scope2MarketBased?.Tonnes, Is.EqualTo(tonnes));
        Assert.That(Messages(inventory, "market-based-in-part").Concat(Messages(inventory, "market-based-missing")), Is.Empty);
    }

    private static ActivityRecord OfA(decimal tonnes, string id, Scope2Method method, string? facility) => Reported(
        tonnes, new ActivityDetails { Id = id, Scope = Scope.Scope2, Scope2Method = method, Facility = facility, Entity = "A" });

    private static ActivityRecord Stated(
        decimal tonnes, string id, Scope2Method method, string? facility = null, string period = "2025") =>
        Reported(tonnes, new ActivityDetails { Id = id, Scope = Scope.Scope2, Scope2Method = method, Facility = facility }, period);
}
