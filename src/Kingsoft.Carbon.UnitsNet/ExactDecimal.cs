using System.Globalization;

namespace Kingsoft.Carbon;

/// <summary>
/// Between binary floating point and decimal by way of the shortest text that reads back as the same double: 107415.86 stays 107415.86.
/// </summary>
internal static class ExactDecimal
{
    /// <summary>The decimal that the double's shortest text names, rounded in the 28th decimal; a cast would round to 15 digits.</summary>
    /// <exception cref="OverflowException">The value is not finite, too large, or not zero and too small.</exception>
    public static decimal From(double value)
    {
        if (!double.IsFinite(value))
            throw new OverflowException("The value is not finite.");

        decimal result = decimal.Parse(value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        return NotLost(result, value != 0);
    }

    /// <summary>The double nearest to the decimal; a cast of more than 15 digits may miss it by one place.</summary>
    public static double ToDouble(decimal value) =>
        double.Parse(value.ToString(CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The result itself, plain zero for a negative one.</summary>
    /// <exception cref="OverflowException">The result is zero and must not be.</exception>
    public static decimal NotLost(decimal result, bool isSomething)
    {
        if (result != 0)
            return result;
        if (isSomething)
            throw new OverflowException("The value is smaller than a decimal holds.");

        return 0m;
    }
}
