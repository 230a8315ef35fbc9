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

    [Test]
    public void Create_WhatAFileRefuses_IsRefusedWithItsName()
    {
        Assert.Multiple(() =>
        {
            Refuses(Revenue with { Year = 0 }, "year: '0' is not a year; 1900 to 2200 is accepted");
            Refuses(Revenue with { RoundingHalfWidth = -1m }, "RoundingHalfWidth: '-1' is negative; 0 or more is accepted");
        });

        static void Refuses(Metric metric, string fault) => Assert.That(
            () => Metrics.Create([metric]),
            Throws.TypeOf<CarbonDataException>().With.Message.StartsWith($"(in code): {fault}").And.Message.Contains("(id 'revenue "));
    }

    [TestCase(0, "'0' is no rate of USD in CNY for 2025; a number above 0 is accepted")]
    [TestCase(-7, "'-7' is no rate of USD in CNY for 2025; a number above 0 is accepted")]
    public void Create_WithARateThatIsNone_IsRefused(decimal rate, string fault)
    {
        Metric inDollars = Revenue with { Year = 2025, Value = new Quantity(5m, Unit.Parse("MUSD")) };

        Assert.That(
            () => Metrics.Create(
                [Revenue, inDollars], new CurrencyRates { EveryYear = new Dictionary<string, decimal> { ["USD"] = rate } }),
            Throws.TypeOf<CarbonDataException>().With.Message.Contains(fault));
    }
}
