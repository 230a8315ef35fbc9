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

    /// <summary>As the tool takes it: <c>travel.air:CN=GB</c>.</summary>
    public override string ToString() => $"{Activity}:{Region.Code}={StandIn.Code}";
}
