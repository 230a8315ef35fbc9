using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Finds electricity of Scope 2 that stands in category 8 too: the same site and amount, in a period or over the year.</summary>
internal static class SameElectricityTwice
{
    private const string Code = "counted-twice";
    private const decimal SameAmountPct = 0.1m;

    /// <summary>What there is to say of each reporting year.</summary>
    public static IReadOnlyDictionary<int, FindingGroup> ByYear(AccountBook book, IEnumerable<ImmutableArray<Account>> years)
    {
        HashSet<Account> leased = [], wholeYears = [], looked = [];
        foreach (ImmutableArray<Account> accounts in years)
        {
            Account[] leasedInYear = [.. accounts.Where(IsLeasedElectricity)];
            if (leasedInYear.Length > 0)
                LookAtYear(accounts, leasedInYear, wholeYears, looked);
            leased.UnionWith(leasedInYear);
        }

        HashSet<(string?, ReportingPeriod, UnitDimension, Ratio)> keys = KeysOfBoth(book, leased, looked);
        if (keys.Count == 0 && wholeYears.Count == 0)
            return new Dictionary<int, FindingGroup>();

        looked.UnionWith(wholeYears);
        looked.UnionWith(leased);
        IEnumerable<AccountLine> twice = book.Lines(looked.Contains).Where(
            line => wholeYears.Contains(line.Account) || keys.Contains(Key(line)));

        // Both sides are named; what one of them is worth is at stake.
        return FoundLines.ByYear(book, twice, leg => leg.Scope == Scope.Scope2);
    }

    public static IEnumerable<Finding> Of(FindingGroup group, ShareCounter shares) =>
        [group.ToFinding(Code, FindingSeverity.Warning, InventoryMessages.Finding(Code), shares)];

    /// <summary>Notes what agrees over the year, and which accounts of Scope 2 may agree in a period.</summary>
    private static void LookAtYear(
        ImmutableArray<Account> accounts, Account[] leased, HashSet<Account> wholeYears, HashSet<Account> looked)
    {
        HashSet<string?> sites = [.. leased.Select(account => account.Kind.Context.Facility)];
        HashSet<(string?, ReportingPeriod)> places = [.. leased.Select(account => (account.Kind.Context.Facility, account.Period))];
        Account[] bought = [.. accounts.Where(account => account.Leg.Scope == Scope.Scope2 && !account.Leg.IsMemo
            && sites.Contains(account.Kind.Context.Facility))];
        HashSet<string?> equal = SitesWithTheSameOverTheYear(leased, bought);
        wholeYears.UnionWith(bought.Concat(leased).Where(
            account => equal.Contains(account.Kind.Context.Facility) && IsElectricity(account)));
        looked.UnionWith(bought.Where(account => places.Contains((account.Kind.Context.Facility, account.Period))));
    }

    /// <summary>What lines of category 8 and of Scope 2 agree in.</summary>
    private static HashSet<(string?, ReportingPeriod, UnitDimension, Ratio)> KeysOfBoth(
        AccountBook book, HashSet<Account> leased, HashSet<Account> bought)
    {
        HashSet<(string?, ReportingPeriod, UnitDimension, Ratio)> ofLeased = [], ofBought = [];
        if (bought.Count == 0)
            return ofLeased;

        // A meter that stood still is at stake nowhere.
        foreach (AccountLine line in book.Lines(account => leased.Contains(account) || bought.Contains(account)))
        {
            if (line.Amount != 0m)
                (leased.Contains(line.Account) ? ofLeased : ofBought).Add(Key(line));
        }

        ofLeased.IntersectWith(ofBought);
        return ofLeased;
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
