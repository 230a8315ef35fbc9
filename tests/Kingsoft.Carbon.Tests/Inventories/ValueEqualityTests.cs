using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Tracking;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>The same twice is equal, so that "the same on every run" can be asserted.</summary>
public sealed class ValueEqualityTests
{
    [Test]
    public void Inventories_OfOneLedger_AreEqualInAllTheirParts()
    {
        Inventory one = Once(), other = Once();

        Assert.That(one.Totals, Is.EqualTo(other.Totals).And.Property(nameof(InventoryTotals.Scope3ByCategory)).Not.Empty);
        Assert.That(one.Totals.GetHashCode(), Is.EqualTo(other.Totals.GetHashCode()));
        Assert.That(one.Findings.SequenceEqual(other.Findings), Is.True);
        Assert.That(one.Categories.SequenceEqual(other.Categories), Is.True);
        Assert.That(one.Coverage, Is.EqualTo(other.Coverage));
        Assert.That(one.TotalsBy(GroupKey.Facility).SequenceEqual(other.TotalsBy(GroupKey.Facility)), Is.True);
        Assert.That(TrackedYear.Create(one), Is.EqualTo(TrackedYear.Create(other)));
        Assert.That(Report(one), Is.EqualTo(Report(other)));
    }

    // A year of which a site lacks half, against one of which it lacks nothing: parts, breaks and a target that is not assessed.
    [Test]
    public void Reports_OfYearsInPart_AreEqual()
    {
        ImmutableArray<Inventory> one = InPart(), other = InPart();

        Assert.That(one.SelectMany(year => year.Coverage!.Parts), Is.Not.Empty);
        Assert.That(one.Select(year => year.Coverage), Is.EqualTo(other.Select(year => year.Coverage)));
        Assert.That(Report([.. one]).Targets.Single().NotAssessedReason, Is.Not.Null);
        Assert.That(Report([.. one]), Is.EqualTo(Report([.. other])));
    }

    [Test]
    public void Options_OfTheSameChoices_AreEqual()
    {
        InventoryOptions one = Ar6 with { Sets = ["a"], AsOf = Ar6.AsOf.Add(2024, new DateOnly(2025, 4, 30)) };
        InventoryOptions other = Ar6 with { Sets = ["a"], AsOf = Ar6.AsOf.Add(2024, new DateOnly(2025, 4, 30)) };

        Assert.That(one, Is.EqualTo(other));
        Assert.That(one with { Sets = ["b"] }, Is.Not.EqualTo(other));
        Assert.That(one with { AsOf = other.AsOf.SetItem(2024, new DateOnly(2025, 5, 1)) }, Is.Not.EqualTo(other));
        Assert.That((one with { Year = 2024 }).Sets, Is.EqualTo(new[] { "a" }));
    }

    [Test]
    public void AreEqual_ListsWithinLists_AreComparedByItems()
    {
        ImmutableSortedDictionary<int, ImmutableArray<string>> one = Lists("a", "b"), other = Lists("a", "b");

        Assert.That(new ValueDictionary<int, ImmutableArray<string>>(one).Equals(new(other)), Is.True);
        Assert.That(Content.AreEqual(one, Lists("a", "c")), Is.False);
        Assert.That(Content.AreEqual(one, Lists("a")), Is.False);
        Assert.That(Content.AreEqual(one, other), Is.True);
        Assert.That(Content.AreEqual(("m", one[1]), ("m", other[1])), Is.True);
        Assert.That(Content.AreEqual((1, "x"), (1, "x")), Is.True);
        Assert.That(Content.AreEqual<string?>(null, ""), Is.False);
        Assert.That(new ValueArray<int>(default), Is.EqualTo(new ValueArray<int>([])));
        Assert.That(ValueArray<int>.Of(null), Is.Not.EqualTo(new ValueArray<int>([])));
    }

    // A culture orders texts otherwise than their code units, and takes some for the same that are not.
    [Test]
    public void Entries_InAnotherOrder_HaveThatOfTheirKeys()
    {
        var rates = new CurrencyRates
        {
            EveryYear = ImmutableSortedDictionary.Create<string, decimal>(StringComparer.OrdinalIgnoreCase).Add("a", 1).Add("B", 2),
            ByYear = ImmutableSortedDictionary<string, IReadOnlyDictionary<int, decimal>>.Empty
                .Add("a", ImmutableSortedDictionary<int, decimal>.Empty).Add("B", ImmutableSortedDictionary<int, decimal>.Empty),
        };
        InventoryOptions options = Ar6 with
        {
            AsOf = ImmutableSortedDictionary.Create<int, DateOnly>(Comparer<int>.Create((one, other) => other.CompareTo(one)))
                .Add(2024, new DateOnly(2025, 4, 30)).Add(2025, new DateOnly(2026, 4, 30)),
        };

        Assert.That(rates.EveryYear.Keys, Is.EqualTo(new[] { "B", "a" }));
        Assert.That(rates.EveryYear.ContainsKey("A"), Is.False);
        Assert.That(rates.ByYear.Keys, Is.EqualTo(new[] { "B", "a" }));
        Assert.That(options.AsOf.Keys, Is.EqualTo(new[] { 2024, 2025 }));
    }

    [Test]
    public void Entries_InTheOrderOfTheirKeys_AreKept()
    {
        ImmutableSortedDictionary<string, int> texts = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal).Add("a", 1);
        ImmutableSortedDictionary<int, int> numbers = ImmutableSortedDictionary<int, int>.Empty.Add(1, 1);

        Assert.That(new ValueDictionary<string, int>(texts).Entries, Is.SameAs(texts));
        Assert.That(new ValueDictionary<int, int>(numbers).Entries, Is.SameAs(numbers));
    }

    private static ImmutableSortedDictionary<int, ImmutableArray<string>> Lists(params string[] items) =>
        ImmutableSortedDictionary<int, ImmutableArray<string>>.Empty.Add(1, [.. items]);

    private static TrackingReport Report(params Inventory[] inventories) => TrackingReport.Calculate(
        inventories.Select(inventory => TrackedYear.Create(inventory)),
        new TrackingOptions { Targets = inventories.Length < 2 ? [] : [Target] });

    private static EmissionTarget Target => new()
    {
        Name = "half",
        Kind = TargetKind.GrossReduction,
        Scopes = [Scope.Scope2],
        Scope2Method = Scope2Method.LocationBased,
        BaseYear = 2024,
        Year = 2030,
        GrossReductionPct = 50m,
        Pathway = PathwayKind.Linear,
        PathwaySource = "board",
    };

    private static ImmutableArray<Inventory> InPart() => Inventory.CalculateAll(
        ActivityLedger.Create(
            from year in new[] { 2024, 2025 }
            from site in new[] { "f", "g" }
            from month in Enumerable.Range(1, (year, site) == (2025, "g") ? 6 : 12)
            select ActivityRecord.Create(
                "electricity.grid", new Quantity(100m + month, Unit.MegawattHour), $"{year}-{month:00}",
                new ActivityDetails { Region = Region.Parse("CN"), Facility = site, Id = $"{site}-{year}-{month}" })),
        FactorLibrary.BuiltIn,
        Ar6);

    private static Inventory Once() => Calculate(
        FactorLibrary.BuiltIn,
        Ar6,
        Power(1m),
        ActivityRecord.Create("emissions.reported", new Quantity(1m, Unit.TonneCo2e), "2025", new ActivityDetails
        {
            Id = "s",
            Scope = Scope.Scope3,
            Scope3Category = Scope3Category.Investments,
            Facility = "f",
        }));
}
