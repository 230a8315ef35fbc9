namespace Kingsoft.Carbon.Tracking;

/// <summary>A series smoothed exponentially: weight, first and last level, and the sum of squared one-step errors.</summary>
internal readonly record struct SmoothedLevel(double Alpha, double Initial, double Last, double SquaredErrors)
{
    private const int GridSteps = 100;
    private const double LeastAlpha = 1e-4;
    private const double GoldenSection = 0.61803398874989485;

    public static SmoothedLevel Of(IReadOnlyList<double> values, double alpha, double initial)
    {
        double level = initial, squares = 0.0;
        foreach (double value in values)
        {
            double error = value - level;
            squares += error * error;
            level += alpha * error;
        }

        return new SmoothedLevel(alpha, initial, level, squares);
    }

    // The best weight of a grid, then golden-section search between its neighbors: the sum of squares may have several valleys, or be least
    // at a bound, as in a steady rise or fall.
    // MathNet's search for a minimum between bounds steps over them and throws where the least value lies at one.
    public static SmoothedLevel Fit(IReadOnlyList<double> values)
    {
        double Squares(double alpha) => WithBestLevel(values, alpha).SquaredErrors;
        double best = Enumerable.Range(0, GridSteps + 1).Select(step => Math.Max(LeastAlpha, step / (double)GridSteps)).MinBy(Squares);
        double low = Math.Max(LeastAlpha, best - (1.0 / GridSteps)), high = Math.Min(1.0, best + (1.0 / GridSteps));
        while (high - low > 1e-10)
        {
            double reach = GoldenSection * (high - low);
            if (Squares(high - reach) <= Squares(low + reach))
                high = low + reach;
            else
                low = high - reach;
        }

        double found = (low + high) / 2.0;
        return WithBestLevel(values, Squares(found) < Squares(best) ? found : best);
    }

    // Given the weight, every error is linear in the first level: error_t = e_t − (1 − α)^t·level, where e_t is the error from level 0.
    // Least squares in one unknown.
    private static SmoothedLevel WithBestLevel(IReadOnlyList<double> values, double alpha)
    {
        double fromZero = 0.0, weight = 1.0, products = 0.0, squares = 0.0;
        foreach (double value in values)
        {
            double error = value - fromZero;
            products += error * weight;
            squares += weight * weight;
            fromZero += alpha * error;
            weight *= 1.0 - alpha;
        }

        return Of(values, alpha, products / squares);
    }
}
