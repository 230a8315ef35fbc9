namespace Kingsoft.Carbon.Tracking;

/// <summary>Logarithms of ratios of decimals, and the logarithmic mean, without loss of digits near 1.</summary>
internal static class LogMean
{
    /// <summary>L(a, b) = (a − b) ÷ ln(a ÷ b); a where they are equal, 0 where one is zero.</summary>
    public static double Of(decimal a, decimal b)
    {
        (decimal small, decimal large) = a < b ? (a, b) : (b, a);
        if (small == 0m)
            return 0.0;
        return small == large ? (double)small : (double)(large - small) / LogOfRatio(large, small);
    }

    /// <summary>ln(a ÷ b) of positive numbers; the mirror image of ln(b ÷ a) to the last bit.</summary>
    public static double LogOfRatio(decimal a, decimal b) =>
        a < b ? -LogOnePlus((double)(b - a) / (double)a) : LogOnePlus((double)(a - b) / (double)b);

    // ln(1 + x) by Kahan's quotient: the error of 1 + x cancels, where the naive logarithm would lose half the digits of a ratio near 1.
    private static double LogOnePlus(double x)
    {
        double sum = 1.0 + x;
        return sum == 1.0 ? x : Math.Log(sum) * (x / (sum - 1.0));
    }
}
