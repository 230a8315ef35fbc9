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

    /// <summary>Adds up the amounts that stand out.</summary>
    public void LookAt()
    {
        if (series is not null)
        {
            foreach ((Account account, ExactAmount amount) in ByAccount())
                Sums.LookAt(account, amount, []);
            return;
        }

        foreach (ReadOnlyMemory<PackedAmount> part in search.Book.Heeded(log.Parts))
            Sums.LookAt(part.Span);

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

        foreach (ReadOnlyMemory<PackedAmount> part in search.Book.Heeded(log.Parts))
        {
            for (int index = 0; index < part.Length; index++)
                yield return (_accounts[part.Span[index].Owner], ExactAmount.Of(part.Span[index].ToDecimal()));
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
