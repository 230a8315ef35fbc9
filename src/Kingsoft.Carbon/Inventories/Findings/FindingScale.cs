using System.Collections.Frozen;

namespace Kingsoft.Carbon;

/// <summary>How much the share of the gross tonnes at stake changes what a finding is worth. Errors never change.</summary>
/// <remarks>
/// What surely means a wrong number, such as an amount that stands out or electricity that is counted twice, is in neither list: it is a
/// warning whatever its share.
/// </remarks>
internal static class FindingScale
{
    /// <summary>Below it a departure is noted only.</summary>
    public const decimal Small = 0.01m;

    /// <summary>From it on what is usual is to be looked at.</summary>
    public const decimal Large = 0.05m;

    // The figure is right for another place, time or GWP set: by how much it is off, its share bounds.
    private static readonly FrozenSet<string> NotedWhenSmall = FrozenSet.Create(
        StringComparer.Ordinal,
        "energy-unknown", "factor-old", "gwp-mixed", "later-year", "mean-of-grids", "own-region-later", "price-year", "proxy");

    // In every inventory there is a little of it.
    private static readonly FrozenSet<string> WarnedWhenLarge = FrozenSet.Create(StringComparer.Ordinal, "estimated", "gwp-unstated");

    public static FindingSeverity Of(string code, FindingSeverity severity, decimal? share) => (severity, share) switch
    {
        (FindingSeverity.Warning, < Small) when NotedWhenSmall.Contains(code) => FindingSeverity.Info,
        (FindingSeverity.Info, >= Large) when WarnedWhenLarge.Contains(code) => FindingSeverity.Warning,
        _ => severity,
    };

    /// <summary>The share from which on a finding is a warning; null where that does not hang on the share.</summary>
    public static decimal? WarnedFrom(string code) =>
        NotedWhenSmall.Contains(code) ? Small : WarnedWhenLarge.Contains(code) ? Large : null;
}
