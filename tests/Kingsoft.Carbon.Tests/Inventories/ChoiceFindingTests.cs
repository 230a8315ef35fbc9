using Kingsoft.Carbon.Tests.Factors;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>What is said of choices: days that nobody states, grids that a proxy brings, vehicles that are charged.</summary>
public sealed class ChoiceFindingTests
{
    private static readonly DateOnly EndOfApril = new(2025, 4, 30);

    // HK Electric prints 0.66 kg/kWh for 2023 and 0.60 for 2024, in reports of which only the year is known.
    [Test]
    public void Findings_FactorOfAnUnknownDay_IsNamedWithBothValues()
    {
        Inventory inventory = HongKong(FactorLibrary.BuiltIn, "HK-GRID-HKE", EndOfApril);

        Finding found = inventory.Findings.Single(finding => finding.Code == "publication-day");
        Assert.That((found.Severity, found.Tonnes, found.LineCount), Is.EqualTo((FindingSeverity.Warning, 660m, 1)));
        Assert.That(found.Lines, Is.EqualTo(new[] { "r" }));
        Assert.That(
            found.Message,
            Is.EqualTo("another factor was published within the year or month of the day that the figures are as of, and no day of it is "
                + "known, so that it counts from the last one; where it was out by then, give it as your own (FactorLibrary.With) with its "
                + "day in 'published': hk-electric-2024/electricity.grid/HK-GRID-HKE, published 2025, counts as 2025-12-31; as of "
                + "2025-04-30 hk-electric-2023/electricity.grid/HK-GRID-HKE was taken (0.66 kg CO2e per kWh, not 0.6 per kWh)"));
    }

    [Test]
    public void Findings_FactorOfAnUnknownDayGivenWithItsDay_IsTaken()
    {
        EmissionFactor own = TestFactors.Electricity("own", "HK-GRID-HKE") with
        {
            ValidFrom = 2024,
            ValidTo = 2024,
            Gases = [new GasAmount("CO2", 0.6m)],
            Citation = new Citation { Publisher = "P", Source = "S", Published = PublicationDate.Parse("2025-04-15") },
        };

        Inventory inventory = HongKong(FactorLibrary.BuiltIn.With([own]), "HK-GRID-HKE", EndOfApril);

        Assert.That(inventory.Totals.Scope2LocationBased?.Tonnes, Is.EqualTo(600m));
        Assert.That(Messages(inventory, "publication-day"), Is.Empty);
    }

    [Test]
    public void Findings_OwnFactorOfAnUnknownDay_AsksForItsDayAlone()
    {
        const string csv = "id,activity,kind,region,valid_from,valid_to,unit,co2_kg,scope,published,publisher,source\n"
            + "own,electricity.grid,grid-average,HK-GRID-HKE,2024,2024,kWh,0.6,2,2025,P,S\n";
        FactorLibrary library = FactorLibrary.BuiltIn.With(FactorRows.Library(csv).Factors);

        Inventory inventory = HongKong(library, "HK-GRID-HKE", EndOfApril);

        Assert.That(
            Messages(inventory, "publication-day"),
            Has.Exactly(1).EqualTo(
                "another factor was published within the year or month of the day that the figures are as of, and no day of it is known, "
                + "so that it counts from the last one; where it was out by then, write its day in 'published': own, published 2025, "
                + "counts as 2025-12-31; as of 2025-04-30 hk-electric-2023/electricity.grid/HK-GRID-HKE was taken (0.66 kg CO2e "
                + "per kWh, not 0.6 per kWh)"));
        Assert.That(Messages(inventory, "unused-option"), Is.Empty);
    }

    [TestCase("2024-12-31")]
    [TestCase("2025-12-31")]
    [TestCase(null)]
    public void Findings_DayOutsideTheYearOfPublication_SayNothing(string? day)
    {
        Assert.That(Messages(HongKong(FactorLibrary.BuiltIn, "HK-GRID-HKE", TestFactors.Day(day)), "publication-day"), Is.Empty);
    }

    // The ministry's notices have their days.
    [Test]
    public void Findings_FactorsOfKnownDays_SayNothing()
    {
        Assert.That(Messages(HongKong(FactorLibrary.BuiltIn, "CN-BJ", EndOfApril), "publication-day"), Is.Empty);
    }

    // 1,000 kg of methane: 27.0 t as biogenic, 29.8 t as fossil under AR6 (29.8 / 27.0 = 1.1037).
    [Test]
    public void Findings_MethaneOfUnstatedOrigin_SaysWhatItWouldBeWereItFossil()
    {
        Inventory inventory = Calculate(Row("refrigerant.methane", 1000m, "kg"));

        Finding found = inventory.Findings.Single(finding => finding.Code == "methane-origin");
        Assert.That((found.Severity, found.Tonnes), Is.EqualTo((FindingSeverity.Info, 27m)));
        Assert.That(
            found.Message,
            Is.EqualTo("methane counts as biogenic where its origin is not stated; where it is from natural gas, oil or coal, enter it as "
                + "refrigerant.methane.fossil: ipcc-gases-2006/refrigerant.methane/GLOBAL at 27 kg CO2e per kg; fossil methane has 29.8, "
                + "1.1037 times the tonnes"));
    }

