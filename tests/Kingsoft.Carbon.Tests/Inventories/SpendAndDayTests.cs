using System.Collections.Immutable;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>What is said of spend on travel, and of a day as of which nothing was left out.</summary>
public sealed class SpendAndDayTests
{
    private static readonly ActivityDetails UnitedStates = new() { Region = Region.Parse("US") };

    [TestCase("spend.naics-721110.with-margins")]
    [TestCase("spend.naics-481111.with-margins")]
    [TestCase("spend.naics-485310.without-margins")]
    [TestCase("spend.naics-532111.with-margins")]
    public void Findings_SpendOnTravelWithoutCategory_AreANote(string activity)
    {
        Inventory inventory = Calculate(Row(activity, 1000m, "USD", "2022", UnitedStates));

        Finding finding = inventory.Findings.Single(found => found.Code == "travel-by-spend");
        Assert.That((finding.Severity, finding.LineCount), Is.EqualTo((FindingSeverity.Info, 1L)));
        Assert.That(finding.Message, Is.EqualTo(
            "what was spent on travel stands in category 1, as its rows name none; where it was for business trips write "
            + $"scope3_category 6 into them: {activity}"));
    }

    // Doing as the note says gives category 6.
    [TestCase("spend.naics-721110.with-margins", Scope3Category.BusinessTravel)]
    [TestCase("spend.naics-721110.with-margins", Scope3Category.PurchasedGoodsAndServices)]
    [TestCase("spend.naics-541110.with-margins", null)]
    [TestCase("spend.naics-481112.with-margins", null)]
    public void Findings_OtherSpend_IsNotRemarkedOn(string activity, Scope3Category? category)
    {
        ActivityDetails details = UnitedStates with { Scope = category is null ? null : Scope.Scope3, Scope3Category = category };

        Inventory inventory = Calculate(Row(activity, 1000m, "USD", "2022", details));

        Assert.That(inventory.Findings.Select(finding => finding.Code), Has.None.EqualTo("travel-by-spend"));
        Assert.That(
            inventory.Totals.Scope3ByCategory.Keys, Is.EqualTo(new[] { category ?? Scope3Category.PurchasedGoodsAndServices }));
    }

    [Test]
    public void Findings_DayByWhichAllWasKnown_IsANote()
    {
        Finding? finding = DayOf(new DateOnly(2026, 11, 1));

        Assert.That(finding?.Severity, Is.EqualTo(FindingSeverity.Info));
        Assert.That(finding?.Message, Is.EqualTo(
            "the day as of which the year is calculated left nothing out, because all of its factors and rows were known by then: "
            + "2026-11-01 for 2024"));
    }

    [Test]
    public void Findings_DayThatLeavesFactorsOut_IsNotRemarkedOn() => Assert.That(DayOf(new DateOnly(2025, 6, 30)), Is.Null);

    [Test]
    public void Findings_DayByWhichAllWasKnown_IsANoteOfItsYearAlone()
    {
        ActivityDetails china = new() { Region = Region.Parse("CN") };
        InventoryOptions options = Ar6 with { AsOf = Ar6.AsOf.Add(2023, new DateOnly(2024, 4, 30)).Add(2024, new DateOnly(2026, 11, 1)) };

        ImmutableArray<Inventory> years = Inventory.CalculateAll(
            ActivityLedger.Create(
                Row("electricity.grid", 1000m, "kWh", "2023", china), Row("electricity.grid", 1000m, "kWh", "2024", china)),
            FactorLibrary.BuiltIn,
            options);

        Assert.That(
            years.Where(year => year.Findings.Any(finding => finding.Code == "day-without-effect")).Select(year => year.Year),
            Is.EqualTo(new[] { 2024 }));
    }

    private static Finding? DayOf(DateOnly day) => Calculate(
            FactorLibrary.BuiltIn,
            Ar6 with { AsOf = Ar6.AsOf.Add(2024, day) },
            Row("electricity.grid", 1000m, "kWh", "2024", new ActivityDetails { Region = Region.Parse("CN") }))
        .Findings.SingleOrDefault(finding => finding.Code == "day-without-effect");
}
