using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Names the figures that an inventory should have and has not.</summary>
internal static class MissingFigures
{
    /// <summary>The code for a scope without rows.</summary>
    public const string OfScope = "scope-missing";

    public static IEnumerable<Lazy<Finding>> Find(
        AccountBook book, int year, ImmutableArray<Account> accounts, InventoryTotals totals, ShareCounter shares)
    {
        bool hasLocation = totals.Scope2LocationBased is not null || Has(accounts, Scope2Method.LocationBased);
        bool hasMarket = totals.Scope2MarketBased is not null || Has(accounts, Scope2Method.MarketBased);
        if (hasLocation && totals.Scope2MarketBased is null)
        {
            yield return hasMarket
                ? InPart("market-based-in-part", Scope2Method.MarketBased, book, accounts, shares)
                : Missing("market-based-missing", totals.Of(Figure.Scope2LocationBased));
        }

        if (hasMarket && totals.Scope2LocationBased is null)
        {
            yield return hasLocation
                ? InPart("location-based-in-part", Scope2Method.LocationBased, book, accounts, shares)
                : Missing("location-based-missing", totals.Of(Figure.Scope2MarketBased));
        }

        if (totals.Scope1 is null)
            yield return Missing(OfScope, null, InventoryMessages.ScopeMissing(Figure.LabelOf([Scope.Scope1]), year));
        if (!hasLocation && !hasMarket)
            yield return Missing(OfScope, null, InventoryMessages.ScopeMissing(Figure.LabelOf([Scope.Scope2]), year));
    }

    private static bool Has(ImmutableArray<Account> accounts, Scope2Method method) =>
        accounts.Any(account => account.Leg.IsScope2(method));

    /// <summary>The rows without a figure by a method, where others have one.</summary>
    private static Lazy<Finding> InPart(
        string code, Scope2Method method, AccountBook book, ImmutableArray<Account> accounts, ShareCounter shares)
    {
        var stated = new StatedMethods();
        foreach (Account account in accounts)
            stated.Note(account);
        stated.With(accounts);
        FindingGroup group = FoundAccounts.GroupOf(accounts.Where(account => stated.Lacks(method, account)), book.Review.Names);
        return new(() => group.ToFinding(code, FindingSeverity.Warning, InventoryMessages.Finding(code), shares));
    }

    private static Lazy<Finding> Missing(string code, decimal? tonnes, Message? message = null) =>
        new(new Finding(code, FindingSeverity.Warning, message ?? InventoryMessages.Finding(code)) { Tonnes = tonnes });
}
