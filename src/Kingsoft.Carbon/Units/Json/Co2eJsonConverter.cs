using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kingsoft.Carbon.Serialization;

/// <summary>Writes emissions as the number of tonnes of CO2e, with all digits, and reads them back.</summary>
public sealed class Co2eJsonConverter : JsonConverter<Co2e>
{
    /// <inheritdoc/>
    public override Co2e Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Co2e.FromTonnes(reader.GetDecimal());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Co2e value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value.Tonnes);
    }
}
