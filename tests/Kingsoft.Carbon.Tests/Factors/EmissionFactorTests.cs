namespace Kingsoft.Carbon.Tests.Factors;

public sealed class EmissionFactorTests
{
    private static readonly EmissionFactor Train = TestFactors.Travel("train", "CN");

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

        IEnumerable<string> components = factor.Components.Select(component => $"{component}, {component.Gas ?? "none"}, {component.Family?.ToString() ?? "by table"}");

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
