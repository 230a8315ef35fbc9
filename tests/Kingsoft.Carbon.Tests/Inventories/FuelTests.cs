using Kingsoft.Carbon.Tests.Factors;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Petrol and diesel by IPCC and by China's guideline.</summary>
public sealed class FuelTests
{
    private const string Density = "diesel,density,0.84,kg/L\n";

    // 1,000 L × 0.84 kg/L × 43.0 GJ/t = 36.12 GJ = 0.03612 TJ; × 74,100 kg/TJ = 2676.492 kg CO2 (IPCC 2006, vol. 2, tables 1.2, 2.2).
    // CH4 3 kg/TJ = 0.10836 kg, N2O 0.6 kg/TJ = 0.021672 kg. AR5: × 28 + × 265 = 3.03408 + 5.74308 → 2685.26916 kg; AR6: × 27 + × 273 =
    // 2.92572 + 5.916456 → 2685.334176 kg.
    // Table 2.4 (commercial): CH4 10 kg/TJ = 0.3612 kg. AR5: 10.1136 + 5.74308 → 2692.34868 kg; AR6: 9.7524 + 5.916456 → 2692.160856 kg.
    // Road (3.9 and 3.9 kg/TJ = 0.140868 kg each): AR5 × 293 = 41.274324 → 2717.766324 kg; AR6 × 300 = 42.2604 → 2718.7524 kg.
    [TestCase("fuel.diesel.stationary", GwpSet.Ar5, "2.68526916")]
    [TestCase("fuel.diesel.stationary", GwpSet.Ar6, "2.685334176")]
    [TestCase("fuel.diesel.stationary.commercial", GwpSet.Ar5, "2.69234868")]
    [TestCase("fuel.diesel.stationary.commercial", GwpSet.Ar6, "2.692160856")]
    [TestCase("fuel.diesel.road", GwpSet.Ar5, "2.717766324")]
    [TestCase("fuel.diesel.road", GwpSet.Ar6, "2.7187524")]
    public void Calculate_ThousandLitresOfDiesel_IsIpccs(string activity, GwpSet set, string tonnes)
    {
        Inventory inventory = Calculate(WithProperties(Density), new InventoryOptions { GwpSet = set }, Row(activity, 1000m, "L"));

        Assert.That(inventory.Totals.Scope1?.Tonnes, Is.EqualTo(Decimal(tonnes)));
        Assert.That(inventory.Totals.Scope1ByGas!.Co2?.Tonnes, Is.EqualTo(2.676492m));
        Assert.That(inventory.Lines[0].Flags, Is.EqualTo(LineFlags.Property));
    }

    // The same energy, whatever it is measured in: 0.84 t × 43.0 GJ/t = 36.12 GJ = 10.0333… MWh.
    [TestCase("0.84", "t")]
    [TestCase("840", "公斤")]
    [TestCase("36.12", "GJ(net)")]
    [TestCase("0.03612", "TJ(net)")]
    [TestCase("1", "m3")]
    public void Calculate_SameDieselInOtherUnits_IsTheSame(string amount, string unit)
    {
        Inventory inventory = Calculate(WithProperties(Density), Ar6, Row("fuel.diesel.stationary", Decimal(amount), unit));

        Assert.That(inventory.Totals.Scope1?.Tonnes, Is.EqualTo(2.685334176m));
        Assert.That(inventory.Totals.EnergyMWh, Is.EqualTo(10.033333333333m));
    }

    // NCV × 20.2 tC/TJ × 98 % × 44/12: 35.82768 GJ × 72,585.3333 kg/TJ = 2600.564 kg; at 43.330 GJ/t: 36.3972 GJ → 2641.903 kg (the factor
    // is kept to 10⁻¹² kg, so to 10⁻⁶ kg here).
    [TestCase("", "2600.564")]
    [TestCase("diesel,ncv,43.330,GJ/t\n", "2641.903")]
    public void Calculate_DieselByChinasGuideline_UsesTheSet(string heatingValue, string kilograms)
    {
        Inventory inventory = Calculate(
            WithProperties(Density + heatingValue),
            Ar6 with { Sets = ["cn-guideline"] },
            Row("fuel.diesel.stationary", 1000m, "L", "2025", new ActivityDetails { Region = Region.Parse("CN") }));

        Assert.That(Math.Round(inventory.Totals.Scope1!.Value.Tonnes * 1000m, 3), Is.EqualTo(Decimal(kilograms)));
        Assert.That(inventory.Lines[0].Flags, Is.EqualTo(LineFlags.Property | LineFlags.Co2Only));
    }

