using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>Which figures are forecast, and for which years.</summary>
public sealed record ForecastOptions
{
    private readonly ValueArray<string> _metrics = new([Figure.Scope12LocationBased.Name]);
    private readonly ValueArray<int> _years = new([]);

    /// <summary>The figures, such as <c>scope12LocationBased</c>.</summary>
    public IReadOnlyList<string> Metrics
    {
        get => _metrics.List;
        init => _metrics = ValueArray<string>.Given(value);
    }

    /// <summary>The years, each after the last that is tracked; empty for the next year that five divides and the target years.</summary>
    public IReadOnlyList<int> Years
    {
        get => _years.List;
        init => _years = ValueArray<int>.Given(value);
    }

    /// <summary>The most that an interval can be asked to hold, in percent: further out the quantiles are no longer found.</summary>
    public static decimal MostConfidencePct => 99.99m;

    /// <summary>Of the intervals, in percent; above 0 and at most <see cref="MostConfidencePct"/>.</summary>
    public decimal ConfidencePct { get; init; } = 95m;

    /// <summary>What is forecast and for when: <c>scope12LocationBased: 2026, 2027</c>.</summary>
    public override string ToString() => Brief.Colon(Brief.Parts("nothing", Brief.List(Metrics)), Brief.List(Years));
}
