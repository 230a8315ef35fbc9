using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Finds totals that are carried over beside the rows that they hold: a statement of Scope 1, and its fuels.</summary>
internal static class CarriedOverBesideCalculated
{
    private const string Code = "carried-over-beside-calculated";
    private const decimal NearPct = 2m, NearOfASitePct = 10m, SamePct = 0.1m;

    public static IEnumerable<Finding> Find(AccountBook book, ImmutableArray<Account> accounts, ShareCounter shares)
    {
        Account[] carriedOver = [.. accounts.Where(IsCarriedOver)];
        if (carriedOver.Length == 0)
            yield break;

        ILookup<(Scope, Scope3Category?, Scope2Method), Account> calculated = accounts
            .Where(account => IsOfAScope(account) && !account.Flags.HasFlag(LineFlags.CarriedOver))
            .SelectMany(account => MethodsOf(account.Leg).Select(method => (Key: KeyOf(account.Leg, method), Account: account)))
            .ToLookup(pair => pair.Key, pair => pair.Account);
        var search = new WholeSearch(row => Exact.ToDecimal(row.Tonnes), IsBeside, (_, names, _) => ToleranceOf(names))
        {
            ToleranceOfOnePct = (_, _) => SamePct,
        };
        var found = new List<(WholeMatch, string)>();
        foreach (IGrouping<(Scope, Scope3Category?, Scope2Method), Account> ofScope in carriedOver
            .GroupBy(account => KeyOf(account.Leg, MethodsOf(account.Leg)[0])))
        {
            Account[] parts = [.. calculated[ofScope.Key]];
            if (parts.Length == 0)
                continue;

            found.AddRange(search.Find(SoleRow.Of(book, [.. ofScope]), parts).Select(match => (match, SubjectOf(match))));
        }

        if (found.Count == 0)
            yield break;

        var group = new FindingGroup();
        WholeMatch.AddTo(group, book, found);
        yield return group.ToFinding(Code, FindingSeverity.Warning, MeterMessages.CarriedOverBesideCalculated, shares);
    }

    // What is carried over for a site is of that site's rows, by factors that are not quite the same.
    private static decimal ToleranceOf(SharedNames whole) => whole.Facility is null ? NearPct : NearOfASitePct;

    private static bool IsCarriedOver(Account account) =>
        account.Flags.HasFlag(LineFlags.CarriedOver) && account.Leg.Name is null && IsOfAScope(account);

    private static bool IsOfAScope(Account account) =>
        account.Leg is { IsMemo: false, Scope: Scope.Scope1 or Scope.Scope2 or Scope.Scope3 };

    private static (Scope, Scope3Category?, Scope2Method) KeyOf(PlanLeg leg, Scope2Method method) =>
        (leg.Scope, leg.Scope3Category, method);

    // The location-based figure first: it is in the totals.
    private static Scope2Method[] MethodsOf(PlanLeg leg) => leg.Scope != Scope.Scope2 ? [Scope2Method.None] :
    [
        .. new[] { Scope2Method.LocationBased, Scope2Method.MarketBased }.Where(method => leg.Scope2Method.HasFlag(method)),
    ];

    // What names a site or an entity is of it. A supplier is asked in neither: auditors and travel agencies supply nothing.
    private static bool IsBeside(SharedNames whole, SharedNames part) =>
        (whole.Facility is null || whole.Facility == part.Facility) && (whole.Entity is null || whole.Entity == part.Entity);

    private static string SubjectOf(WholeMatch match)
    {
        Account first = match.Whole[0].Account;
        string? place = match.Whole.Select(row => row.Account.Kind.Context.Facility ?? row.Account.Kind.Context.Entity)
            .Distinct().Take(2).ToArray() is [{ } one] ? one : null;
        return MeterMessages.CarriedOverBesideCalculatedOf(
            place, first.Leg, match.Days, Exact.ToDecimal(match.OfWhole), Exact.ToDecimal(match.OfParts));
    }
}