    // 43.070 GJ × 18.9 tC/TJ × 98 % × 44/12 = 43.070 × 67.914 kg/GJ = 2925.05598 kg.
    [Test]
    public void Calculate_TonneOfPetrolByChinasGuideline_IsExact()
    {
        var china = new ActivityDetails { Region = Region.Parse("CN") };

        Inventory inventory = Calculate(
            FactorLibrary.BuiltIn,
            Ar6 with { Sets = ["cn-guideline"] },
            Row("fuel.petrol.stationary", 1m, "t", "2025", china));

        Assert.That(inventory.Totals.Scope1?.Tonnes, Is.EqualTo(2.92505598m));
    }

    [Test]
    public void Calculate_LitresWithoutDensity_NamesTheRow()
    {
        (ActivityLedger ledger, _) = LedgerText.Read("activity,amount,unit,period\nfuel.crude-oil.stationary,1000,L,2025\n");

        CarbonDataException exception = Assert.Throws<CarbonDataException>(() => Inventory.Calculate(ledger, FactorLibrary.BuiltIn, Ar6))!;

        Assert.That(
            exception.Issues.Single().ToString(),
            Does.EndWith(":2: unit: 'L' does not convert to TJ(net), the unit of ipcc-2006/fuel.crude-oil.stationary/GLOBAL, "
                + "without the density (or the heating value by volume) of crude-oil; "
                + "give it with FactorLibrary.ReadPropertiesCsv (a line 'crude-oil,density,VALUE,kg/L,SOURCE' below "
                + "'substance,property,value,unit,source'), or the amount in TJ(net)"));
    }

    // 2 kg of fossil methane that leaks: AR5 30, AR6 29.8; 2 kg of it burnt: 28 and 27.0.
    [TestCase("CH4-fossil", GwpSet.Ar5, "0.06")]
    [TestCase("CH4-fossil", GwpSet.Ar6, "0.0596")]
    [TestCase("CH4", GwpSet.Ar5, "0.056")]
    [TestCase("CH4", GwpSet.Ar6, "0.054")]
    public void Calculate_Methane_DependsOnWhereItsCarbonIsCounted(string gas, GwpSet set, string tonnes)
    {
        FactorLibrary library = WithTrain(factor => factor with { Gases = [new GasAmount(gas, 2m)] });

        Inventory inventory = Calculate(library, new InventoryOptions { GwpSet = set }, Train(1m));

        Assert.That(inventory.Totals.Scope3?.Tonnes, Is.EqualTo(Decimal(tonnes)));
        Assert.That(inventory.Totals.Scope3ByGas!.Ch4, Is.EqualTo(inventory.Totals.Scope3));
    }

    // Australian NGA Factors 2025, example 4: 100,000 GJ of natural gas at 51.4, 0.1 and 0.03 kg CO2e/GJ (CO2, CH4, N2O), Scope 3 13.1.
    [Test]
    public void Calculate_ExampleOfTheNationalGreenhouseAccounts_IsWhatItPrints()
    {
        EmissionFactor burnt = FactorRows.Find("ipcc-2006/fuel.natural-gas.stationary/GLOBAL") with
        {
            Id = "nga-2025/fuel.natural-gas.stationary/AU",
            Region = Region.Parse("AU"),
            Unit = Unit.Parse("GJ(gross)"),
            Gases = [new GasAmount("CO2", 51.4m)],
            Ch4Co2eKilograms = 0.1m,
            N2oCo2eKilograms = 0.03m,
            GwpBasis = GwpBasis.Ar5,
        };
        EmissionFactor upstream = burnt with
        {
            Id = "nga-2025/upstream.fuel.natural-gas/AU",
            Activity = ActivityCode.Parse("upstream.fuel.natural-gas"),
            Kind = FactorKind.Upstream,
            Gases = [],
            Ch4Co2eKilograms = null,
            N2oCo2eKilograms = null,
            Co2eKilograms = 13.1m,
            Scope = Scope.Scope3,
            Scope3Category = Scope3Category.FuelAndEnergyRelatedActivities,
        };
        var australia = new ActivityDetails { Region = Region.Parse("AU") };

        InventoryTotals totals = Calculate(
            FactorLibrary.BuiltIn.With([burnt, upstream]),
            new InventoryOptions { GwpSet = GwpSet.Ar5 },
            Row("fuel.natural-gas.stationary", 100_000m, "GJ(gross)", "2025", australia),
            Row("upstream.fuel.natural-gas", 100_000m, "GJ(gross)", "2025", australia)).Totals;

        Assert.That(totals.Scope1ByGas, Is.EqualTo(new GasTotals
        {
            Co2 = Co2e.FromTonnes(5_140m),
            Ch4 = Co2e.FromTonnes(10m),
            N2o = Co2e.FromTonnes(3m),
        }));
        Assert.That(
            (totals.Scope1?.Tonnes, totals.Scope3?.Tonnes, (totals.Scope1 + totals.Scope3)?.Tonnes),
            Is.EqualTo((5_153m, 1_310m, 6_463m)));
    }
}
