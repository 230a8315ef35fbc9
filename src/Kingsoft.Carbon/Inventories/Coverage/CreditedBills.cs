using System.Collections.Immutable;

namespace Kingsoft.Carbon.Coverage;

/// <summary>The bills of which corrections leave nothing: their days have no bill, until there is a new one or a row of 0.</summary>
internal sealed class CreditedBills
{
    private readonly Dictionary<int, long> _rows = [];

    public CreditedBills(AccountBook book)
    {
        foreach (CorrectionSum sum in book.Rows.Corrections.Sums.Where(sum => sum.Original.Size.Sign > 0 && sum.Size.Sign == 0))
        {
            Count(sum.Original);
            foreach (CorrectionRow correction in sum.Corrections)
                Count(correction);
        }
    }

    /// <summary>Whether all rows of an account are credited bills and what credits them.</summary>
    public bool AreAllOf(Account account) => _rows.TryGetValue(account.KindNumber, out long rows) && rows == account.Rows;

    /// <summary>Accounts without those.</summary>
    public ImmutableArray<Account> Without(ImmutableArray<Account> accounts) =>
        _rows.Count == 0 ? accounts : [.. accounts.Where(account => !AreAllOf(account))];

    /// <summary>Series without those.</summary>
    public IReadOnlyCollection<MeterSeries> Without(IReadOnlyCollection<MeterSeries> series) => _rows.Count == 0 ? series :
    [
        .. series.Select(one => one.Accounts.Any(AreAllOf) ? one.Of(account => !AreAllOf(account)) : one)
            .Where(one => one.Accounts.Count > 0),
    ];

    private void Count(CorrectionRow row) => _rows[row.KindNumber] = _rows.GetValueOrDefault(row.KindNumber) + 1;
}
