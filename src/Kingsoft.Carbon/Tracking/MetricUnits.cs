using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>A series in two units of one dimension is put into the first one's; two currencies need a rate.</summary>
internal static class MetricUnits
{
    /// <summary>Every metric in the unit of the first of its name; what has no way there is noted.</summary>
    public static ImmutableArray<Metric> InOneUnit(IEnumerable<Metric> metrics, CurrencyRates rates, DataIssues issues)
    {
        var unitOf = new Dictionary<string, Unit>(StringComparer.Ordinal);
        ImmutableArray<Metric>.Builder result = ImmutableArray.CreateBuilder<Metric>();
        foreach (Metric metric in metrics)
        {
            if (!unitOf.TryGetValue(metric.Name, out Unit? unit))
                unitOf.Add(metric.Name, unit = metric.Value.Unit);

            decimal rate = 1m;
            Unit from = metric.Value.Unit;
            if (!from.IsConvertibleTo(unit) && from.Currency is { } currency && unit.Currency is not null)
            {
                decimal? found = rates.Find(currency, metric.Year);
                if (found is not > 0m)
                {
                    issues.Add(metric.Location, "unit", TrackingMessages.RateFault(metric, unit, found), field: from.Symbol);
                    continue;
                }

                rate = found.Value;
            }
            else if (!from.IsConvertibleTo(unit))
            {
                issues.Add(metric.Location, "unit", TrackingMessages.UnitsUnlike(metric, unit), field: from.Symbol);
                continue;
            }

            if (from == unit)
                result.Add(metric);
            else if (Converted(metric, rate, unit) is { } converted)
                result.Add(converted);
            else
                issues.Add(metric.Location, "value", TrackingMessages.MetricExtreme(Numbers.Format(metric.Value.Amount)));
        }

        return result.ToImmutable();
    }

    private static Metric? Converted(Metric metric, decimal rate, Unit unit)
    {
        try
        {
            return metric with
            {
                Value = Converted(metric.Value, rate, unit),
                Stated = metric.Value,
                RoundingHalfWidth = Converted(new Quantity(metric.RoundingHalfWidth, metric.Value.Unit), rate, unit).Amount,
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static Quantity Converted(Quantity value, decimal rate, Unit to) => value.Unit.IsConvertibleTo(to)
        ? value.To(to)
        : new Quantity(value.To(Unit.Parse(value.Unit.Currency!)).Amount * rate, Unit.Parse(to.Currency!)).To(to);
}