    // SAR and AR4 have one value for both; who says fossil has said it.
    [TestCase("refrigerant.methane", GwpSet.Ar4)]
    [TestCase("refrigerant.methane.fossil", GwpSet.Ar6)]
    [TestCase("refrigerant.nitrous-oxide", GwpSet.Ar6)]
    public void Findings_MethaneOfOneValueOrAStatedOrigin_SayNothing(string activity, GwpSet set)
    {
        Inventory inventory = Calculate(FactorLibrary.BuiltIn, new InventoryOptions { GwpSet = set }, Row(activity, 1000m, "kg"));

        Assert.That(Messages(inventory, "methane-origin"), Is.Empty);
    }

    [TestCase("1.01", FindingSeverity.Info)]
    [TestCase("0.99", FindingSeverity.Info)]
    [TestCase("1.02", FindingSeverity.Warning)]
    [TestCase("0.98", FindingSeverity.Warning)]
    public void Findings_ValueOfTheOther_DecidesTheSeverity(string kilograms, FindingSeverity severity)
    {
        EmissionFactor next = TestFactors.Travel("next", "CN", 2025, 2025, "2025-04") with
        {
            Gases = [new GasAmount("CO2", Decimal(kilograms))],
        };
        FactorLibrary library = TestFactors.Library(TestFactors.Travel("last", "CN", 2024, 2024), next);
        InventoryOptions options = Ar6 with { AsOf = Ar6.AsOf.Add(2025, new DateOnly(2025, 4, 1)) };

        Inventory inventory = Calculate(library, options, Train(1000m));

        Assert.That(inventory.Findings.Single(finding => finding.Code == "publication-day").Severity, Is.EqualTo(severity));
    }

    [Test]
    public void Findings_ProxyOfAGroup_NamesWhatRestsOnAGrid()
    {
        Inventory inventory = InChina("travel", "travel.rail.national", "travel.air.long-haul.economy");

        Finding found = inventory.Findings.Single(finding => finding.Code == "proxy-of-grid");
        Assert.That((found.Severity, found.Tonnes), Is.EqualTo((FindingSeverity.Warning, inventory.Lines[0].Co2e!.Value.Tonnes)));
        Assert.That(
            found.Message,
            Is.EqualTo("a proxy for a group of activities lets in what rests on the power plants of its place, and brings another "
                + "region's; give your own factor (FactorLibrary.With), or write its electricity, where you know it, as a row of "
                + "electricity.grid with the row's scope and category; where it is meant, name the activity itself as a proxy: "
                + "travel.rail.national: desnz-2025/travel.rail.national/GB by travel:CN=GB"));
    }

    [TestCase("travel.rail.national", "travel.rail.national")]
    [TestCase("travel", "travel.air.long-haul.economy")]
    public void Findings_ProxyThatIsMeant_SayNothingOfGrids(string proxy, string activity)
    {
        Inventory inventory = InChina(proxy, activity);

        Assert.That(Messages(inventory, "proxy-of-grid"), Is.Empty);
        Assert.That(Messages(inventory, "proxy"), Is.Not.Empty);
    }

    [TestCase("managed", "managed.electricity", "kWh")]
    [TestCase("losses", "losses.electricity", "kWh")]
    [TestCase("upstream", "upstream.losses.electricity", "kWh")]
    [TestCase("work", "work.home.office-equipment", "h")]
    [TestCase("travel", "travel.car.average.battery-electric", "vkm")]
    public void Findings_ProxyOfAGroup_NamesEachKindThatRestsOnAGrid(string proxy, string activity, string unit)
    {
        Inventory inventory = InChina(proxy, (activity, unit));

        Assert.That(Messages(inventory, "proxy-of-grid").Single(), Does.EndWith($" by {proxy}:CN=GB"));
    }

    [Test]
    public void Calculate_WhatRestsOnAGridElsewhere_IsNotLedToAProxy()
    {
        var china = new ActivityDetails { Region = Region.Parse("CN") };

        Assert.That(
            () => Calculate(Row("work.home.office-equipment", 1000m, "h", "2025", china)),
            Throws.TypeOf<CarbonDataException>().With.Message.EqualTo(
                "record:1: activity: no factor for work.home.office-equipment, CN, 2025; what it emits depends on the power plants of its "
                + "place, so no other region's is suggested: add your own with FactorLibrary.With, or write its electricity, where you "
                + "know it, as a row of electricity.grid with the row's scope and category"));
    }

