using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Two hundred rows of every family: what is said of them can be read.</summary>
public sealed class MixedLedgerTests
{
    private const int MostFindings = 19;

    private static readonly string[] Provinces = ["CN-BJ", "CN-TJ", "CN-SH", "CN-GD", "CN-XZ", "HK-GRID-CLP"];

    private static readonly (string Activity, string Unit)[] Fuels =
    [
        ("fuel.diesel.stationary", "L"), ("fuel.petrol.road", "L"), ("fuel.natural-gas.stationary", "Nm3"), ("fuel.lpg.stationary", "kg"),
        ("fuel.wood.stationary", "t"),
    ];

    private static readonly string[] Refrigerants = ["r-410a", "hfc-134a", "hfc-32", "hcfc-22", "hfc-227ea", "co2", "r-407c", "hfc-125"];

    private static readonly (string Activity, string Unit)[] Elsewhere =
    [
        ("travel.air.short-haul.economy.with-rf", "pkm"), ("travel.air.long-haul.business.with-rf", "pkm"),
        ("waste.household-residual-waste.landfill", "t"), ("water.supply", "m3"), ("water.treatment", "m3"),
    ];

    private static readonly string[] Spending =
        ["spend.naics-721110.with-margins", "spend.naics-111110.with-margins", "spend.naics-111120.with-margins"];

    private static readonly InventoryOptions Options = Ar6 with
    {
        Sets = ["cn-industry"],
        Proxies =
        [
            StandIn("travel.air", "CN", "GB"), StandIn("travel.air", "HK", "GB"), StandIn("waste", "CN", "GB"),
            StandIn("waste", "HK", "GB"), StandIn("water", "CN", "GB"), StandIn("water", "HK", "GB"), StandIn("spend", "CN", "US"),
            StandIn("spend", "HK", "US"),
        ],
    };

    [Test]
    public void Findings_OfTwoHundredRowsOfEveryFamily_AreFewerThanTwenty()
    {
        ActivityRecord[] rows = [.. Enumerable.Range(0, 200).Select(RowOf)];

        Inventory inventory = Calculate(FactorLibrary.BuiltIn, Options, rows);

        Assert.That(inventory.Lines, Has.Count.GreaterThanOrEqualTo(200));
        Assert.That(
            inventory.Findings, Has.Length.LessThanOrEqualTo(MostFindings),
            string.Join('\n', inventory.Findings.Select(finding => $"{finding.Severity} {finding.Code}: {finding.Message}")));
        Assert.That(inventory.Findings.Select(finding => finding.Code), Is.Unique);
        Assert.That(
            inventory.Findings.Select(finding => finding.Code),
            Is.SupersetOf(new[] { "proxy", "gwp-mixed", "price-year", "carried-over", "estimated", "property", "earlier-year" }));
    }

    private static RegionProxy StandIn(string activity, string region, string other) =>
        new(ActivityCode.Parse(activity), Region.Parse(region), Region.Parse(other));

    // The families take turns, each with its own sequence of sites, months and amounts.
    private static ActivityRecord RowOf(int number)
    {
        (int family, int turn) = (number % 6, number / 6);
        var details = new ActivityDetails
        {
            Id = $"r{number}",
            Facility = $"site {turn % 7}",
            Region = Region.Parse(Provinces[turn % Provinces.Length]),
            Quality = number % 5 == 0 ? DataQuality.Estimated : DataQuality.Measured,
            Note = number % 10 == 0 ? $"by the area of floor {turn}" : null,
        };
        string month = $"2025-{(turn % 12) + 1:00}";
        ActivityDetails mainland = details with { Region = Region.Parse(Provinces[turn % 5]) };
        return family switch
        {
            0 => Row("electricity.grid", 90_000m + turn, "kWh", month, details),
            1 => Of(Fuels[turn % Fuels.Length], 800m + turn, month, mainland),
            2 => Row($"refrigerant.{Refrigerants[turn % Refrigerants.Length]}", 2m + turn, "kg", month, details),
            3 => Of(Elsewhere[turn % Elsewhere.Length], 3_000m + turn, month, details),
            4 => Row(Spending[turn % Spending.Length], 9_000m + turn, "USD", month, details),
            _ => Reported(30m + turn, CarriedOver(turn), month),
        };
    }

    private static ActivityRecord Of((string Activity, string Unit) what, decimal amount, string period, ActivityDetails details) =>
        Row(what.Activity, amount, what.Unit, period, details);

    private static ActivityDetails CarriedOver(int turn) => new()
    {
        Id = $"supplier {turn}",
        Scope = Scope.Scope3,
        Scope3Category = turn % 2 == 0 ? Scope3Category.PurchasedGoodsAndServices : Scope3Category.CapitalGoods,
        GwpBasis = turn % 3 == 0 ? null : turn % 3 == 1 ? GwpBasis.Ar5 : GwpBasis.Ar6,
    };
}
