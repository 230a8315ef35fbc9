using Kingsoft.Carbon.Tracking;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Options take the collections that an application has, and keep a copy of them.</summary>
public sealed class OrdinaryCollectionTests
{
    private static readonly DateOnly Day = new(2025, 4, 30);

    [Test]
    public void Options_OfOrdinaryCollections_AreEqualByContentAndSurviveWith()
    {
        InventoryOptions one = Options(), other = Options();

        Assert.That(one, Is.EqualTo(other));
        Assert.That(one.GetHashCode(), Is.EqualTo(other.GetHashCode()));
        Assert.That(one with { Year = 2025 }, Is.Not.EqualTo(other));
        Assert.That((one with { Year = 2025 }) with { Year = null }, Is.EqualTo(other));
        Assert.That(one with { AsOf = new Dictionary<int, DateOnly> { [2024] = Day.AddDays(1) } }, Is.Not.EqualTo(other));
    }

    [Test]
    public void Options_KeepACopy_InTheOrderOfKeys()
    {
        var sets = new List<string> { "a" };
        var days = new Dictionary<int, DateOnly> { [2025] = Day, [2024] = Day };
        InventoryOptions options = Ar6 with { Sets = sets, AsOf = days };

        sets.Add("b");
        days.Clear();

        Assert.That(options.Sets, Is.EqualTo(new[] { "a" }));
        Assert.That(options.AsOf.Keys, Is.EqualTo(new[] { 2024, 2025 }));
    }

    [Test]
    public void TrackingOptions_WithoutACollection_NameIt()
    {
        Assert.That(() => new TrackingOptions { Targets = null! }, Refuses(nameof(TrackingOptions.Targets)));
        Assert.That(() => new TrackingOptions { BaseYearChanges = null! }, Refuses(nameof(TrackingOptions.BaseYearChanges)));
        Assert.That(() => new ForecastOptions { Metrics = null! }, Refuses(nameof(ForecastOptions.Metrics)));
        Assert.That(() => new ForecastOptions { Years = null! }, Refuses(nameof(ForecastOptions.Years)));
        Assert.That(() => new CurrencyRates { EveryYear = null! }, Refuses(nameof(CurrencyRates.EveryYear)));
    }

    [Test]
    public void Options_OfOneFactor_NameACollectionThatIsMissing()
    {
        var query = new FactorQuery { Activity = ActivityCode.Parse("electricity.grid"), Year = 2025 };

        Assert.That(() => query with { Sets = null! }, Refuses(nameof(FactorQuery.Sets)));
        Assert.That(() => query with { Proxies = null! }, Refuses(nameof(FactorQuery.Proxies)));
    }

    [Test]
    public void NestedEntries_AreCopied_AndNamedWhereTheyAreMissing()
    {
        var ofEuro = new Dictionary<int, decimal> { [2024] = 7.8m };
        var rates = new CurrencyRates { ByYear = new Dictionary<string, IReadOnlyDictionary<int, decimal>> { ["EUR"] = ofEuro } };

        ofEuro[2024] = 1m;

        Assert.That(rates.Find("EUR", 2024), Is.EqualTo(7.8m));
        Assert.That(() => rates with { ByYear = null! }, Refuses(nameof(CurrencyRates.ByYear)));
        Assert.That(
            () => new CurrencyRates { ByYear = new Dictionary<string, IReadOnlyDictionary<int, decimal>> { ["EUR"] = null! } },
            Refuses(nameof(CurrencyRates.ByYear)));
        Assert.That(
            rates,
            Is.EqualTo(new CurrencyRates
            {
                ByYear = new Dictionary<string, IReadOnlyDictionary<int, decimal>>
                {
                    ["EUR"] = new Dictionary<int, decimal> { [2024] = 7.8m },
                },
            }));
    }

    private static NUnit.Framework.Constraints.EqualStringConstraint Refuses(string property) =>
        Throws.ArgumentNullException.With.Property(nameof(ArgumentException.ParamName)).EqualTo(property);

    private static InventoryOptions Options() => Ar6 with
    {
        Sets = new List<string> { "a" },
        AsOf = new Dictionary<int, DateOnly> { [2024] = Day },
        NotRelevant = new Dictionary<Scope3Category, string> { [Scope3Category.Franchises] = "none" },
        Proxies = new List<RegionProxy> { new(ActivityCode.Parse("travel.air"), Region.Parse("CN"), Region.Parse("GB")) },
        Exclusions = new List<Exclusion> { new() { Source = "taxis", Reason = "small" } },
    };
}