    // DESNZ 2025: 0.03663 kg/km of an average battery car, all of it electricity.
    [Test]
    public void Findings_BatteryCarAlone_SaysWhereItsElectricityStands()
    {
        Inventory inventory = Calculate(FactorLibrary.BuiltIn, Ar5, Car(""));

        Assert.That(inventory.Totals.Scope1?.Tonnes, Is.EqualTo(0m));
        Finding found = inventory.Findings.Single(finding => finding.Code == "vehicle-electricity");
        Assert.That((found.Severity, found.Tonnes, found.LineCount), Is.EqualTo((FindingSeverity.Info, (decimal?)null, 1)));
        Assert.That(
            found.Message,
            Is.EqualTo("the factor of a vehicle that is charged holds only the fuel burnt in it; its electricity is Scope 2, or of the "
                + "scope that the row states, by a row of the activity named, unless a meter's kWh hold it: "
                + "vehicle.car.average.battery-electric: vehicle.car.average.battery-electric.electricity"));
    }

    [Test]
    public void Findings_BatteryCarWithItsElectricity_SayNothingOfIt()
    {
        Inventory inventory = Calculate(FactorLibrary.BuiltIn, Ar5, Car(""), Car(".electricity"));

        // The publisher prints the kWh a kilometre beside the factor.
        Assert.That((inventory.Totals.Scope2LocationBased?.Tonnes, inventory.Totals.EnergyMWh), Is.EqualTo((36.63m, 206.56m)));
        Assert.That(Messages(inventory, "vehicle-electricity").Concat(Messages(inventory, "vehicle-energy")), Is.Empty);
    }

    [Test]
    public void Findings_PetrolCarAndMeter_SayNothingOfCharging()
    {
        var britain = new ActivityDetails { Region = Region.Parse("GB") };

        Inventory inventory = Calculate(
            Row("vehicle.car.average.petrol", 1m, "vkm", "2025", britain), Power(1m, region: "GB"));

        Assert.That(Messages(inventory, "vehicle-electricity").Concat(Messages(inventory, "vehicle-energy")), Is.Empty);
    }

    [Test]
    public void Calculate_EveryBritishRowOfScope2_IsItsPrintedTotal()
    {
        EmissionFactor[] factors = [.. FactorLibrary.BuiltIn.Factors.Where(factor => factor.Scope == Scope.Scope2
            && factor.Id.StartsWith("desnz-", StringComparison.Ordinal))];
        Assert.That(factors, Has.Length.EqualTo(207));

        foreach (EmissionFactor factor in factors)
        {
            var details = new ActivityDetails { Region = factor.Region };
            InventoryOptions options = Ar5 with { Sets = factor.Set is { } set ? [set] : [] };
            var row = ActivityRecord.Create(
                factor.Activity.Value, new Quantity(1000m, factor.Unit), $"{factor.ValidFrom}", details);

            Inventory inventory = Calculate(FactorLibrary.BuiltIn, options, row);

            Assert.That(inventory.Lines[0].Factor!.Id, Is.EqualTo(factor.Id));
            // A line is rounded once; figures of 2023 are printed with more digits.
            decimal printed = decimal.Round(factor.PublishedCo2eKilograms!.Value, 12);
            Assert.That(inventory.Totals.Scope2LocationBased?.Tonnes, Is.EqualTo(printed), factor.Id);
        }
    }

    private static InventoryOptions Ar5 => Ar6 with { GwpSet = GwpSet.Ar5 };

    private static Inventory HongKong(FactorLibrary library, string region, DateOnly? asOf) => Calculate(
        library,
        asOf is { } day ? Ar6 with { AsOf = Ar6.AsOf.Add(2024, day) } : Ar6,
        Power(1000m, "MWh", "2024", region, "r"));

    private static Inventory InChina(string proxy, params string[] activities) =>
        InChina(proxy, [.. activities.Select(activity => (activity, "pkm"))]);

    private static Inventory InChina(string proxy, params (string Activity, string Unit)[] activities)
    {
        var china = new ActivityDetails { Region = Region.Parse("CN") };
        var stand = new RegionProxy(ActivityCode.Parse(proxy), Region.Parse("CN"), Region.Parse("GB"));
        return Calculate(
            FactorLibrary.BuiltIn,
            Ar6 with { Proxies = [stand] },
            [.. activities.Select(row => Row(row.Activity, 1000m, row.Unit, "2025", china))]);
    }

    private static ActivityRecord Car(string part) => Row(
        $"vehicle.car.average.battery-electric{part}",
        1_000_000m,
        "vkm",
        "2025",
        new ActivityDetails { Region = Region.Parse("GB") });
}
