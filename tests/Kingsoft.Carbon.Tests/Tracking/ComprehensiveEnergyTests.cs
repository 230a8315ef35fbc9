using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Tracking;

/// <summary>Comprehensive energy consumption by GB/T 2589, from ledgers.</summary>
public sealed class ComprehensiveEnergyTests
{
    private const string Electricity = "e,electricity.grid,1000,MWh,2023,CN,,";

    private static readonly ComprehensiveEnergyOptions Calorific = new() { Standard = "GB/T 2589-2020", UsesEquivalentValue = false };

    // Electricity 1,000 MWh × 0.1229 kgce/kWh = 122.9 tce; diesel 29.307 GJ net = 1 tce; a leak of a refrigerant has no energy.
    [Test]
    public void Of_FuelAndElectricity_StandApart()
    {
        ComprehensiveEnergy energy =
            Of(Calorific, Electricity, "d,fuel.diesel.stationary,29.307,GJ(net),2023,CN,,", "r,refrigerant.hfc-134a,5,kg,2023,CN,,")!;

        // Energy is kept in MWh, to 10⁻¹² of them: 29.307 GJ are 8.140833333333.
        Assert.That(
            (Math.Round(energy.DirectTce!.Value, 9), energy.IndirectTce, Math.Round(energy.Tce, 9), energy.KgcePerKwh),
            Is.EqualTo((1m, 122.9m, 123.9m, 0.1229m)));
    }

    [Test]
    public void Of_ElectricityAlone_HasNoDirectPart()
    {
        ComprehensiveEnergy energy = Of(Calorific, Electricity)!;

        Assert.That((energy.DirectTce, energy.IndirectTce), Is.EqualTo(((decimal?)null, (decimal?)122.9m)));
    }

    // Nobody knows the energy behind carried-over tonnes: no sum is whole.
    [Test]
    public void Of_EmissionsCarriedOver_IsNotKnown() =>
        Assert.That(Of(Calorific, Electricity, "c,emissions.reported,10,tCO2e,2023,CN,1,AR6"), Is.Null);

    // 1,000 MWh × 0.3 kgce/kWh = 300 tce, with the year's equivalent value.
    [Test]
    public void Of_EquivalentValue_IsThatOfTheYear()
    {
        ComprehensiveEnergyOptions options =
            Calorific with { UsesEquivalentValue = true, EquivalentKgcePerKwh = Calorific.EquivalentKgcePerKwh.Add(2023, 0.3m) };

        Assert.That(Of(options, Electricity)!.Tce, Is.EqualTo(300m));
    }

    [Test]
    public void Of_NoEquivalentValueOfTheYear_Throws() =>
        Assert.That(
            () => Of(
                Calorific with { UsesEquivalentValue = true, EquivalentKgcePerKwh = Calorific.EquivalentKgcePerKwh.Add(2024, 0.3m) },
                Electricity),
            Throws.ArgumentException.With.Message.EqualTo(
                "the equivalent value (等价值) of electricity in 2023 is missing; kgce per kWh of that year is needed, "
                    + "and the calorific value is never put in its place"));

    private static ComprehensiveEnergy? Of(ComprehensiveEnergyOptions options, params string[] rows)
    {
        using var file = new ScratchFile(string.Join('\n', ["id,activity,amount,unit,period,region,scope,gwp_set", .. rows]) + "\n");
        Inventory inventory =
            Inventory.CalculateAll(ActivityLedger.ReadCsv(file.Path), FactorLibrary.BuiltIn, new InventoryOptions { GwpSet = GwpSet.Ar6 })
            .Single();
        return ComprehensiveEnergy.Calculate(inventory, options);
    }
}
