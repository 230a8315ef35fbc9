using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The single amounts of an account, where its sums tell them: the least, the greatest and the sum of up to three.</summary>
internal static class KnownAmounts
{
    private const int MostRows = 3;

    /// <summary>Adds the amounts that are above 0; false where the sums do not tell them, or a row takes something back.</summary>
    public static bool TryAddTo(List<KnownAmount> amounts, Account account)
    {
        for (Tally? tally = account.FirstTally; tally is not null; tally = tally.Next)
        {
            if (tally is not { IsNegative: false, Rows: <= MostRows, Greatest: < long.MaxValue })
                return false;

            foreach (Int128 amount in Of(tally))
                amounts.Add(KnownAmount.Of(account, Exact.FromMantissa(amount, tally.Scale)));
        }

        return true;
    }

    /// <summary>The amounts of a tally of up to three rows.</summary>
    public static Int128[] Of(Tally tally)
    {
        if (tally.Amounts == 0)
            return [];

        Int128 rest = tally.Amounts - tally.Least;
        if (rest == 0)
            return [tally.Least];

        rest -= tally.Greatest;
        return rest > 0 ? [tally.Least, tally.Greatest, rest] : [tally.Least, tally.Greatest];
    }
}
