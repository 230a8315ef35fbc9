namespace Kingsoft.Carbon;

/// <summary>Finds what rests on the power plants of its place where a proxy for a group of activities brings in another region's.</summary>
internal static class GridProxies
{
    public static ChoiceRemark? RemarkOn(PlanLeg leg) =>
        leg.Flags.HasFlag(LineFlags.Proxy) && SelectionText.RestsOnAGrid(leg.Factor!) && ByGroup(leg) is { } proxy
            ? new ChoiceRemark(
                "proxy-of-grid",
                FindingSeverity.Warning,
                ChoiceMessages.ProxyOfGrid,
                ChoiceMessages.ByProxy(leg.Need.Activity, leg.Factor!, proxy))
            : null;

    // Who names the activity itself means it: then the finding of all proxies is enough.
    private static RegionProxy? ByGroup(PlanLeg leg)
    {
        RegionProxy[] given = [.. RegionProxy.NarrowestFirst(leg.Selection!.Query.Proxies).Where(proxy =>
            proxy.IsFor(leg.Need.Activity, leg.Need.Region)
            && proxy.StandIn.IsWithin(leg.Factor!.Region))];
        return given.Any(proxy => ActivityAliases.Meaning(proxy.Activity) == ActivityAliases.Meaning(leg.Need.Activity))
            ? null
            : given.FirstOrDefault();
    }
}
