namespace Kingsoft.Carbon;

/// <summary>Whole accounts as one finding.</summary>
internal static class FoundAccounts
{
    /// <summary>What the accounts of a year have at stake; their lines are named when the rows are read.</summary>
    public static FindingGroup GroupOf(IEnumerable<Account> accounts, LineNames names)
    {
        var group = new FindingGroup();
        foreach (Account account in accounts)
        {
            group.Add(account.Leg, account.Total(), account.Rows);
            names.Name(account, group.First);
        }

        return group;
    }
}
