using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Finds energy of Scope 1 or 2 that stands in category 3 with the same kind of factor: its generation, or its burning, stands twice.
/// Upstream and loss factors hold none of it.
/// </summary>
internal static class GenerationInCategory3
{
    private const string Code = "generation-in-category-3";

    public static IEnumerable<Lazy<Finding>> Find(ImmutableArray<Account> accounts, LineNames names, ShareCounter shares)
    {
        var legs = new EnergyLegs();
        Account[] inCategory3 = [.. accounts.Where(account => IsGeneration(account.Leg) && legs.FamilyOf(account.Leg) is not null)];
        if (inCategory3.Length == 0)
            yield break;

        var group = new FindingGroup();
        var folded = new FoldedNames();
        foreach (IGrouping<string, Account> family in inCategory3.GroupBy(account => legs.FamilyOf(account.Leg)!)
            .OrderBy(family => family.Key, StringComparer.Ordinal))
        {
            var own = new OwnEnergy(
                accounts.Where(account => legs.IsOwn(account.Leg) && legs.FamilyOf(account.Leg) == family.Key), folded);
            Compare(group, family.GroupBy(account => EnergyOwner.Of(account, folded)), own, names);
        }

        if (group.Lines > 0)
            yield return new(() => group.ToFinding(Code, FindingSeverity.Warning, MeterMessages.GenerationInCategory3, shares));
    }

    // Where somebody's own factor is made for category 3, its kind says whose it is, not what it holds.
    private static bool IsGeneration(PlanLeg leg) =>
        leg is { Scope: Scope.Scope3, Scope3Category: Scope3Category.FuelAndEnergyRelatedActivities, Name: null }
        && EnergyLegs.IsOfGeneration(leg)
        && (leg.Factor!.Kind is not FactorKind.Supplier || leg.Factor.Scope != Scope.Scope3);

    // Where rows of several sites stand beside the same energy, it is at stake once: the sites that it is of come first.
    private static void Compare(
        FindingGroup group, IEnumerable<IGrouping<EnergyOwner, Account>> inCategory3, OwnEnergy own, LineNames names)
    {
        HashSet<OwnEnergyOfPlace> named = [];
        foreach (IGrouping<EnergyOwner, Account> site in inCategory3
            .OrderBy(site => site.Key.Facility is null)
            .ThenBy(site => site.Key.Entity is null)
            .ThenBy(site => site.Key))
        {
            ImmutableArray<OwnEnergyOfPlace> beside = own.Beside(site.Key);
            Int128 generation = Sum(beside.Select(place => place.Generation)), total = Sum(site.Select(account => account.Total()));

            // Who sells electricity on has far more of it in category 3 than in Scope 2.
            if (generation <= 0 || total <= 0 || total > 2 * generation)
                continue;

            Account[] ownRows = [.. beside.Where(named.Add).SelectMany(place => place.Accounts)];
            Add(group, [.. site], ownRows, OwnEnergyOfPlace.Take(beside, 1m, total), names);
        }
    }

    private static void Add(FindingGroup group, Account[] inCategory3, Account[] own, Int128 atStake, LineNames names)
    {
        long rows = 0;
        foreach (Account account in inCategory3.Concat(own))
        {
            rows += account.Rows;
            names.Name(account, group.First);
        }

        group.AddInScopes(atStake, rows);
        string factors = string.Join(
            ", ", inCategory3.Select(account => account.Leg.Factor!.Id).Distinct().Order(StringComparer.Ordinal));
        string name = inCategory3.DistinctBy(account => account.Kind.Context)
            .Select(account => MeterKey.Of(account).Name.ToString()).Min(StringComparer.Ordinal)!;
        group.AddTo($"{name}: {factors}", atStake, rows);
    }

    private static Int128 Sum(IEnumerable<Int128> values) => values.Aggregate((Int128)0, (sum, value) => sum + value);
}
