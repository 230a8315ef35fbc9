using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// A region that may stand in for another where no factor exists in the other's own line, for the activities named; never for Scope 2.
/// </summary>
public sealed record RegionProxy
{
    /// <summary>Names a proxy.</summary>
    /// <param name="activity">A code; it stands for itself and everything below it (<c>travel.air</c>).</param>
    /// <param name="region">The region without a factor.</param>
    /// <param name="standIn">The region whose factors stand in.</param>
    public RegionProxy(ActivityCode activity, Region region, Region standIn)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(region);
        ArgumentNullException.ThrowIfNull(standIn);
        Activity = activity;
        Region = region;
        StandIn = standIn;
    }

    /// <summary>The activity, with everything below it.</summary>
    public ActivityCode Activity { get; }

    /// <summary>The region without a factor, with every region in it.</summary>
    public Region Region { get; }

    /// <summary>The region whose factors stand in.</summary>
    public Region StandIn { get; }

    /// <summary>
    /// The order in which they are asked, whatever the order of naming: the narrowest activity first, then the narrowest region.
    /// </summary>
    internal static IEnumerable<RegionProxy> NarrowestFirst(IReadOnlyList<RegionProxy> proxies) => proxies
        .OrderByDescending(proxy => proxy.Activity.Value.Length)
        .ThenByDescending(proxy => proxy.Region.Lineage().Count())
        .ThenBy(proxy => proxy.StandIn.Code, StringComparer.Ordinal);

    /// <summary>Whether it may serve an activity in a region.</summary>
    internal bool IsFor(ActivityCode activity, Region region) => activity.IsWithin(Activity.Value) && region.IsWithin(Region);

    /// <summary>Why no other region may stand in for one, or not this one; null where it may.</summary>
    internal static Message? Fault(ActivityCode activity, Region region, Region standIn) =>
        activity.NeedsRegion ? LibraryMessages.ProxyInScope2(activity)
        : region.IsWithin(standIn) ? LibraryMessages.ProxyOfItself(region, standIn)
        : null;

    /// <summary>Every proxy after one of the same activity and region, with that one: only one region can stand in.</summary>
    internal static IEnumerable<(RegionProxy First, RegionProxy Other)> Twice(IEnumerable<RegionProxy> proxies) =>
        from named in proxies.GroupBy(proxy => (proxy.Activity, proxy.Region))
        from other in named.Skip(1)
        select (named.First(), other);

    /// <summary>As the tool takes it: <c>travel.air:CN=GB</c>.</summary>
    public override string ToString() => $"{Activity}:{Region.Code}={StandIn.Code}";
}
