using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Tracking;

public sealed class ForecastTests
{
    // Made up: 2020 to 2025.
    private static readonly ForecastPoint[] Six = Points(2020, 62000m, 60500m, 61000m, 58900m, 57695.89m, 56711.51m);

    // Oil production of Saudi Arabia 1996 to 2007, Hyndman and Athanasopoulos, Forecasting: principles and practice, as in the examples of
    // the Python package statsmodels.
    private static readonly ForecastPoint[] Oil = Points(
        1996, 446.6565m, 454.4733m, 455.663m, 423.6322m, 456.2713m, 440.5881m, 425.3325m, 485.1494m, 506.0482m, 526.792m, 514.2689m,
        494.211m);

    // NIST Statistical Reference Datasets, Norris (linear regression), certified values.
    [Test]
    public void LeastSquaresLine_NistNorris_GivesTheCertifiedValues()
    {
        double[] x =
        [
            0.2, 337.4, 118.2, 884.6, 10.1, 226.5, 666.3, 996.3, 448.6, 777.0, 558.2, 0.4, 0.6, 775.5, 666.9, 338.0, 447.5, 11.6,
            556.0, 228.1, 995.8, 887.6, 120.2, 0.3, 0.3, 556.8, 339.1, 887.2, 999.0, 779.0, 11.1, 118.3, 229.2, 669.1, 448.9, 0.5,
        ];
        double[] y =
        [
            0.1, 338.8, 118.1, 888.0, 9.2, 228.1, 668.5, 998.5, 449.1, 778.9, 559.2, 0.3, 0.1, 778.1, 668.8, 339.3, 448.9, 10.8,
            557.7, 228.3, 998.0, 888.8, 119.6, 0.3, 0.6, 557.6, 339.3, 888.0, 998.5, 778.9, 10.2, 117.6, 228.9, 668.4, 449.2, 0.2,
        ];

        LeastSquaresLine line = LeastSquaresLine.Fit(x, y);

        // Certified to 15 digits; the doubles of the data are themselves rounded at the 16th.
        Assert.That(line.Slope, Is.EqualTo(1.00211681802045).Within(1e-12));
        Assert.That(line.Intercept, Is.EqualTo(-0.262323073774029).Within(1e-11));
        Assert.That(line.Deviation, Is.EqualTo(0.884796396144373).Within(1e-12));
        Assert.That(line.SlopeError, Is.EqualTo(0.000429796848199937).Within(1e-15));
    }

    // Mean year 2022.5, Sxx 17.5, slope −18,477.39 ÷ 17.5 = −1,055.8509; s = 586.2889; t(4) 97.5 % = 2.7764451;
    // 2030: half-width 2.7764451 × 586.2889 × √(1 + 1/6 + 7.5²/17.5) = 3,407.101.
    [Test]
    public void LeastSquares_SixYears_GivesTrendAndPredictionInterval()
    {
        ForecastResult forecast = Forecast.LeastSquares(Six, [2030]);

        Assert.That(forecast.Method, Is.EqualTo("ordinary least squares"));
        Assert.That(forecast.Refusal, Is.Null);
        Assert.That(forecast.Slope, Is.EqualTo(-1055.8509m).Within(0.00005m));
        Assert.That(forecast.ResidualDeviation, Is.EqualTo(586.2889m).Within(0.00005m));
        Assert.That(forecast.Values[0].Value, Is.EqualTo(51549.019m).Within(0.0005m));
        Assert.That(forecast.Values[0].HalfWidth, Is.EqualTo(3407.101m).Within(0.0005m));
        Assert.That(forecast.Values[0].Low, Is.EqualTo(51549.019m - 3407.101m).Within(0.001m));
        Assert.That(forecast.Values[0].High, Is.EqualTo(51549.019m + 3407.101m).Within(0.001m));
    }

    // Of fifteen slopes the eighth in order is that from 62,000 (2020) to 56,711.51 (2025): −5,288.49 ÷ 5 = −1,057.698.
    [Test]
    public void TheilSen_SixYears_GivesTheMedianSlope()
    {
        ForecastResult forecast = Forecast.TheilSen(Six, [2030]);

        Assert.That(forecast.Slope, Is.EqualTo(-1057.698m).Within(0.0005m));
        Assert.That(forecast.Values[0].HalfWidth, Is.Null);
    }

    // The data of Sen (1968). R package deming, tests: intercept 6, slope 4, 93 % interval 26/7 to 35/8, the large-sample formula on the
    // right list of slopes.
    [Test]
    public void TheilSen_DataOfSen_GivesThePublishedValues()
    {
        ForecastPoint[] points = [new(1m, 9m), new(2m, 15m), new(3m, 19m), new(4m, 20m), new(10m, 45m), new(12m, 55m), new(18m, 78m)];

        ForecastResult forecast = Forecast.TheilSen(points, [20], 93m);

        Assert.That(forecast.Slope, Is.EqualTo(4m));
        Assert.That(forecast.Intercept, Is.EqualTo(6m));
        Assert.That(forecast.SlopeLow, Is.EqualTo(26m / 7m).Within(1e-13m));
        Assert.That(forecast.SlopeHigh, Is.EqualTo(35m / 8m).Within(1e-13m));
        Assert.That(forecast.Values[0].Value, Is.EqualTo(86m));
    }

