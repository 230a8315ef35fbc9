using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The amounts of two bills of the same days, in the base unit of their dimension.</summary>
/// <param name="Less">The smaller.</param>
/// <param name="More">The larger.</param>
/// <param name="Tonnes">The CO2e of the smaller, as an integer of 10⁻¹² t.</param>
internal sealed record TwoBills(decimal Less, decimal More, Int128 Tonnes)
{
    /// <summary>The two rows of accounts; null where there are more or fewer, or one takes something back.</summary>
    public static TwoBills? Of(IEnumerable<Account> accounts)
    {
        var bills = new List<(decimal Size, Int128 Tonnes)>();
        foreach (Account account in accounts)
        {
            for (Tally? tally = account.FirstTally; tally is not null; tally = tally.Next)
            {
                if (tally.IsNegative || tally.Rows + bills.Count > 2 || tally.Greatest == long.MaxValue)
                    return null;

                bills.Add(BillOf(account, tally, tally.Least));
                if (tally.Rows == 2)
                    bills.Add(BillOf(account, tally, tally.Greatest));
            }
        }

        if (bills.Count != 2)
            return null;

        ((decimal Size, Int128 Tonnes) less, (decimal Size, Int128 Tonnes) more) =
            bills[0].Size <= bills[1].Size ? (bills[0], bills[1]) : (bills[1], bills[0]);
        return less.Size > 0m ? new TwoBills(less.Size, more.Size, less.Tonnes) : null;
    }

    /// <summary>Whether they differ, and the smaller is at least a share of the larger.</summary>
    public bool AreNear(decimal share) => Less < More && ComparedAmount.Times(Less, More) >= share;

    private static (decimal Size, Int128 Tonnes) BillOf(Account account, Tally tally, long mantissa)
    {
        decimal amount = Exact.FromMantissa(mantissa, tally.Scale);
        return (ComparedAmount.InBase(amount, account.Kind.Context.Unit), account.Leg.Total(amount));
    }
}
