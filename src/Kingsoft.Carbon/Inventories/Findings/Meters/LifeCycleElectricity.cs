using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>
/// Finds electricity with a factor of its whole life cycle beside Scope 2: the generation stands in both. Upstream and loss factors hold
/// none of it.
/// </summary>
internal static class LifeCycleElectricity
{
    private const string Code = "life-cycle-beside-scope2";
    private const decimal SameAmountPct = 0.5m;

    public static IEnumerable<Finding> Find(AccountBook book, ImmutableArray<Account> accounts, ShareCounter shares)
    {
        Account[] lifeCycle = [.. accounts.Where(IsLifeCycle)];
        if (lifeCycle.Length == 0)
            yield break;

        ILookup<Region, Account> bought = accounts.Where(IsBought).ToLookup(CountryOf);
        var found = new Dictionary<Account, FindingGroup>();
        var group = new FindingGroup();
        foreach (IGrouping<(Region, string?, Scope3Category?), Account> site in lifeCycle.GroupBy(
            account => (CountryOf(account), account.Kind.Context.Facility, account.Leg.Scope3Category)))
        {
            (Region country, string? facility, Scope3Category? category) = site.Key;
            Account[] beside = Beside(bought[country], facility);
            decimal electricity = ComparedAmount.Of(beside), ofLifeCycle = ComparedAmount.Of(site);

            // Category 3 is about what Scope 1 and 2 count; other categories are mostly about other electricity.
            bool isSame = category == Scope3Category.FuelAndEnergyRelatedActivities
                || ComparedAmount.AreNear(ofLifeCycle, electricity, SameAmountPct);
            if (electricity <= 0m || ofLifeCycle <= 0m || !isSame)
                continue;

            Add(group, [.. site], Generation(beside, electricity, ofLifeCycle));
            foreach (Account account in site)
                found.Add(account, group);
        }

        if (found.Count == 0)
            yield break;

        byte[] buffer = [];
        foreach (AccountLine line in book.Lines(found.ContainsKey))
            group.First.Add(book.IdOf(line, ref buffer));
        yield return group.ToFinding(Code, FindingSeverity.Warning, MeterMessages.LifeCycle, shares);
    }

    // Category 8 has a finding of its own, whatever the factor.
    private static bool IsLifeCycle(Account account) => account.Leg is { Scope: Scope.Scope3, Name: null } leg
        && leg.Scope3Category != Scope3Category.UpstreamLeasedAssets
        && leg.Factor?.Kind == FactorKind.LifeCycle
        && leg.Need.Unit.Dimension == UnitDimension.Energy
        && !leg.Need.Activity.IsWithin("heat") && !leg.Need.Activity.IsWithin("cooling");

    private static bool IsBought(Account account) => account.Leg is { Scope: Scope.Scope2, IsMemo: false } leg
        && leg.Need.Activity.IsWithin("electricity");

    private static Region CountryOf(Account account) =>
        account.Kind.Context.Region.Lineage().LastOrDefault(region => !region.IsGlobal) ?? Region.Global;

    // Where a row names no site it may be of any.
    private static Account[] Beside(IEnumerable<Account> bought, string? facility)
    {
        Account[] all = [.. bought];
        Account[] ofSite = [.. all.Where(account => account.Kind.Context.Facility == facility)];
        return facility is null ? all
            : ofSite.Length > 0 ? ofSite
            : [.. all.Where(account => account.Kind.Context.Facility is null)];
    }

    /// <summary>What Scope 2 counts for as many kilowatt-hours.</summary>
    private static Int128 Generation(Account[] beside, decimal electricity, decimal ofLifeCycle)
    {
        Int128 tonnes = 0;
        foreach (Account account in beside.Where(account => account.Leg.IsScope2(Scope2Method.LocationBased)))
            tonnes += account.Total();
        if (ofLifeCycle >= electricity)
            return tonnes;

        const int Parts = 1_000_000;
        return tonnes / Parts * (Int128)decimal.Round(ofLifeCycle / electricity * Parts);
    }

    private static void Add(FindingGroup group, Account[] accounts, Int128 generation)
    {
        Int128 total = 0;
        long rows = 0;
        foreach (Account account in accounts)
        {
            total += account.Total();
            rows += account.Rows;
            group.Add(account.Leg, 0, account.Rows);
        }

        Int128 atStake = Int128.Min(total, generation);
        group.Add(accounts[0].Leg, atStake, 0);
        string factors = string.Join(
            ", ", accounts.Select(account => account.Leg.Factor!.Id).Distinct().Order(StringComparer.Ordinal));
        string name = MeterKey.Of(accounts.MinBy(account => account.Kind.Context.Activity)!).Name;
        group.AddTo($"{name}: {factors}", atStake, rows);
    }
}
