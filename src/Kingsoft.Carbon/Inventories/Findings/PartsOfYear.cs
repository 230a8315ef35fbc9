using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Names what covers a part of the year only: nobody adds what has no rows.</summary>
internal static class PartsOfYear
{
    public static IEnumerable<Finding> Find(YearCoverage? coverage, ShareCounter shares)
    {
        if (coverage is null || coverage.Parts.IsEmpty)
            yield break;

        CoveredPart[] parts = [.. coverage.Parts.Where(part => !part.LooksNew)];
        FindingSeverity severity = parts.Any(part => part.IsDecisive) ? FindingSeverity.Warning : FindingSeverity.Info;
        if (parts.Length > 0)
            yield return Found("part-of-year", CoverageMessages.PartOfYear, severity, parts, shares);
        if (coverage.Parts.Any(part => part.LooksNew))
        {
            CoveredPart[] fresh = [.. coverage.Parts.Where(part => part.LooksNew)];
            yield return Found("starts-in-year", CoverageMessages.StartsInYear, FindingSeverity.Info, fresh, shares);
        }
    }

    private static Finding Found(
        string code,
        Message text,
        FindingSeverity severity,
        CoveredPart[] parts,
        ShareCounter shares)
    {
        // The rows of a kind are among those of the ledger, those of a site among those of its kind, and a meter's among its site's.
        CoveredPart[] outermost = parts[0].Stream is null
            ? parts[..1]
            : [.. parts.Where(part => !parts.Any(other => Holds(other, part)))];
        var group = new FindingGroup();
        group.AddInScopes(outermost.Aggregate((Int128)0, (sum, part) => sum + part.Tonnes), outermost.Sum(part => part.Lines));
        foreach (CoveredPart part in parts)
            group.AddTo(CoverageMessages.Covers(part), part.Tonnes, part.Lines);
        return group.ToFinding(code, severity, text, shares);
    }

    private static bool Holds(CoveredPart whole, CoveredPart part) => whole.Stream == part.Stream
        && (whole.IsOfSite ? part.IsOfMeter && !whole.IsOfMeter && whole.Facility == part.Facility : part.IsOfSite);
}
