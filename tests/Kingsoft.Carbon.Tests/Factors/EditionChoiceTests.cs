namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>Editions of one publication: each year takes its own, as far as it was out.</summary>
public sealed class EditionChoiceTests
{
    // DESNZ: 28 June 2023, 30 October 2024 (version 1.1), 10 June 2025.
    [TestCase("electricity.grid", "GB", "kWh", 2023, null, "desnz-2023/electricity.grid/GB")]
    [TestCase("electricity.grid", "GB", "kWh", 2024, null, "desnz-2024/electricity.grid/GB")]
    [TestCase("electricity.grid", "GB", "kWh", 2025, null, "desnz-2025/electricity.grid/GB")]
    [TestCase("electricity.grid", "GB", "kWh", 2023, "2023-06-28", "desnz-2023/electricity.grid/GB")]
    [TestCase("electricity.grid", "GB", "kWh", 2024, "2024-06-30", "desnz-2023/electricity.grid/GB")]
    [TestCase("electricity.grid", "GB", "kWh", 2025, "2026-05-31", "desnz-2025/electricity.grid/GB")]
    [TestCase("electricity.grid", "GB", "kWh", 2026, "2026-05-31", "desnz-2025/electricity.grid/GB")]
    [TestCase("fuel.diesel.road", "GB", "L", 2023, null, "desnz-2023/fuel.diesel.road/GB/L")]
    [TestCase("fuel.natural-gas.stationary", "GB", "kWh(gross)", 2023, null, "desnz-2023/fuel.natural-gas.stationary/GB/kWh-gross")]
    [TestCase("travel.air.long-haul.economy", "GB", "pkm", 2023, null, "desnz-2023/travel.air.long-haul.economy/GB")]
    // EPA's hub: September 12, 2023; June 5, 2024; January 15, 2025. What names no year serves the years before and after too.
    [TestCase("fuel.diesel.road", "US", "gal(US)", 2022, null, "epa-ghg-hub-2023/fuel.diesel.road/US/gal")]
    [TestCase("fuel.diesel.road", "US", "gal(US)", 2023, null, "epa-ghg-hub-2023/fuel.diesel.road/US/gal")]
    [TestCase("fuel.diesel.road", "US", "gal(US)", 2024, null, "epa-ghg-hub-2024/fuel.diesel.road/US/gal")]
    [TestCase("fuel.diesel.road", "US", "gal(US)", 2024, "2025-04-30", "epa-ghg-hub-2024/fuel.diesel.road/US/gal")]
    [TestCase("fuel.diesel.road", "US", "gal(US)", 2024, "2024-05-31", "epa-ghg-hub-2023/fuel.diesel.road/US/gal")]
    [TestCase("fuel.diesel.road", "US", "gal(US)", 2025, null, "epa-ghg-hub-2025/fuel.diesel.road/US/gal")]
    [TestCase("fuel.diesel.road", "US", "gal(US)", 2026, null, "epa-ghg-hub-2025/fuel.diesel.road/US/gal")]
    [TestCase("heat.steam", "US", "MMBtu", 2024, null, "epa-ghg-hub-2024/heat.steam/US")]
    [TestCase("travel.car.average.average", "US", "vmi", 2024, null, "epa-ghg-hub-2024/travel.car.average.average/US/vmi")]
    [TestCase("travel.car.average.average", "US", "vmi", 2021, null, "epa-ghg-hub-2023/travel.car.average.average/US/vmi")]
    [TestCase("waste.glass.landfill", "US", "st", 2024, null, "epa-ghg-hub-2024/waste.glass.landfill/US")]
    [TestCase("fuel.lpg.stationary", "US", "MMBtu(gross)", 2024, null, "epa-ghg-hub-2024/fuel.lpg.stationary/US/MMBtu-gross")]
    public void Select_TakesTheEditionOfTheYear(
        string activity, string region, string unit, int year, string? asOf, string expected)
    {
        FactorSelection selection = FactorLibrary.BuiltIn.Select(new FactorQuery
        {
            Activity = ActivityCode.Parse(activity),
            Region = Region.Parse(region),
            Unit = Unit.Parse(unit),
            Year = year,
            AsOf = TestFactors.Day(asOf),
        });

        Assert.That(selection.Factor?.Id, Is.EqualTo(expected), selection.Failure);
    }

    // A thing that several editions of EPA's hub have is defined once for each year.
    [Test]
    public void HubEditions_ShareNoYear()
    {
        IEnumerable<string> twice = FactorLibrary.BuiltIn.Factors
            .Where(factor => factor.Edition.StartsWith("epa-ghg-hub-", StringComparison.Ordinal))
            .GroupBy(factor => (factor.Activity, factor.Region, factor.Unit))
            .SelectMany(same => Enumerable.Range(2015, 15).Where(year => same.Count(factor => factor.Covers(year)) > 1)
                .Select(year => $"{same.Key} {year}"));

        Assert.That(twice, Is.Empty);
    }
}
