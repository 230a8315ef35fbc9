using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Tracking;

/// <summary>Forecasts against figures that R and Python print for public data, beside those of <see cref="ForecastTests"/>.</summary>
public sealed class PublishedForecastTests
{
    // Oil production of Saudi Arabia, 1965 to 2013, R package fpp2, data set oil, as in the tests of the Python package statsmodels,
    // statsmodels/tsa/tests/test_exponential_smoothing.py.
    private static readonly decimal[] Oil =
    [
        111.0091346m, 130.8284341m, 141.2870879m, 154.2277747m, 162.7408654m, 192.1664835m, 240.7997253m, 304.2173901m, 384.0045673m,
        429.6621566m, 359.3169299m, 437.2518544m, 468.4007898m, 424.4353365m, 487.9794299m, 509.8284478m, 506.3472527m, 340.1842374m,
        240.2589210m, 219.0327876m, 172.0746632m, 252.5900922m, 221.0710774m, 276.5187735m, 271.1479517m, 342.6186005m, 428.3558357m,
        442.3945534m, 432.7851482m, 437.2497186m, 437.2091599m, 445.3640981m, 453.1950104m, 454.4096410m, 422.3789058m, 456.0371217m,
        440.3866047m, 425.1943725m, 486.2051735m, 500.4290861m, 521.2759092m, 508.9476170m, 488.8888577m, 509.8705750m, 456.7229123m,
        473.8166029m, 525.9508706m, 549.8338076m, 542.3404698m,
    ];

    // R, data set women: weight in pounds by height in inches, 58 to 72 (rpubs 318869).
    private static readonly ForecastPoint[] Women =
        Points(58, 115m, 117m, 120m, 123m, 126m, 129m, 132m, 135m, 139m, 142m, 146m, 150m, 154m, 159m, 164m);

    // R package forecast, ses() of the oil production from 1996 on, forecasts as printed on rpubs 587143; summary() of the same fit,
    // printed in several public notes on the package fpp2:
    // alpha 0.8339, l 446.5868, sigma 29.8282. R's search stops a little short of the least sum of squares: in l by 0.02, in the intervals
    // by 0.01.
    [TestCase(95, 2014, 484.2183, 601.1429)]
    [TestCase(95, 2015, 466.5589, 618.8023)]
    [TestCase(95, 2016, 452.2860, 633.0752)]
    [TestCase(95, 2017, 439.9778, 645.3834)]
    [TestCase(95, 2018, 428.9945, 656.3667)]
    [TestCase(80, 2014, 504.4541, 580.9070)]
    [TestCase(80, 2016, 483.5747, 601.7864)]
    [TestCase(80, 2018, 468.3452, 617.0159)]
    public void ExponentialSmoothing_OilFrom1996_GivesTheIntervalsOfR(int confidence, int year, decimal low, decimal high)
    {
        ForecastResult forecast = Forecast.ExponentialSmoothing(Points(1996, Oil[31..]), [year], confidencePct: confidence);

        Assert.That(forecast.Points, Is.EqualTo(18));
        Assert.That(forecast.Alpha, Is.EqualTo(0.8339m).Within(0.0001m));
        Assert.That(forecast.InitialLevel, Is.EqualTo(446.5868m).Within(0.02m));
        Assert.That(forecast.ResidualDeviation, Is.EqualTo(29.8282m).Within(0.0001m));
        Assert.That(forecast.Values[0].Value, Is.EqualTo(542.6806m).Within(0.0005m));
        Assert.That(forecast.Values[0].Low, Is.EqualTo(low).Within(0.01m));
        Assert.That(forecast.Values[0].High, Is.EqualTo(high).Within(0.01m));
    }

    // statsmodels, statsmodels/tsa/tests/results/fit_ets_results_nonseasonal.json, model ANN, as R's ets() fits all 49 years: alpha
    // 0.99989996, forecast 542.34121919.
    [Test]
    public void ExponentialSmoothing_OilWithTheWeightOfR_GivesItsForecast()
    {
        ForecastResult forecast = Forecast.ExponentialSmoothing(Points(1965, Oil), [2014, 2017], 0.99989996m);

        Assert.That(forecast.Values.Select(value => value.Value), Is.All.EqualTo(542.34121919m).Within(0.00000001m));
    }

