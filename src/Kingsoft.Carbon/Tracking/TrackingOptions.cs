using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>What years are set against.</summary>
public sealed record TrackingOptions
{
    private readonly ValueArray<EmissionTarget> _targets = new([]);
    private readonly ValueArray<BaseYearChange> _baseYearChanges = new([]);

    /// <summary>Revenue and so on.</summary>
    public Metrics Metrics { get; init; } = Metrics.None;

    /// <summary>The targets.</summary>
    public IReadOnlyList<EmissionTarget> Targets
    {
        get => _targets.List;
        init => _targets = ValueArray<EmissionTarget>.Given(value);
    }

    /// <summary>The library in which vintages of a factor are looked up; null for printed figures.</summary>
    [JsonIgnore]
    public FactorLibrary? Factors { get; init; }

    /// <summary>The base year that the policy watches; null where there is none.</summary>
    public int? BaseYear { get; init; }

    /// <summary>When the base year is recalculated; null where there is no policy, and no change either.</summary>
    public BaseYearPolicy? BaseYearPolicy { get; init; }

    /// <summary>What happened since the base year.</summary>
    public IReadOnlyList<BaseYearChange> BaseYearChanges
    {
        get => _baseYearChanges.List;
        init => _baseYearChanges = ValueArray<BaseYearChange>.Given(value);
    }

    /// <summary>Which figures are forecast.</summary>
    public ForecastOptions Forecast { get; init; } = new();

    /// <summary>Why metrics that grew by a multiple until a year are as they should be, where somebody has confirmed that.</summary>
    internal IReadOnlyDictionary<int, string> ConfirmedMetrics { get; init; } = ImmutableSortedDictionary<int, string>.Empty;

    /// <summary>The metrics that another unit may have made.</summary>
    internal MetricSlips MetricSlips => new(Metrics, ConfirmedMetrics);

    /// <summary>What is tracked: <c>base year 2020, 2 targets, 6 figures</c>.</summary>
    public override string ToString() => Brief.Parts(
        "emissions alone",
        BaseYear is { } year ? $"base year {year}" : null,
        Brief.Some(Targets, "target"),
        Brief.Some(Metrics, "figure"));
}
