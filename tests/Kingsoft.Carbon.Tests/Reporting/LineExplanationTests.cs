using Kingsoft.Carbon.Reporting;
using Kingsoft.Carbon.Tests.Factors;
using Kingsoft.Carbon.Tests.Inventories;

namespace Kingsoft.Carbon.Tests.Reporting;

public sealed class LineExplanationTests
{
    [Test]
    public void ToText_FactorPassedOver_StandsWithEverythingThatItEmits()
    {
        EmissionFactor forced = TestFactors.Travel("forced", "CN") with
        {
            Set = "rf",
            Gases = [new GasAmount("CO2", 0.100m)],
            Ch4Co2eKilograms = 0.01m,
            N2oCo2eKilograms = 0.02m,
            RadiativeForcingCo2eKilograms = 0.07m,
            GwpBasis = GwpBasis.Ar5,
        };
        FactorLibrary factors = TestFactors.Library(TestFactors.Travel("train", "CN"), forced);
        Inventory inventory = Sample.Calculate(factors, Sample.Ar6, Sample.Train(100m));

        string text = LineExplanation.ToText(inventory, inventory.Lines[0]);

        Assert.That(text, Does.Contain(
            "\n  forced (0.100 kg CO2 + 0.01 kg CH4 as CO2e + 0.02 kg N2O as CO2e + 0.07 kg radiative forcing as CO2e per pkm): "));
    }
}
