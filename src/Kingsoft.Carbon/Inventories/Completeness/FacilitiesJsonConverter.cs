using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kingsoft.Carbon.Coverage;

/// <summary>Lets a serializer write sites as a list, and read them back by the rules of <see cref="Facilities.Create"/>.</summary>
public sealed class FacilitiesJsonConverter : JsonConverter<Facilities>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">This is no such list, or it has faults; the cause names all of them.</exception>
    public override Facilities? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ItemsJson<Facility>.Read(ref reader, options, items => Facilities.Create(items));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Facilities value, JsonSerializerOptions options) =>
        ItemsJson<Facility>.Write(writer, value, options);
}
