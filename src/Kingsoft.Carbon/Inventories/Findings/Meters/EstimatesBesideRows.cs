using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Finds rows of Scope 3 that say what an estimate adds as well: losses of a grid that stand in the ledger, and again beside each
/// kilowatt-hour.
/// </summary>
internal static class EstimatesBesideRows
{
    private const string Code = "estimate-beside-rows";

    public static IEnumerable<Lazy<Finding>> Find(ImmutableArray<Account> accounts, LineNames names, ShareCounter shares)
    {
        Account[] added = [.. accounts.Where(account => account.Leg is { Scope: Scope.Scope3, IsPartOutside: false, Way.Name: not null })];
        if (added.Length == 0)
            yield break;

        var folded = new FoldedNames();
        ILookup<Scope3Category, Account> rows = accounts
            .Where(account => account.Leg is { Scope: Scope.Scope3, IsPartOutside: false, Way.Name: null, IsMemo: false })
            .ToLookup(account => account.Leg.Scope3Category!.Value);
        var group = new FindingGroup();
        var named = new HashSet<Account>();
        foreach (IGrouping<(string Estimate, Scope3Category Category, string Activity), Account> same in added
            .GroupBy(account => (
                account.Leg.Way.Steps[^1].Estimate.Id, account.Leg.Scope3Category!.Value, account.Leg.Need.Activity.Value))
            .OrderBy(same => same.Key.Id, StringComparer.Ordinal).ThenBy(same => same.Key.Item2)
            .ThenBy(same => same.Key.Item3, StringComparer.Ordinal))
        {
            ActivityContents contents = ActivityContents.Of(same.First().Leg.Need.Activity);
            HashSet<EnergyOwner> places = [.. same.Select(account => EnergyOwner.Of(account, folded))];
            Account[] beside = [.. rows[same.Key.Category].Where(row => !named.Contains(row)
                && (row.Flags.HasFlag(LineFlags.CarriedOver) || contents.Overlaps(ActivityContents.Of(row.Leg.Need.Activity)))
                && places.Any(place => IsBeside(EnergyOwner.Of(row, folded), place)))];
            if (beside.Length > 0)
                Add(group, same.First().Leg.Way.Steps[^1].Estimate, beside, names);
            named.UnionWith(beside);
        }

        if (group.Lines > 0)
            yield return new(() => group.ToFinding(Code, FindingSeverity.Warning, EstimateMessages.FindingBesideRows, shares));
    }

    // What a row leaves open may be of any.
    private static bool IsBeside(EnergyOwner row, EnergyOwner place) =>
        (row.Facility is null || place.Facility is null || row.Facility == place.Facility)
        && (row.Entity is null || place.Entity is null || row.Entity == place.Entity)
        && (row.Country.IsGlobal || place.Country.IsGlobal || row.Country == place.Country);

    private static void Add(FindingGroup group, EstimationFactor estimate, Account[] rows, LineNames names)
    {
        Int128 total = 0;
        foreach (Account account in rows)
        {
            total += account.Total();
            group.Add(account.Leg, account.Total(), account.Rows);
            names.Name(account, group.First);
        }

        string activities = string.Join(
            ", ", rows.Select(account => account.Leg.Need.Activity.Value).Distinct().Order(StringComparer.Ordinal));
        group.AddTo(EstimateMessages.BesideRows(estimate, activities), total, rows.Sum(account => account.Rows));
    }
}
