using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Looks at amounts that were kept, on one thread of maybe several.</summary>
/// <param name="search">What is looked for.</param>
/// <param name="log">The amounts of a thread by kind; by account where there are series beside it.</param>
/// <param name="series">Series that keep few amounts by themselves; null where the log is by kind.</param>
internal sealed class KeptAmounts(UnusualSearch search, AmountLog log, AmountSeries[]? series)
{
    private readonly IReadOnlyList<Account> _accounts = search.Book.Accounts;

    /// <summary>What it has found.</summary>
    public UnusualSums Sums { get; } = new(search);

    /// <summary>Counts the amounts for the medians.</summary>
    public void Count()
    {
        if (series is not null)
        {
            foreach ((Account account, ExactAmount amount) in ByAccount())
                Sums.Count(account, amount.Value);
            return;
        }

        for (int page = 0; page < log.Pages; page++)
        {
            search.Book.Heed();
            Sums.Count(log.Page(page));
        }

        foreach ((Account account, ExactAmount amount) in WideByKind())
            Sums.Count(account, amount.Value);
    }

    /// <summary>Adds up the amounts that stand out.</summary>
    public void LookAt()
    {
        if (series is not null)
        {
            foreach ((Account account, ExactAmount amount) in ByAccount())
                Sums.LookAt(account, amount, []);
            return;
        }

        for (int page = 0; page < log.Pages; page++)
        {
            search.Book.Heed();
            Sums.LookAt(log.Page(page));
        }

        foreach ((Account account, ExactAmount amount) in WideByKind())
            Sums.LookAt(account, amount, []);
    }

    private IEnumerable<(Account Account, ExactAmount Amount)> ByAccount()
    {
        foreach (AmountSeries one in search.Book.Heeded(series!))
        {
            for (int index = 0; index < one.Kept.Length; index++)
                yield return (_accounts[one.Kept[index].Owner], ExactAmount.Of(one.Kept[index].ToDecimal()));
            foreach ((int owner, ExactAmount amount) in one.Wide)
                yield return (_accounts[owner], amount);
        }

        for (int page = 0; page < log.Pages; page++)
        {
            search.Book.Heed();
            for (int index = 0; index < log.Page(page).Length; index++)
                yield return (_accounts[log.Page(page)[index].Owner], ExactAmount.Of(log.Page(page)[index].ToDecimal()));
        }

        foreach ((int owner, ExactAmount amount) in log.Wide)
            yield return (_accounts[owner], amount);
    }

    private IEnumerable<(Account Account, ExactAmount Amount)> WideByKind()
    {
        foreach ((int kind, ExactAmount amount) in log.Wide)
        {
            if (search.Accounts[kind] is { } account)
                yield return (account, amount);
        }
    }
}
