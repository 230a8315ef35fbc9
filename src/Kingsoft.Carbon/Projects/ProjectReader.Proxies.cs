using System.Collections.Immutable;

namespace Kingsoft.Carbon.Projects;

/// <content>The regions that may stand in for others.</content>
internal sealed partial class ProjectReader
{
    private ImmutableArray<RegionProxy> ReadProxies(ProjectNode? node)
    {
        ImmutableArray<RegionProxy> proxies = [.. (node?.Members() ?? []).SelectMany(ReadProxiesOf)];
        foreach ((RegionProxy first, RegionProxy other) in RegionProxy.Twice(proxies))
            node!.Fault(LibraryMessages.ProxyTwice(first, other));
        return proxies;
    }

    private IEnumerable<RegionProxy> ReadProxiesOf(ProjectNode activity)
    {
        if (!ActivityCode.TryParse(activity.Name, out ActivityCode? code))
        {
            activity.Fault(ProjectMessages.NotAnActivity(activity.Name));
            yield break;
        }

        foreach (ProjectNode member in activity.Members())
        {
            if (member.Text() is not { } text)
                continue;
            if (!Region.TryParse(member.Name, out Region? region) || region.IsGlobal)
                issues.Add(member.Location, member.Name, Region.UnknownMessage(member.Name));
            else if (!Region.TryParse(text, out Region? standIn) || standIn.IsGlobal)
                issues.Add(member.Location, member.Name, Region.UnknownMessage(text));
            else if (RegionProxy.Fault(code, region, standIn) is { } fault)
                member.Fault(fault);
            else
                yield return new RegionProxy(code, region, standIn);
        }
    }
}
