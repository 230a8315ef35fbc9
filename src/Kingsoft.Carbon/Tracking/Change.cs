namespace Kingsoft.Carbon.Tracking;

/// <summary>A change from one figure to another, from unrounded figures.</summary>
/// <remarks>The percentage is of the earlier figure's magnitude, so that it has the sign of the absolute change.</remarks>
public sealed record Change
{
    private Change(decimal from, decimal to)
    {
        From = from;
        To = to;
    }

    /// <summary>The earlier figure.</summary>
    public decimal From { get; }

    /// <summary>The later figure.</summary>
    public decimal To { get; }

    /// <summary>The later figure minus the earlier one.</summary>
    public decimal Absolute => To - From;

    /// <summary>The change in percent of the earlier figure; null where it has none, and <see cref="NoPercentReason"/> says why.</summary>
    public decimal? Percent => NoPercentReason is null ? PercentOf(Absolute, Math.Abs(From)) : null;

    /// <summary>Why there is no percentage; null where there is one.</summary>
    public string? NoPercentReason =>
        From == 0m ? "the earlier figure is zero" :
        From < 0m && To > 0m ? "the sign changes from negative to positive" :
        From > 0m && To < 0m ? "the sign changes from positive to negative" :
        PercentOf(Absolute, Math.Abs(From)) is null ? "the percentage is too large to be held" : null;

    /// <summary>The change between two unrounded figures.</summary>
    /// <param name="from">The earlier figure.</param>
    /// <param name="to">The later figure.</param>
    /// <returns>The change.</returns>
    public static Change Between(decimal from, decimal to) => new(from, to);

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
