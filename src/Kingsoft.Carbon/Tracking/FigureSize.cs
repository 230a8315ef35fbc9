using System.Runtime.CompilerServices;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>How large a figure of a caller may be, so that what is calculated of it fits a decimal.</summary>
internal static class FigureSize
{
    /// <summary>Far beyond what the world emits in grams, and far from the end of a decimal.</summary>
    private const decimal Most = 100_000_000_000_000_000_000m;

    /// <exception cref="ArgumentOutOfRangeException">The figure is larger, or smaller than the same below zero.</exception>
    public static void Check(decimal figure, [CallerArgumentExpression(nameof(figure))] string parameter = "")
    {
        if (figure is < -Most or > Most)
            throw new ArgumentOutOfRangeException(
                parameter,
                $"{parameter}: {Numbers.Format(figure)} is too large; up to {Numbers.Format(Most)} is accepted: state it in a larger unit");
    }

    /// <summary>What is calculated of figures that are not too large one by one.</summary>
    /// <exception cref="ArgumentException">It fits no decimal.</exception>
    public static T Fitting<T>(Func<T> calculate, string parameter)
    {
        try
        {
            return calculate();
        }
        catch (OverflowException)
        {
            throw new ArgumentException(
                "what is calculated of these figures does not fit a decimal; state them in a larger unit, or leave out factors near 0",
                parameter);
        }
    }
}
