using System.Globalization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>Amounts that reach a factor through a published property.</summary>
public sealed class BuiltInPropertyTests
{
    // Densities of DESNZ "Fuel properties" 2025 (mineral diesel 830.565, mineral petrol 741.84, burning oil 802.568, fuel oil 983.284,
    // LPG 529.749 kg/m3) × heating values of IPCC 2006 Table 1.2 (43.0, 44.3, 43.8, 40.4, 47.3 GJ/t), or of the set.
    [TestCase("fuel.diesel.stationary.commercial", "CN", "L", null, "0.000035714295")] // 0.830565 × 43.0 MJ
    [TestCase("fuel.diesel.stationary.commercial", "CN", "L", "cn-guideline", "0.00003542525838")] // 0.830565 × 42.652
    [TestCase("fuel.diesel.stationary.commercial", "CN", "L", "cn-industry", "0.00003598838145")] // 0.830565 × 43.33
    [TestCase("fuel.diesel.stationary", "DE", "L", null, "0.000035714295")]
    [TestCase("fuel.petrol.stationary", "CN", "L", null, "0.000032863512")] // 0.74184 × 44.3
    [TestCase("fuel.kerosene.stationary", "CN", "L", null, "0.0000351524784")] // 0.802568 × 43.8
    [TestCase("fuel.residual-fuel-oil.stationary", "CN", "L", null, "0.0000397246736")] // 0.983284 × 40.4
    [TestCase("fuel.lpg.stationary", "CN", "L", null, "0.0000250571277")] // 0.529749 × 47.3
    public void Select_LitresOfALiquid_GoByThePublishedDensity(string activity, string region, string unit, string? set, string terajoules)
    {
        FactorSelection selection = Select(activity, region, unit, set);

        Assert.That(selection.Failure, Is.Null);
        Assert.That(selection.Conversion!.Multiplier, Is.EqualTo(decimal.Parse(terajoules, CultureInfo.InvariantCulture)));
        Assert.That(selection.Conversion.Steps[0].Property!.Region, Is.EqualTo(Region.Parse("GB")));
    }

    // Both heating values are DESNZ's: 45.745 ÷ 50.678 net per gross. IPCC's 48.0 beside them would make 0.947.
    [TestCase("fuel.natural-gas.stationary.commercial", "IE", "45.745", "50.678")]
    [TestCase("fuel.diesel.stationary.commercial", "CN", "43.027", "45.774")]
    public void Select_GrossEnergy_TakesBothHeatingValuesFromOneSource(string activity, string region, string net, string gross)
    {
        FactorSelection selection = Select(activity, region, "TJ(gross)", null);

        Assert.That(
            selection.Conversion!.Multiplier,
            Is.EqualTo(
                (Ratio.From(decimal.Parse(net, CultureInfo.InvariantCulture)) / Ratio.From(
                    decimal.Parse(gross, CultureInfo.InvariantCulture))).ToDecimal()));
    }

    // The blend of the United Kingdom stays there: 832.361 kg/m3 and 42.839 GJ/t, where DESNZ has no factor of its own.
    [Test]
    public void FindConversion_InTheUnitedKingdom_TakesItsOwnBlend()
    {
        UnitConversion? conversion = FactorLibrary.BuiltIn.FindConversion(
            Unit.CubicMetre, Unit.Parse("GJ(net)"), "diesel", null, Region.Parse("GB"), 2025, null, out _);

        Assert.That(conversion!.Multiplier, Is.EqualTo(35.657512879m)); // 0.832361 × 42.839
    }

    // Mineral petrol has 746.269 kg/m3 in the edition of 2024, 741.84 in that of 2025.
    [TestCase(2023, "746.269")]
    [TestCase(2024, "746.269")]
    [TestCase(2025, "741.84")]
    [TestCase(2026, "741.84")]
    public void FindConversion_OfAYear_TakesTheEditionOfIt(int year, string density)
    {
        UnitConversion? conversion = FactorLibrary.BuiltIn.FindConversion(
            Unit.CubicMetre, Unit.Kilogram, "petrol", null, Region.Parse("CN"), year, null, out _);

        Assert.That(conversion!.Multiplier, Is.EqualTo(decimal.Parse(density, CultureInfo.InvariantCulture)));
    }

    // EPA's heat content of a cubic foot of natural gas, 0.001026 MMBtu.
    [TestCase("US", "0.001026")]
    [TestCase("CN", null)]
    [TestCase("GB", null)]
    public void FindConversion_HeatContentOfTheUnitedStates_ServesThere(string region, string? expected)
    {
        UnitConversion? conversion = FactorLibrary.BuiltIn.FindConversion(
            Unit.Parse("ft3"), Unit.Parse("MMBtu(gross)"), "natural-gas", null, Region.Parse(region), 2025, null, out _);

        decimal? wanted = expected is null ? null : decimal.Parse(expected, CultureInfo.InvariantCulture);
        Assert.That(conversion?.Multiplier == wanted, Is.EqualTo(region != "GB"));
    }

