using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>
/// Finds metrics that grow or shrink a hundredfold or tenfold from a year to the next, or have the same number in another unit: what a
/// wrong unit makes.
/// </summary>
/// <param name="metrics">The metrics.</param>
/// <param name="confirmed">Why what grew until a year is as it should be, where somebody has confirmed that.</param>
internal sealed class MetricSlips(Metrics metrics, IReadOnlyDictionary<int, string> confirmed)
{
    // What is typed in hundreds or in percent is a hundredfold but for how the year went.
    private const decimal Near = 1.05m;

    // A tenfold is one but for how the year went; so is a number that stands in another unit.
    private const decimal NearOfTenfold = 1.25m, LeastOfUnits = 1.8m;

    /// <summary>What there is to say of the metrics.</summary>
    public IEnumerable<Message> All() => Find().Select(slip => confirmed.TryGetValue(slip.After.Year, out string? reason)
        ? InventoryMessages.Confirmed(slip.Text, reason)
        : slip.Text);

    /// <summary>What there is to say of a metric of the company in a year and nobody has confirmed; null for nothing.</summary>
    public Message? Of(string name, int year) => Find()
        .Where(slip => !confirmed.ContainsKey(slip.After.Year)
            && slip.Before is { Facility: null, Entity: null } && slip.Before.Name == name
            && (slip.Before.Year == year || slip.After.Year == year))
        .Select(slip => slip.Text)
        .FirstOrDefault();

    /// <summary>The years of confirmations that are of no metric.</summary>
    public IEnumerable<int> Unused() => confirmed.Keys.Except(Find().Select(slip => slip.After.Year)).Order();

    private IEnumerable<(Metric Before, Metric After, Message Text)> Find()
    {
        foreach (IGrouping<(string, string?, string?), Metric> series in metrics
            .Where(metric => metric.Value.Amount > 0m)
            .GroupBy(metric => (metric.Name, metric.Facility, metric.Entity)))
        {
            Metric[] years = [.. series.OrderBy(metric => metric.Year)];
            foreach ((Metric before, Metric after) in years.Zip(years.Skip(1)))
            {
                decimal larger = Math.Max(before.Value.Amount, after.Value.Amount);
                decimal smaller = Math.Min(before.Value.Amount, after.Value.Amount);
                if (larger / AmountSeries.SlipFactor * Near >= smaller || IsTenfold(larger, smaller)
                    || (larger / LeastOfUnits >= smaller && HaveOneNumber(before, after)))
                    yield return (before, after, TrackingNoteMessages.MetricSlip(before, after, FactorOf(larger, smaller)));
            }
        }
    }

    private static bool IsTenfold(decimal larger, decimal smaller) =>
        larger / SlipFactor.Tenfold * NearOfTenfold >= smaller && larger / SlipFactor.Tenfold / NearOfTenfold <= smaller;

    private static bool HaveOneNumber(Metric before, Metric after)
    {
        Quantity one = before.Stated ?? before.Value, other = after.Stated ?? after.Value;
        decimal larger = Math.Max(one.Amount, other.Amount), smaller = Math.Min(one.Amount, other.Amount);
        return one.Unit != other.Unit && larger / NearOfTenfold <= smaller;
    }

    // A quotient beyond a decimal is as good as the largest.
    private static decimal FactorOf(decimal larger, decimal smaller)
    {
        try
        {
            return ComparedAmount.Readable(larger / smaller);
        }
        catch (OverflowException)
        {
            return decimal.MaxValue;
        }
    }
}
