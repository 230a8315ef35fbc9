using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>An activity with what a library has for it.</summary>
public sealed class ListedActivity
{
    internal ListedActivity(ActivityDescription description, ImmutableArray<EmissionFactor> factors)
    {
        Description = description;
        FactorCount = factors.Length;
        Regions = [.. factors.Select(factor => factor.Region).Distinct().Order()];
    }

    /// <summary>The activity in words.</summary>
    public ActivityDescription Description { get; }

    /// <summary>How many factors there are, of any region and year.</summary>
    public int FactorCount { get; }

    /// <summary>The regions of these factors, in ordinal order of the codes.</summary>
    public ImmutableArray<Region> Regions { get; }

    /// <summary>The activity and its factors: <c>electricity.grid: 120 factors, 30 regions</c>.</summary>
    public override string ToString() => $"{Description.Activity}: {Brief.Count(FactorCount, "factor")}, {Brief.Count(Regions, "region")}";
}
