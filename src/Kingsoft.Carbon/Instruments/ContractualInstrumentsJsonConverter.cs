using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Kingsoft.Carbon.Instruments;

/// <summary>
/// Lets a serializer write contractual instruments as a list, and read them back by the rules of
/// <see cref="ContractualInstruments.Create"/>.
/// </summary>
public sealed class ContractualInstrumentsJsonConverter : JsonConverter<ContractualInstruments>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">This is no such list, or it has faults; the cause names all of them.</exception>
    public override ContractualInstruments? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ContractualInstrument[]? items = JsonSerializer.Deserialize(ref reader, Info(options));
        try
        {
            return items is null ? null : ContractualInstruments.Create(items);
        }
        catch (Exception fault) when (fault is CarbonDataException or ArgumentException)
        {
            throw new JsonException(fault.Message, fault);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ContractualInstruments value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(options);
        JsonSerializer.Serialize(writer, [.. value], Info(options));
    }

    private static JsonTypeInfo<ContractualInstrument[]> Info(JsonSerializerOptions options) =>
        (JsonTypeInfo<ContractualInstrument[]>)options.GetTypeInfo(typeof(ContractualInstrument[]));
}
