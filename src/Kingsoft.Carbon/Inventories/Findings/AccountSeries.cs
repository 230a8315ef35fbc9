using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// The part of a series that has one unit and one length of period: its amounts, made comparable with those of the others.
/// </summary>
/// <param name="Whole">The whole series.</param>
/// <param name="PerDayOfOne">An amount of 1 in the base unit of the dimension a day.</param>
internal readonly record struct AccountSeries(AmountSeries Whole, double PerDayOfOne)
{
    /// <summary>The number of the whole series.</summary>
    public int Number => Whole.Number;

    /// <summary>Whether any amount of the account may stand out; what lies at the edge, where binary rounding decides, does.</summary>
    public bool MayStandOut(Account account)
    {
        if (!Whole.HasMedian)
            return false;

        AmountBounds bounds = Whole.Bounds;
        for (Tally? tally = account.FirstTally; tally is not null; tally = tally.Next)
        {
            if (tally.IsNegative || tally.Greatest <= 0)
                continue;

            double size = PerDayOfOne / (double)Exact.PowerOfTen(tally.Scale);
            if (tally.Greatest == long.MaxValue || bounds.MayStandOut(tally.Greatest * size * 1.01)
                || bounds.MayStandOut(tally.Least * size * 0.99))
                return true;
        }

        return false;
    }

    /// <summary>A thousandth in the base unit of the dimension a day.</summary>
    public double PerDayOfThousandth => PerDayOfOne / 1000;

    /// <summary>
    /// An amount in the base unit of the dimension a day: the same number, to the last bit, as where it is counted in thousandths.
    /// </summary>
    public double PerDay(decimal amount) => amount.Scale <= Bookkeeper.UsualScale && Math.Abs(amount) < long.MaxValue / 1000
        ? (long)(amount * 1000m) * PerDayOfThousandth
        : (double)amount * PerDayOfOne;
}
