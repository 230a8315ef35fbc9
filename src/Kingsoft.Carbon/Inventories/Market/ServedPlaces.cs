using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>Sites and regions that something serves, and which of them it serves most.</summary>
internal sealed class ServedPlaces
{
    private readonly ImmutableArray<(string? Facility, Region Region)> _all;

    /// <param name="weights">How much it serves of each site and region, by any measure.</param>
    public ServedPlaces(IReadOnlyDictionary<(string? Facility, Region Region), Ratio> weights)
    {
        _all = [.. weights.Keys];
        Sites =
        [
            .. weights.GroupBy(place => place.Key.Facility, StringComparer.Ordinal)
                .Select(site => (Name: site.Key, Weight: ClaimMatching.Sum(site.Select(place => place.Value))))
                .OrderByDescending(site => site.Weight, Comparer<Ratio>.Create((one, other) => (one - other).Sign))
                .ThenBy(site => site.Name, TextOrder.Instance).Select(site => site.Name),
        ];
    }

    /// <summary>How many pairs of a site and a region there are.</summary>
    public int Count => _all.Length;

    /// <summary>The sites, largest first; null for rows without a site.</summary>
    public ImmutableArray<string?> Sites { get; }

    /// <summary>The region; null where there are several.</summary>
    public Region? OnlyRegion => _all.Select(place => place.Region).Distinct().Take(2).ToArray() is [{ } only] ? only : null;
}
