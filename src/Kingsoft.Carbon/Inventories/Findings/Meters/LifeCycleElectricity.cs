using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Finds electricity with a factor of its whole life cycle beside Scope 2: the generation stands in both. Upstream and loss factors hold
/// none of it.
/// </summary>
internal static class LifeCycleElectricity
{
    private const string Code = "life-cycle-beside-scope2";
    private const decimal SameAmountPct = 0.5m;

    public static IEnumerable<Lazy<Finding>> Find(ImmutableArray<Account> accounts, LineNames names, ShareCounter shares)
    {
        Account[] lifeCycle = [.. accounts.Where(IsLifeCycle)];
        if (lifeCycle.Length == 0)
            yield break;

        var folded = new FoldedNames();
        var bought = new OwnEnergy(accounts.Where(IsBought), folded);
        var group = new FindingGroup();
        var carriedOver = new CarriedOverScope2(accounts, folded);

        // Where rows of several sites stand beside the same electricity, it is at stake once: the sites that it is of come first.
        foreach (IGrouping<(EnergyOwner, Scope3Category?), Account> site in lifeCycle
            .GroupBy(account => (EnergyOwner.Of(account, folded), account.Leg.Scope3Category))
            .OrderBy(site => site.Key.Item1.Facility is null)
            .ThenBy(site => site.Key.Item1.Entity is null)
            .ThenBy(site => site.Key.Item1)
            .ThenBy(site => site.Key.Scope3Category))
        {
            (EnergyOwner place, Scope3Category? category) = site.Key;
            ImmutableArray<OwnEnergyOfPlace> beside = bought.Beside(place);
            decimal electricity = beside.Sum(part => part.Amount), ofLifeCycle = ComparedAmount.OfLegs(site);

            // Category 3 is about what Scope 1 and 2 count; other categories are mostly about other electricity.
            bool isSame = category == Scope3Category.FuelAndEnergyRelatedActivities
                || ComparedAmount.AreNear(ofLifeCycle, electricity, SameAmountPct);
            if (electricity > 0m && ofLifeCycle > 0m && isSame)
                Add(group, [.. site], beside, Math.Min(ComparedAmount.Times(ofLifeCycle, electricity), 1m), names);
            else if (electricity == 0m && ofLifeCycle > 0m && category == Scope3Category.FuelAndEnergyRelatedActivities)
                AddCarriedOver(group, [.. site], carriedOver, place, names);
        }

        if (group.Lines > 0)
            yield return new(() => group.ToFinding(Code, FindingSeverity.Warning, MeterMessages.LifeCycle, shares));
    }

    // Category 8 has a finding of its own, whatever the factor.
    private static bool IsLifeCycle(Account account) => account.Leg is { Scope: Scope.Scope3, Name: null } leg
        && leg.Scope3Category != Scope3Category.UpstreamLeasedAssets
        && leg.Factor?.Kind == FactorKind.LifeCycle
        && leg.Need.Unit.Dimension == UnitDimension.Energy
        && !leg.Need.Activity.IsWithin("heat") && !leg.Need.Activity.IsWithin("cooling");

    private static bool IsBought(Account account) => account.Leg is { Scope: Scope.Scope2, IsMemo: false } leg
        && leg.Need.Activity.IsWithin("electricity");

    // What is carried over tells no energy: what its rows of the same days say is at stake, and no more than the life cycle has.
    private static void AddCarriedOver(
        FindingGroup group, Account[] accounts, CarriedOverScope2 carriedOver, EnergyOwner place, LineNames names)
    {
        Int128 ofScope2 = carriedOver.Take(place, [.. accounts.Select(account => account.Period)], Total(accounts));
        if (ofScope2 > 0)
            Add(group, accounts, ofScope2, names);
    }

    private static Int128 Total(Account[] accounts) => accounts.Aggregate((Int128)0, (sum, account) => sum + account.Total());

    private static void Add(
        FindingGroup group, Account[] accounts, ImmutableArray<OwnEnergyOfPlace> beside, decimal share, LineNames names) =>
        Add(group, accounts, OwnEnergyOfPlace.Take(beside, share, Total(accounts)), names);

    private static void Add(FindingGroup group, Account[] accounts, Int128 atStake, LineNames names)
    {
        long rows = 0;
        foreach (Account account in accounts)
        {
            rows += account.Rows;
            names.Name(account, group.First);
        }

        group.AddInScopes(atStake, rows);
        string factors = string.Join(
            ", ", accounts.Select(account => account.Leg.Factor!.Id).Distinct().Order(StringComparer.Ordinal));
        string name = accounts.DistinctBy(account => account.Kind.Context)
            .Select(account => MeterKey.Of(account).Name.ToString()).Min(StringComparer.Ordinal)!;
        group.AddTo($"{name}: {factors}", atStake, rows);
    }
}
