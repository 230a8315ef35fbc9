using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Names the figures that an inventory should have and has not.</summary>
internal static class MissingFigures
{
    /// <summary>The code for a scope without rows.</summary>
    public const string OfScope = "scope-missing";

    private const string InPart = "market-based-in-part";

    public static IEnumerable<Lazy<Finding>> Find(
        AccountBook book, int year, IReadOnlyList<Account> accounts, InventoryTotals totals, ShareCounter shares)
    {
        if (totals.Scope2LocationBased is { } location && totals.Scope2MarketBased is null)
            yield return MarketBasedInPart(book, accounts, shares) ?? Missing("market-based-missing", location);
        if (totals.Scope2MarketBased is { } market && totals.Scope2LocationBased is null)
            yield return Missing("location-based-missing", market);
        if (totals.Scope1 is null)
            yield return Missing(OfScope, null, InventoryMessages.ScopeMissing(Figure.LabelOf([Scope.Scope1]), year));
        if ((totals.Scope2LocationBased ?? totals.Scope2MarketBased) is null)
            yield return Missing(OfScope, null, InventoryMessages.ScopeMissing(Figure.LabelOf([Scope.Scope2]), year));
    }

    /// <summary>The rows without a market-based figure, where others have one; null where none has.</summary>
    private static Lazy<Finding>? MarketBasedInPart(AccountBook book, IReadOnlyList<Account> accounts, ShareCounter shares)
    {
        if (!accounts.Any(account => account.Leg.IsScope2(Scope2Method.MarketBased)))
            return null;

        var stated = new StatedMethods();
        foreach (Account account in accounts.Where(account => AccountSums.IsStatedInScope2(account.Leg)))
            stated.Add(account.Leg.Scope2Method, account.Kind.Context.Entity, account.Kind.Context.Facility, account.Period);
        Account[] without = [.. accounts.Where(account =>
            account.Leg.IsScope2(Scope2Method.LocationBased) && !account.Leg.IsScope2(Scope2Method.MarketBased)
            && !(AccountSums.IsStatedInScope2(account.Leg)
                && stated.IsBeside(account.Kind.Context.Entity, account.Kind.Context.Facility, account.Period)))];
        if (without.Length == 0)
            return null;

        FindingGroup group = FoundAccounts.GroupOf(without, book.Review.Names);
        return new(() => group.ToFinding(InPart, FindingSeverity.Warning, InventoryMessages.Finding(InPart), shares));
    }

    private static Lazy<Finding> Missing(string code, decimal? tonnes, Message? message = null) => new(new Finding
    {
        Code = code,
        Severity = FindingSeverity.Warning,
        Message = message ?? InventoryMessages.Finding(code),
        Tonnes = tonnes,
    });
}
