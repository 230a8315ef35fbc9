using System.Collections.Immutable;
using Kingsoft.Carbon.Reporting;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Tracking;

/// <summary>Intensities of a year, from metrics as a file gives them.</summary>
public sealed class IntensityRatioTests
{
    [Test]
    public void IntensityRatio_Zero_IsNoDenominator() =>
        Assert.That(
            () => new IntensityRatio("scope1", 1m, "tCO2e", "revenue", new Quantity(0m, Unit.Parse("CNY"))),
            Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void ToString_SaysValueAndUnit() =>
        Assert.That(
            new IntensityRatio("scope1", 5m, "tCO2e", "revenue", new Quantity(4m, Unit.Parse("MCNY"))).ToString(),
            Is.EqualTo("1.25 tCO2e/MCNY"));

    // 120 ÷ 100 = 1.2 and 300 ÷ 200 = 1.5 by site; together 420 ÷ 300 = 1.4, not their mean 1.35. Water: 180 m3 over 100 MWh = 1.8 L/kWh.
    [Test]
    public void Of_Sites_HaveAnUsageEffectivenessEachAndTheRatioOfSums()
    {
        Metrics metrics = Read(
            "year,metric,value,unit,facility",
            "2025,facility-energy,120,MWh,BJ",
            "2025,it-energy,100,MWh,BJ",
            "2025,facility-energy,300000,kWh,TJ",
            "2025,it-energy,200,MWh,TJ",
            "2025,water,180,m3,BJ");

        ImmutableArray<IntensityRatio> ratios =
            TrackingReport.Calculate([new TrackedYear { Year = 2025, Scope1 = 1m.T() }], new TrackingOptions { Metrics = metrics })
                .Intensities[2025];

        Assert.That(ratios.Select(ratio => (ratio.Name, ratio.Value, ratio.Unit)), Is.EqualTo(new[]
        {
            ("pue.BJ/it-energy", 1.2m, "kWh/kWh"), ("pue.TJ/it-energy", 1.5m, "kWh/kWh"), ("pue/it-energy", 1.4m, "kWh/kWh"),
            ("wue.BJ/it-energy", 1.8m, "L/kWh"), ("wue/it-energy", 1.8m, "L/kWh"),
        }));
    }

    [TestCase("BJ")]
    [TestCase("hall.direct")]
    [TestCase("hall.indirect")]
    [TestCase("A/B")]
    [TestCase("A.direct/B")]
    public void Tables_ASite_IsShownUnderItsOwnName(string site)
    {
        Metrics metrics = Read(
            "year,metric,value,unit,facility",
            $"2025,facility-energy,120,MWh,{site}",
            $"2025,it-energy,100,MWh,{site}",
            $"2025,water,180,m3,{site}");

        ReportTable years = TrackingTables.Create(
            TrackingReport.Calculate([new TrackedYear { Year = 2025, Scope1 = 1m.T() }], new TrackingOptions { Metrics = metrics }))[0];

        Assert.That(years.Rows.Select(row => row.Cells[0].Text), Is.SupersetOf(new[]
        {
            $"PUE of {site}: facility energy per IT energy (kWh/kWh)", "PUE: facility energy per IT energy (kWh/kWh)",
            $"WUE of {site}: water per IT energy (L/kWh)", "WUE: water per IT energy (L/kWh)",
        }));
    }

    // 万元 are 10,000 CNY: 0.5 MCNY is 50 万元; 10 t ÷ 50 = 0.2 in the unit of the first row.
    [Test]
    public void ReadCsv_TwoUnitsOfOneCurrency_BecomeTheFirstOne()
    {
        Metrics metrics = Read("year,metric,value,unit", "2024,revenue,100,万元", "2025,revenue,0.5,MCNY");

        Assert.That(metrics.Find(2025, "revenue")!.Value.Amount, Is.EqualTo(50m));
        Assert.That(metrics.Find(2025, "revenue")!.Value.Unit, Is.EqualTo(Unit.Parse("万元")));
    }

    [TestCase("energy", "energy-metered")]
    [TestCase("energy.direct", "energy-direct-metered")]
    [TestCase("scope1", "scope1-stated")]
    [TestCase("scope2LocationBased", "scope2locationbased-stated")]
    [TestCase("scope3.cat6", "scope3-cat6-stated")]
    [TestCase("total", "total-stated")]
    [TestCase("pue", "pue-metered")]
    [TestCase("wue.bj", "wue-bj-metered")]
    public void Metrics_TheNameOfACalculatedFigure_IsRefused(string name, string accepted)
    {
        using var file = new ScratchFile($"year,metric,value,unit\n2024,revenue,5,MCNY\n2024,{name},5,MWh\n");
        string message = $"metric: '{name}' is the name of a figure that is calculated; another name, such as '{accepted}', is accepted";
        var metric = new Metric { Year = 2024, Name = name, Value = new Quantity(5m, Unit.MegawattHour) };

        Assert.That(() => Metrics.ReadCsv(file.Path), Throws.TypeOf<CarbonDataException>().With.Message.Contains($":3: {message}"));
        Assert.That(() => Metrics.Create([metric]), Throws.TypeOf<CarbonDataException>().With.Message.Contains(message));
        Assert.That(Metrics.Create([metric with { Name = accepted }]), Has.Count.EqualTo(1));
    }

    [TestCase("waste.hazardous")]
    [TestCase("energy-metered")]
    [TestCase("energy.solar")]
    [TestCase("puerto")]
    [TestCase("water")]
    public void Metrics_AnyOtherName_IsAccepted(string name) =>
        Assert.That(
            Metrics.Create([new Metric { Year = 2024, Name = name, Value = new Quantity(5m, Unit.MegawattHour) }]),
            Has.Count.EqualTo(1));

    [Test]
    public void Of_AYearMissing_IsNamed() =>
        Assert.That(
            () => TrackingReport.Calculate([new TrackedYear { Year = 2023 }, new TrackedYear { Year = 2025 }], new TrackingOptions()),
            Throws.ArgumentException.With.Message.EqualTo("2024 is missing between 2023 and 2025; years without a gap are accepted"));

    private static Metrics Read(params string[] lines)
    {
        using var file = new ScratchFile(string.Join('\n', lines) + "\n");
        var issues = new DataIssues();
        Metrics metrics = Metrics.ReadCsv(file.Path, CurrencyRates.None, issues);
        Assert.That(issues, Is.Empty);
        return metrics;
    }
}
