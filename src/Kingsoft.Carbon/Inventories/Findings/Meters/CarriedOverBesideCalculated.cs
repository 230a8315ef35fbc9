using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Finds totals that are carried over beside the rows that they hold: a statement of Scope 1, and its fuels; or a leased site of
/// category 8 that Scope 2 holds too.
/// </summary>
internal static class CarriedOverBesideCalculated
{
    private const string Code = "carried-over-beside-calculated";
    private const string LeasedCode = "carried-over-twice";
    private const decimal NearPct = 2m, NearOfASitePct = 10m, SamePct = 0.1m, StrictPct = 0.5m, ExactPct = 0.05m;

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
            Searches = carriedOver.Select(KeyOf).Distinct().Count(calculated.Contains),
            IsOfSites = true,
        };
        if (FindingOf(search, Code, MeterMessages.CarriedOverBesideCalculated, key => [.. calculated[key]]) is { } beside)
            yield return beside;

        // Leased energy stands in Scope 2 or in category 8; both may be carried over.
        ILookup<(Scope, Scope3Category?, Scope2Method), Account> own = accounts.Where(IsOfAScope).SelectMany(account =>
            MethodsOf(account.Leg).Select(method => (Key: KeyOf(account.Leg, method), Account: account)))
            .ToLookup(pair => pair.Key, pair => pair.Account);
        var strict = new WholeSearch(row => Exact.ToDecimal(row.Tonnes), IsBeside, (_, names, _) => StrictToleranceOf(names))
        {
            ToleranceOfOnePct = (_, _) => ExactPct,
        };
        if (FindingOf(strict, LeasedCode, MeterMessages.CarriedOverTwice, key => LeasedBeside(key, own, calculated)) is { } leased)
            yield return leased;

        Finding? FindingOf(
            WholeSearch comparison, string code, Message text, Func<(Scope, Scope3Category?, Scope2Method), Account[]> partsOf)
        {
            var found = new List<(WholeMatch, Message)>();
            foreach (IGrouping<(Scope, Scope3Category?, Scope2Method), Account> ofScope in carriedOver
                .GroupBy(KeyOf))
            {
                Account[] parts = partsOf(ofScope.Key);
                if (parts.Length > 0)
                    found.AddRange(comparison.Find(SoleRow.Of(book, [.. ofScope]), parts).Select(match => (match, SubjectOf(match))));
            }

            if (found.Count == 0)
                return null;

            var group = new FindingGroup();
            WholeMatch.AddTo(group, book, found);
            return group.ToFinding(code, FindingSeverity.Warning, text, shares);
        }
    }

    // A carried-over row of category 8 beside all of Scope 2; one of Scope 2 beside what category 8 calculates.
    private static Account[] LeasedBeside(
        (Scope Scope, Scope3Category? Category, Scope2Method Method) key,
        ILookup<(Scope, Scope3Category?, Scope2Method), Account> all,
        ILookup<(Scope, Scope3Category?, Scope2Method), Account> calculated) => key switch
        {
            (Scope.Scope3, Scope3Category.UpstreamLeasedAssets, _) => [.. all[(Scope.Scope2, null, Scope2Method.LocationBased)]],
            (Scope.Scope2, _, Scope2Method.LocationBased) =>
                [.. calculated[(Scope.Scope3, Scope3Category.UpstreamLeasedAssets, Scope2Method.None)]],
            _ => [],
        };

    // A site may be leased in part: only what is nearly the same is the same.
    private static decimal StrictToleranceOf(SharedNames whole) => whole.Facility is null ? ExactPct : StrictPct;

    // What is carried over for a site is of that site's rows, by factors that are not quite the same.
    private static decimal ToleranceOf(SharedNames whole) => whole.Facility is null ? NearPct : NearOfASitePct;

    private static bool IsCarriedOver(Account account) =>
        account.Flags.HasFlag(LineFlags.CarriedOver) && account.Leg.Name is null && IsOfAScope(account);

    private static bool IsOfAScope(Account account) =>
        account.Leg is { IsMemo: false, Scope: Scope.Scope1 or Scope.Scope2 or Scope.Scope3 };

    private static (Scope, Scope3Category?, Scope2Method) KeyOf(PlanLeg leg, Scope2Method method) =>
        (leg.Scope, leg.Scope3Category, method);

    private static (Scope, Scope3Category?, Scope2Method) KeyOf(Account account) => KeyOf(account.Leg, MethodsOf(account.Leg)[0]);

    // The location-based figure first: it is in the totals.
    private static Scope2Method[] MethodsOf(PlanLeg leg) => leg.Scope != Scope.Scope2 ? [Scope2Method.None] :
    [
        .. new[] { Scope2Method.LocationBased, Scope2Method.MarketBased }.Where(method => leg.Scope2Method.HasFlag(method)),
    ];

    // What names a site or an entity is of it. A supplier is asked in neither: auditors and travel agencies supply nothing.
    private static bool IsBeside(SharedNames whole, SharedNames part) =>
        (whole.Facility is null || whole.Facility == part.Facility) && (whole.Entity is null || whole.Entity == part.Entity);

    private static Message SubjectOf(WholeMatch match)
    {
        Account first = match.Whole[0].Account;
        string? place = match.Whole.Select(row => row.Account.Kind.Context.Facility ?? row.Account.Kind.Context.Entity)
            .Distinct().Take(2).ToArray() is [{ } one] ? one : null;
        return MeterMessages.CarriedOverBesideCalculatedOf(
            place, first.Leg, match.Days, Exact.ToDecimal(match.OfWhole), Exact.ToDecimal(match.OfParts));
    }
}
