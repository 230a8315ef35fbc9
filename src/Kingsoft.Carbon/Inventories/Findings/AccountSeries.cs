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

    /// <summary>Where the sizes of its amounts are counted among the series with many; −1 as long as it has few.</summary>
    public int CountedAt => Whole.CountedAt;

    /// <summary>The place of the lowest amounts, where it has many.</summary>
    public int FirstPlace => Whole.FirstPlace;

    public void Add(decimal amount)
    {
        if (amount > 0m)
            Whole.Add(PerDay(amount));
    }

    /// <summary>Whether any amount of the account may stand out; what lies at the edge, where binary rounding decides, does.</summary>
    public bool MayStandOut(Account account)
    {
        for (Tally? tally = account.FirstTally; tally is not null; tally = tally.Next)
        {
            double size = PerDayOfOne / Math.Pow(10, tally.Scale);
            bool isWide = tally.Greatest == long.MaxValue;
            if (Whole.HasMedian && !tally.IsNegative && tally.Greatest > 0 && (
                isWide || Whole.Bounds.MayStandOut(tally.Greatest * size * 1.01)
                || Whole.Bounds.MayStandOut(tally.Least * size * 0.99)))
                return true;
        }

        return false;
    }

    /// <summary>An amount in the base unit of the dimension a day.</summary>
    public double PerDay(decimal amount) => (double)amount * PerDayOfOne;
}
