namespace Kingsoft.Carbon;

/// <summary>
/// The part of a series that has one unit and one length of period: its amounts, made comparable with those of the others.
/// </summary>
internal sealed class AccountSeries(AmountSeries series, double perDayOfOne)
{
    /// <summary>An amount of 1 in the base unit of the dimension a day.</summary>
    public double PerDayOfOne { get; } = perDayOfOne;

    public void Add(decimal amount)
    {
        if (amount > 0m)
            series.Add(PerDay(amount));
    }

    public bool StandsOut(decimal amount) => amount > 0m && series.StandsOut(PerDay(amount));

    /// <summary>
    /// Whether any amount of the account may stand out; what lies at the edge, where binary rounding decides, is looked at.
    /// </summary>
    public bool MayStandOut(Account account)
    {
        foreach (Tally tally in account.Tallies)
        {
            double size = PerDayOfOne / Math.Pow(10, tally.Scale);
            bool isWide = tally.Greatest == long.MaxValue;
            if (!tally.IsNegative && tally.Greatest > 0 && (
                isWide || series.StandsOut(tally.Greatest * size * 1.01) || series.StandsOut(tally.Least * size * 0.99)))
                return true;
        }

        return false;
    }

    private double PerDay(decimal amount) => (double)amount * PerDayOfOne;
}
