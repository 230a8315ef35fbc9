using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>The figure of a year that a target is measured by: gross, like for like, before any credit.</summary>
public sealed record TargetObservation
{
    /// <summary>States a year's figure.</summary>
    /// <param name="year">The year.</param>
    /// <param name="value">The figure; zero or more.</param>
    /// <param name="halfWidth">Half the width of the interval that it is known in: of its rounding, its uncertainty or both; zero where it
    /// is exact.</param>
    /// <param name="footprint">Scope 1, 2 and 3 of the year, to say what share of it the target covers; null where it is not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value or the half-width is negative, or they come to more than 10²⁰.</exception>
    public TargetObservation(int year, decimal value, decimal halfWidth = 0m, Co2e? footprint = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfNegative(halfWidth);
        FigureSize.Check(value);
        FigureSize.Check(halfWidth);
        FigureSize.Check(value + halfWidth, nameof(halfWidth));
        Year = year;
        Value = value;
        HalfWidth = halfWidth;
        Footprint = footprint;
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The figure.</summary>
    public decimal Value { get; }

    /// <summary>
    /// The unit of the metric that the figure is divided by, for an intensity target; null where it is not divided, or nobody says by what.
    /// </summary>
    public Unit? MetricUnit { get; init; }

    /// <summary>CO2e of gases that the target does not name: left out of the figure.</summary>
    public Co2e GasesLeftOut { get; init; }

    /// <summary>
    /// CO2e that its source did not split by gas: in the figure, whatever gases the target names; 0 where it names none.
    /// </summary>
    public Co2e GasesNotSplit { get; init; }

    /// <summary>Why the figure is of a part of the year only; null where it is of all of it.</summary>
    internal Message? WhyPart { get; init; }

    /// <summary>Why part of the figure may stand twice; null where nothing says so.</summary>
    internal Message? WhyDoubled { get; init; }

    /// <summary>Why part of the figure, or the metric, is probably that of another unit or year; null where nothing says so.</summary>
    internal Message? WhySlipped { get; init; }

    /// <summary>Half the width of the interval that the figure is known in.</summary>
    public decimal HalfWidth { get; }

    /// <summary>Scope 1, 2 and 3 of the year; null where it is not known.</summary>
    public Co2e? Footprint { get; }

    /// <summary>The share of the footprint that the target covers, in percent; null where the footprint is not known or zero.</summary>
    public decimal? CoveragePct => Footprint is { Tonnes: > 0m and var whole } ? Value * 100m / whole : null;

    /// <summary>
    /// What a target covers of a year: its scopes and gases, divided by its metric if it has one, with how far that may be off.
    /// </summary>
    /// <param name="target">The target.</param>
    /// <param name="year">The year, like for like with the others of the series.</param>
    /// <param name="metrics">The metrics; only an intensity target needs them.</param>
    /// <returns>The observation.</returns>
    /// <exception cref="ArgumentException">A figure or the metric does not exist or cannot be divided by.</exception>
    public static TargetObservation Create(EmissionTarget target, TrackedYear year, Metrics metrics)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(year);
        ArgumentNullException.ThrowIfNull(metrics);
        var slips = new MetricSlips(metrics, ImmutableSortedDictionary<int, string>.Empty);
        return TryOf(target, year, metrics, slips, out TargetObservation? observation, out Message? fault)
            ? observation
            : throw new ArgumentException(fault.ToString());
    }

    /// <summary>As <see cref="Create"/>; where there is nothing to observe, says why and what is needed.</summary>
    internal static bool TryOf(
        EmissionTarget target,
        TrackedYear year,
        Metrics metrics,
        MetricSlips slips,
        [NotNullWhen(true)] out TargetObservation? observation,
        [NotNullWhen(false)] out Message? fault)
    {
        observation = null;
        fault = null;
        Scope[] missing = [.. target.Scopes.Where(scope => year.Figure(scope, target.CountedScope2) is null)];
        if (missing.Length > 0)
        {
            string code = target.CountedScope2 == Scope2Method.MarketBased ? "market-based-in-part" : "location-based-in-part";
            fault = missing is [Scope.Scope2] && year.Findings.FirstOrDefault(finding => finding.Code == code) is { } inPart
                ? TargetMessages.FigureInPart(target, year.Year, inPart)
                : TargetMessages.NoFigures(target, year.Year, missing);
            return false;
        }

        decimal whole = target.Scopes.Sum(scope => year.Figure(scope, target.CountedScope2)!.Value.Tonnes);
        decimal leftOut = TargetGases.LeftOut(target, year);
        decimal notSplit = TargetGases.NotSplit(target, year);
        decimal tonnes = whole - leftOut;
        if (tonnes < 0m)
        {
            fault = TargetMessages.FigureBelowZero(target, year.Year, tonnes);
            return false;
        }

        decimal halfWidth = TargetGases.HalfWidth(target, year);
        if (target.IntensityMetric is not { } name)
        {
            observation = Observed(tonnes, halfWidth, null, year.WhyPart() is null ? year.Footprint(target.CountedScope2) : null);
            return true;
        }

        if (metrics.Find(year.Year, name) is not { } metric)
            fault = TargetMessages.NoMetric(target, year.Year);
        else if (metric.Value.Amount is var divisor && divisor <= 0m)
            fault = TargetMessages.MetricNotPositive(target, year.Year, divisor);
        else
            observation = Observed(
                tonnes / divisor, QuotientHalfWidth(tonnes, halfWidth, divisor, metric.RoundingHalfWidth), metric.Value.Unit, null);
        return fault is null;

        TargetObservation Observed(decimal value, decimal width, Unit? divisor, Co2e? footprint) =>
            new(year.Year, value, width, footprint)
            {
                MetricUnit = divisor,
                GasesLeftOut = Co2e.FromTonnes(leftOut),
                GasesNotSplit = Co2e.FromTonnes(notSplit),
                WhyPart = year.WhyPart(target.Scopes),
                WhyDoubled = year.Doubled.Select(doubled => doubled.In(target.Scopes, tonnes)).MaxBy(doubled => doubled?.Tonnes)
                    is { } largest ? TargetMessages.Doubled(year.Year, largest) : null,
                WhySlipped = year.Slips.Select(slip => slip.In(target.Scopes, tonnes)).MaxBy(slip => slip?.Tonnes) is { } slipped
                    ? TargetMessages.Slipped(year.Year, slipped)
                    : target.IntensityMetric is { } metric ? slips.Of(metric, year.Year) : null,
            };
    }

    // The quotient of two rounded figures, at the worst: the one as large and the other as small as the rounding leaves, or the other way
    // round.
    private static decimal QuotientHalfWidth(decimal above, decimal aboveHalfWidth, decimal below, decimal belowHalfWidth)
    {
        decimal value = above / below;
        decimal high = belowHalfWidth < below ? ((above + aboveHalfWidth) / (below - belowHalfWidth)) - value : value;
        decimal low = value - (Math.Max(0m, above - aboveHalfWidth) / (below + belowHalfWidth));
        return Math.Max(high, low);
    }
}
