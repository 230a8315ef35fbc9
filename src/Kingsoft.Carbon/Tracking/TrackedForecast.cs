using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>What the past figures of one metric say of the years to come, by several methods.</summary>
public sealed record TrackedForecast
{
    private readonly ValueArray<ForecastResult> _results = new([]);

    internal TrackedForecast()
    {
    }

    /// <summary>The figure, such as <c>scope12LocationBased</c>.</summary>
    public string Metric { get; internal init; } = "";

    /// <summary>Its unit.</summary>
    public string Unit { get; internal init; } = "";

    /// <summary>Least squares, Theil–Sen and exponential smoothing; each with its values or the reason why there are none.</summary>
    public ImmutableArray<ForecastResult> Results
    {
        get => _results.Items;
        internal init => _results = new(value);
    }

    /// <summary>What is forecast, and how often: <c>scope1, tCO2e: 2 results</c>.</summary>
    public override string ToString() => $"{Metric}, {Unit}: {Brief.Count(Results, "result")}";
}
