using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>
/// Of a year that is probably mistyped only that is said: what it lacks, and how far its factors are, ends with the slip.
/// </summary>
internal static class FindingsOfStrayYear
{
    private static readonly ImmutableArray<string> OfOneThing =
    [
        FindingCodes.PartOfYear, FindingCodes.StartsInYear, FindingCodes.FactorOld, FindingCodes.EarlierYear, FindingCodes.LaterYear,
    ];

    /// <summary>Findings without those that only say again that a year is far from the others.</summary>
    public static IEnumerable<Finding> Without(IReadOnlyCollection<Finding> findings) =>
        findings.Any(finding => finding.Code == FindingCodes.StrayYear)
            ? findings.Where(finding => !OfOneThing.Contains(finding.Code))
            : findings;
}
