using System.Collections.Immutable;
using System.Text.Json;
using Kingsoft.Carbon.Reconciliation;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Writes printed figures with what was calculated beside them.</summary>
internal static class ReportedJson
{
    private static readonly Words<NotComparedReason> Reasons = new(
        (NotComparedReason.OtherDays, "other-days"), (NotComparedReason.NoTotal, "no-total"),
        (NotComparedReason.NoInventory, "no-inventory"));

    public static void Write(Utf8JsonWriter json, ImmutableArray<PrintedComparison> comparisons)
    {
        json.WriteStartArray("reported");
        foreach (PrintedComparison comparison in comparisons)
        {
            json.WriteStartObject();
            json.WriteString("indicator", comparison.Reported.Indicator);
            json.WriteString("printed", comparison.Reported.Printed.Text);
            json.Number("printedValue", comparison.Reported.Printed.Value);
            json.WriteString("unit", comparison.Reported.Unit);
            json.Number("calculated", comparison.Calculated);
            json.Number("difference", comparison.Difference);
            json.Number("roundingHalfWidth", comparison.RoundingHalfWidth);
            json.WritePropertyName("insideRounding");
            if (comparison.IsInsideRounding is { } inside)
                json.WriteBooleanValue(inside);
            else
                json.WriteNullValue();
            json.WriteBoolean("yearInPart", comparison.IsOfPart);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the printed figures beside which nothing calculated stands, and why.</summary>
    public static void WriteNotCompared(Utf8JsonWriter json, IEnumerable<NotCompared> figures)
    {
        json.WriteStartArray("notCompared");
        foreach ((ReportedFigure figure, NotComparedReason reason) in figures)
        {
            json.WriteStartObject();
            json.WriteString("indicator", figure.Indicator);
            json.WriteString("period", figure.Period);
            json.WriteString("printed", figure.Printed.Text);
            json.WriteString("unit", figure.Unit);
            json.WriteString("reason", Reasons.Of(reason));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
