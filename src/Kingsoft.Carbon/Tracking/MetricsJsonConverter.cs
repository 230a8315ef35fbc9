using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Kingsoft.Carbon.Tracking;

/// <summary>Lets a serializer write metrics as a list, and read them back by the rules of <see cref="Metrics.Create"/>.</summary>
public sealed class MetricsJsonConverter : JsonConverter<Metrics>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">This is no such list, or it has faults; the cause names all of them.</exception>
    public override Metrics? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Metric[]? items = JsonSerializer.Deserialize(ref reader, Info(options));
        try
        {
            return items is null ? null : Metrics.Create(items);
        }
        catch (Exception fault) when (fault is CarbonDataException or ArgumentException)
        {
            throw new JsonException(fault.Message, fault);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Metrics value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(options);
        JsonSerializer.Serialize(writer, [.. value], Info(options));
    }

    private static JsonTypeInfo<Metric[]> Info(JsonSerializerOptions options) =>
        (JsonTypeInfo<Metric[]>)options.GetTypeInfo(typeof(Metric[]));
}