    // A tonne of diesel in the United States reaches its factors per MMBtu and per gallon alike: the nearer one is that per energy.
    [Test]
    public void Select_TwoFactorsWithinReach_TakesThatPerEnergy()
    {
        FactorSelection selection = Select("fuel.diesel.stationary.commercial", "US", "t", null);

        Assert.That(selection.Factor?.Unit.Symbol, Is.EqualTo("MMBtu(gross)"));
    }

    [TestCase(
        "fuel.natural-gas.stationary.commercial",
        "Nm3",
        "'Nm3' does not convert to TJ(net), the unit of ipcc-2006/fuel.natural-gas.stationary.commercial/GLOBAL, without the heating value "
        + "by volume of natural-gas; the set cn-industry has 0.038931 GJ(net)/Nm3 (ask for it with InventoryOptions.Sets cn-industry), or "
        + "give it with FactorLibrary.ReadPropertiesCsv (a line 'natural-gas,ncv,0.038931,GJ/Nm3,SOURCE' below "
        + "'substance,property,value,unit,source'), or the amount in TJ(net)")]
    [TestCase(
        "fuel.natural-gas.stationary.commercial",
        "m3",
        "'m3' does not convert to TJ(net), the unit of ipcc-2006/fuel.natural-gas.stationary.commercial/GLOBAL, without the heating value "
        + "by volume of natural-gas; the set cn-industry has 0.038931 GJ(net)/Nm3 (ask for it with InventoryOptions.Sets cn-industry, and "
        + "give the amount in Nm3, at 0 °C and 101.325 kPa: 1 m3 metered at 20 °C and that pressure is 0.9318 Nm3, at 15 °C 0.9479), or "
        + "give it with FactorLibrary.ReadPropertiesCsv (a line 'natural-gas,ncv,VALUE,MJ/m3,SOURCE' below "
        + "'substance,property,value,unit,source'), or the amount in TJ(net)")]
    [TestCase(
        "fuel.lpg.stationary.commercial",
        "m3",
        "'m3' does not convert to TJ(net), the unit of ipcc-2006/fuel.lpg.stationary.commercial/GLOBAL: it may be of lpg as a gas or as a "
        + "liquid; the amount in L of the liquid, or in TJ(net), is accepted, or give it with FactorLibrary.ReadPropertiesCsv (a line "
        + "'lpg,density,VALUE,kg/m3,SOURCE' below 'substance,property,value,unit,source')")]
    [TestCase(
        "fuel.lpg.stationary.commercial",
        "Nm3",
        "'Nm3' does not convert to TJ(net), the unit of ipcc-2006/fuel.lpg.stationary.commercial/GLOBAL, without the heating value by "
        + "volume of lpg; give it with FactorLibrary.ReadPropertiesCsv (a line 'lpg,ncv,VALUE,MJ/Nm3,SOURCE' below "
        + "'substance,property,value,unit,source'), or the amount in TJ(net)")]
    [TestCase(
        "fuel.diesel.stationary.commercial",
        "h",
        "'h' does not convert to TJ(net), the unit of ipcc-2006/fuel.diesel.stationary.commercial/GLOBAL; an amount in TJ(net), or a unit "
        + "that converts to it, is accepted")]
    [TestCase(
        "fuel.diesel.stationary.commercial",
        "Nm3",
        "'Nm3' does not convert to TJ(net), the unit of ipcc-2006/fuel.diesel.stationary.commercial/GLOBAL; an amount in TJ(net), or a "
        + "unit that converts to it, is accepted")]
    public void Select_WithoutAWay_SaysWhatToWrite(string activity, string unit, string message)
    {
        Assert.That(Select(activity, "CN", unit, null).Failure, Is.EqualTo(message));
    }

    // What the messages above recommend gives the number: 38.931 GJ and 36.275 GJ.
    [TestCase("Nm3", "natural-gas,ncv,0.038931,GJ/Nm3,the guideline\n", "0.000038931")]
    [TestCase("m3", "natural-gas,ncv,36.275,MJ/m3,the supplier\n", "0.000036275")]
    public void Select_WithTheLineThatTheMessageNames_IsThatOfTheLine(string unit, string line, string terajoules)
    {
        using var file = new ScratchFile("substance,property,value,unit,source\n" + line);
        FactorLibrary library = FactorLibrary.BuiltIn.With(FactorLibrary.ReadPropertiesCsv(file.Path));

        FactorSelection selection = library.Select(Query("fuel.natural-gas.stationary.commercial", "CN", unit));

        Assert.That(selection.Conversion!.Multiplier, Is.EqualTo(decimal.Parse(terajoules, CultureInfo.InvariantCulture)));
    }

    private static FactorSelection Select(string activity, string region, string unit, string? set) =>
        FactorLibrary.BuiltIn.Select(Query(activity, region, unit) with { Sets = set is null ? [] : [set] });

    private static FactorQuery Query(string activity, string region, string unit) =>
        new() { Activity = ActivityCode.Parse(activity), Region = Region.Parse(region), Year = 2025, Unit = Unit.Parse(unit) };
}
