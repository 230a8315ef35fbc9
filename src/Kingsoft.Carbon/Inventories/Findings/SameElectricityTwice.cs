using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Finds electricity of Scope 2 that stands in category 8 too: the same site, period and amount.</summary>
internal static class SameElectricityTwice
{
    private const string Code = "counted-twice";

    public static IEnumerable<Finding> Find(AccountBook book, IReadOnlyList<Account> accounts, ShareCounter shares)
    {
        HashSet<Account> leased = [.. accounts.Where(IsLeasedElectricity)];
        if (leased.Count == 0)
            yield break;

        // A meter that stood still is at stake nowhere.
        HashSet<(string?, ReportingPeriod, UnitDimension, Ratio)> keys =
            [.. book.Lines(leased.Contains).Where(line => line.Amount != 0m).Select(Key)];
        HashSet<(string?, ReportingPeriod)> places = [.. keys.Select(key => (key.Item1, key.Item2))];
        HashSet<Account> bought = [.. accounts.Where(account => account.Leg.Scope == Scope.Scope2 && !account.Leg.IsMemo
            && places.Contains((account.Kind.Context.Facility, account.Period)))];
        IEnumerable<AccountLine> twice = book.Lines(bought.Contains).Where(line => keys.Contains(Key(line)));
        foreach (FindingGroup group in FoundLines.ByYear(book, twice).Values)
            yield return group.ToFinding(Code, FindingSeverity.Warning, InventoryMessages.Finding(Code), shares);
    }

    private static bool IsLeasedElectricity(Account account) =>
        account.Leg.Scope3Category == Scope3Category.UpstreamLeasedAssets && account.Leg.Need.Activity.IsWithin("electricity");

    // One site writes 1 MWh and another 1000 kWh of the same electricity.
    private static (string?, ReportingPeriod, UnitDimension, Ratio) Key(AccountLine line)
    {
        Unit unit = line.Account.Leg.Need.Unit;
        return (line.Account.Kind.Context.Facility, line.Account.Period, unit.Dimension, Ratio.From(line.Amount) * unit.ToBase);
    }
}
