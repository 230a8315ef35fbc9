using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Finds upstream and losses of category 3 on more energy than Scope 2 has of the same: they are of what was bought. Each activity of
/// category 3 is compared by itself, since upstream and losses rightly stand on the same kilowatt-hours.
/// </summary>
internal static class UpstreamAboveScope2
{
    private const string Code = "upstream-above-scope2";
    private const decimal More = 1.01m;

    private static readonly string[] Prefixes = ["upstream.losses.", "upstream.", "losses."];

    public static IEnumerable<Lazy<Finding>> Find(ImmutableArray<Account> accounts, LineNames names, ShareCounter shares)
    {
        var families = new Dictionary<ActivityCode, string?>();
        Account[] upstream = [.. accounts.Where(account => IsOfCategory3(account.Leg) && FamilyOf(account.Leg) is not null)];
        if (upstream.Length == 0)
            yield break;

        var group = new FindingGroup();
        var folded = new FoldedNames();
        var legs = new EnergyLegs();
        foreach (IGrouping<string, Account> family in upstream.GroupBy(account => FamilyOf(account.Leg)!)
            .OrderBy(family => family.Key, StringComparer.Ordinal))
        {
            var own = new OwnEnergy(
                accounts.Where(account => account.Leg.Scope == Scope.Scope2 && legs.IsOwn(account.Leg)
                    && legs.FamilyOf(account.Leg) == family.Key),
                folded);
            Compare(group, family, own, folded, names);
        }

        if (group.Lines > 0)
            yield return new(() => group.ToFinding(Code, FindingSeverity.Warning, MeterMessages.UpstreamAboveScope2, shares));

        string? FamilyOf(PlanLeg leg)
        {
            if (!families.TryGetValue(leg.Need.Activity, out string? known))
                families.Add(leg.Need.Activity, known = UpstreamOf(ActivityAliases.Meaning(leg.Need.Activity).Value));
            return known;
        }
    }

    private static bool IsOfCategory3(PlanLeg leg) => leg is
    {
        Scope: Scope.Scope3, Scope3Category: Scope3Category.FuelAndEnergyRelatedActivities, Name: null, IsMemo: false,
        Need.Unit.Dimension: UnitDimension.Energy,
    };

    private static string? UpstreamOf(string activity)
    {
        if (Array.Find(Prefixes, prefix => activity.StartsWith(prefix, StringComparison.Ordinal)) is not { } prefix)
            return null;

        string family = activity[prefix.Length..].Split('.')[0];
        return family is "electricity" or "heat" or "cooling" ? family : null;
    }

    // Sites that stand beside the same energy are compared with it together.
    private static void Compare(
        FindingGroup group, IEnumerable<Account> upstream, OwnEnergy own, FoldedNames folded, LineNames names)
    {
        foreach (IGrouping<string, Account> same in upstream
            .GroupBy(account => $"{ActivityAliases.Meaning(account.Leg.Need.Activity)} "
                + string.Join('|', own.Beside(EnergyOwner.Of(account, folded)).Select(place => place.Place)))
            .OrderBy(same => same.Key, StringComparer.Ordinal))
        {
            Account[] rows = [.. same];
            ImmutableArray<OwnEnergyOfPlace> beside = own.Beside(EnergyOwner.Of(rows[0], folded));

            // Where only part of Scope 2 is known in energy, nothing is told by it.
            if (beside.Any(place => place.Accounts.Any(account => account.Leg.Need.Unit.Dimension != UnitDimension.Energy)))
                continue;

            decimal ofUpstream = ComparedAmount.OfLegs(rows), ofScope2 = beside.Sum(place => place.Amount);
            if (ofScope2 > 0m && ofUpstream > ofScope2 * More)
                Add(group, rows, ofUpstream, ofScope2, names);
        }
    }

    private static void Add(FindingGroup group, Account[] rows, decimal ofUpstream, decimal ofScope2, LineNames names)
    {
        Int128 total = 0;
        foreach (Account account in rows)
        {
            total += account.Total();
            group.Add(account.Leg, 0, account.Rows);
            names.Name(account, group.First);
        }

        var share = Ratio.From(1m - (ofScope2 / ofUpstream));
        Int128 atStake = (Int128)(total * share.Numerator / share.Denominator);
        group.Add(rows[0].Leg, atStake, 0);
        Unit unit = rows.Select(account => account.Kind.Context.Unit).MinBy(unit => unit.Symbol, StringComparer.Ordinal)!;
        decimal toBase = unit.ToBase.ToDecimal();
        string name = rows.Select(account => MeterKey.Of(account).Name.ToString()).Min(StringComparer.Ordinal)!;
        group.AddTo(
            MeterMessages.UpstreamAboveScope2Of(
                name, ComparedAmount.Readable(ofUpstream / toBase), unit, ComparedAmount.Readable(ofScope2 / toBase)),
            atStake,
            rows.Sum(account => account.Rows));
    }
}
