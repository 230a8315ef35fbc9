using System.Globalization;

namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>Gases that are sold as a liquid or under pressure: a cubic metre may be of that or of the gas.</summary>
public sealed class LiquefiedGasTests
{
    private const string Header = "substance,property,value,unit,source\n";
    private const string Below = " below 'substance,property,value,unit,source')";

    [TestCase(
        "fuel.propane.stationary",
        "US",
        "ft3",
        "'ft3' does not convert to MMBtu(gross), the unit of epa-ghg-hub-2025/fuel.propane.stationary/US/MMBtu-gross: it may be of propane "
        + "as a gas or as a liquid; the amount in L of the liquid, or in MMBtu(gross), is accepted, or give it with "
        + "FactorLibrary.ReadPropertiesCsv (a line 'propane,density,VALUE,kg/m3,SOURCE'" + Below
        + "; for the gas the activity fuel.propane-gas.stationary takes ft3")]
    [TestCase(
        "fuel.lpg.road",
        "GB",
        "m3",
        "'m3' does not convert to kWh(gross), the unit of desnz-2025/fuel.lpg.road/GB/kWh-gross: it may be of lpg as a gas or as a liquid; "
        + "the amount in L of the liquid, or in kWh(gross), is accepted, or give it with FactorLibrary.ReadPropertiesCsv (a line "
        + "'lpg,density,VALUE,kg/m3,SOURCE'" + Below)]
    [TestCase(
        "fuel.ethane.stationary",
        "US",
        "ft3",
        "'ft3' does not convert to MMBtu(gross), the unit of epa-ghg-hub-2025/fuel.ethane.stationary/US/MMBtu-gross: it may be of ethane "
        + "as a gas or as a liquid; the amount in L of the liquid, or in MMBtu(gross), is accepted, or give it with "
        + "FactorLibrary.ReadPropertiesCsv (a line 'ethane,gcv,VALUE,MJ/m3,SOURCE'" + Below)]
    [TestCase(
        "fuel.cng.road",
        "GB",
        "m3",
        "'m3' does not convert to kWh(gross), the unit of desnz-2025/fuel.cng.road/GB/kWh-gross: it may be of cng under pressure, or as "
        + "metered without; the amount in L under pressure, or in kWh(gross), is accepted, or give it with "
        + "FactorLibrary.ReadPropertiesCsv (a line 'cng,density,VALUE,kg/m3,SOURCE'" + Below)]
    [TestCase(
        "fuel.lng.road",
        "US",
        "ft3",
        "'ft3' does not convert to gal(US), the unit of epa-ghg-hub-2025/fuel.lng.road/US/gal: of lng the one may be of the gas and the "
        + "other of what is in the tank; an amount in gal(US) is accepted")]
    [TestCase(
        "fuel.cng.road",
        "US",
        "L",
        "'L' does not convert to ft3, the unit of epa-ghg-hub-2025/fuel.cng.road/US/ft3: of cng the one may be of the gas and the other "
        + "of what is in the tank; an amount in ft3 is accepted")]
    public void Select_VolumeOfEitherState_AsksWhich(string activity, string region, string unit, string message)
    {
        Assert.That(FactorLibrary.BuiltIn.Select(Query(activity, region, unit)).Failure, Is.EqualTo(message));
    }

    // Litres and gallons are of the liquid; a factor per cubic foot of the gas takes cubic metres of the gas: 1 / 0.028316846592.
    [TestCase("fuel.lpg.road", "GB", "gal(UK)", "4.54609")]
    [TestCase("fuel.propane.stationary", "US", "gal(US)", "1")]
    [TestCase("fuel.cng.road", "GB", "L", "1")]
    [TestCase("fuel.cng.road", "US", "m3", "35.314666721488590250438010355")]
    [TestCase("fuel.lng.road", "US", "gal(US)", "1")]
    public void Select_VolumeOfTheFactorsState_IsTaken(string activity, string region, string unit, string multiplier)
    {
        FactorSelection selection = FactorLibrary.BuiltIn.Select(Query(activity, region, unit));

        Assert.That(selection.Failure, Is.Null);
        Assert.That(
            selection.Conversion!.Multiplier,
            Is.EqualTo(decimal.Parse(multiplier, CultureInfo.InvariantCulture)).Within(0.0000000000000000000001m));
    }

