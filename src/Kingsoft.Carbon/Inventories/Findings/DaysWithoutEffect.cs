using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Names the day as of which a year is calculated where everything was known by it: it left nothing out.</summary>
internal static class DaysWithoutEffect
{
    private const string Code = "day-without-effect";

    public static IEnumerable<Finding> Find(
        int year, ImmutableArray<Account> accounts, AccountBook book, FactorLibrary library, InventoryOptions options)
    {
        if (options.Year is not null || !options.AsOf.TryGetValue(year, out DateOnly day) || book.LeftOut.ContainsKey(year)
            || LeavesOut(day, library, options, accounts))
            yield break;

        Message subject = InventoryMessages.DayOfYear(year, day);
        yield return new Finding(Code, FindingSeverity.Info, InventoryMessages.DayWithoutEffect(subject))
        {
            Subjects = [new FindingSubject(subject, null, 0)],
        };
    }

    // A later factor of the same activity and place, or of a place that stands in for it, may have been left out; so may a property, or
    // a price.
    private static bool LeavesOut(
        DateOnly day, FactorLibrary library, InventoryOptions options, ImmutableArray<Account> accounts) =>
        library.OwnProperties.Any(property => IsAfter(property.Citation, day))
        || library.Prices.Any(price => IsAfter(price.Citation, day))
        || accounts.Select(account => account.Leg.Need).Distinct().Any(need => library.OfActivity(need.Activity)
            .Any(factor => IsAfter(factor.Citation, day) && MayServe(factor, need, options)))
        || (accounts.Any(account => account.Leg.Flags.HasFlag(LineFlags.Property))
            && library.Properties.Any(property => IsAfter(property.Citation, day)));

    private static bool IsAfter(Citation citation, DateOnly day) => citation.Published?.LastDay > day;

    private static bool MayServe(EmissionFactor factor, PlanNeed need, InventoryOptions options) => need.Region.IsWithin(factor.Region)
        || options.Proxies.Any(proxy => proxy.IsFor(need.Activity, need.Region) && proxy.StandIn.IsWithin(factor.Region));
}
