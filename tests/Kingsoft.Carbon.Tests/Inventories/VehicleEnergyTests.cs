using System.Globalization;
using Kingsoft.Carbon.Tests.House;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Kilometres of company vehicles have the energy that the publisher of their factor prints in the same edition (SECR).</summary>
public sealed class VehicleEnergyTests
{
    private static readonly ActivityDetails Britain = new() { Region = Region.Parse("GB") };

    [TestCase("vehicle.car.medium.diesel", "2025", "vkm", "6.6377")]
    [TestCase("vehicle.car.medium.diesel", "2024", "vkm", "6.6376")]
    [TestCase("vehicle.car.medium.battery-electric.electricity", "2025", "vkm", "1.9814")]
    [TestCase("vehicle.hgv.average.laden-average", "2025", "vmi", "55.0664408448")]
    public void Calculate_VehicleByDistance_HasTheEnergyOfTheEditionOfItsFactor(
        string activity, string year, string unit, string expected) =>
        Assert.That(Row(activity, year, unit).EnergyMWh, Is.EqualTo(Number(expected)));

    [Test]
    public void Calculate_WhatBurnsNothing_HasNoEnergyOfFuel() =>
        Assert.That(Row("vehicle.car.medium.battery-electric", "2025", "vkm").EnergyMWh, Is.Null);

    [Test]
    public void Calculate_PlugInHybrid_HasItsFuelInScope1AndItsElectricityInScope2()
    {
        Inventory inventory = Calculate(
            FactorLibrary.BuiltIn, Ar6,
            Sample.Row("vehicle.car.large.plug-in-hybrid", 1000m, "vkm", "2025", Britain),
            Sample.Row("vehicle.car.large.plug-in-hybrid.electricity", 1000m, "vkm", "2025", Britain));

        Assert.That(inventory.Totals.EnergyMWh, Is.EqualTo(0.43227m + 0.07088m));
        Assert.That(inventory.Findings.Select(finding => finding.Code), Has.None.EqualTo("vehicle-energy"));
    }

    // Business travel by car is Scope 3, and no energy of the company's.
    [Test]
    public void Calculate_TravelByCar_HasNoEnergy() =>
        Assert.That(Row("travel.car.medium.diesel", "2025", "vkm").EnergyMWh, Is.Null);

    [Test]
    public void Calculate_OwnFactorOfAVehicle_HasNoEnergyOfThePublisher()
    {
        FactorLibrary own = FactorLibrary.BuiltIn.With(FactorLibrary.ReadCsv(
            new StringReader(
                "id,activity,kind,region,unit,co2_kg,scope,published,publisher,source\n"
                + "own-1/vehicle.car.medium.diesel,vehicle.car.medium.diesel,activity,GB,vkm,0.2,1,2025-01-01,us,test\n"),
            "own.csv"));

        Inventory inventory = Calculate(own, Ar6, Sample.Row("vehicle.car.medium.diesel", 1000m, "vkm", "2025", Britain));

        Assert.That(inventory.Lines[0].EnergyMWh, Is.Null);
    }

    // Another path to each figure: the CO2 of the same vehicle divided by its energy is the CO2 of a kilowatt-hour of its fuel or grid.
    [TestCase("desnz-2023", 169)]
    [TestCase("desnz-2024", 173)]
    [TestCase("desnz-2025", 173)]
    public void VehicleEnergy_EachRow_FitsTheEmissionsOfTheSameVehicle(string edition, int count)
    {
        string[][] rows = Rows(edition);

        Assert.That(rows, Has.Length.EqualTo(count));
        foreach (string[] row in rows)
        {
            EmissionFactor factor = FactorLibrary.BuiltIn.Factors.Single(
                known => known.Edition == edition && known.Activity.Value == row[0] && known.Unit.Symbol == "vkm");
            decimal carbon = factor.Gases.Where(gas => gas.Gas == "CO2").Sum(gas => gas.KilogramsPerUnit);
            decimal perKilowattHour = carbon / Number(row[1]);
            (decimal least, decimal most) = row[0].Split('.')[^1] switch
            {
                "electricity" => (0.174m, 0.210m),
                "cng" => (0.202m, 0.203m),
                "lpg" => (0.229m, 0.242m),
                "petrol" or "plug-in-hybrid" => (0.229m, 0.236m),
                "diesel" => (0.250m, 0.258m),
                _ when row[0].StartsWith("vehicle.hgv", StringComparison.Ordinal) => (0.250m, 0.258m),
                _ => (0.229m, 0.258m),
            };
            Assert.That(perKilowattHour, Is.InRange(least, most), row[0]);
        }
    }

    private static EmissionLine Row(string activity, string year, string unit) =>
        Calculate(FactorLibrary.BuiltIn, Ar6, Sample.Row(activity, 10000m, unit, year, Britain)).Lines[0];

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    // Neither the activity nor the value is quoted.
    private static string[][] Rows(string edition) =>
    [
        .. File.ReadLines(Repository.PathTo("emission-factors", "vehicle-energy", edition + ".csv"))
            .Skip(1).Select(line => line.Split(',')),
    ];
}
