using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Finds electricity of Scope 2 that stands in category 8 too: the same site and amount, in a period or over the year.</summary>
internal static class SameElectricityTwice
{
    private const string Code = "counted-twice";
    private const decimal SameAmountPct = 0.1m;

    public static IEnumerable<Finding> Find(AccountBook book, IReadOnlyList<Account> accounts, ShareCounter shares)
    {
        HashSet<Account> leased = [.. accounts.Where(IsLeasedElectricity)];
        if (leased.Count == 0)
            yield break;

        // A meter that stood still is at stake nowhere.
        HashSet<(string?, ReportingPeriod, UnitDimension, Ratio)> keys =
            [.. book.Lines(leased.Contains).Where(line => line.Amount != 0m).Select(Key)];
        HashSet<(string?, ReportingPeriod)> places = [.. keys.Select(key => (key.Item1, key.Item2))];
        HashSet<string?> sites = [.. leased.Select(account => account.Kind.Context.Facility)];
        Account[] bought = [.. accounts.Where(account => account.Leg.Scope == Scope.Scope2 && !account.Leg.IsMemo
            && sites.Contains(account.Kind.Context.Facility))];
        HashSet<string?> equal = SitesWithTheSameOverTheYear(leased, bought);
        HashSet<Account> whole = [.. bought.Concat(leased).Where(
            account => equal.Contains(account.Kind.Context.Facility) && IsElectricity(account))];
        HashSet<Account> looked = [.. bought.Where(account => places.Contains((account.Kind.Context.Facility, account.Period)))];
        keys.IntersectWith(book.Lines(looked.Contains).Select(Key));
        if (keys.Count == 0 && whole.Count == 0)
            yield break;

        looked.UnionWith(whole);
        looked.UnionWith(leased);
        IEnumerable<AccountLine> twice = book.Lines(looked.Contains).Where(
            line => whole.Contains(line.Account) || keys.Contains(Key(line)));

        // Both sides are named; what one of them is worth is at stake.
        foreach (FindingGroup group in FoundLines.ByYear(book, twice, leg => leg.Scope == Scope.Scope2).Values)
            yield return group.ToFinding(Code, FindingSeverity.Warning, InventoryMessages.Finding(Code), shares);
    }

    private static bool IsLeasedElectricity(Account account) =>
        account.Leg.Scope3Category == Scope3Category.UpstreamLeasedAssets && IsElectricity(account);

    private static bool IsElectricity(Account account) =>
        account.Leg.Need.Activity.IsWithin("electricity") || account.Leg.Need.Activity.IsWithin("managed.electricity");

    // Months in one scope, and the year in the other.
    private static HashSet<string?> SitesWithTheSameOverTheYear(IEnumerable<Account> leased, IEnumerable<Account> bought)
    {
        ILookup<string?, Account> boughtBySite = bought.Where(IsElectricity).ToLookup(account => account.Kind.Context.Facility);
        return
        [
            .. leased.GroupBy(account => account.Kind.Context.Facility)
                .Where(site => ComparedAmount.Of(site) is > 0m and var amount
                    && ComparedAmount.AreNear(amount, ComparedAmount.Of(boughtBySite[site.Key]), SameAmountPct))
                .Select(site => site.Key),
        ];
    }

    // One site writes 1 MWh and another 1000 kWh of the same electricity.
    private static (string?, ReportingPeriod, UnitDimension, Ratio) Key(AccountLine line)
    {
        Unit unit = line.Account.Leg.Need.Unit;
        return (line.Account.Kind.Context.Facility, line.Account.Period, unit.Dimension, Ratio.From(line.Amount) * unit.ToBase);
    }
}
