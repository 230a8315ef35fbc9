using System.Text.Json;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Writes the sites that there should be, and what there is of them.</summary>
internal static class CompletenessJson
{
    public static void WriteFacilities(Utf8JsonWriter json, Facilities? facilities)
    {
        if (facilities is null)
        {
            json.WriteNull("facilities");
            return;
        }

        json.WriteStartObject("facilities");
        json.Text("file", facilities.SourceFile);
        json.WriteStartArray("sites");
        foreach (Facility facility in facilities)
        {
            json.WriteStartObject();
            json.WriteString("facility", facility.Name);
            json.Text("entity", facility.Entity);
            json.Text("kind", facility.Kind is { } kind ? FacilityWords.Kind.Of(kind) : null);
            json.Text("lease", facility.Lease);
            json.Text("policy", facility.Policy);
            json.Text("justification", facility.Justification);
            json.Text("region", facility.Region?.Code);
            json.Text("market", facility.Market);
            json.Text("opened", facility.Opened is { } opened ? IsoDay.Text(opened) : null);
            json.Text("closed", facility.Closed is { } closed ? IsoDay.Text(closed) : null);
            json.Number("itKw", facility.ItKilowatts);
            json.Number("racks", facility.Racks);
            json.Number("area", facility.AreaSquareMeters);
            json.Text("waterStress", facility.WaterStress);
            json.Texts("streams", facility.Streams.Select(stream => stream.ToString()));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void WriteCompleteness(Utf8JsonWriter json, Completeness? completeness)
    {
        if (completeness is null)
        {
            json.WriteNull("completeness");
            return;
        }

        json.WriteStartArray("completeness");
        foreach (StreamCoverage stream in completeness.Streams)
        {
            json.WriteStartObject();
            json.WriteString("facility", stream.Facility.Name);
            json.Text("entity", stream.Facility.Entity);
            json.WriteString("stream", stream.Stream.Activity.Value);
            json.WriteString("rhythm", FacilityWords.Rhythm.Of(stream.Stream.Rhythm));
            json.Texts("months", stream.Months.Select(FacilityWords.State.Of));
            json.WriteNumber("expected", stream.Expected);
            json.WriteNumber("covered", stream.Covered);
            json.WriteNumber("estimated", stream.Estimated);
            json.WriteEndObject();
            json.FlushIfLarge();
        }

        json.WriteEndArray();
    }
}
