using MathNet.Numerics.LinearRegression;
using MathNet.Numerics.Statistics;

namespace Kingsoft.Carbon.Tracking;

/// <summary>
/// A straight line of ordinary least squares, kept around the mean of x: no digits are lost to 2025² beside (2025 − 2024)².
/// </summary>
internal readonly record struct LeastSquaresLine(int Count, double Mean, double Center, double Slope, double Spread, double Deviation)
{
    public double Intercept => Center - (Slope * Mean);

    /// <summary>The standard error of the slope.</summary>
    public double SlopeError => Deviation / Math.Sqrt(Spread);

    public static LeastSquaresLine Fit(double[] x, double[] y)
    {
        double mean = x.Mean();
        double[] around = [.. x.Select(value => value - mean)];
        (double center, double slope) = SimpleRegression.Fit(around, y);
        double squares = around.Zip(y, (dx, value) => value - center - (slope * dx)).Sum(residual => residual * residual);
        return new LeastSquaresLine(x.Length, mean, center, slope, around.Sum(dx => dx * dx), Math.Sqrt(squares / (x.Length - 2)));
    }

    public double At(double x) => Center + (Slope * (x - Mean));

    /// <summary>The standard error of a single new figure.</summary>
    public double PredictionError(double x) => Deviation * Math.Sqrt(1.0 + (1.0 / Count) + ((x - Mean) * (x - Mean) / Spread));
}
