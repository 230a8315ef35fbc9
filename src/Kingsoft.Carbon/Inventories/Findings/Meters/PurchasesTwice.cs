using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Finds purchases of one supplier and period that stand by what was paid and by what was delivered, in one category.</summary>
internal static class PurchasesTwice
{
    private const string Code = "purchase-twice";

    // By spend and by amount one purchase has not the same tonnes, but no tenfold of them.
    private const int MostTimes = 10;

    public static IEnumerable<Lazy<Finding>> Find(ImmutableArray<Account> accounts, LineNames names, ShareCounter shares)
    {
        var folded = new FoldedNames();
        Account[] spend = [.. accounts.Where(account => IsPurchase(account) && IsMoney(account))];
        if (spend.Length == 0)
            yield break;

        ILookup<Purchase, Account> bySpend = spend.ToLookup(account => Purchase.Of(account, folded));
        ILookup<Purchase, Account> byAmount = accounts.Where(account => IsPurchase(account) && !IsMoney(account))
            .ToLookup(account => Purchase.Of(account, folded));
        var group = new FindingGroup();
        foreach (IGrouping<Purchase, Account> paid in bySpend.Where(paid => byAmount.Contains(paid.Key)))
        {
            Account[] delivered = [.. byAmount[paid.Key]];
            Int128 one = Total(paid), other = Total(delivered);
            if (one <= 0 || other <= 0 || one > other * MostTimes || other > one * MostTimes)
                continue;

            long rows = 0;
            foreach (Account account in paid.Concat(delivered))
            {
                rows += account.Rows;
                names.Name(account, group.First);
            }

            Int128 atStake = Int128.Min(one, other);
            group.AddInScopes(atStake, rows);
            Account first = paid.MinBy(account => account.Kind.Context.Supplier, StringComparer.Ordinal)!;
            group.AddTo(
                MeterMessages.PurchaseTwiceOf(first.Kind.Context.Supplier!, first.Period, ActivitiesOf(paid), ActivitiesOf(delivered)),
                atStake,
                rows);
        }

        if (group.Lines > 0)
            yield return new(() => group.ToFinding(Code, FindingSeverity.Info, MeterMessages.PurchaseTwice, shares));
    }

    private static bool IsPurchase(Account account) => account.Leg is
    {
        Scope: Scope.Scope3, Name: null, IsMemo: false,
        Scope3Category: Scope3Category.PurchasedGoodsAndServices or Scope3Category.CapitalGoods,
    } && account.Kind.Context.Supplier is not null && !account.Flags.HasFlag(LineFlags.CarriedOver);

    private static bool IsMoney(Account account) => account.Kind.Context.Unit.Currency is not null;

    private static string ActivitiesOf(IEnumerable<Account> accounts) => string.Join(
        ", ", accounts.Select(account => account.Kind.Context.Activity.Value).Distinct().Order(StringComparer.Ordinal));

    private static Int128 Total(IEnumerable<Account> accounts) => accounts.Aggregate((Int128)0, (sum, account) => sum + account.Total());

    private readonly record struct Purchase(
        string? Supplier, string? Site, string? Entity, Scope3Category? Category, ReportingPeriod Period)
    {
        public static Purchase Of(Account account, FoldedNames folded)
        {
            ActivityContext context = account.Kind.Context;
            return new Purchase(
                folded.Of(context.Supplier), folded.OfSite(context.Facility), folded.Of(context.Entity), account.Leg.Scope3Category,
                account.Period);
        }
    }
}
