using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What estimation factors made of the amount of a row, one after the other, each with where it comes from.</summary>
internal static class EstimateExplanation
{
    public static void Append(ExplanationText text, EmissionLine line)
    {
        if (line.Leg.Way.Steps.IsEmpty)
            return;

        text.Section("Estimates, from what the row says");
        foreach ((EstimateStep step, string formula) in Formulas(line))
        {
            text.Item(formula);
            text.Item($"  {Origin(step.Estimate)}");
        }
    }

    /// <summary>The steps as formulas with numbers; none where nothing was estimated.</summary>
    public static IEnumerable<string> Steps(EmissionLine line) => Formulas(line).Select(pair => pair.Formula);

    private static IEnumerable<(EstimateStep Step, string Formula)> Formulas(EmissionLine line)
    {
        Ratio ratio = Ratio.One;
        ExactAmount amount = line.ExactAmount;
        foreach (EstimateStep step in line.Leg.Way.Steps)
        {
            ratio *= step.Ratio;
            ExactAmount made = AmountWay.Times(line.ExactAmount, ratio);
            EstimationFactor estimate = step.Estimate;
            string verb = estimate.Mode == EstimateMode.Replace ? "becomes" : "also causes";
            yield return (step, $"{estimate.FromActivity} {verb} {estimate.ToActivity}: {Text(amount)} {step.Unit}{Converted(step)} "
                + $"× {Value(estimate)} = {Text(made)} {estimate.ToUnit}");
            amount = made;
        }
    }

    private static string Converted(EstimateStep step) => step.Unit == step.Estimate.FromUnit
        ? ""
        : $" × {Numbers.Format(step.Unit.RatioTo(step.Estimate.FromUnit).ToDecimal())} {step.Estimate.FromUnit}/{step.Unit}";

    private static string Value(EstimationFactor estimate)
    {
        string value = Numbers.Format(estimate.Value);
        return estimate.LossBasis switch
        {
            LossBasis.SentOut => $"{value} ÷ (1 − {value}) (loss as a part of what was sent out)",
            LossBasis.Delivered => $"{value} (loss as a part of what was delivered)",
            _ => $"{value} {estimate.ToUnit}/{estimate.FromUnit}",
        };
    }

    private static string Text(ExactAmount amount) =>
        $"{Numbers.Format(amount.Value)}{(amount.FractionText is { } fraction ? $" ({fraction})" : "")}";

    private static string Origin(EstimationFactor estimate)
    {
        Citation citation = estimate.Citation;
        string range = estimate.Uncertainty is { } interval
            ? $"; uncertainty: -{Numbers.Format(interval.LowPct)} % to +{Numbers.Format(interval.HighPct)} % (95 % interval)"
            : "";
        string place = estimate.Location.File is null ? "your own"
            : BuiltInEstimates.CollectionOf(estimate.Location.File) is { } name ? $"built in, {name}" : $"your own, {estimate.Location}";
        return $"estimate {estimate.Id} ({EstimateMessages.PlaceOf(estimate)}): {citation}; table: {citation.Table ?? "not given"}; "
            + $"published: {citation.Published?.Text ?? "not given"}; address: {citation.Url ?? "not given"}; "
            + $"terms: {citation.License ?? "not given"}; origin: {place}{range}";
    }
}
