namespace Kingsoft.Carbon;

/// <summary>What is found by looking at lines again.</summary>
internal static class FoundLines
{
    /// <summary>The lines of each reporting year as one finding.</summary>
    /// <param name="book">Where they are from.</param>
    /// <param name="lines">The lines.</param>
    public static IReadOnlyDictionary<int, FindingGroup> ByYear(AccountBook book, IEnumerable<AccountLine> lines)
    {
        var groups = new Dictionary<int, FindingGroup>();
        byte[] buffer = [];
        foreach ((FindingGroup group, Account account) in FinerAccounts.Of(lines, Name))
            group.Add(account.Leg, account.Total(), account.Rows);
        return groups;

        FindingGroup Name(AccountLine line)
        {
            if (!groups.TryGetValue(line.Account.Part.ReportingYear, out FindingGroup? group))
                groups.Add(line.Account.Part.ReportingYear, group = new FindingGroup());
            group.First.Add(book.IdOf(line, ref buffer));
            return group;
        }
    }
}
