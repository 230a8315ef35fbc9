using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What a row's calculation makes of its quantities, one operation after the other.</summary>
internal static class CalculationExplanation
{
    public static void Append(ExplanationText text, EmissionLine line)
    {
        if (line.Record.Calculation is not { } calculation)
            return;

        text.Section(ExplanationMessages.AmountCalculated);
        text.Item(calculation.ToString());
        foreach (Said step in Steps(line.Record, calculation))
            text.Item(step);
    }

    /// <summary>The operations with their results, and what comes out in the unit of the row.</summary>
    public static IEnumerable<Said> Steps(ActivityRecord record, Calculation calculation)
    {
        foreach (CalculationStep step in calculation.Steps)
        {
            Said made = Exactly($"{step.Left} {step.Operation} {step.Right} = {step.Result}", step.Result.FractionText);
            yield return step.Cancelled.IsEmpty
                ? made
                : ExplanationMessages.Cancelled(made, step.Cancelled.Select(unit => unit.Symbol));
        }

        yield return Exactly(ExplanationMessages.Amount(record), record.ExactAmount.FractionText);
    }

    private static Said Exactly(Said value, string? fraction) => fraction is null ? value : ExplanationMessages.Exactly(value, fraction);
}
