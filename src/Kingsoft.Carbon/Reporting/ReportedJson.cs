using System.Collections.Immutable;
using System.Text.Json;
using Kingsoft.Carbon.Reconciliation;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Writes printed figures with what was calculated beside them.</summary>
internal static class ReportedJson
{
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
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
