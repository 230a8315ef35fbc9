using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>
/// Years that hold only the rest of records from across their ends: of a bill of December and January a few days are of the other year, and
/// nobody means that year to have all scopes, categories and sites, or reads twice what is said of the other one.
/// </summary>
/// <param name="years">The accounts and the findings of each year.</param>
internal sealed class RestsOfRecords(IEnumerable<(ImmutableArray<Account> Accounts, Finding[] Findings)> years)
{
    private const int LongestRest = 92;

    private static readonly string[] OfWholeYears =
        [MissingFigures.OfScope, MissingCategories.OfSome, MissingCategories.OfAll, MissingSites.OfSites, MissingSites.OfStreams];

    // What is said of how a record is calculated, not of its amount: both of its parts are calculated alike.
    private static readonly FrozenSet<string> OfMethod = FindingRules.All
        .Select(rule => rule.Code)
        .Append(FindingCodes.MarketBasedMissing)
        .Append(FindingCodes.LocationBasedMissing)
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly Finding[] _ofOtherYears = [.. years.Where(year => !IsRest(year.Accounts)).SelectMany(year => year.Findings)];

    /// <summary>The findings of a year; of one that is no year those that it alone has, without what is missing in it.</summary>
    public IEnumerable<Finding> Without(ImmutableArray<Account> accounts, IEnumerable<Finding> findings) => IsRest(accounts)
        ? findings.Where(finding => !OfWholeYears.Contains(finding.Code) && !Array.Exists(_ofOtherYears, other => Says(other, finding)))
        : findings;

    private static bool IsRest(ImmutableArray<Account> accounts) => !accounts.IsEmpty
        && accounts.All(account => account.Part.Number > 0)
        && accounts.Max(account => account.Period.End).DayNumber - accounts.Min(account => account.Period.Start).DayNumber
            < LongestRest;

    // A note names another year where the other year's does the same of its own.
    private static bool Says(Finding other, Finding finding) => other.Code == finding.Code && OfMethod.Contains(finding.Code)
        && (finding.Severity == FindingSeverity.Info
            || finding.Subjects.All(subject => other.Subjects.Any(same => same.Subject == subject.Subject)));
}
