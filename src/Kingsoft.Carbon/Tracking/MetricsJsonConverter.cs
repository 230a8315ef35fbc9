using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kingsoft.Carbon.Tracking;

/// <summary>Lets a serializer write metrics as a list, and read them back by the rules of <see cref="Metrics.Create"/>.</summary>
public sealed class MetricsJsonConverter : JsonConverter<Metrics>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">This is no such list, or it has faults; the cause names all of them.</exception>
    public override Metrics? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ItemsJson<Metric>.Read(ref reader, options, items => Metrics.Create(items));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Metrics value, JsonSerializerOptions options) =>
        ItemsJson<Metric>.Write(writer, value, options);
}
