using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>
/// Years that hold only the rest of records from across their ends: of a bill of December and January a few days are of the other year, and
/// nobody means that year to have all scopes, categories and sites.
/// </summary>
internal static class RestsOfRecords
{
    private const int LongestRest = 92;

    private static readonly string[] OfWholeYears =
        [MissingFigures.OfScope, MissingCategories.OfSome, MissingCategories.OfAll, MissingSites.OfSites, MissingSites.OfStreams];

    /// <summary>The findings of a year, without those of what is missing in a year that is no year.</summary>
    public static IEnumerable<Finding> Without(ImmutableArray<Account> accounts, IEnumerable<Finding> findings) =>
        IsRest(accounts) ? findings.Where(finding => !OfWholeYears.Contains(finding.Code)) : findings;

    private static bool IsRest(ImmutableArray<Account> accounts) => !accounts.IsEmpty
        && accounts.All(account => account.Part.Number > 0)
        && accounts.Max(account => account.Period.End).DayNumber - accounts.Min(account => account.Period.Start).DayNumber
            < LongestRest;
}