    // R's weight stops at 0.9999, with sigma2 2405.9689539. Ours may be 1, every figure foretold by the one before: 48 squared steps over
    // 49 − 2 degrees of freedom, a little less than R's.
    [Test]
    public void ExponentialSmoothing_OilFitted_IsNoWorseThanR()
    {
        double steps = Oil.Zip(Oil.Skip(1), (before, after) => (double)(after - before)).Sum(step => step * step);

        ForecastResult forecast = Forecast.ExponentialSmoothing(Points(1965, Oil), [2014]);

        Assert.That(forecast.Alpha, Is.EqualTo(1m));
        Assert.That(forecast.ResidualDeviation * forecast.ResidualDeviation, Is.LessThan(2405.9689539m));
        Assert.That((double?)forecast.ResidualDeviation, Is.EqualTo(Math.Sqrt(steps / 47)).Within(1e-9));
        Assert.That(forecast.Values[0].Value, Is.EqualTo(542.3404698m));
    }

    // A company's emissions in Mt, 2007 to 2020, and their trend by statsmodels OLS: 38.988571 in 2020, −1.451209 a year, 31.73252747252748
    // in 2025.
    // GitHub repository tlorans/ClimateRisks, docs/source/climate_investing/self_decarbonization.md, after Le Guenedal et al. (2022), Net
    // zero carbon metrics.
    [Test]
    public void LeastSquares_EmissionsOfACompany_GivesThePublishedTrend()
    {
        ForecastPoint[] emissions =
            Points(2007, 57.8m, 58.4m, 57.9m, 55.1m, 51.6m, 48.3m, 47.1m, 46.1m, 44.4m, 42.7m, 41.4m, 40.2m, 41.9m, 45.0m);

        ForecastResult forecast = Forecast.LeastSquares(emissions, [2020, 2025]);

        Assert.That(forecast.Slope, Is.EqualTo(-1.451209m).Within(0.0000005m));
        Assert.That(forecast.Values[0].Value, Is.EqualTo(38.988571m).Within(0.0000005m));
        // A double keeps 15 digits on its way to a decimal.
        Assert.That(forecast.Values[1].Value, Is.EqualTo(31.73252747252748m).Within(0.0000000000001m));
    }

    // R, rpubs 357995: predict(lm(weight ~ height), height 63, interval = "predict") gives 129.8333, from 126.408 to 133.2587; twice the
    // half-width is 6.850661.
    [Test]
    public void LeastSquares_Women_GivesThePredictionIntervalOfR()
    {
        ForecastResult forecast = Forecast.LeastSquares(Women, [63]);

        Assert.That(forecast.Values[0].Value, Is.EqualTo(129.8333m).Within(0.00005m));
        Assert.That(forecast.Values[0].Low, Is.EqualTo(126.408m).Within(0.0005m));
        Assert.That(forecast.Values[0].High, Is.EqualTo(133.2587m).Within(0.00005m));
        Assert.That(2m * forecast.Values[0].HalfWidth, Is.EqualTo(6.850661m).Within(0.0000005m));
    }

    // The same page: confint(…, level = .9) of the slope is 3.288603 to 3.611397.
    [Test]
    public void LeastSquares_Women_GivesTheSlopesIntervalOfR()
    {
        ForecastResult forecast = Forecast.LeastSquares(Women, [73], 90m);

        Assert.That(forecast.SlopeLow, Is.EqualTo(3.288603m).Within(0.0000005m));
        Assert.That(forecast.SlopeHigh, Is.EqualTo(3.611397m).Within(0.0000005m));
    }

    // Peak load of a power plant by temperature, a temperature repeated twice. R as printed by J. Little, College of the Holy Cross, MATH
    // 376 (2012), ConfPred.txt:
    // intercept −419.8491, slope 6.7175 with error 0.8294, deviation 16.18; at 96 degrees 225.0286, predicted 184.9668 to 265.0905, that is
    // ±t(8)·error with t(8) = 2.306004.
    [Test]
    public void LeastSquaresLine_PeakLoad_GivesTheFitOfR()
    {
        double[] temperature = [95, 82, 90, 81, 99, 100, 93, 95, 93, 87];
        double[] load = [214, 152, 156, 129, 254, 266, 210, 204, 213, 150];

        LeastSquaresLine line = LeastSquaresLine.Fit(temperature, load);

        Assert.That(line.Intercept, Is.EqualTo(-419.8491).Within(0.00005));
        Assert.That(line.Slope, Is.EqualTo(6.7175).Within(0.00005));
        Assert.That(line.SlopeError, Is.EqualTo(0.8294).Within(0.00005));
        Assert.That(line.Deviation, Is.EqualTo(16.18).Within(0.005));
        Assert.That(line.At(96), Is.EqualTo(225.0286).Within(0.00005));
        Assert.That(2.306004 * line.PredictionError(96), Is.EqualTo((265.0905 - 184.9668) / 2).Within(0.0001));
    }

    private static ForecastPoint[] Points(int first, params decimal[] values) =>
        [.. values.Select((value, i) => new ForecastPoint(first + i, value))];
}
