namespace Kingsoft.Carbon.Tests.Factors;

public sealed class EmissionFactorTests
{
    private static readonly EmissionFactor Train = TestFactors.Travel("train", "CN");

    private static IEnumerable<TestCaseData> Changes()
    {
        yield return Change("id", factor => factor with { Id = "other" });
        yield return Change("activity", factor => factor with { Activity = ActivityCode.GridElectricity });
        yield return Change("set", factor => factor with { Set = "s" });
        yield return Change("replaces", factor => factor with { Replaces = "old" });
        yield return Change("kind", factor => factor with { Kind = FactorKind.LifeCycle });
        yield return Change("region", factor => factor with { Region = Region.Parse("DE") });
        yield return Change("valid_from", factor => factor with { ValidFrom = 2020 });
        yield return Change("valid_to", factor => factor with { ValidTo = 2020 });
        yield return Change("data_year", factor => factor with { DataYear = 2020 });
        yield return Change("unit", factor => factor with { Unit = Unit.KilowattHour });
        yield return Change("co2_kg", factor => factor with { Gases = [new GasAmount("CO2", 99m)] });
        yield return Change("ch4_kg", factor => factor with { Gases = [new GasAmount("CO2", 1m), new GasAmount("CH4", 1m)] });
        yield return Change("ch4_co2e_kg", factor => factor with { Ch4Co2eKilograms = 1m });
        yield return Change("n2o_co2e_kg", factor => factor with { N2oCo2eKilograms = 1m });
        yield return Change("rf_co2e_kg", factor => factor with { RadiativeForcingCo2eKilograms = 1m });
        yield return Change("co2e_kg", factor => factor with { Co2eKilograms = 0m });
        yield return Change("published_co2e_kg", factor => factor with { PublishedCo2eKilograms = 1m });
        yield return Change("gwp_set", factor => factor with { GwpBasis = GwpBasis.Ar5 });
        yield return Change("as_published", factor => factor with { AsPublished = "1 lb" });
        yield return Change("price_year", factor => factor with { PriceYear = 2020 });
        yield return Change("basis", factor => factor with { Basis = "consumption" });
        yield return Change("losses_included", factor => factor with { LossesIncluded = true });
        yield return Change("price_basis", factor => factor with { PriceBasis = "basic" });
        yield return Change("biogenic_co2_kg", factor => factor with { BiogenicCo2Kilograms = 1m });
        yield return Change("scope", factor => factor with { Scope = Scope.Scope1 });
        yield return Change("scope3_category", factor => factor with { Scope3Category = null });
        yield return Change("uncertainty", factor => factor with { Uncertainty = new UncertaintyRange(5m, 5m) });
        yield return Change("quality", factor => factor with { Quality = 1 });
        yield return Change("substance", factor => factor with { Substance = "diesel" });
        yield return Change("table", factor => factor with { Citation = factor.Citation with { Table = "T" } });

        static TestCaseData Change(string column, Func<EmissionFactor, EmissionFactor> change) =>
            new TestCaseData(change).SetArgDisplayNames(column);
    }

    [TestCaseSource(nameof(Changes))]
    public void Equals_AnotherValueInAColumn_IsAnotherFactor(Func<EmissionFactor, EmissionFactor> change)
    {
        EmissionFactor changed = change(Train);

        Assert.That(changed, Is.Not.EqualTo(Train));
    }

    [Test]
    public void Equals_SameColumns_AreTheSameFactorWithTheSameHash()
    {
        EmissionFactor copy = Train with { Gases = [new GasAmount("CO2", 1.0m)], Citation = Train.Citation with { } };

        Assert.That(copy, Is.EqualTo(Train));
        Assert.That(copy.GetHashCode(), Is.EqualTo(Train.GetHashCode()));
    }

    [Test]
    public void Components_EveryKindOfFigure_StandsOnceWithItsFamily()
    {
        EmissionFactor factor = Train with
        {
            Gases = [new GasAmount("CO2", 1.50m), new GasAmount("SF6", 2m)],
            Ch4Co2eKilograms = 3m,
            N2oCo2eKilograms = 4m,
            RadiativeForcingCo2eKilograms = 5m,
            Co2eKilograms = 0m,
            GwpBasis = GwpBasis.Ar5,
        };

        IEnumerable<string> components = factor.Components.Select(
            component => $"{component}, {component.Gas ?? "none"}, {component.Family?.ToString() ?? "by table"}");

        Assert.That(components, Is.EqualTo(new[]
        {
            "1.50 kg CO2, CO2, by table",
            "2 kg SF6, SF6, by table",
            "3 kg CH4 as CO2e, none, Ch4",
            "4 kg N2O as CO2e, none, N2o",
            "5 kg radiative forcing as CO2e, none, Unsplit",
            "0 kg CO2e, none, Unsplit",
        }));
    }
}
