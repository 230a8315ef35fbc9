using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>What a metric may be: names in lower case, values of zero or more, and units that its name takes.</summary>
internal static class MetricRules
{
    private static readonly (string Name, Func<Metric, Message> OtherUnit, UnitDimension[] Dimensions)[] Known =
    [
        ("revenue", TrackingMessages.NotMoney, [UnitDimension.Money]),
        ("headcount", TrackingMessages.NotPeople, [UnitDimension.People, UnitDimension.Count]),
        ("floor-area", TrackingMessages.NotAnArea, [UnitDimension.Area]),
        ("it-energy", TrackingMessages.NotAnEnergy, [UnitDimension.Energy]),
        ("facility-energy", TrackingMessages.NotAnEnergy, [UnitDimension.Energy]),
    ];

    /// <summary>What is wrong with a metric; fields are named as files name the columns.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="written">The value as it was written; null where it comes from code.</param>
    public static IEnumerable<Fault> Faults(Metric metric, string? written = null)
    {
        if (metric.Year is < FieldReader.FirstYear or > FieldReader.LastYear)
        {
            yield return new("year", WordMessages.NumberOutside(
                Numbers.Format(metric.Year), WordMessages.KindYear, FieldReader.FirstYear, FieldReader.LastYear));
        }

        if (metric.RoundingHalfWidth < 0m)
            yield return new(nameof(Metric.RoundingHalfWidth), WordMessages.Negative(Numbers.Format(metric.RoundingHalfWidth)));
        if (string.IsNullOrEmpty(metric.Name) || metric.Value.Unit is null)
        {
            yield return new(string.IsNullOrEmpty(metric.Name) ? "metric" : "value", WordMessages.ValueMissing);
            yield break;
        }

        decimal value = metric.Value.Amount;
        written ??= Numbers.Format(value);
        if (Figure.IsTaken(metric.Name))
            yield return new("metric", TrackingMessages.MetricNameTaken(metric, OtherName(metric.Name)));
        else if (metric.Name.Any(letter => char.IsUpper(letter) || char.IsWhiteSpace(letter)))
            yield return new("metric", TrackingMessages.MetricNameMalformed(metric, NearName(metric.Name)));
        if (metric.Name == "revenue" && value <= 0m)
            yield return new("value", TrackingMessages.NoRevenue(written));
        else if (value < 0m)
            yield return new("value", TrackingMessages.MetricNegative(written));
        else if (!Numbers.IsCalculable(value))
            yield return new("value", TrackingMessages.MetricExtreme(written));
        foreach ((_, Func<Metric, Message> otherUnit, _) in Known.Where(
            known => known.Name == metric.Name && !known.Dimensions.Contains(metric.Value.Unit.Dimension)))
            yield return new("unit", otherUnit(metric));
    }

    private static string NearName(string name) => Suggestion.Nearest(name, Known.Select(known => known.Name)) ?? "revenue";

    private static string OtherName(string taken) =>
        $"{taken.ToLowerInvariant().Replace('.', '-')}-{(Figure.Find(taken) is { Kind: FigureKind.Emissions } ? "stated" : "metered")}";
}
