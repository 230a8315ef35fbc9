using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What a row's calculation makes of its quantities, one operation after the other.</summary>
internal static class CalculationExplanation
{
    public static void Append(ExplanationText text, EmissionLine line)
    {
        if (line.Record.Calculation is not { } calculation)
            return;

        text.Section("Amount, as the row calculates it");
        text.Item(calculation.ToString());
        foreach (string step in Steps(line.Record, calculation))
            text.Item(step);
    }

    /// <summary>The operations with their results, and what comes out in the unit of the row.</summary>
    public static IEnumerable<string> Steps(ActivityRecord record, Calculation calculation)
    {
        foreach (CalculationStep step in calculation.Steps)
        {
            string units = string.Join(", ", step.Cancelled.Select(unit => unit.Symbol));
            string cancelled = units.Length == 0 ? "" : $" ({units} cancelled)";
            yield return $"{step.Left} {step.Operation} {step.Right} = {step.Result}{Exactly(step.Result.FractionText)}{cancelled}";
        }

        yield return $"amount = {Numbers.Format(record.Amount)} {record.Unit}{Exactly(record.ExactAmount.FractionText)}";
    }

    private static string Exactly(string? fraction) => fraction is null ? "" : $", exactly {fraction}";
}
