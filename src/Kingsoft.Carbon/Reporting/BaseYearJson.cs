using System.Text.Json;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Writes what a base-year policy tested and restated; null where there is no policy.</summary>
internal static class BaseYearJson
{
    public static void Write(Utf8JsonWriter json, BaseYearReview? review)
    {
        if (review is null)
        {
            json.WriteNull("baseYear");
            return;
        }

        json.WriteStartObject("baseYear");
        json.WriteNumber("year", review.BaseYear);
        json.WriteNumber("comparedYear", review.ComparedYear);
        json.Number("thresholdPct", review.Policy.ThresholdPct);
        json.WriteString("sum", TrackingWords.Sum.Of(review.Policy.Sum ?? ThresholdSum.Absolute));
        json.WriteBoolean("sumStated", review.Policy.Sum is not null);
        json.WriteString("timing", TrackingWords.Timing.Of(review.Policy.Timing));
        json.Texts("triggers", review.Policy.Triggers.Select(TrackingWords.Cause.Of));
        json.WriteBoolean("restated", review.IsRestated);
        json.WriteStartArray("tests");
        foreach ((ThresholdTest test, string scope2) in BaseYearTables.Tests(review))
        {
            json.WriteStartObject();
            json.WriteString("figure", test.Figure);
            json.WriteString("scope2", scope2);
            json.WriteString("change", test.Subject);
            json.Number("effect", test.Effect.Tonnes);
            json.Number("baseValue", test.BaseValue.Tonnes);
            json.Number("effectPct", test.EffectPct);
            json.WriteBoolean("exceeded", test.IsExceeded);
            json.WriteBoolean("decides", test.Decides);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Texts("notCounted", review.PassedOver);
        json.WriteStartArray("restatements");
        foreach (Restatement restatement in review.Restatements)
            WriteRestatement(json, restatement);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRestatement(Utf8JsonWriter json, Restatement restatement)
    {
        json.WriteStartObject();
        json.WriteString("metric", restatement.Metric);
        json.WriteNumber("year", restatement.Year);
        json.Number("previous", restatement.Previous.Tonnes);
        json.Number("restated", restatement.Restated.Tonnes);
        json.Number("difference", restatement.Difference.Tonnes);
        json.WriteStartArray("causes");
        foreach (RestatementStep step in restatement.Steps)
        {
            json.WriteStartObject();
            json.WriteString("cause", TrackingWords.Cause.Of(step.Cause));
            json.WriteString("description", step.Description);
            json.Number("amount", step.Amount.Tonnes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
