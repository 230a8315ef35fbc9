using System.Text.Json;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Writes where a target stands, with its path year by year.</summary>
internal static class TargetJson
{
    public static void Write(Utf8JsonWriter json, TrackingReport report, TargetProgress progress)
    {
        EmissionTarget target = progress.Target;
        json.WriteStartObject();
        json.WriteString("name", target.Name);
        json.WriteString("kind", TrackingWords.Kind.Of(target.Kind));
        json.WriteString("unit", progress.Unit);
        json.WriteString("pathway", TrackingWords.Pathway.Of(target.Pathway));
        json.Text("pathwaySource", target.PathwaySource);
        json.WriteNumber("baseYear", target.BaseYear);
        json.Text("baseYearSource", target.BaseYearSource);
        json.WriteNumber("year", target.Year);
        json.WriteNumber("assessedYear", progress.Year);
        json.WriteString("status", TrackingWords.Status.Of(progress.Status));
        json.Text("notAssessedReason", progress.NotAssessedReason);
        json.Text("noPaceReason", progress.NoPaceReason);
        json.Text("noBudgetReason", progress.NoBudgetReason);
        foreach ((string name, _, decimal? value) in TargetFigures.Of(progress))
            json.Number(name, value);
        json.WriteStartArray("path");
        for (int year = target.BaseYear; year <= target.Year; year++)
        {
            json.WriteStartObject();
            json.WriteNumber("year", year);
            json.Number("value", Pathway.ValueAt(target, progress.BaseValue, year));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