    // 1 m3 × 2.0 kg/m3 of the gas × 47.3 GJ/t (IPCC) = 94.6 MJ; 1 m3 × 550 kg of the liquid × 47.3 = 26.015 GJ.
    [TestCase("lpg,density,2.0,kg/m3,S", "0.0000946")]
    [TestCase("lpg,density,0.55,kg/L,S", "0.026015")]
    public void Select_CubicMetresWithADensity_AreOfThatState(string row, string terajoules)
    {
        FactorSelection selection = Library(row, out _).Select(Query("fuel.lpg.stationary", "CN", "m3"));

        Assert.That(selection.Conversion!.Multiplier, Is.EqualTo(decimal.Parse(terajoules, CultureInfo.InvariantCulture)));
    }

    // 1 m3 × 1.9 kg/m3 = 1.9 kg of propane as a gas: 0.0019 t.
    [Test]
    public void Select_CubicMetresOfGasInBritain_GoByMassAndNotByTheFactorOfTheLiquid()
    {
        FactorSelection selection = Library("propane,density,1.9,kg/m3,S", out _).Select(Query("fuel.propane.stationary", "GB", "m3"));

        Assert.That((selection.Factor!.Unit, selection.Conversion!.Multiplier), Is.EqualTo((Unit.Tonne, 0.0019m)));
    }

    [TestCase("lpg,density,2.0,kg/m3,S", "lpg density 2.0 kg/m3", "density")]
    [TestCase("lpg,ncv,100,MJ/m3,S", "lpg ncv 100 MJ(net)/m3", "net heating value")]
    public void Select_LitresWithAValueOfTheGas_AreRefused(string row, string property, string what)
    {
        FactorSelection selection = Library(row, out string path).Select(Query("fuel.lpg.stationary", "CN", "L"));

        Assert.That(
            selection.Failure?.Replace(path, "p.csv", StringComparison.Ordinal),
            Is.EqualTo($"{property} (p.csv:2) is of the gas, and an amount in L is of the liquid; give the {what} of the liquid"));
    }

    // What a code says of its substance holds for a user's factor as for a built-in one.
    [TestCase("fuel.lpg.stationary", "L", "L", "1", "")]
    [TestCase(
        "fuel.lpg.stationary", "L", "m3", null,
        "'m3' does not convert to L, the unit of own: of lpg the one may be of the gas and the other of what is in the tank; an amount "
        + "in L is accepted")]
    [TestCase(
        "fuel.lpg.stationary", "m3", "L", null,
        "'L' does not convert to m3, the unit of own: of lpg the one may be of the gas and the other of what is in the tank; an amount "
        + "in m3 is accepted")]
    [TestCase("fuel.natural-gas.stationary", "m3", "L", "0.001", "")]
    [TestCase("fuel.diesel.stationary", "m3", "L", "0.001", "")]
    public void Select_OwnFactorWithoutSubstance_IsOfThatOfItsCode(
        string activity, string per, string unit, string? multiplier, string failure)
    {
        EmissionFactor own = TestFactors.Travel("own", "CN") with
        {
            Activity = ActivityCode.Parse(activity),
            Kind = FactorKind.Combustion,
            Unit = Unit.Parse(per),
            Scope = Scope.Scope1,
            Scope3Category = null,
        };

        FactorSelection selection = FactorLibrary.Empty.With(own).Select(Query(activity, "CN", unit));

        Assert.That(selection.Failure ?? "", Is.EqualTo(failure));
        Assert.That(selection.Conversion?.Multiplier.ToString(CultureInfo.InvariantCulture), Is.EqualTo(multiplier));
    }

    private static FactorLibrary Library(string row, out string path)
    {
        using var file = new ScratchFile(Header + row + "\n");
        path = file.Path;
        return FactorLibrary.BuiltIn.With(FactorLibrary.ReadPropertiesCsv(file.Path));
    }

    private static FactorQuery Query(string activity, string region, string unit) =>
        new() { Activity = ActivityCode.Parse(activity), Region = Region.Parse(region), Year = 2025, Unit = Unit.Parse(unit) };
}
