using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace Kingsoft.Carbon.Tracking;

/// <summary>What past figures say of future ones if nothing but their pattern counts. No plan, no lever, no verdict.</summary>
/// <remarks>Statistics are double inside. Fewer than five figures make no statistics: the result says so and has no values.</remarks>
public static class Forecast
{
    /// <summary>The fewest figures that statistics are made of.</summary>
    public const int MinimumPoints = 5;

    internal const string SmoothingMethod = "simple exponential smoothing";

    /// <summary>The straight line of ordinary least squares with its prediction interval.</summary>
    /// <remarks>
    /// Source: Draper and Smith (1998), Applied regression analysis, third edition, section 3.1: half-width t(n−2)·s·√(1 + 1/n +
    /// (x−x̄)²/Sxx).
    /// </remarks>
    /// <param name="points">The figures.</param>
    /// <param name="years">The years to forecast.</param>
    /// <param name="confidencePct">Of the intervals of prediction and slope; above 0, at most 99.99.</param>
    /// <returns>The forecast, or a refusal.</returns>
    /// <exception cref="ArgumentException">A year is given twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is out of range.</exception>
    public static ForecastResult LeastSquares(IEnumerable<ForecastPoint> points, IEnumerable<int> years, decimal confidencePct = 95m)
    {
        const string method = "ordinary least squares";
        (double[] x, double[] y, double confidence) = Checked(points, years, confidencePct);
        if (TooFew(method, x.Length) is { } refusal)
            return refusal;

        LeastSquaresLine line = LeastSquaresLine.Fit(x, y);
        double quantile = StudentT.InvCDF(0.0, 1.0, x.Length - 2, (1.0 + confidence) / 2.0);
        double slopeHalfWidth = quantile * line.SlopeError;
        return new ForecastResult(method, x.Length)
        {
            Slope = (decimal)line.Slope,
            SlopeLow = (decimal)(line.Slope - slopeHalfWidth),
            SlopeHigh = (decimal)(line.Slope + slopeHalfWidth),
            Intercept = (decimal)line.Intercept,
            ResidualDeviation = (decimal)line.Deviation,
            Values = [.. years.Select(At)],
        };

        ForecastValue At(int year) => new(year, (decimal)line.At(year), (decimal)(quantile * line.PredictionError(year)));
    }

    /// <summary>
    /// The straight line of Theil and Sen: the median of all slopes between two figures, which an outlier does not move. It has no
    /// prediction interval.
    /// </summary>
    /// <remarks>
    /// Source: Sen, P.K. (1968), Estimates of the regression coefficient based on Kendall's tau, Journal of the American Statistical
    /// Association 63, 1379-1389; the slope's interval by the normal approximation. The intercept is the median of y − slope·x.
    /// </remarks>
    /// <param name="points">The figures.</param>
    /// <param name="years">The years to forecast.</param>
    /// <param name="confidencePct">Of the slope's interval; above 0, at most 99.99.</param>
    /// <returns>The forecast, or a refusal.</returns>
    /// <exception cref="ArgumentException">A year is given twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is out of range.</exception>
    public static ForecastResult TheilSen(IEnumerable<ForecastPoint> points, IEnumerable<int> years, decimal confidencePct = 95m)
    {
        const string method = "Theil-Sen";
        (double[] x, double[] y, double confidence) = Checked(points, years, confidencePct);
        if (TooFew(method, x.Length) is { } refusal)
            return refusal;

        double[] slopes = [.. Enumerable.Range(0, x.Length)
            .SelectMany(i => Enumerable.Range(i + 1, x.Length - i - 1).Select(j => (y[j] - y[i]) / (x[j] - x[i]))).Order()];
        double slope = slopes.Median();
        double intercept = x.Zip(y, (year, value) => value - (slope * year)).Median();
        double n = x.Length;
        double ties = y.GroupBy(value => value).Select(group => (double)group.Count())
            .Sum(count => count * (count - 1.0) * ((2.0 * count) + 5.0));
        double sigma = Math.Sqrt(((n * (n - 1.0) * ((2.0 * n) + 5.0)) - ties) / 18.0);
        double reach = Normal.InvCDF(0.0, 1.0, (1.0 + confidence) / 2.0) * sigma;
        int low = Math.Max(0, (int)Math.Round((slopes.Length - reach) / 2.0) - 1);
        int high = Math.Min(slopes.Length - 1, (int)Math.Round((slopes.Length + reach) / 2.0));
        return new ForecastResult(method, x.Length)
        {
            Slope = (decimal)slope,
            SlopeLow = (decimal)slopes[low],
            SlopeHigh = (decimal)slopes[high],
            Intercept = (decimal)intercept,
            Values = [.. years.Select(year => new ForecastValue(year, (decimal)(intercept + (slope * year)), null))],
        };
    }

