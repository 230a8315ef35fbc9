using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kingsoft.Carbon.Estimates;

/// <summary>
/// Lets a serializer write estimation factors as a list, and read them back by the rules of <see cref="EstimationFactors.Create"/>.
/// </summary>
public sealed class EstimationFactorsJsonConverter : JsonConverter<EstimationFactors>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">This is no such list, or it has faults; the cause names all of them.</exception>
    public override EstimationFactors? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ItemsJson<EstimationFactor>.Read(ref reader, options, items => EstimationFactors.Create(items));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, EstimationFactors value, JsonSerializerOptions options) =>
        ItemsJson<EstimationFactor>.Write(writer, value, options);
}
