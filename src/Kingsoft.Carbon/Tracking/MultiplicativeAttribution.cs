using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>A ratio named by its causes: the effects multiply to it.</summary>
public sealed record MultiplicativeAttribution
{
    private readonly ValueArray<AttributionEffect> _effects;

    internal MultiplicativeAttribution(string method, decimal start, decimal end, ImmutableArray<AttributionEffect> effects)
    {
        Method = method;
        Start = start;
        End = end;
        Effects = effects;
    }

    /// <summary>The method, such as <c>LMDI-I multiplicative</c>.</summary>
    public string Method { get; }

    /// <summary>The figure before.</summary>
    public decimal Start { get; }

    /// <summary>The figure after.</summary>
    public decimal End { get; }

    /// <summary>The figure after divided by the figure before.</summary>
    public decimal Ratio => End / Start;

    /// <summary>
    /// The effects, in the order in which their causes were first named; 1 is no effect. Their product is <see cref="Ratio"/> to the digits
    /// that a decimal product holds.
    /// </summary>
    public ImmutableArray<AttributionEffect> Effects
    {
        get => _effects.Items;
        private init => _effects = new(value);
    }

    /// <summary>The change and its causes: <c>LMDI-I multiplicative: 100 to 120 by activity, intensity</c>.</summary>
    public override string ToString() =>
        $"{Brief.Line(Method)}: {Brief.Number(Start)} to {Brief.Number(End)} by {Brief.List(Effects.Select(effect => effect.Name))}";
}