    /// <summary>Simple exponential smoothing: the same level for every year to come, with an interval that widens.</summary>
    /// <remarks>
    /// Source: Hyndman and Athanasopoulos (2021), Forecasting: principles and practice, third edition, sections 8.1 and 8.7, model
    /// ETS(A,N,N): variance of h years ahead σ²(1 + (h−1)α²).
    /// </remarks>
    /// <param name="points">The figures of consecutive years.</param>
    /// <param name="years">The years to forecast, after the last figure.</param>
    /// <param name="alpha">The weight of the latest figure, above 0 and at most 1, the level starting at the first figure; null to fit
    /// weight and first level by least squares.</param>
    /// <param name="confidencePct">Of the prediction interval; above 0, at most 99.99.</param>
    /// <returns>The forecast, or a refusal.</returns>
    /// <exception cref="ArgumentException">A year is given twice or missing, or a year to forecast is not after the last
    /// figure.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Alpha or the confidence is out of range.</exception>
    public static ForecastResult ExponentialSmoothing(
        IEnumerable<ForecastPoint> points, IEnumerable<int> years, decimal? alpha = null, decimal confidencePct = 95m)
    {
        (double[] x, double[] y, double confidence) = Checked(points, years, confidencePct);
        if (alpha is <= 0m or > 1m)
            throw new ArgumentOutOfRangeException(
                nameof(alpha), $"alpha: {Numbers.Format(alpha.Value)} is out of range; a number above 0 and at most 1 is accepted");
        for (int i = 1; i < x.Length; i++)
        {
            if (x[i] != x[i - 1] + 1.0)
                throw new ArgumentException(
                    $"no figure of {Numbers.Format((decimal)x[i - 1] + 1m)} is given; "
                        + "smoothing needs every year from the first to the last",
                    nameof(points));
        }

        if (TooFew(SmoothingMethod, x.Length) is { } refusal)
            return refusal;
        foreach (int year in years)
        {
            if (year <= x[^1])
                throw new ArgumentException(
                    $"{year} is not after the last figure, of {Numbers.Format((decimal)x[^1])}; a later year is accepted", nameof(years));
        }

        SmoothedLevel fit = alpha is { } given ? SmoothedLevel.Of(y, (double)given, y[0]) : SmoothedLevel.Fit(y);
        // One degree of freedom goes to the first level, one to a fitted weight.
        double deviation = Math.Sqrt(fit.SquaredErrors / (y.Length - (alpha is null ? 2 : 1)));
        double quantile = Normal.InvCDF(0.0, 1.0, (1.0 + confidence) / 2.0);
        return new ForecastResult(SmoothingMethod, x.Length)
        {
            Alpha = alpha ?? (decimal)fit.Alpha,
            InitialLevel = (decimal)fit.Initial,
            ResidualDeviation = (decimal)deviation,
            Values = [.. years.Select(year => new ForecastValue(year, (decimal)fit.Last, HalfWidth(year)))],
        };

        decimal HalfWidth(int year) => (decimal)(quantile * deviation * Math.Sqrt(1.0 + ((year - x[^1] - 1.0) * fit.Alpha * fit.Alpha)));
    }

    private static ForecastResult? TooFew(string method, int points) => points >= MinimumPoints
        ? null
        : new ForecastResult(method, points)
        {
            SaidRefusal = TrackingMessages.TooFewFigures(points),
        };

    private static (double[] X, double[] Y, double Confidence) Checked(
        IEnumerable<ForecastPoint> points, IEnumerable<int> years, decimal confidencePct)
    {
        ImmutableArray<ForecastPoint> all = Items.Given(points);
        ArgumentNullException.ThrowIfNull(years);
        if (confidencePct <= 0m || confidencePct > ForecastOptions.MostConfidencePct)
            throw new ArgumentOutOfRangeException(
                nameof(confidencePct),
                $"confidencePct: {Numbers.Format(confidencePct)} is out of range; a number above 0 and at most "
                    + $"{Numbers.Format(ForecastOptions.MostConfidencePct)} is accepted");
        ImmutableArray<ForecastPoint> sorted = [.. all.OrderBy(point => point.Year)];
        for (int i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Year == sorted[i - 1].Year)
                throw new ArgumentException(
                    $"{Numbers.Format(sorted[i].Year)} has two figures; one figure a year is accepted", nameof(points));
        }

        return (
            [.. sorted.Select(point => (double)point.Year)],
            [.. sorted.Select(point => (double)point.Value)],
            (double)confidencePct / 100.0);
    }
}
