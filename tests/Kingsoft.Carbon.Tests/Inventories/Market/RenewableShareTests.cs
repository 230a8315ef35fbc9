using Kingsoft.Carbon.Instruments;
using Kingsoft.Carbon.Reporting;
using Kingsoft.Carbon.Tests.Factors;
using static Kingsoft.Carbon.Tests.Inventories.MarketText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>How much of the electricity is renewable, by three metrics that are never one another.</summary>
public sealed class RenewableShareTests
{
    private const string Columns = "id,type,region,amount,unit,co2e_kg_per_unit,vintage,retired_on,source,technology,share_pct,supplier\n";

    private static readonly string Power = LedgerHeader + Row("a", "1000", "s", "CN-BJ");

    [TestCase("wind", 400, 0)]
    [TestCase("Onshore-Wind; PV", 400, 0)]
    [TestCase("光伏、风电", 400, 0)]
    [TestCase("nuclear", 0, 0)]
    [TestCase("wind + nuclear", 0, 400)]
    [TestCase("fusion", 0, 400)]
    [TestCase("", 0, 400)]
    public void Technology_DecidesWhetherACertificateIsRenewable(string technology, decimal renewable, decimal unknown)
    {
        Inventory inventory = Calculate(
            Power, With(Columns + $"c,certificate,CN,400,MWh,0,2025-03,2026-01-15,x,{technology},,\n"));

        RenewableShare share = Of(inventory, RenewableMetric.BoughtAndMatched);
        Assert.That(
            (share.MegawattHours, share.UnknownMegawattHours, share.OfMegawattHours, share.Percent),
            Is.EqualTo((renewable, unknown, 1000m, renewable / 10m)));
    }

    // 1000 MWh: 100 by certificate, 30 % by mandate, of the rest 200 by nuclear power, what is left by a mix that states hydro.
    [Test]
    public void ContractualMix_HoldsRatesToo()
    {
        Inventory inventory = Calculate(Power, With(Columns
            + "cert,certificate,CN,100,MWh,0,2025-03,2026-01-15,x,solar,,\n" + "held,certificate,CN,500,MWh,0,2025-03,,x,solar,,\n"
            + "rate,supplier-rate,CN,200,MWh,0,,,x,nuclear,,\n" + "share,standard-share,CN,,MWh,0,,,x,renewables,30,\n"
            + "mix,residual-mix,CN,,MWh,800,,,x,hydro,,\n"));

        Assert.That(Of(inventory, RenewableMetric.BoughtAndMatched).Percent, Is.EqualTo(10m));
        Assert.That(Of(inventory, RenewableMetric.ContractualMix).Percent, Is.EqualTo(10m + 30m + 40m));
        Assert.That(Of(inventory, RenewableMetric.ContractualMix).UnknownMegawattHours, Is.Zero);
    }

    // No published share of a grid is in the data: there is no figure, and the reason is said.
    [Test]
    public void LocationMix_IsNotInvented()
    {
        RenewableShare share = Of(Calculate(Power, With(Header)), RenewableMetric.LocationMix);

        Assert.That((share.MegawattHours, share.Percent), Is.EqualTo(((decimal?)null, (decimal?)null)));
        Assert.That(share.NotKnownBecause, Does.StartWith("no published share of renewable power"));
    }

    // Attributes kept, or sold: whoever sold them has no renewable power.
    [TestCase("electricity.self-generated.solar", 380)]
    [TestCase("electricity.self-generated.attributes-sold", 0)]
    public void SelfGenerated_CountsWhereAttributesWereKept(string activity, decimal renewable)
    {
        Inventory inventory = Calculate(LedgerHeader + $"{activity},380,MWh,2025,CN,roof,a\n", With(Header));

        foreach (RenewableMetric metric in new[] { RenewableMetric.BoughtAndMatched, RenewableMetric.ContractualMix })
        {
            Assert.That(Of(inventory, metric).MegawattHours, Is.EqualTo(renewable));
            Assert.That(Of(inventory, metric).OfMegawattHours, Is.EqualTo(380m));
        }
    }

    // A line whose plant is not said may be renewable; what was fed into the grid takes nothing off.
    [Test]
    public void DirectLine_IsNotKnown_AndExportsTakeNothingOff()
    {
        FactorLibrary own = FactorLibrary.BuiltIn.With(FactorRows.Library(
            "id,activity,kind,region,unit,co2e_kg,gwp_set,scope,published,publisher,source\n"
            + "own/wind,electricity.direct-line,supplier,CN,kWh,0,AR6,2,2025,Windco,contract\n").Factors);

        Inventory inventory = Calculate(
            "activity,amount,unit,period,region,facility,supplier,id\nelectricity.grid,1000,MWh,2025,CN,s,,a\n"
            + "electricity.direct-line,500,MWh,2025,CN,s,Windco,b\n" + "electricity.exported,300,MWh,2025,CN,s,,c\n",
            With(Header), own);

        RenewableShare share = Of(inventory, RenewableMetric.BoughtAndMatched);
        Assert.That((share.MegawattHours, share.UnknownMegawattHours, share.OfMegawattHours), Is.EqualTo((0m, 500m, 1500m)));
    }

    [Test]
    public void CarriedOver_LeavesTheShareUnknown()
    {
        Inventory inventory = Calculate(
            "activity,amount,unit,period,region,facility,scope,id\nelectricity.grid,10,MWh,2025,CN,s,,a\n"
            + "emissions.reported,10,t CO2e,2025,CN,t,2,b\n",
            With(Header));

        Assert.That(Of(inventory, RenewableMetric.BoughtAndMatched).NotKnownBecause, Does.StartWith("a part of Scope 2 is carried over"));
    }

    [Test]
    public void Explanation_AddsUpToTheShare()
    {
        Inventory inventory = Calculate(Power, With(Columns
            + "cert,certificate,CN,100,MWh,0,2025-03,2026-01-15,x,solar,,\n" + "other,contract,CN,50,MWh,0,2025-03,2026-01-15,x,,,\n"));

        ReportTable table = FigureExplanation.ToTable(inventory, "renewable.bought-and-matched");

        Assert.That(
            table.Rows.Select(row => string.Join(' ', row.Cells.Select(cell => cell.ToString()))),
            Is.EqualTo(new[]
            {
                "cert solar yes 100.000 100.000 10.0", "other  not known 50.000 0.000 0.0",
                $"{inventory.Lines.Single().MarketFactorId}  not known 850.000 0.000 0.0",
                "renewable.bought-and-matched   1,000.000 100.000 10.0",
            }));
        Assert.That(table.Notes, Has.Some.EndsWith("not known: 50 MWh"));
        Assert.That(FigureExplanation.ToJson([inventory], "renewable.bought-and-matched"), Does.Contain("\"value\": 10"));
    }

    private static RenewableShare Of(Inventory inventory, RenewableMetric metric) =>
        inventory.Market!.Renewable.Single(share => share.Metric == metric);
}
