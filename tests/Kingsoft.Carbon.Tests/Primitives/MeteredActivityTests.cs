namespace Kingsoft.Carbon.Tests.Primitives;

public sealed class MeteredActivityTests
{
    [TestCase("electricity.grid", "Electricity Never")]
    [TestCase("managed.electricity", "Electricity Never")]
    [TestCase("losses.electricity", "Electricity Never")]
    [TestCase("losses.heat.district", "Heat Summer")]
    [TestCase("upstream.heat.steam", "Heat Summer")]
    [TestCase("upstream.fuel.natural-gas", "NaturalGas Summer")]
    [TestCase("cooling.district", "Cooling Winter")]
    [TestCase("fuel.natural-gas.stationary", "NaturalGas Summer")]
    [TestCase("water.supply", "Water Never")]
    [TestCase("fuel.natural-gas-mineral", null)]
    [TestCase("fuel.diesel.road", null)]
    [TestCase("emissions.reported", null)]
    public void Of_AnActivity_SaysWhatAMeterTells(string activity, string? expected) => Assert.That(
        MeteredActivity.Of(ActivityCode.Parse(activity)) is { } metered ? $"{metered.Kind} {metered.Rest}" : null, Is.EqualTo(expected));
}
