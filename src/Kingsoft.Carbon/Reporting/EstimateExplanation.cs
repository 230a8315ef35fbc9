using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What estimation factors made of the amount of a row, one after the other, each with where it comes from.</summary>
internal static class EstimateExplanation
{
    public static void Append(ExplanationText text, EmissionLine line)
    {
        if (line.Leg.Way.Steps.IsEmpty)
            return;

        text.Section(ExplanationMessages.Estimates);
        foreach ((EstimateStep step, Message formula) in Formulas(line))
        {
            text.Item(formula);
            text.ItemOfItem(Origin(step.Estimate));
        }
    }

    /// <summary>The steps as formulas with numbers; none where nothing was estimated.</summary>
    public static IEnumerable<Said> Steps(EmissionLine line) => Formulas(line).Select(pair => (Said)pair.Formula);

    private static IEnumerable<(EstimateStep Step, Message Formula)> Formulas(EmissionLine line)
    {
        Ratio ratio = Ratio.One;
        ExactAmount amount = line.ExactAmount;
        foreach (EstimateStep step in line.Leg.Way.Steps)
        {
            ratio *= step.Ratio;
            ExactAmount made = AmountWay.Times(line.ExactAmount, ratio);
            EstimationFactor estimate = step.Estimate;
            yield return (step, EstimateExplanationMessages.Formula(
                estimate, $"{Text(amount)} {step.Unit}{Converted(step)}", $"{Text(made)} {estimate.ToUnit}"));
            amount = made;
        }
    }

    private static string Converted(EstimateStep step) => step.Unit == step.Estimate.FromUnit
        ? ""
        : $" × {Numbers.Format(step.Unit.RatioTo(step.Estimate.FromUnit).ToDecimal())} {step.Estimate.FromUnit}/{step.Unit}";

    private static string Text(ExactAmount amount) =>
        $"{Numbers.Format(amount.Value)}{(amount.FractionText is { } fraction ? $" ({fraction})" : "")}";

    private static Message Origin(EstimationFactor estimate)
    {
        Said place = estimate.Location.File is null ? ExplanationMessages.YourOwn
            : BuiltInEstimates.CollectionOf(estimate.Location.File) is { } name ? EstimateExplanationMessages.BuiltIn(name)
            : ExplanationMessages.YourOwnAt(estimate.Location);
        Message origin = EstimateExplanationMessages.Origin(estimate, place);
        return estimate.Uncertainty is { } range ? EstimateExplanationMessages.WithRange(origin, range) : origin;
    }
}
