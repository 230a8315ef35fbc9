using System.Text.Json;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Writes which days of a year rows cover.</summary>
internal static class CoverageJson
{
    /// <summary>Writes the days that rows of a year cover; null where they are not known.</summary>
    public static void WriteCovers(Utf8JsonWriter json, YearCoverage? coverage)
    {
        if (coverage is null)
        {
            json.WriteNull("covers");
            return;
        }

        json.WriteStartObject("covers");
        json.WriteString("from", IsoDay.Text(coverage.From));
        json.WriteString("to", IsoDay.Text(coverage.To));
        json.WriteNumber("days", coverage.Days);
        json.WriteNumber("ofDays", coverage.Year.Days);
        json.Texts("stretches", coverage.Stretches.Select(stretch => stretch.ToString()));
        json.Texts("partialScopes", coverage.PartialScopes.Select(FileWords.Scope.Of));
        json.WriteStartArray("parts");
        foreach (CoveredPart part in coverage.Parts)
        {
            json.WriteStartObject();
            json.WriteString("of", part.Subject);
            json.Text("facility", part.Facility);
            json.WriteString("from", IsoDay.Text(part.Stretches[0].Start));
            json.WriteString("to", IsoDay.Text(part.Stretches[^1].End));
            json.WriteNumber("days", part.Days);
            json.Texts("stretches", part.Stretches.Select(stretch => stretch.ToString()));
            json.WriteBoolean("decisive", part.IsDecisive);
            json.WriteBoolean("looksNew", part.LooksNew);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
