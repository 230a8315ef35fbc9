using System.Text.Json.Serialization;

namespace Kingsoft.Carbon;

/// <summary>A 95 % interval around a value, in percent of it below and above.</summary>
/// <remarks>Source: IPCC 2006 Guidelines, volume 1, chapter 3 (half-widths of the 95 % confidence interval).</remarks>
public readonly record struct UncertaintyRange
{
    /// <summary>Names an interval.</summary>
    /// <param name="lowPct">Percent below the value, not negative.</param>
    /// <param name="highPct">Percent above the value, not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">A bound is negative.</exception>
    [JsonConstructor]
    public UncertaintyRange(decimal lowPct, decimal highPct)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lowPct);
        ArgumentOutOfRangeException.ThrowIfNegative(highPct);
        LowPct = lowPct;
        HighPct = highPct;
    }

    /// <summary>Percent below the value.</summary>
    public decimal LowPct { get; }

    /// <summary>Percent above the value.</summary>
    public decimal HighPct { get; }
}
