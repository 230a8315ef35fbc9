using System.Collections.Immutable;
using System.Numerics;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Posts lines again by a key that is finer than an account: an own column, what a finding looks for, the months of a longer period.
/// </summary>
internal static class FinerAccounts
{
    /// <summary>Lines of an account with the same key are an account again.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="key">The key.</param>
    /// <param name="market">The market-based figure of a line that shares that of its account; null where nobody needs it.</param>
    public static IEnumerable<(TKey Key, Account Account)> Of<TKey>(
        IEnumerable<AccountLine> lines, Func<AccountLine, TKey> key, Func<AccountLine, Int128>? market = null)
        where TKey : notnull
    {
        var parts = new Dictionary<(int Account, TKey Key), Account>();
        foreach (AccountLine line in lines)
        {
            Account whole = line.Account;
            (int, TKey) place = (whole.Number, key(line));
            if (!parts.TryGetValue(place, out Account? part))
                parts.Add(place, part = whole.Empty());

            // Its account has taken the amount before: it is not too large.
            Bookkeeper.Post(part, line.ExactAmount);
            if (market is not null && whole.Market is not null)
                part.AddMarket(market(line));
        }

        return parts.Select(part => (part.Key.Key, part.Value));
    }

    /// <summary>
    /// The figures of each line are shared among the months of its period by days; its last month takes the rest. The market-based figure
    /// of what instruments cover is shared as they cover the months.
    /// </summary>
    /// <param name="lines">The lines.</param>
    /// <param name="key">The key, by the month.</param>
    /// <param name="market">The market-based figure of a line that has one.</param>
    public static IEnumerable<MonthlyPart<TKey>> ByMonth<TKey>(
        IEnumerable<AccountLine> lines, Func<AccountLine, string, TKey> key, Func<AccountLine, Int128?> market)
        where TKey : notnull
    {
        var months = new Dictionary<ReportingPeriod, ImmutableArray<(string Month, ScaledRatio? Share)>>();
        var parts = new Dictionary<(PlanLeg Leg, TKey Key), MonthlyPart<TKey>>();
        foreach (AccountLine line in lines)
        {
            PlanLeg leg = line.Account.Leg;
            if (!months.TryGetValue(line.Account.Period, out ImmutableArray<(string Month, ScaledRatio? Share)> shares))
                months.Add(line.Account.Period, shares = SharesOf(line.Account.Period));

            Int128[] whole = [.. leg.Coefficients.Select(coefficient => coefficient.Times(line.ExactAmount))];
            var rest = (Int128[])whole.Clone();
            Int128? wholeMarket = market(line), restMarket = wholeMarket;
            ImmutableArray<Int128> ofMonths = line.Account.Market?.ByMonth ?? [];
            for (int at = 0; at < shares.Length; at++)
            {
                (string month, ScaledRatio? share) = shares[at];
                (PlanLeg, TKey) place = (leg, key(line, month));
                if (!parts.TryGetValue(place, out MonthlyPart<TKey>? part))
                    parts.Add(place, part = new MonthlyPart<TKey>(place.Item2, leg));
                part.CountLine();
                for (int i = 0; i < whole.Length; i++)
                {
                    Int128 value = share?.Times(whole[i], 0) ?? rest[i];
                    rest[i] -= value;
                    part.Values[i] += value;
                }

                if (wholeMarket is not { } tonnes)
                    continue;
                Int128 ofMonth = share is null ? restMarket!.Value
                    : ofMonths.IsEmpty ? share.Times(tonnes, 0)
                    : ShareOf(tonnes, ofMonths[at], line.Account.Market!.Total);
                restMarket -= ofMonth;
                part.AddMarket(ofMonth);
            }
        }

        return parts.Values;
    }

    private static Int128 ShareOf(Int128 tonnes, Int128 ofMonth, Int128 all) => all == 0
        ? 0
        : (Int128)Ratio.DivideHalfEven((BigInteger)tonnes * ofMonth * Int128.Sign(all), (BigInteger)Int128.Abs(all));

    /// <summary>The months of a period with the share of its days; null for the last, which takes the rest.</summary>
    private static ImmutableArray<(string Month, ScaledRatio? Share)> SharesOf(ReportingPeriod period)
    {
        ImmutableArray<(string Month, int Days)> months = PeriodMonths.Of(period);
        return
        [
            .. months.SkipLast(1).Select(month => (month.Month, (ScaledRatio?)new ScaledRatio(new Ratio(month.Days, period.Days), 0))),
            (months[^1].Month, null),
        ];
    }
}
