using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>What the accounts of a year add up to, whatever is found of them.</summary>
/// <param name="Totals">The totals.</param>
/// <param name="Shares">On what they rest.</param>
/// <param name="Coverage">The days that they cover, without the meters that bills name; null where they are single days at most.</param>
internal sealed record YearSums(InventoryTotals Totals, ShareCounter Shares, YearCoverage? Coverage)
{
    public static YearSums Of(ReportingPeriod year, ImmutableArray<Account> accounts, AccountBook book)
    {
        InventoryTotals totals = AccountSums.Of(accounts);
        book.Heed();
        ShareCounter shares = ShareCounter.Of(accounts);
        book.Heed();
        ImmutableArray<Account> bills = new CreditedBills(book).Without(accounts);
        return new YearSums(totals, shares, CoverageFold.Of(year, bills, book.Rows.Kinds, book.Facilities));
    }
}
