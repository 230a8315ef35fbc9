using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Under a publisher's own GWP set a line is the total that the publisher prints; what its gases leave of it has no gas.</summary>
public sealed class PublishedTotalTests
{
    private static readonly InventoryOptions Ar5 = new() { GwpSet = GwpSet.Ar5 };

    // UK conversion factors 2025, electricity generated: 0.17700 kg CO2e/kWh; its gases are 0.17489 + 0.0009 + 0.00122 = 0.17701.
    [Test]
    public void Calculate_UnderThePublishersSet_IsThePrintedTotal()
    {
        InventoryTotals totals = Calculate(FactorLibrary.BuiltIn, Ar5, Power(1_000_000m, region: "GB")).Totals;

        GasTotals gases = totals.Scope2LocationBasedByGas!;
        Assert.That(totals.Scope2LocationBased?.Tonnes, Is.EqualTo(177.00m));
        Assert.That(gases, Is.EqualTo(new GasTotals
        {
            Co2 = Co2e.FromTonnes(174.89m),
            Ch4 = Co2e.FromTonnes(0.9m),
            N2o = Co2e.FromTonnes(1.22m),
            Unsplit = Co2e.FromTonnes(-0.01m),
        }));
    }

    // CH4 and N2O are printed in CO2e of AR5: under another set they are counted as printed, and no total is.
    [Test]
    public void Calculate_UnderAnotherSet_IsTheSumOfTheGases()
    {
        InventoryTotals totals = Calculate(Power(1_000_000m, region: "GB")).Totals;

        Assert.That(totals.Scope2LocationBased?.Tonnes, Is.EqualTo(177.01m));
        Assert.That(totals.Scope2LocationBasedByGas!.Unsplit, Is.Null);
    }

    [Test]
    public void Calculate_OneUnitOfEachFactor_IsWhatItsPublisherPrints()
    {
        foreach (IGrouping<GwpBasis, EmissionFactor> set in FactorLibrary.BuiltIn.Factors
            .Where(factor => factor.PublishedCo2eKilograms is not null && factor.NonKyotoCo2eKilograms is null)
            .GroupBy(factor => factor.GwpBasis!.Value)
            .Where(set => set.Key is not (GwpBasis.Mixed or GwpBasis.Unstated)))
        {
            EmissionFactor[] factors = [.. set];
            var options = new InventoryOptions { GwpSet = (GwpSet)set.Key, Year = 2025 };

            Inventory inventory = Calculate(FactorLibrary.BuiltIn, options, [.. factors.Select(OneUnit)]);

            IEnumerable<string> different = inventory.Lines
                // A line is rounded to 10⁻¹² t; New Zealand prints a decimal more.
                .Where(line => line.Co2e!.Value.Kilograms != decimal.Round(line.Factor!.PublishedCo2eKilograms!.Value, 9))
                .Select(line => $"{line.Factor!.Id}: {line.Co2e}, printed {line.Factor.PublishedCo2eKilograms}");
            Assert.That(different, Is.Empty);
            Assert.That(inventory.Lines, Has.Count.EqualTo(factors.Length));
        }
    }

    // 0.17700 t a MWh rounds nowhere, 0.177 × 1/3 at the 13th decimal: gases and rest add up to the line, row by row and in the total.
    [Test]
    public void Calculate_RowsThatRound_AddUpToTheLastDigit()
    {
        ActivityRecord[] rows = [.. Enumerable.Range(1, 300).Select(i => Power(i * 1.0000001m / 3m, region: "GB"))];

        Inventory inventory = Calculate(FactorLibrary.BuiltIn, Ar5, rows);

        GasTotals gases = inventory.Totals.Scope2LocationBasedByGas!;
        decimal lines = inventory.Lines.Sum(line => line.Co2e!.Value.Tonnes);
        Assert.That(inventory.Totals.Scope2LocationBased?.Tonnes, Is.EqualTo(lines));
        Assert.That((gases.Co2 + gases.Ch4 + gases.N2o + gases.Unsplit)?.Tonnes, Is.EqualTo(lines));
        foreach (EmissionLine line in inventory.Lines)
            Assert.That(line.PublishedTotal, Is.EqualTo(line.Co2e));
    }

    // Radiative forcing is part of the printed total, and no gas.
    [Test]
    public void Calculate_FlightWithRadiativeForcing_HasItAmongWhatIsNotSplit()
    {
        var details = new ActivityDetails { Region = Region.Parse("GB") };
        const string Flight = "travel.air.long-haul.economy.with-rf";

        Inventory inventory = Calculate(FactorLibrary.BuiltIn, Ar5, Row(Flight, 1000m, "pkm", "2025", details));

        EmissionFactor factor = inventory.Lines[0].Factor!;
        GasTotals gases = inventory.Totals.Scope3ByGas!;
        Assert.That(inventory.Totals.Scope3?.Tonnes, Is.EqualTo(factor.PublishedCo2eKilograms));
        Assert.That(gases.Unsplit, Is.EqualTo(inventory.Totals.Scope3 - gases.Co2 - gases.Ch4 - gases.N2o));
        Assert.That(gases.Unsplit?.Tonnes, Is.EqualTo(factor.RadiativeForcingCo2eKilograms!.Value).Within(0.0001m));
    }

    // Scope 2 takes a grid's average only: what else is of Scope 2 with its publisher counts the same in a leased site.
    private static ActivityRecord OneUnit(EmissionFactor factor) => Row(
        factor.Activity.Value,
        1m,
        factor.Unit.Symbol,
        "2025",
        new ActivityDetails
        {
            Region = factor.Region,
            FactorId = factor.Id,
            Scope = factor.Scope == Scope.Scope2 ? Scope.Scope3 : null,
            Scope3Category = factor.Scope == Scope.Scope2 ? Scope3Category.UpstreamLeasedAssets : null,
        });
}
