namespace Kingsoft.Carbon.Tracking;

/// <summary>
/// A figure per unit of another: tonnes per revenue, energy per revenue, litres per kilowatt-hour. It knows what its numerator covers, and
/// has no addition: intensities do not add up.
/// </summary>
public sealed record IntensityRatio
{
    /// <summary>Divides a figure by a metric.</summary>
    /// <param name="numeratorName">What is divided, such as <c>scope12LocationBased</c>: the coverage of the ratio.</param>
    /// <param name="numerator">Its unrounded value.</param>
    /// <param name="numeratorUnit">Its unit.</param>
    /// <param name="denominatorName">What it is divided by, such as <c>revenue</c>.</param>
    /// <param name="denominator">The value to divide by, not 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is 0, or the numerator beyond 10²⁰ on either side of zero.</exception>
    public IntensityRatio(string numeratorName, decimal numerator, string numeratorUnit, string denominatorName, Quantity denominator)
    {
        ArgumentOutOfRangeException.ThrowIfZero(denominator.Amount, nameof(denominator));
        FigureSize.Check(numerator);
        Value = FigureSize.Fitting(() => numerator / denominator.Amount, nameof(denominator));
        NumeratorName = numeratorName;
        Numerator = numerator;
        NumeratorUnit = numeratorUnit;
        DenominatorName = denominatorName;
        Denominator = denominator;
        Unit = $"{numeratorUnit}/{denominator.Unit}";
    }

    /// <summary>Numerator and denominator, such as <c>scope12LocationBased/revenue</c>.</summary>
    public string Name => $"{NumeratorName}/{DenominatorName}";

    /// <summary>What is divided.</summary>
    public string NumeratorName { get; }

    /// <summary>The unrounded value that is divided.</summary>
    public decimal Numerator { get; }

    /// <summary>The unit of what is divided, such as <c>tCO2e</c>.</summary>
    public string NumeratorUnit { get; }

    /// <summary>What it is divided by.</summary>
    public string DenominatorName { get; }

    /// <summary>The value to divide by.</summary>
    public Quantity Denominator { get; }

    /// <summary>Which usage effectiveness it is, such as <see cref="Figure.Pue"/>; null where it is none.</summary>
    internal string? Effectiveness { get; init; }

    /// <summary>The site whose usage effectiveness it is; null where it is that of all sites.</summary>
    internal string? Site { get; init; }

    /// <summary>The unit, such as <c>tCO2e/MCNY</c>.</summary>
    public string Unit { get; }

    /// <summary>The ratio with up to 28 digits.</summary>
    public decimal Value { get; }

    /// <summary>Value and unit.</summary>
    public override string ToString() => $"{Internal.Numbers.Format(Value)} {Unit}";
}
