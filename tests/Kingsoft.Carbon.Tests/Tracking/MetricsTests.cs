using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Tracking;

public sealed class MetricsTests
{
    private static readonly Metric Revenue = new() { Year = 2024, Name = "revenue", Value = new Quantity(5m, Unit.Parse("MCNY")) };

    [Test]
    public void Of_TheSameFigureTwice_IsRefused() =>
        Assert.That(
            () => Metrics.Create([Revenue, Revenue with { Year = 2025 }, Revenue]),
            Throws.TypeOf<CarbonDataException>().With.Message.EqualTo(
                "(in code): metric: 'revenue' of 2024 is given twice; give each figure once"));

    [Test]
    public void Of_TheSameFigureOfSeveralSites_IsAccepted() =>
        Assert.That(Metrics.Create([Revenue, Revenue with { Facility = "Wuxi" }, Revenue with { Entity = "Beta" }]), Has.Count.EqualTo(3));
}
