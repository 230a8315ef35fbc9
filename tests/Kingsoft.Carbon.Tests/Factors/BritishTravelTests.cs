using System.Globalization;

namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>Cars and flights of the UK conversion factors: each published column is a factor of its own.</summary>
public sealed class BritishTravelTests
{
    // Conversion factors 2025, full set, Business travel- land, Cars (by size), Small car, km: total, CO2, CH4, N2O in kg CO2e; average is
    // the publisher's "Unknown".
    [TestCase("petrol", "0.14308", "0.14240", "0.00036", "0.00032")]
    [TestCase("diesel", "0.14340", "0.14172", "0.0000046368", "0.00167")]
    [TestCase("hybrid", "0.11413", "0.11312", "0.00024", "0.00077")]
    [TestCase("plug-in-hybrid", "0.05669", "0.05622", "0.00022", "0.00025")]
    [TestCase("battery-electric", "0.03688", "0.03643", "0.00019", "0.00026")]
    [TestCase("average", "0.14322", "0.14221", "0.00024", "0.00077")]
    public void SmallCar_OfEachFuel_HasThePublishedValues(string fuel, string total, string co2, string ch4, string n2o)
    {
        EmissionFactor factor = FactorRows.Find($"desnz-2025/travel.car.small.{fuel}/GB/vkm");

        Assert.That(factor.PublishedCo2eKilograms, Is.EqualTo(Number(total)));
        Assert.That(factor.Gases, Is.EqualTo(new[] { new GasAmount("CO2", Number(co2)) }));
        Assert.That(factor.Ch4Co2eKilograms, Is.EqualTo(Number(ch4)));
        Assert.That(factor.N2oCo2eKilograms, Is.EqualTo(Number(n2o)));
    }

    [Test]
    public void SmallCar_WithoutFuel_IsTheRowPrintedAsUnknown()
    {
        Assert.That(
            FactorRows.Find("desnz-2025/travel.car.small.average/GB/vkm").Citation.Table, Does.Contain("/ Small car / Unknown / km"));
    }

    [Test]
    public void Select_SmallCarWithoutFuel_IsAnErrorAndNeverOneOfTheFuels()
    {
        FactorSelection selection = FactorLibrary.BuiltIn.Select(
            new FactorQuery { Activity = ActivityCode.Parse("travel.car.small"), Region = Region.Parse("GB"), Year = 2025 });

        Assert.That(selection.IsFound, Is.False);
    }

    // Full set 2025, Business travel- air, Long-haul, Economy: with RF 0.11704, without 0.06926; the CO2 figures are 0.11604 and 0.06826,
    // their difference is 0.04778.
    [Test]
    public void Flight_WithRadiativeForcing_HasItInItsOwnColumnAndNotInCo2()
    {
        EmissionFactor with = FactorRows.Find("desnz-2025/travel.air.long-haul.economy.with-rf/GB");
        EmissionFactor without = FactorRows.Find("desnz-2025/travel.air.long-haul.economy/GB");

        Assert.That(with.RadiativeForcingCo2eKilograms, Is.EqualTo(0.04778m));
        Assert.That(with.PublishedCo2eKilograms, Is.EqualTo(0.11704m));
        Assert.That(with.Gases, Is.EqualTo(without.Gases));
        Assert.That(without.PublishedCo2eKilograms, Is.EqualTo(0.06926m));
        Assert.That(without.RadiativeForcingCo2eKilograms, Is.Null);
    }

    [Test]
    public void Flights_WithRadiativeForcing_StandBesideOneWithoutThatHasTheSameGases()
    {
        IEnumerable<EmissionFactor> forced = FactorLibrary.BuiltIn.Factors.Where(
            factor => factor.RadiativeForcingCo2eKilograms is not null);

        // 14 passenger and 4 freight pairs in each of the two editions.
        Assert.That(forced.Count(), Is.EqualTo(54));
        Assert.That(forced, Is.All.Matches<EmissionFactor>(factor =>
            factor!.Activity.Value.EndsWith(".with-rf", StringComparison.Ordinal)
            && Gases(factor) == Gases(FactorRows.Find(factor.Id.Replace(".with-rf/", "/", StringComparison.Ordinal)))));
    }

    // The publisher gives CH4 and N2O as CO2e; a mass would be a guess.
    [Test]
    public void Desnz_MethaneAndNitrousOxide_StayInCo2e()
    {
        IEnumerable<EmissionFactor> split = FactorLibrary.BuiltIn.Factors.Where(
            factor => factor.Id.StartsWith("desnz-", StringComparison.Ordinal) && !factor.Gases.IsEmpty);

        Assert.That(
            split,
            Is.Not.Empty.And.All.Matches<EmissionFactor>(
                factor => factor!.Gases.All(gas => gas.Gas == "CO2")
                    && factor.Ch4Co2eKilograms is not null
                    && factor.N2oCo2eKilograms is not null));
    }

    private static (decimal, decimal?, decimal?) Gases(EmissionFactor factor) =>
        (factor.Gases.Single().KilogramsPerUnit, factor.Ch4Co2eKilograms, factor.N2oCo2eKilograms);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
