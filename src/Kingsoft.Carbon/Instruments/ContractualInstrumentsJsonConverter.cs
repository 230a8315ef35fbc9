using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kingsoft.Carbon.Instruments;

/// <summary>
/// Lets a serializer write contractual instruments as a list, and read them back by the rules of
/// <see cref="ContractualInstruments.Create"/>.
/// </summary>
public sealed class ContractualInstrumentsJsonConverter : JsonConverter<ContractualInstruments>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">This is no such list, or it has faults; the cause names all of them.</exception>
    public override ContractualInstruments? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ItemsJson<ContractualInstrument>.Read(ref reader, options, items => ContractualInstruments.Create(items));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ContractualInstruments value, JsonSerializerOptions options) =>
        ItemsJson<ContractualInstrument>.Write(writer, value, options);
}
