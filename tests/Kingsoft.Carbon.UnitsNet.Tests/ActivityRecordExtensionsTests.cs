using UnitsNet;

namespace Kingsoft.Carbon.UnitsNet.Tests;

public sealed class ActivityRecordExtensionsTests
{
    private static IEnumerable<TestCaseData> Records =>
    [
        new(ActivityRecord.Create("waste.burnt", Energy.FromMegawattHours(107), "2025"), "107 MWh"),
        new(ActivityRecord.Create("fuel.diesel.stationary", Energy.FromTerajoules(1.5), HeatingValueBasis.Gross, "2025"), "1.5 TJ(gross)"),
        new(ActivityRecord.Create("fuel.diesel.stationary", Mass.FromTonnes(2.5), "2025"), "2.5 t"),
        new(ActivityRecord.Create("fuel.diesel.stationary", Volume.FromLiters(1000), "2025"), "1000 L"),
        new(ActivityRecord.Create("fleet.van", Length.FromKilometers(15000.3), "2025"), "15000.3 km"),
        new(ActivityRecord.Create("leased.office", Area.FromSquareMeters(420.5), "2025"), "420.5 m2"),
        new(ActivityRecord.Create("generator.test", Duration.FromHours(26.5), "2025"), "26.5 h"),
    ];

    [TestCaseSource(nameof(Records))]
    public void Create_WithAUnitsNetQuantity_HoldsItInOurUnit(ActivityRecord record, string expected)
    {
        string quantity = record.Quantity.ToString();

        Assert.That(quantity, Is.EqualTo(expected));
    }

    [Test]
    public void Create_WithDetails_KeepsActivityPeriodAndDetails()
    {
        ActivityRecord record = ActivityRecord.Create(
            "electricity.grid", Energy.FromMegawattHours(107), "2025-Q1",
            new ActivityDetails { Id = "e1", Region = Region.Parse("CN-BJ") });

        Assert.That(record.ToString(), Is.EqualTo("e1: electricity.grid 107 MWh 2025-Q1"));
        Assert.That(record.Region, Is.EqualTo(Region.Parse("CN-BJ")));
    }

    [Test]
    public void Create_FuelEnergyWithoutABasis_BreaksTheRuleOfTheLedger()
    {
        Action act = () => ActivityRecord.Create("fuel.diesel.stationary", Energy.FromGigajoules(36), "2025");

        Assert.That(act, Throws.TypeOf<CarbonDataException>().With.Message.Contains(
            "'GJ' of a fuel does not say whether its heating value is net or gross; GJ(net) or GJ(gross) is accepted"));
    }

    [Test]
    public void Calculate_GridElectricityFromUnitsNet_IsExact()
    {
        ActivityRecord record = ActivityRecord.Create(
            "electricity.grid", Energy.FromMegawattHours(107415.86), "2024", new ActivityDetails { Region = Region.Parse("CN") });
        var options = new InventoryOptions { GwpSet = GwpSet.Ar6 };
        options = options with { AsOf = new Dictionary<int, DateOnly> { [2024] = new(2025, 4, 30) } };

        Inventory inventory = Inventory.Calculate(ActivityLedger.Create(record), FactorLibrary.BuiltIn, options);

        // China's factor of 2022, 0.5366 kg/kWh: 107415.86 × 0.5366 = 57639.350476 t
        Assert.That(inventory.Totals.Scope2LocationBased?.Tonnes, Is.EqualTo(57639.350476m));
    }
}
