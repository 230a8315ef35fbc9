using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tests.Reporting.Charts;

/// <summary>Axes begin at zero or have it within, and their marks are round.</summary>
public sealed class AxisTicksTests
{
    private static readonly object[] Rounds =
    [
        new object[] { new[] { 57696.50m, 56712.12m }, "0 20,000 40,000 60,000" },
        new object[] { new[] { -984.38m, -1016.39m }, "-1,500 -1,000 -500 0" },
        new object[] { new[] { -30m, 90m }, "-50 0 50 100" },
        new object[] { new[] { 0.004m }, "0.000 0.001 0.002 0.003 0.004" },
        new object[] { new[] { 0m }, "0.0 0.5 1.0" },
        new object[] { Array.Empty<decimal>(), "0.0 0.5 1.0" },
    ];

    [TestCaseSource(nameof(Rounds))]
    public void Of_Values_AreRoundAndHoldZero(decimal[] values, string expected)
    {
        var ticks = AxisTicks.Of(values, values.Length == 0 || values[0] == 0m ? 2 : 4);

        Assert.That(string.Join(' ', ticks.Values.Select(ticks.LabelOf)), Is.EqualTo(expected));
    }

    [Test]
    public void Of_AnyMagnitude_HoldsAllValuesInFewSteps()
    {
        for (decimal value = 1e-9m; value < 1e15m; value *= 3.7m)
        {
            foreach (decimal[] values in new[] { new[] { value }, [-value], [value, -value / 3m] })
            {
                var ticks = AxisTicks.Of(values, 5);

                Assert.That(ticks.Values, Does.Contain(0m));
                Assert.That(values, Has.All.InRange(ticks.Low, ticks.High));
                Assert.That(ticks.Values.Length, Is.InRange(2, 8));
            }
        }
    }

    [Test]
    public void Scale_IsInProportion()
    {
        var scale = new AxisScale(AxisTicks.Of([100m], 5), 10m, 470m);

        Assert.That(scale.Zero, Is.EqualTo(10m));
        Assert.That(scale.At(50m), Is.EqualTo(240m));
        Assert.That(scale.At(100m), Is.EqualTo(470m));
    }

    [TestCase(2024, 2025, "2024 2025")]
    [TestCase(2024, 2050, "2025 2030 2035 2040 2045 2050")]
    [TestCase(1996, 2060, "2000 2010 2020 2030 2040 2050 2060")]
    [TestCase(2025, 2025, "2025")]
    public void Years_WithoutRoomForAll_AreRound(int first, int last, string expected) =>
        Assert.That(string.Join(' ', new YearScale(first, last, 70m, 460m).Labeled(42m)), Is.EqualTo(expected));
}
