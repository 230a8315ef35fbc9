using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>One step from a unit to another: inside a dimension by definition, between dimensions by a property of the substance.</summary>
public sealed class ConversionStep
{
    internal ConversionStep(Unit from, Unit to, Ratio ratio, SubstanceProperty? property)
    {
        From = from;
        To = to;
        Ratio = ratio;
        Property = property;
    }

    /// <summary>The unit before the step.</summary>
    public Unit From { get; }

    /// <summary>The unit after the step.</summary>
    public Unit To { get; }

    /// <summary>The property that bridges the dimensions; null inside one dimension.</summary>
    public SubstanceProperty? Property { get; }

    /// <summary>
    /// How many of <see cref="To"/> one of <see cref="From"/> is, with at most 28 digits; the calculation uses the exact fraction.
    /// </summary>
    public decimal Multiplier => Ratio.ToDecimal();

    internal Ratio Ratio { get; }

    /// <summary>Such as <c>1 MWh = 1000 kWh</c> or <c>1 L = 0.00084 t (diesel density 0.84 kg/L)</c>.</summary>
    public override string ToString()
    {
        string text = $"1 {From} = {Numbers.Format(Multiplier)} {To}";
        return Property is null ? text : $"{text} ({Property}; {Property.Citation})";
    }
}
