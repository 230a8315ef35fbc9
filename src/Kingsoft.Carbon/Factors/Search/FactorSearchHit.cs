using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>An activity that a search found, with the factors chosen for it or the reason why there is none.</summary>
public sealed class FactorSearchHit
{
    internal FactorSearchHit(
        ActivityDescription description,
        SearchMatch match,
        ImmutableArray<EmissionFactor> factors,
        ImmutableArray<FactorSelection> choices,
        Message? reason)
    {
        Description = description;
        Match = match;
        FactorCount = factors.Length;
        Regions = [.. factors.Select(factor => factor.Region).Distinct().Order()];
        Choices = choices;
        Reason = reason?.ToString();
    }

    /// <summary>The activity in words.</summary>
    public ActivityDescription Description { get; }

    /// <summary>How well it answers.</summary>
    public SearchMatch Match { get; }

    /// <summary>How many factors the library has for it, of any region and year.</summary>
    public int FactorCount { get; }

    /// <summary>The regions of these factors, in ordinal order of the codes.</summary>
    public ImmutableArray<Region> Regions { get; }

    /// <summary>
    /// The factor chosen for the region and year asked for; several where the publisher gives the same in units that do not convert (per
    /// litre and per kWh), each for an amount in its unit.
    /// Empty where there is none.
    /// </summary>
    public ImmutableArray<FactorSelection> Choices { get; }

    /// <summary>Why there is no factor and what is nearest; null where there is one.</summary>
    public string? Reason { get; }

    /// <summary>Code and match.</summary>
    public override string ToString() => $"{Description.Activity} ({Match})";
}
