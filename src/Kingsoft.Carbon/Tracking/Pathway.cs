using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>
/// The way from a base value to a target, year by year. It starts at the base value, ends at the target's and stays there.
/// </summary>
public static class Pathway
{
    /// <summary>The value on the path in a year.</summary>
    /// <param name="target">The target.</param>
    /// <param name="baseValue">The figure of the base year, restated if need be; zero or more.</param>
    /// <param name="year">A year from the base year on; after the target year the path stays level.</param>
    /// <returns>The value, in the unit of the base value.</returns>
    /// <exception cref="ArgumentException">The target has faults, or the sector's scenario does not reach the year.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The year is before the base year, or the base value is negative
    /// or above 10²⁰.</exception>
    public static decimal ValueAt(EmissionTarget target, decimal baseValue, int year)
    {
        ArgumentNullException.ThrowIfNull(target);
        target.Validate();
        ArgumentOutOfRangeException.ThrowIfNegative(baseValue);
        FigureSize.Check(baseValue);
        ArgumentOutOfRangeException.ThrowIfLessThan(year, target.BaseYear);
        if (year == target.BaseYear)
            return baseValue;

        int reached = Math.Min(year, target.Year);
        if (target.Pathway == PathwayKind.SectoralConvergence)
        {
            if (FaultOf(target, baseValue) is { } fault)
                throw new ArgumentException(fault.ToString());
            decimal intensity = baseValue / target.Sector!.CompanyActivityAt(target.BaseYear);
            return target.Sector.IntensityAt(intensity, target.BaseYear, target.Year, reached) * target.Sector.CompanyActivityAt(reached);
        }

        decimal reductionPct = target.GrossReductionPct!.Value;
        decimal end = Remaining(baseValue, reductionPct);
        return reached == target.Year ? end : target.Pathway switch
        {
            PathwayKind.Geometric => baseValue * (decimal)Math.Pow(
                1.0 - ((double)reductionPct / 100.0), (double)(reached - target.BaseYear) / (target.Year - target.BaseYear)),
            PathwayKind.Milestones => AtMilestone(target, baseValue, reached),
            PathwayKind.SbtiAbsoluteContraction => Math.Max(
                end, Remaining(baseValue, target.ContractionRatePct * (reached - target.BaseYear))),
            _ => OnLine(target.BaseYear, baseValue, target.Year, end, reached),
        };
    }

    /// <summary>The sum of a path over years as the area under straight lines between them (trapezoids), in the unit times years.</summary>
    /// <param name="target">The target.</param>
    /// <param name="baseValue">The figure of the base year.</param>
    /// <param name="from">The first year.</param>
    /// <param name="to">The last year.</param>
    /// <returns>The carbon budget of the path, half of the first and of the last year included; zero where both are one.</returns>
    /// <exception cref="ArgumentException">As for <see cref="ValueAt"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The last year is before the first or after 2200, or the first
    /// before the base year.</exception>
    public static decimal Budget(EmissionTarget target, decimal baseValue, int from, int to)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentOutOfRangeException.ThrowIfLessThan(from, target.BaseYear);
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to, FieldReader.LastYear);
        return Trapezoid([.. Enumerable.Range(from, to - from + 1).Select(year => ValueAt(target, baseValue, year))]);
    }

    /// <summary>What keeps the path of a sound target from leading on from a base value; null where nothing does.</summary>
    internal static Message? FaultOf(EmissionTarget target, decimal baseValue)
    {
        if (target.Pathway != PathwayKind.SectoralConvergence)
            return null;

        decimal intensity = baseValue / target.Sector!.CompanyActivityAt(target.BaseYear);
        decimal sectorEnd = target.Sector.IntensityAtEnd(target.Year);
        return intensity >= sectorEnd
            ? null
            : TargetMessages.BelowSector(target, intensity, sectorEnd);
    }

    internal static decimal Trapezoid(IReadOnlyList<decimal> values) =>
        values.Zip(values.Skip(1), (before, after) => (before + after) / 2m).Sum();

    internal static decimal OnLine(int before, decimal start, int after, decimal end, int year) =>
        start + ((end - start) * (year - before) / (after - before));

    private static decimal Remaining(decimal baseValue, decimal reductionPct) => baseValue * (100m - reductionPct) / 100m;

    private static decimal AtMilestone(EmissionTarget target, decimal baseValue, int year)
    {
        var points = target.Milestones.ToImmutableSortedDictionary()
            .SetItem(target.BaseYear, 0m)
            .SetItem(target.Year, target.GrossReductionPct!.Value);
        int before = points.Keys.Last(key => key <= year);
        int after = points.Keys.First(key => key > year);
        return Remaining(baseValue, OnLine(before, points[before], after, points[after], year));
    }
}
