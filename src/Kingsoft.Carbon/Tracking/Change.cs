using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>A change from one figure to another, from unrounded figures.</summary>
/// <remarks>The percentage is of the earlier figure's magnitude, so that it has the sign of the absolute change.</remarks>
public sealed record Change
{
    private readonly Message? _unlike;

    private Change(decimal from, decimal to, Message? unlike = null)
    {
        From = from;
        To = to;
        _unlike = unlike;
    }

    /// <summary>The earlier figure.</summary>
    public decimal From { get; }

    /// <summary>The later figure.</summary>
    public decimal To { get; }

    /// <summary>The later figure minus the earlier one.</summary>
    public decimal Absolute => To - From;

    /// <summary>The change in percent of the earlier figure; null where it has none, and <see cref="NoPercentReason"/> says why.</summary>
    public decimal? Percent => WhyNoPercent is null ? PercentOf(Absolute, Math.Abs(From)) : null;

    /// <summary>Why there is no percentage; null where there is one.</summary>
    public string? NoPercentReason => WhyNoPercent?.ToString();

    /// <summary>The change between two unrounded figures.</summary>
    /// <param name="from">The earlier figure.</param>
    /// <param name="to">The later figure.</param>
    /// <returns>The change.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The figures lie on both sides of zero, and one of them beyond 10²⁰.</exception>
    public static Change Calculate(decimal from, decimal to) => Calculate(from, to, null);

    /// <summary>The change between two figures that may be of years of different lengths.</summary>
    /// <param name="from">The earlier figure.</param>
    /// <param name="to">The later figure.</param>
    /// <param name="unlike">Why no percentage holds between them; null where one does.</param>
    internal static Change Calculate(decimal from, decimal to, Message? unlike)
    {
        // Those on one side are never farther apart than a decimal holds.
        if (from < 0m != to < 0m)
        {
            FigureSize.Check(from);
            FigureSize.Check(to);
        }

        return new(from, to, unlike);
    }

    internal Message? WhyNoPercent =>
        _unlike is not null ? _unlike :
        From == 0m ? TrackingMessages.FromZero :
        From < 0m && To > 0m ? TrackingMessages.SignRises :
        From > 0m && To < 0m ? TrackingMessages.SignFalls :
        PercentOf(Absolute, Math.Abs(From)) is null ? TrackingMessages.PercentTooLarge : null;

    private static decimal? PercentOf(decimal part, decimal whole)
    {
        // A hundred times a sound figure may be beyond a decimal though the percentage is not.
        const decimal MostToMultiply = decimal.MaxValue / 100m;
        try
        {
            return Math.Abs(part) <= MostToMultiply ? part * 100m / whole : part / whole * 100m;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
