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

        HashSet<(string?, ReportingPeriod, decimal, Unit)> keys = [.. book.Lines(leased.Contains).Select(Key)];
        HashSet<Account> bought = [.. accounts.Where(account => account.Leg.Scope == Scope.Scope2 && !account.Leg.IsMemo)];
        var group = new FindingGroup();
        byte[] buffer = [];
        foreach (AccountLine line in book.Lines(bought.Contains).Where(line => keys.Contains(Key(line))))
        {
            group.Add(line.Account.Leg.Total(line.Amount), 1);
            group.First.Add(book.IdOf(line, ref buffer));
        }

        if (group.Lines > 0)
            yield return group.ToFinding(Code, FindingSeverity.Warning, InventoryMessages.Finding(Code), shares);
    }

    private static bool IsLeasedElectricity(Account account) =>
        account.Leg.Scope3Category == Scope3Category.UpstreamLeasedAssets && account.Leg.Need.Activity.IsWithin("electricity");

    private static (string?, ReportingPeriod, decimal, Unit) Key(AccountLine line) =>
        (line.Account.Kind.Context.Facility, line.Account.Period, line.Amount, line.Account.Leg.Need.Unit);
}
