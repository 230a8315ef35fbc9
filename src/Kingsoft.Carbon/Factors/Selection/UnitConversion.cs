using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>The way from the unit of an amount to the unit of a factor, step by step.</summary>
public sealed class UnitConversion
{
    internal UnitConversion(Unit from, Unit to, ImmutableArray<ConversionStep> steps)
    {
        From = from;
        To = to;
        Steps = steps;
        Ratio = steps.Aggregate(Ratio.One, (product, step) => product * step.Ratio);
    }

    /// <summary>The unit of the amount.</summary>
    public Unit From { get; }

    /// <summary>The unit of the factor.</summary>
    public Unit To { get; }

    /// <summary>The steps; none where the units are the same.</summary>
    public ImmutableArray<ConversionStep> Steps { get; }

    /// <summary>Whether a property of a substance was needed.</summary>
    public bool UsesProperty => Steps.Any(step => step.Property is not null);

    /// <summary>
    /// How many of <see cref="To"/> one of <see cref="From"/> is, with at most 28 digits; the calculation uses the exact fraction.
    /// </summary>
    public decimal Multiplier => Ratio.ToDecimal();

    /// <summary>The units and the way between them: <c>L to kWh in 2 steps</c>.</summary>
    public override string ToString() => $"{From} to {To} in {Brief.Count(Steps, "step")}";

    internal Ratio Ratio { get; }
}
