namespace Kingsoft.Carbon;

/// <summary>What to look for among all amounts once more: in which series, and where what stands out is added up.</summary>
internal sealed class UnusualSearch
{
    private readonly Dictionary<(PlanLeg Leg, int Year), int> _groupOfLeg = [];
    private readonly List<Account> _groups = [];

    public UnusualSearch(AccountBook book, SeriesOfAmounts all, bool[] isLooked)
    {
        Book = book;
        Accounts = new Account?[book.Rows.Kinds.Count];
        Kinds = new LookedKind[Accounts.Length];
        HasFound = new bool[Accounts.Length];
        foreach (Account account in book.Accounts)
        {
            if (account.Series is not { } series || !isLooked[series.Number])
                continue;

            // Where a row has several lines, or may have none, its lines tell.
            double perDay = book.IsSingle(account.KindNumber) && !book.MayLeaveOut ? series.PerDayOfThousandth : -1;
            Accounts[account.KindNumber] = account;
            Kinds[account.KindNumber] = new LookedKind(perDay, series.Number, GroupOf(account));
        }

        Bounds = new AmountBounds[isLooked.Length];
        Array.Fill(Bounds, AmountBounds.None);
        Looked = [.. all.ByNumber.Where(series => isLooked[series.Number])];
        foreach (AmountSeries series in Looked)
            Bounds[series.Number] = series.Bounds;
    }

    public AccountBook Book { get; }

    /// <summary>What is looked for, by kind.</summary>
    public LookedKind[] Kinds { get; }

    /// <summary>The account of each kind that has one.</summary>
    public Account?[] Accounts { get; }

    /// <summary>Of which kinds something was found.</summary>
    public bool[] HasFound { get; }

    /// <summary>Between which amounts the median of each series is.</summary>
    public AmountBounds[] Bounds { get; }

    /// <summary>An account without rows for each group: what stands out of a leg in a reporting year is added up together.</summary>
    public IReadOnlyList<Account> Groups => _groups;

    /// <summary>The series in which an amount may stand out.</summary>
    public AmountSeries[] Looked { get; }

    /// <summary>The group of an account.</summary>
    public int GroupOf(Account account)
    {
        var key = (account.Leg, account.Part.ReportingYear);
        if (!_groupOfLeg.TryGetValue(key, out int group))
        {
            _groupOfLeg.Add(key, group = _groups.Count);
            _groups.Add(account.Empty());
        }

        return group;
    }
}
