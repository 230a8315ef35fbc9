using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>In which order findings stand, in every form: what matters most first.</summary>
internal static class FindingOrder
{
    public static ImmutableArray<Finding> Of(IEnumerable<Finding> findings) =>
    [
        .. findings
            .OrderByDescending(finding => finding.Severity)
            .ThenByDescending(finding => finding.Tonnes is { } tonnes ? Math.Abs(tonnes) : -1m)
            .ThenBy(finding => finding.Code, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal),
    ];
}
