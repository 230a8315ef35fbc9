namespace Kingsoft.Carbon.Tests;

/// <summary>The figures that the project was made for.</summary>
public sealed class RecalculationTests
{
    // Purchased electricity of the sample company: 107,415.86 MWh × 0.5366 and 106,714.95 MWh × 0.5306, as the notices of 2024-12-20 and
    // 2025-12-31 print the factors.
    [TestCase(2024, "107415.86", "2025-04-30", "57639.350476")]
    [TestCase(2024, "107415.86", null, "56994.855316")]
    [TestCase(2025, "106714.95", "2026-04-23", "56622.95247")]
    public void Calculate_NationalElectricity_TakesTheFactorKnownThen(int year, string megawattHours, string? asOf, string tonnes)
    {
        var options = new InventoryOptions { GwpSet = GwpSet.Ar6 };
        if (asOf is not null)
        {
            DateOnly day = DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture);
            options = options with { AsOf = options.AsOf.Add(year, day) };
        }

        ActivityRecord record = ActivityRecord.Create(
            ActivityCode.GridElectricity,
            new Quantity(decimal.Parse(megawattHours, System.Globalization.CultureInfo.InvariantCulture), Unit.MegawattHour),
            ReportingPeriod.FromYear(year), new ActivityDetails { Region = Region.Parse("CN") });

        Inventory inventory = Inventory.Calculate(ActivityLedger.Create(record), FactorLibrary.BuiltIn, options);

        Assert.That(
            inventory.Totals.Scope2LocationBased?.Tonnes,
            Is.EqualTo(decimal.Parse(tonnes, System.Globalization.CultureInfo.InvariantCulture)));
    }
}
