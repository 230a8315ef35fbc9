using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>Names the day as of which a year is calculated where everything was known by it: it left nothing out.</summary>
internal static class DaysWithoutEffect
{
    private const string Code = "day-without-effect";

    public static IEnumerable<Finding> Find(
        int year, ImmutableArray<Account> accounts, AccountBook book, FactorLibrary library, InventoryOptions options)
    {
        if (options.Year is not null || !options.AsOf.TryGetValue(year, out DateOnly day) || book.LeftOut.ContainsKey(year)
            || LeavesOut(day, library, accounts))
            yield break;

        string subject = InventoryMessages.DayOfYear(year, day);
        yield return new Finding
        {
            Code = Code,
            Severity = FindingSeverity.Info,
            Message = InventoryMessages.DayWithoutEffect(subject),
            Subjects = [new FindingSubject(subject, null, 0)],
        };
    }

    // A later factor of the same activity and place may have been left out.
    private static bool LeavesOut(DateOnly day, FactorLibrary library, ImmutableArray<Account> accounts) =>
        accounts.Select(account => account.Leg.Need).Distinct().Any(need => library.OfActivity(need.Activity)
            .Any(factor => factor.KnownFrom > day && need.Region.IsWithin(factor.Region)));
}
