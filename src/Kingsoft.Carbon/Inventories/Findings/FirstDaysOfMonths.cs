using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>
/// Finds days that may stand for months: a spreadsheet makes 2025/3/1 of 2025-03. Rows of a kind are found where nearly all
/// their days are the first of a month, and either of several months or written as a spreadsheet does.
/// </summary>
internal static class FirstDaysOfMonths
{
    private const string Code = "first-of-month";

    public static IEnumerable<Lazy<Finding>> Find(AccountBook book, ImmutableArray<Account> accounts, ShareCounter shares)
    {
        HashSet<Account> found = [.. accounts
            .Where(account => account.Period.Start == account.Period.End)
            .GroupBy(account => account.Kind.Context, ReferenceEqualityComparer.Instance)
            .SelectMany(days => DaysThatLookLikeMonths([.. days], book.Rows.SpreadsheetDays))];
        if (found.Count == 0)
            yield break;

        DateOnly first = found.Min(account => account.Period.Start);
        FindingGroup group = FoundAccounts.GroupOf(found, book.Review.Names);
        yield return new(() => group.ToFinding(Code, FindingSeverity.Warning, InventoryMessages.FirstOfMonth(first), shares));
    }

    // Three in four: a reading on another day among twelve firsts changes nothing, and readings of every day are no months.
    private static Account[] DaysThatLookLikeMonths(Account[] days, IReadOnlySet<DateOnly> spreadsheetDays)
    {
        Account[] firsts = [.. days.Where(account => account.Period.Start.Day == 1)];
        bool isOfSeveralMonths = firsts.Select(account => account.Period.Start).Distinct().Count() > 1;
        bool isWrittenSo = Array.Exists(firsts, account => spreadsheetDays.Contains(account.Period.Start));
        return firsts.Length * 4 >= days.Length * 3 && (isOfSeveralMonths || isWrittenSo) ? firsts : [];
    }
}
