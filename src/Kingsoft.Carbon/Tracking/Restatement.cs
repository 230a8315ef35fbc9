using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>A figure as it was stated and as it is now, both kept, with the causes between them.</summary>
/// <remarks>
/// Source: IFRS S2 (2023) with S1 paragraphs B50 to B59 (comparatives restated); ESRS tag "currently stated / previously stated".
/// </remarks>
public sealed record Restatement
{
    private readonly ValueArray<RestatementStep> _steps;

    internal Restatement(string metric, int year, Co2e previous, ImmutableArray<RestatementStep> steps)
    {
        Metric = metric;
        Year = year;
        Previous = previous;
        Steps = steps;
    }

    /// <summary>What was restated, such as <c>scope12LocationBased</c>.</summary>
    public string Metric { get; }

    /// <summary>The year of the figure.</summary>
    public int Year { get; }

    /// <summary>The figure as previously stated.</summary>
    public Co2e Previous { get; }

    /// <summary>The figure as restated.</summary>
    public Co2e Restated => Previous + Difference;

    /// <summary>Restated minus previous: the sum of the steps.</summary>
    public Co2e Difference => Co2e.Sum(Steps.Select(step => step.Amount));

    /// <summary>The causes with what each of them added; empty where nothing was restated.</summary>
    public ImmutableArray<RestatementStep> Steps
    {
        get => _steps.Items;
        private init => _steps = new(value);
    }

    /// <summary>The figure as stated and what changes it: <c>scope1 2020: 100 tCO2e, -20 (sale of a site)</c>.</summary>
    public override string ToString()
    {
        IEnumerable<string> steps = Steps.Select(step => $"{Brief.Number(step.Amount.Tonnes)} ({step.Description})");
        return $"{Metric} {Year}: {Brief.List([$"{Brief.Number(Previous.Tonnes)} tCO2e", .. steps])}";
    }
}
