using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>Finds metrics that grow or shrink a hundredfold from a year to the next: what a wrong unit makes.</summary>
internal static class MetricSlips
{
    // What is typed in hundreds or in percent is a hundredfold but for how the year went.
    private const decimal Near = 1.05m;

    /// <summary>What there is to say of the metrics.</summary>
    public static IEnumerable<Message> Of(Metrics metrics) => Find(metrics).Select(slip => slip.Text);

    /// <summary>What there is to say of a metric of the company in a year; null for nothing.</summary>
    public static Message? Of(Metrics metrics, string name, int year) => Find(metrics)
        .Where(slip => slip.Before is { Facility: null, Entity: null } && slip.Before.Name == name
            && (slip.Before.Year == year || slip.After.Year == year))
        .Select(slip => slip.Text)
        .FirstOrDefault();

    private static IEnumerable<(Metric Before, Metric After, Message Text)> Find(Metrics metrics)
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
                if (larger / AmountSeries.SlipFactor * Near >= smaller)
                    yield return (before, after, TrackingNoteMessages.MetricSlip(before, after, FactorOf(larger, smaller)));
            }
        }
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
