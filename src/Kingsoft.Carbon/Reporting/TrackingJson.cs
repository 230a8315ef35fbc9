using System.Text.Json;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Writes a tracking report as JSON: every figure with all its digits, absent ones as null.</summary>
public static class TrackingJson
{
    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <returns>JSON.</returns>
    public static string ToJson(TrackingReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("years");
            foreach (TrackedYear year in report.Years)
                WriteYear(json, report, year);
            json.WriteEndArray();
            json.WriteStartArray("changes");
            foreach (TrackedChange change in report.Changes)
                WriteChange(json, change);
            json.WriteEndArray();
            BaseYearJson.Write(json, report.BaseYearReview);
            json.WriteStartArray("targets");
            foreach (TargetProgress target in report.Targets)
                TargetJson.Write(json, report, target);
            json.WriteEndArray();
            json.WriteStartArray("forecasts");
            foreach (TrackedForecast forecast in report.Forecasts)
                ForecastJson.Write(json, forecast);
            json.WriteEndArray();
            json.Texts("notes", report.Notes);
            json.WriteEndObject();
        });
    }

    private static void WriteYear(Utf8JsonWriter json, TrackingReport report, TrackedYear year)
    {
        json.WriteStartObject();
        json.WriteNumber("year", year.Year);
        foreach (Figure figure in Figure.All.Where(figure => figure.Category is null))
            json.Number(figure.Field, figure.Of(year));
        json.WriteStartObject("intensities");
        foreach (IntensityRatio ratio in report.Intensities[year.Year])
        {
            json.WriteStartObject(ratio.Name);
            json.Number("value", ratio.Value);
            json.WriteString("unit", ratio.Unit);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        CoverageJson.WriteCovers(json, year.Coverage);
        json.WriteStartArray("missingCategories");
        foreach (Scope3Category category in year.MissingCategories)
            json.WriteNumberValue((int)category);
        json.WriteEndArray();
        InventoryJson.WriteFindings(json, year.Findings);
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, TrackedChange change)
    {
        json.WriteStartObject();
        json.WriteNumber("from", change.From);
        json.WriteNumber("to", change.To);
        json.WriteString("metric", change.Metric);
        json.WriteString("unit", change.Unit);
        WriteValues(json, change.Change);
        WriteLikeForLike(json, change.LikeForLike);
        json.Text("attributionForm", change.Attributions.IsEmpty ? null : change.Attributions[0].Form);
        WriteEffects(json, "attribution", change.Attributions.IsEmpty ? null : change.Attributions[0].Attribution);
        json.WriteStartArray("otherAttributions");
        foreach ((string form, Attribution attribution) in change.Attributions.Skip(1))
        {
            json.WriteStartObject();
            json.WriteString("form", form);
            WriteEffects(json, "attribution", attribution);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // The change above where nothing was restated; null where it is not known.
    private static void WriteLikeForLike(Utf8JsonWriter json, Change? change)
    {
        if (change is null)
        {
            json.WriteNull("likeForLike");
            return;
        }

        json.WriteStartObject("likeForLike");
        WriteValues(json, change);
        json.WriteEndObject();
    }

    private static void WriteValues(Utf8JsonWriter json, Change change)
    {
        json.Number("fromValue", change.From);
        json.Number("toValue", change.To);
        json.Number("absolute", change.Absolute);
        json.Number("percent", change.Percent);
        json.Text("noPercentReason", change.NoPercentReason);
    }

    private static void WriteEffects(Utf8JsonWriter json, string name, Attribution? attribution)
    {
        json.WriteStartArray(name);
        MultiplicativeAttribution? product = attribution is null ? null : LogMeanDivisia.Multiplicative(attribution);
        foreach (AttributionEffect effect in attribution?.Effects ?? [])
        {
            json.WriteStartObject();
            json.WriteString("effect", effect.Name);
            json.Number("value", effect.Value);
            json.Number("multiplier", product?.Effects.First(other => other.Name == effect.Name).Value);
            json.Text("cdpReason", ChangeReasons.GetCdp(effect.Name));
            json.Number("percentagePoints", attribution!.PercentagePoints(effect.Value));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
