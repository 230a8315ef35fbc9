using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Names what a year has less of than the year that it is compared with, and sites that have no row any more.</summary>
internal static class BrokenSeries
{
    public static IEnumerable<Finding> Find(YearCoverage? coverage, ImmutableArray<SeriesBreak> breaks, ShareCounter shares)
    {
        SeriesBreak[] gone = [.. breaks.Where(one => one.IsGone)];
        if (gone.Length > 0)
            yield return Found("site-gone", SeriesMessages.SiteGone, gone, shares);
        SeriesBreak[] categories = [.. breaks.Where(one => one.IsCategory)];
        if (categories.Length > 0)
            yield return Found("category-gone", SeriesMessages.CategoryGone, categories, shares);

        SeriesBreak[] stopped = [.. breaks.Where(one => one.IsOccasional)];
        if (stopped.Length > 0)
            yield return Found("stream-stopped", SeriesMessages.StreamStopped, stopped, shares);

        // A part of the year that is named already needs no other finding.
        HashSet<string> named = [.. (coverage?.Parts ?? []).Select(part => part.ToString())];
        SeriesBreak[] broken =
        [
            .. breaks.Where(one => one.IsDecisive && !(one.IsGone || one.IsCategory || one.IsNamed || one.IsOccasional)
                && !named.Contains(one.Said.ToString())),
        ];
        if (broken.Length > 0 && !broken.All(one => coverage?.PartialScopes.Contains(one.Scope) == true))
            yield return Found("series-broken", SeriesMessages.Broken, broken, shares);
    }

    private static Finding Found(string code, Message text, SeriesBreak[] breaks, ShareCounter shares)
    {
        var group = new FindingGroup();
        foreach (SeriesBreak one in breaks)
            group.AddTo(one.Said, one.Tonnes, 0);
        FindingSeverity severity = breaks.Any(one => one.IsDecisive || (one.IsOnlyAsked && one.Share >= FindingScale.Small))
            ? FindingSeverity.Warning
            : FindingSeverity.Info;
        return group.ToFinding(code, severity, text, shares) with
        {
            Tonnes = Exact.ToDecimal(breaks.Aggregate((Int128)0, (sum, one) => sum + one.Tonnes)),
        };
    }
}
