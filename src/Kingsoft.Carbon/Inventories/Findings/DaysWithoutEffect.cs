using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>Names the days as of which years are calculated, and by which everything was known: they left nothing out.</summary>
internal static class DaysWithoutEffect
{
    private const string Code = "day-without-effect";

    public static IEnumerable<Finding> Find(
        AccountBook book, FactorLibrary library, InventoryOptions options, IReadOnlyDictionary<int, ImmutableArray<Account>> years)
    {
        if (options.Year is not null)
            yield break;

        string[] days = [.. options.AsOf
            .Where(pair => years.ContainsKey(pair.Key) && !book.LeftOut.ContainsKey(pair.Key))
            .Where(pair => !LeavesOut(pair.Value, library, years[pair.Key]))
            .OrderBy(pair => pair.Key)
            .Select(pair => (string)InventoryMessages.DayOfYear(pair.Key, pair.Value))];
        if (days.Length > 0)
        {
            yield return new Finding
            {
                Code = Code,
                Severity = FindingSeverity.Info,
                Message = InventoryMessages.DaysWithoutEffect(days),
                Subjects = [.. days.Select(day => new FindingSubject(day, null, 0))],
            };
        }
    }

    // A later factor of the same activity and place may have been left out.
    private static bool LeavesOut(DateOnly day, FactorLibrary library, ImmutableArray<Account> accounts)
    {
        ILookup<ActivityCode, PlanNeed> needs = accounts.Select(account => account.Leg.Need).Distinct()
            .ToLookup(need => ActivityAliases.Meaning(need.Activity));
        return library.Factors.Any(factor => factor.KnownFrom > day
            && needs[ActivityAliases.Meaning(factor.Activity)].Any(need => need.Region.IsWithin(factor.Region)));
    }
}
