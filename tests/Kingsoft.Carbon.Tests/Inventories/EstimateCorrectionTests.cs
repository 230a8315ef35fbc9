using System.Collections.Immutable;
using Kingsoft.Carbon.Instruments;
using static Kingsoft.Carbon.Tests.Inventories.EstimateText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Corrections of rows from which estimates derive others.</summary>
public sealed class EstimateCorrectionTests
{
    private const string Columns = "id,activity,amount,unit,period,region,facility,supplier,corrects\n";

    private const string Estimates = "pue,it.load,MWh,electricity.grid,MWh,1.3,replace,own,,,,,,,,\n"
        + "up,electricity.grid,kWh,own.upstream,kWh,1,add,own,,,,,3,3,,\n"
        + "loss,electricity.grid,kWh,losses.electricity,kWh,0.043,add,own,,,,,3,3,delivered,\n";

    private const string Factors = "o/up,own.upstream,upstream,CN,kWh,0.05,AR6,3,3,2025,Own,Own,\n"
        + "o/loss,losses.electricity,td-loss,CN,kWh,0.55,AR6,3,3,2025,Own,Own,\n";

    private const string Instruments = MarketText.Header + "g1,certificate,CN,400,MWh,0,2025-03,2026-02-03,registry\n";

    // 849.75 MWh × 1.3 + 68.7655 MWh = 1,173.4405 MWh: × 0.5306 of the grid; less 400 of the certificate × 0.3 of the supplier;
    // × (0.05 + 0.043 × 0.55) of category 3.
    [TestCase("a,it.load,1000,MWh,2025-03,CN,dc1,Acme,\nb,it.load,-150.25,MWh,2025-03,CN,dc1,Acme,a\n"
        + "c,electricity.grid,70000,kWh,2025-03,CN,dc1,Acme,\nd,electricity.grid,-1234.5,kWh,2025-03,CN,dc1,Acme,c\n")]
    [TestCase("a,it.load,849.75,MWh,2025-03,CN,dc1,Acme,\nc,electricity.grid,68765.5,kWh,2025-03,CN,dc1,Acme,\n")]
    public void Corrected_IsAsTheNetRow(string rows)
    {
        var issues = new DataIssues();
        Inventory inventory = Calculate(rows, issues).Single();

        Assert.That(issues, Is.Empty);
        Assert.That(inventory.Totals.Scope2LocationBased?.Tonnes, Is.EqualTo(622.6275293m));
        Assert.That(inventory.Totals.Scope2MarketBased?.Tonnes, Is.EqualTo(232.03215m));
        Assert.That(inventory.Totals.Scope3?.Tonnes, Is.EqualTo(86.423892825m));
        Assert.That(inventory.Totals.EnergyMWh, Is.EqualTo(1173.4405m));
    }

    // What becomes electricity takes the rate of its supplier: without it the difference would be one of the grid.
    [Test]
    public void CorrectionWithoutSupplier_OfWhatBecomesElectricity_IsRefused()
    {
        var issues = new DataIssues();
        Calculate("a,it.load,1000,MWh,2025-03,CN,dc1,Acme,\nb,it.load,-100,MWh,2025-03,CN,dc1,,a\n", issues);

        Assert.That(
            issues.Single().ToString(),
            Does.StartWith("ledger.csv:3: corrects: 'a' at ledger.csv:2 is another row: supplier 'Acme' there and none here"));
    }

    // An estimate that adds electricity is no other case; what stays a fuel has no rate of a supplier.
    [TestCase("office.area", 1)]
    [TestCase("office.paper", 0)]
    public void CorrectionWithoutSupplier_OfWhatAddsElectricity_IsRefused(string activity, int faults)
    {
        var issues = new DataIssues();
        Calculate(
            $"a,{activity},1000,kg,2025-03,CN,dc1,Acme,\nb,{activity},-100,kg,2025-03,CN,dc1,,a\n", issues,
            "print,office.area,kg,electricity.grid,kWh,80,add,own,,,,,,,,\n",
            "o/area,office.area,activity,CN,kg,1,AR6,3,1,2025,Own,Own,\no/paper,office.paper,activity,CN,kg,1,AR6,3,1,2025,Own,Own,\n");

        Assert.That(issues, Has.Count.EqualTo(faults));
    }

    private static ImmutableArray<Inventory> Calculate(
        string rows, DataIssues issues, string estimates = Estimates, string factors = Factors) => Inventory.CalculateAll(
            ActivityLedger.ReadCsv(new StringReader(Columns + rows), "ledger.csv"), Own(factors),
            With(EstimatesOf(estimates)) with
            {
                Instruments = ContractualInstruments.ReadCsv(new StringReader(
                    Instruments.Replace("source\n", "source,supplier\n", StringComparison.Ordinal)
                        .Replace("registry\n", "registry,\n", StringComparison.Ordinal)
                    + "s1,supplier-rate,CN,,MWh,300,,,statement,Acme\n"), "i.csv"),
            },
            issues);
}
