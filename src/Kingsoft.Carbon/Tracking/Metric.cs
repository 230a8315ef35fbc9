using System.Text.Json.Serialization;

namespace Kingsoft.Carbon.Tracking;

/// <summary>A figure of a year that emissions are set against: revenue, headcount, floor area, IT energy, water, waste, output.</summary>
public sealed record Metric
{
    /// <summary>The reporting year.</summary>
    public required int Year { get; init; }

    /// <summary>What it is, such as <c>revenue</c>, <c>it-energy</c>, <c>water</c>, <c>waste.hazardous</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The value with its unit.</summary>
    public required Quantity Value { get; init; }

    /// <summary>
    /// The value as it was written, before it was put into the unit of the metric's first row; null where that is the same.
    /// </summary>
    public Quantity? Stated { get; init; }

    /// <summary>Half a unit of the last digit that was written, in the unit of the value: metrics are printed figures.</summary>
    public decimal RoundingHalfWidth { get; init; }

    /// <summary>The site that it is of; null for the whole organization.</summary>
    public string? Facility { get; init; }

    /// <summary>The entity that it is of; null for the whole organization.</summary>
    public string? Entity { get; init; }

    /// <summary>Where it comes from; null where that is not said.</summary>
    public string? Source { get; init; }

    /// <summary>What it is worth: <c>audited</c>, <c>unaudited</c>, <c>estimated</c> …; null where that is not said.</summary>
    public string? Status { get; init; }

    /// <summary>The file and line it was read from.</summary>
    [JsonInclude]
    public SourceLocation Location { get; internal init; }
}
