using Kingsoft.Carbon.Tracking;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Tracking;

/// <summary>How far calculated figures may be off: half of the last written digit of each amount, at its worst.</summary>
public sealed class CalculatedHalfWidthTests
{
    // Half of 0.0001 kWh × 0.5306 kg/kWh, in tonnes: 2.653 × 10⁻⁸; over two days in two years half of that in each.
    [TestCase("36500.0000", "2025-03")]
    [TestCase("36500.0001", "2025-03")]
    [TestCase("36500.0000", "2024-12-31/2025-01-01")]
    [TestCase("36500.0001", "2024-12-31/2025-01-01")]
    public void HalfWidth_OfAnAmount_DependsOnItsWrittenDigitsAlone(string amount, string period)
    {
        Inventory inventory = CalculateAll(Ar6, Power(Decimal(amount), "kWh", period))[^1];

        decimal? halfWidth = TrackedYear.Create(inventory).HalfWidths["scope2LocationBased"].Co2?.Tonnes;

        Assert.That(halfWidth, Is.EqualTo(period == "2025-03" ? 0.00000002653m : 0.000000013265m));
    }

    // An amount that is 0 may be a figure that does not exist; a correction is as uncertain as what it corrects.
    [Test]
    public void HalfWidth_OfZeroAndOfACorrection()
    {
        var china = new ActivityDetails { Region = Region.Parse("CN") };

        Inventory inventory = Calculate(
            Row("electricity.grid", 0m, "kWh", "2025", china),
            Row("electricity.grid", 100m, "kWh", "2025", china with { Id = "a" }),
            Row("electricity.grid", -10m, "kWh", "2025", china with { Id = "b", Corrects = "a" }));

        // 2 × half a kilowatt-hour × 0.5306 kg/kWh.
        Assert.That(TrackedYear.Create(inventory).HalfWidths["scope2LocationBased"].Co2?.Tonnes, Is.EqualTo(0.0005306m));
    }

    [Test]
    public void HalfWidth_StatedByTheRow_IsAShareOfItsTonnes()
    {
        var row = new ActivityDetails { Region = Region.Parse("CN"), UncertaintyPct = 5m };

        Inventory inventory = Calculate(Row("electricity.grid", 1000m, "MWh", "2025", row));

        Assert.That(TrackedYear.Create(inventory).HalfWidths["scope2LocationBased"].Co2?.Tonnes, Is.EqualTo(530.6m * 0.05m));
    }
}
