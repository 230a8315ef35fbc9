using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>
/// Finds days that may stand for months: a spreadsheet makes 2025/3/1 of 2025-03. Rows of a kind are found where all their days are the
/// first of a month, and either of several months or written as a spreadsheet does.
/// </summary>
internal static class FirstDaysOfMonths
{
    private const string Code = "first-of-month";

    public static IEnumerable<Finding> Find(AccountBook book, ImmutableArray<Account> accounts, ShareCounter shares)
    {
        HashSet<Account> found = [.. accounts
            .Where(account => account.Period.Start == account.Period.End)
            .GroupBy(account => account.Kind.Context, ReferenceEqualityComparer.Instance)
            .Where(days => LookLikeMonths([.. days], book.Rows.SpreadsheetDays))
            .SelectMany(days => days)];
        if (found.Count == 0)
            yield break;

        foreach (FindingGroup group in FoundLines.ByYear(book, book.Lines(found.Contains)).Values)
            yield return group.ToFinding(Code, FindingSeverity.Warning, InventoryMessages.Finding(Code), shares);
    }

    private static bool LookLikeMonths(Account[] accounts, IReadOnlySet<DateOnly> spreadsheetDays)
    {
        DateOnly first = accounts[0].Period.Start;
        return Array.TrueForAll(accounts, account => account.Period.Start.Day == 1)
            && Array.Exists(accounts, account => account.Period.Start != first || spreadsheetDays.Contains(account.Period.Start));
    }
}
