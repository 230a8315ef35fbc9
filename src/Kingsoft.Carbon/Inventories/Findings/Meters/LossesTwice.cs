using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Finds losses of the grid in category 3 on electricity whose factor of Scope 2 holds them already, as its file says.</summary>
internal static class LossesTwice
{
    private const string Code = "losses-twice";

    public static IEnumerable<Lazy<Finding>> Find(ImmutableArray<Account> accounts, LineNames names, ShareCounter shares)
    {
        Account[] losses = [.. accounts.Where(IsOfLosses)];
        Account[] own = [.. accounts.Where(IsOfElectricity)];
        Account[] added = [.. accounts.Where(IsAddedTwice)];
        if (added.Length == 0 && (losses.Length == 0 || !own.Any(HoldsLosses)))
            yield break;

        var group = new FindingGroup();
        var folded = new FoldedNames();
        var withLosses = new OwnEnergy(own.Where(HoldsLosses), folded);
        var withoutLosses = new OwnEnergy(own.Where(account => !HoldsLosses(account)), folded);
        foreach (IGrouping<EnergyOwner, Account> site in losses.GroupBy(account => EnergyOwner.Of(account, folded))
            .OrderBy(site => site.Key))
        {
            decimal with = AmountBeside(withLosses, site.Key), without = AmountBeside(withoutLosses, site.Key);
            decimal ofLosses = ComparedAmount.OfLegs(site);

            // As much of the losses as is of electricity whose factor does not hold them is right.
            if (with > 0m && ofLosses > without)
                Add(group, [.. site], Math.Min(1m, ComparedAmount.Times(Math.Min(with, ofLosses - without), ofLosses)), names);
        }

        foreach (IGrouping<EnergyOwner, Account> site in added.GroupBy(account => EnergyOwner.Of(account, folded))
            .OrderBy(site => site.Key))
            Add(group, [.. site], 1m, names);

        if (group.Lines > 0)
            yield return new(() => group.ToFinding(Code, FindingSeverity.Warning, MeterMessages.LossesTwice, shares));
    }

    private static bool IsOfLosses(Account account) => account.Leg is
    {
        Scope: Scope.Scope3, Scope3Category: Scope3Category.FuelAndEnergyRelatedActivities, Name: null, IsMemo: false,
        Need.Unit.Dimension: UnitDimension.Energy,
    } leg && ActivityAliases.Meaning(leg.Need.Activity).IsWithin("losses.electricity");

    // Of what an estimate adds, it is known on which row it stands, and by which factor it is weighed.
    private static bool IsAddedTwice(Account account) => account.Leg is { IsPartOutside: false, Way.Steps: [.., { IsOfLosses: true } step] }
        && (step.Cause?.Factor?.LossesIncluded == true
            || (step.Estimate.LossBasis is not null && account.Leg.Factor?.LossesIncluded == true));

    private static bool IsOfElectricity(Account account) =>
        account.Leg is { Scope: Scope.Scope2, IsMemo: false, Name: null, Need.Unit.Dimension: UnitDimension.Energy } leg
        && ShareCounter.Counts(leg) && leg.Need.Activity.IsWithin("electricity");

    private static bool HoldsLosses(Account account) => account.Leg.Factor?.LossesIncluded == true;

    private static decimal AmountBeside(OwnEnergy own, EnergyOwner place) => own.Beside(place).Sum(part => part.Amount);

    private static void Add(FindingGroup group, Account[] rows, decimal share, LineNames names)
    {
        Int128 total = 0;
        foreach (Account account in rows)
        {
            total += account.Total();
            group.Add(account.Leg, 0, account.Rows);
            names.Name(account, group.First);
        }

        var part = Ratio.From(share);
        Int128 atStake = (Int128)(total * part.Numerator / part.Denominator);
        group.AddInScopes(atStake, 0);
        group.AddTo(
            rows.Select(account => MeterKey.Of(account).Name.ToString()).Min(StringComparer.Ordinal)!, atStake,
            rows.Sum(account => account.Rows));
    }
}