    // One wild figure among six moves the least squares, not the median: 10, 20, 30, 40, 500, 60 lie on 10 a year but for one.
    [Test]
    public void TheilSen_Outlier_DoesNotMoveTheSlope() =>
        Assert.That(Forecast.TheilSen(Points(2020, 10m, 20m, 30m, 40m, 500m, 60m), [2030]).Slope, Is.EqualTo(10m));

    // The smoothing recursion from the first figure, by hand for two steps with 0.6: 446.6565; 446.6565 + 0.6 × 7.8168 = 451.34658; …
    // 501.8375 after twelve.
    [TestCase(0.6, 501.8375)]
    [TestCase(0.2, 484.8025)]
    public void ExponentialSmoothing_GivenWeight_StartsAtTheFirstFigure(decimal alpha, decimal expected)
    {
        ForecastResult forecast = Forecast.ExponentialSmoothing(Oil, [2008, 2010], alpha);

        Assert.That(forecast.InitialLevel, Is.EqualTo(446.6565m));
        Assert.That(forecast.Values.Select(value => value.Value), Is.All.EqualTo(expected).Within(0.00005m));
    }

    // statsmodels, SimpleExpSmoothing fitted: alpha 0.8920, initial level 447.4784, next 496.4935.
    [Test]
    public void ExponentialSmoothing_Fitted_GivesThePublishedValues()
    {
        ForecastResult forecast = Forecast.ExponentialSmoothing(Oil, [2008]);

        Assert.That(forecast.Alpha, Is.EqualTo(0.8920m).Within(0.00005m));
        Assert.That(forecast.InitialLevel, Is.EqualTo(447.4784m).Within(0.00005m));
        Assert.That(forecast.Values[0].Value, Is.EqualTo(496.4935m).Within(0.00005m));
    }

    // The variance of h years ahead is σ²(1 + (h − 1)α²): with 0.6, the half-width of the third year is √1.72 times the first's.
    [Test]
    public void ExponentialSmoothing_FurtherAhead_Widens()
    {
        ForecastResult forecast = Forecast.ExponentialSmoothing(Oil, [2008, 2010], 0.6m);

        Assert.That(forecast.Values[1].HalfWidth / forecast.Values[0].HalfWidth, Is.EqualTo((decimal)Math.Sqrt(1.72)).Within(1e-12m));
    }

    [Test]
    public void AnyMethod_TwoFigures_RefusesAndSaysSo()
    {
        ForecastPoint[] two = Points(2024, 57695.89m, 56711.51m);

        ForecastResult[] forecasts =
            [Forecast.LeastSquares(two, [2030]), Forecast.TheilSen(two, [2030]), Forecast.ExponentialSmoothing(two, [2030])];

        Assert.That(
            forecasts.Select(forecast => forecast.Refusal),
            Is.All.EqualTo("2 figures cannot bear statistics; 5 or more are needed"));
        Assert.That(forecasts.SelectMany(forecast => forecast.Values), Is.Empty);
        Assert.That(forecasts.Select(forecast => forecast.Slope), Is.All.Null);
    }

    [Test]
    public void LeastSquares_OneYearTwice_Throws() =>
        Assert.That(
            () => Forecast.LeastSquares([new(2020m, 1m), new(2020m, 2m)], [2030]),
            Throws.ArgumentException.With.Message.EqualTo("2020 has two figures; one figure a year is accepted (Parameter 'points')"));

    [Test]
    public void LeastSquares_ConfidenceOfAHundred_Throws() =>
        Assert.That(
            () => Forecast.LeastSquares(Six, [2030], 100m),
            Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.EqualTo(
                "confidencePct: 100 is out of range; a number above 0 and at most 99.99 is accepted (Parameter 'confidencePct')"));

    [Test]
    public void ExponentialSmoothing_GapInTheYears_Throws() =>
        Assert.That(
            () => Forecast.ExponentialSmoothing([new(2020m, 1m), new(2022m, 2m)], [2030]),
            Throws.ArgumentException.With.Message.EqualTo(
                "no figure of 2021 is given; smoothing needs every year from the first to the last (Parameter 'points')"));

    [Test]
    public void ExponentialSmoothing_WeightOfZero_Throws() =>
        Assert.That(
            () => Forecast.ExponentialSmoothing(Oil, [2030], 0m),
            Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.EqualTo(
                "alpha: 0 is out of range; a number above 0 and at most 1 is accepted (Parameter 'alpha')"));

    [Test]
    public void ExponentialSmoothing_YearAlreadyKnown_Throws() =>
        Assert.That(
            () => Forecast.ExponentialSmoothing(Oil, [2007]),
            Throws.ArgumentException.With.Message.EqualTo(
                "2007 is not after the last figure, of 2007; a later year is accepted (Parameter 'years')"));

    private static ForecastPoint[] Points(int first, params decimal[] values) =>
        [.. values.Select((value, i) => new ForecastPoint(first + i, value))];
}
