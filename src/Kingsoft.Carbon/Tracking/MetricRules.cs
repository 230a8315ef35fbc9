using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>What a metric may be: names in lower case, values of zero or more, and units that its name takes.</summary>
internal static class MetricRules
{
    private static readonly (string Name, string Accepted, UnitDimension[] Dimensions)[] Known =
    [
        ("revenue", "money; a currency such as CNY, MCNY or 万元", [UnitDimension.Money]),
        ("headcount", "a count of people; person", [UnitDimension.People, UnitDimension.Count]),
        ("floor-area", "an area; m2 or ft2", [UnitDimension.Area]),
        ("it-energy", "energy; kWh, MWh or GJ", [UnitDimension.Energy]),
        ("facility-energy", "energy; kWh, MWh or GJ", [UnitDimension.Energy]),
    ];

    /// <summary>What is wrong with a metric; fields are named as files name the columns.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="written">The value as it was written; null where it comes from code.</param>
    public static IEnumerable<Fault> Faults(Metric metric, string? written = null)
    {
        decimal value = metric.Value.Amount;
        written ??= Numbers.Format(value);
        if (Figure.IsTaken(metric.Name))
            yield return new(
                "metric",
                $"'{metric.Name}' is the name of a figure that is calculated; "
                    + $"another name, such as '{OtherName(metric.Name)}', is accepted");
        else if (metric.Name.Any(letter => char.IsUpper(letter) || char.IsWhiteSpace(letter)))
            yield return new(
                "metric",
                $"'{metric.Name}' is not the name of a metric; lower-case letters without blanks, "
                    + $"such as {Suggestion.Nearest(metric.Name, Known.Select(known => known.Name)) ?? "revenue"}, are accepted");
        if (metric.Name == "revenue" && value <= 0m)
            yield return new("value", $"'{written}' is no revenue to divide by; a number above 0 is accepted");
        else if (value < 0m)
            yield return new("value", $"'{written}' is negative; a number of zero or more is accepted");
        else if (!Numbers.IsCalculable(value))
            yield return new("value", $"'{written}' is out of range; {Numbers.Calculable}, is accepted: state it in another unit");
        foreach ((_, string accepted, UnitDimension[] dimensions) in Known.Where(
            known => known.Name == metric.Name && !known.Dimensions.Contains(metric.Value.Unit.Dimension)))
            yield return new("unit", $"'{metric.Value.Unit}' is not {accepted} is accepted for {metric.Name}");
    }

    private static string OtherName(string taken) =>
        $"{taken.ToLowerInvariant().Replace('.', '-')}-{(Figure.Find(taken) is { Kind: FigureKind.Emissions } ? "stated" : "metered")}";
}
