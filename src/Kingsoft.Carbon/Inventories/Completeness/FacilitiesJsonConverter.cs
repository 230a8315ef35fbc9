using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Kingsoft.Carbon.Coverage;

/// <summary>Lets a serializer write sites as a list, and read them back by the rules of <see cref="Facilities.Create"/>.</summary>
public sealed class FacilitiesJsonConverter : JsonConverter<Facilities>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">This is no such list, or it has faults; the cause names all of them.</exception>
    public override Facilities? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Facility[]? items = JsonSerializer.Deserialize(ref reader, Info(options));
        try
        {
            return items is null ? null : Facilities.Create(items);
        }
        catch (Exception fault) when (fault is CarbonDataException or ArgumentException)
        {
            throw new JsonException(fault.Message, fault);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Facilities value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(options);
        JsonSerializer.Serialize(writer, [.. value], Info(options));
    }

    private static JsonTypeInfo<Facility[]> Info(JsonSerializerOptions options) =>
        (JsonTypeInfo<Facility[]>)options.GetTypeInfo(typeof(Facility[]));
}
