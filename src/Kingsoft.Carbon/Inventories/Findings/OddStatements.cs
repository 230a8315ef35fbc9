using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Finds what rows or options state that has no effect, or one that is probably not meant.</summary>
internal static class OddStatements
{
    // Source: UNFCCC inventories begin in 1990, which is the earliest base year in use.
    private const int FirstYear = 1990, LastYear = 2050;
    private const int FarYears = 10, FewRows = 3;

    public static IEnumerable<Lazy<Finding>> Find(
        AccountBook book, int year, ImmutableArray<Account> accounts, IReadOnlyDictionary<int, long> rowsOfYears, ShareCounter shares) =>
    [
        .. OfAccounts("carried-over-outside", book, accounts, shares, account =>
            account.Leg.Scope == Scope.Outside && account.Leg.Flags.HasFlag(LineFlags.CarriedOver)),
        .. OfAccounts("instrument-unused", book, accounts, shares, account =>
            account.Kind.Context.Instrument is not null && account.Leg.Way.Name is null && account.Market is not { Parts.IsEmpty: false },
            account => account.Kind.Context.Instrument!, book.HasInstruments ? MarketMessages.Elsewhere : null),
        .. OfAccounts("not-relevant-reported", book, accounts, shares, account => ReasonOf(book, account) is not null, account =>
            InventoryMessages.NotRelevantButReported(account.Leg.Scope3Category!.Value, ReasonOf(book, account)!)),
        .. StrayYear(book, year, accounts, rowsOfYears, shares),
    ];

    private static string? ReasonOf(AccountBook book, Account account) =>
        account.Leg.Scope3Category is { } category ? book.NotRelevant.GetValueOrDefault(category) : null;

    private static IEnumerable<Lazy<Finding>> OfAccounts(
        string code, AccountBook book, ImmutableArray<Account> accounts, ShareCounter shares, Func<Account, bool> isFound,
        Func<Account, Said>? subject = null, Message? text = null)
    {
        Account[] found = [.. accounts.Where(isFound)];
        if (found.Length == 0)
            yield break;

        FindingGroup group = FoundAccounts.GroupOf(found, book.Review.Names);
        foreach (Account account in subject is null ? [] : found)
            group.AddTo(subject!(account), account.Total(), account.Rows);
        yield return new(() => group.ToFinding(code, FindingSeverity.Warning, text ?? InventoryMessages.Finding(code), shares));
    }

    // There is no clock: a year is judged by its neighbours, and by which years are accounted at all.
    private static IEnumerable<Lazy<Finding>> StrayYear(
        AccountBook book, int year, ImmutableArray<Account> accounts, IReadOnlyDictionary<int, long> rowsOfYears, ShareCounter shares)
    {
        int[] others = [.. rowsOfYears.Keys.Where(other => other != year)];
        long rows = rowsOfYears.GetValueOrDefault(year);
        bool isFar = others.Length > 0 && others.All(other => Math.Abs(other - year) > FarYears)
            && rows <= FewRows && others.Sum(other => rowsOfYears[other]) > rows * FewRows
            && accounts.Any(account => !account.Leg.Flags.HasFlag(LineFlags.CarriedOver));
        if (rows == 0 || (year is >= FirstYear and <= LastYear && !isFar))
            yield break;

        FindingGroup group = FoundAccounts.GroupOf(accounts, book.Review.Names);
        yield return new(() =>
            group.ToFinding("stray-year", FindingSeverity.Warning, InventoryMessages.StrayYear(year, others), shares));
    }
}
