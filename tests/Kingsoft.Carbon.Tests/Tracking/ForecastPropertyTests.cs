using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Tracking;

/// <summary>What holds for every series, shown on series drawn with fixed seeds.</summary>
public sealed class ForecastPropertyTests
{
    private static readonly Func<ForecastPoint[], int, ForecastResult>[] Methods =
    [
        (points, year) => Forecast.LeastSquares(points, [year]),
        (points, year) => Forecast.TheilSen(points, [year]),
        (points, year) => Forecast.ExponentialSmoothing(points, [year]),
    ];

    // White noise, a random walk, a steady fall with noise, a step: the least sum of squares lies inside the bounds of the weight or at one
    // of them.
    [Test]
    public void ExponentialSmoothing_AnySeries_FitsAWeightWithinItsBounds([Range(1, 20)] int seed, [Values(0, 1, 2, 3)] int kind)
    {
        ForecastPoint[] points = Draw(seed, kind);

        ForecastResult forecast = Forecast.ExponentialSmoothing(points, [2050]);

        Assert.That(forecast.Alpha, Is.InRange(0.0001m, 1m));
        Assert.That(forecast.Values[0].Value, Is.InRange(points.Min(point => point.Value), points.Max(point => point.Value)));
    }

    // No weight on a grid does better than the fitted one, from the same first level.
    [Test]
    public void ExponentialSmoothing_AnySeries_FitsTheLeastSquares([Range(1, 20)] int seed, [Values(0, 1, 2, 3)] int kind)
    {
        double[] values = [.. Draw(seed, kind).Select(point => (double)point.Value)];

        SmoothedLevel fit = SmoothedLevel.Fit(values);

        double best = Enumerable.Range(1, 1000).Min(step => SmoothedLevel.Of(values, step / 1000.0, fit.Initial).SquaredErrors);
        Assert.That(fit.SquaredErrors, Is.LessThanOrEqualTo(best * (1.0 + 1e-9)));
    }

    // 100, 90, … 50: any weight below 1 lags behind a fall, so that the next figure is the last.
    [Test]
    public void ExponentialSmoothing_SteadyFall_TakesTheLatestFigure()
    {
        ForecastResult forecast = Forecast.ExponentialSmoothing(Points(100m, 90m, 80m, 70m, 60m, 50m), [2050]);

        Assert.That(forecast.Alpha, Is.EqualTo(1m));
        Assert.That(forecast.Values[0].Value, Is.EqualTo(50m));
    }

    // 10, 12, 10, 12, …: every weight follows the wrong way, so that the least one, 0.0001, leaves the mean, 11, where it is to 0.0001 × 6
    // steps of 1.
    [Test]
    public void ExponentialSmoothing_ToAndFro_KeepsTheMean()
    {
        ForecastResult forecast = Forecast.ExponentialSmoothing(Points(10m, 12m, 10m, 12m, 10m, 12m), [2050]);

        Assert.That(forecast.Alpha, Is.EqualTo(0.0001m));
        Assert.That(forecast.Values[0].Value, Is.EqualTo(11m).Within(0.0006m));
    }

    [Test]
    public void AnyMethod_FiguresInAnotherOrder_ForecastsTheSame([Range(1, 6)] int seed, [Values(0, 1, 2)] int method)
    {
        ForecastPoint[] points = Draw(seed, kind: 1);
        ForecastPoint[] shuffled = [.. points];
        new Random(seed).Shuffle(shuffled);

        ForecastResult forwards = Methods[method](points, 2050);
        ForecastResult otherwise = Methods[method](shuffled, 2050);

        Assert.That(otherwise.Values, Is.EqualTo(forwards.Values));
        Assert.That(otherwise.Slope, Is.EqualTo(forwards.Slope));
    }

    // A double keeps 15 digits on its way to a decimal; figures here are below 200. The weight of the smoothing is found to 1e-10, a shift
    // of rounding moves it by more.
    [Test]
    public void AnyMethod_FiguresDoubled_DoublesTheForecast([Range(1, 6)] int seed, [Values(0, 1, 2)] int method)
    {
        ForecastPoint[] points = Draw(seed, kind: 1);
        ForecastPoint[] doubled = [.. points.Select(point => new ForecastPoint(point.Year, 2m * point.Value))];

        ForecastValue once = Methods[method](points, 2050).Values[0];
        ForecastValue twice = Methods[method](doubled, 2050).Values[0];

        Assert.That(twice.Value, Is.EqualTo(2m * once.Value).Within(0.00001m));
        Assert.That(twice.HalfWidth ?? 0m, Is.EqualTo(2m * once.HalfWidth ?? 0m).Within(0.00001m));
    }

    [Test]
    public void AnyTrend_TimeReversed_MirrorsTheSlope([Range(1, 6)] int seed, [Values(0, 1)] int method)
    {
        ForecastPoint[] points = Draw(seed, kind: 2);
        ForecastPoint[] reversed = [.. points.Select(point => new ForecastPoint(4040m - point.Year, point.Value))];

        ForecastResult there = Methods[method](points, 2030);
        ForecastResult back = Methods[method](reversed, 2010);

        Assert.That(back.Slope, Is.EqualTo(-there.Slope).Within(0.000000000001m));
        Assert.That(back.SlopeLow, Is.EqualTo(-there.SlopeHigh).Within(0.000000000001m));
        Assert.That(back.Values[0].Value, Is.EqualTo(there.Values[0].Value).Within(0.00000001m));
    }

    [Test]
    public void AnyTrend_FiguresOnALine_ContinuesIt([Values(0, 1)] int method)
    {
        ForecastResult forecast = Methods[method](Points(100m, 97m, 94m, 91m, 88m), 2050);

        Assert.That(forecast.Slope, Is.EqualTo(-3m).Within(0.000000000001m));
        Assert.That(forecast.Values[0].Value, Is.EqualTo(10m).Within(0.00000000001m));
    }

    // The interval is narrowest in the middle of the figures and widens the same way on both sides.
    [Test]
    public void LeastSquares_FurtherFromTheMiddle_Widens()
    {
        ForecastPoint[] points = Points(100m, 98m, 97m, 91m, 89m);

        decimal[] widths =
            [.. Forecast.LeastSquares(points, [2016, 2020, 2022, 2024, 2028]).Values.Select(value => value.HalfWidth!.Value)];

        Assert.That(widths[2], Is.LessThan(widths[1]).And.LessThan(widths[3]));
        Assert.That(widths[1], Is.EqualTo(widths[3]).Within(0.0000000001m));
        Assert.That(widths[0], Is.EqualTo(widths[4]).Within(0.0000000001m).And.GreaterThan(widths[1]));
    }

    private static ForecastPoint[] Points(params decimal[] values) => [.. values.Select((value, i) => new ForecastPoint(2020 + i, value))];

    private static ForecastPoint[] Draw(int seed, int kind)
    {
        var random = new Random(seed);
        decimal last = 100m;
        return Points([.. Enumerable.Range(0, 5 + (seed % 15)).Select(i =>
        {
            decimal noise = random.Next(-1000, 1001) / 1000m;
            last = kind switch
            {
                0 => 100m + (10m * noise),
                1 => last + (5m * noise),
                2 => last - 3m + noise,
                _ => (i < 4 ? 100m : 50m) + noise,
            };
            return last;
        })]);
    }
}
