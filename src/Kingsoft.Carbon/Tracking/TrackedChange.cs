using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>The change of a figure from a year to a later one, with its causes where they are known.</summary>
public sealed record TrackedChange
{
    private readonly ValueArray<(string Form, Attribution Attribution)> _attributions = new([]);

    internal TrackedChange()
    {
    }

    /// <summary>The earlier year.</summary>
    public int From { get; internal init; }

    /// <summary>The later year.</summary>
    public int To { get; internal init; }

    /// <summary>The figure, such as <c>scope12LocationBased</c> or <c>scope12LocationBased/revenue</c>.</summary>
    public string Metric { get; internal init; } = "";

    /// <summary>The earlier year's intensity where an intensity changed; null where a figure did.</summary>
    internal IntensityRatio? Intensity { get; init; }

    /// <summary>Its unit.</summary>
    public string Unit { get; internal init; } = "";

    /// <summary>The change of the figures as stated, from unrounded figures.</summary>
    public Change Change { get; internal init; } = Change.Calculate(0m, 0m);

    /// <summary>
    /// The change like for like: of the restated figures where a base-year policy restated them, the stated change elsewhere. Null where it
    /// is not known: of energy and resources beside restated emissions, of an intensity whose restated denominator nobody stated, and from
    /// a year before a restated base year.
    /// </summary>
    public Change? LikeForLike { get; internal init; }

    /// <summary>
    /// Complete attributions of the stated change, each by its form; the plainest first. Empty where causes are not known.
    /// </summary>
    public ImmutableArray<(string Form, Attribution Attribution)> Attributions
    {
        get => _attributions.Items;
        internal init => _attributions = new(value);
    }

    /// <summary>The figure in both years: <c>scope1 2024 to 2025: 100 to 90 tCO2e</c>.</summary>
    public override string ToString() => $"{Metric} {From} to {To}: {Brief.Number(Change.From)} to {Brief.Number(Change.To)} {Unit}";
}
