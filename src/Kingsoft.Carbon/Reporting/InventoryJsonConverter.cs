using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kingsoft.Carbon.Reporting;

/// <summary>
/// Lets a serializer write an inventory as <see cref="InventoryJson"/> does, and read it back: figures with all their digits, factors by
/// their ids, and not the whole factor library, which what was read does not have either (<see cref="InventoryJson.Read(string,
/// FactorLibrary?)"/> takes one).
/// </summary>
public sealed class InventoryJsonConverter : JsonConverter<Inventory>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">This is not the JSON of one inventory; the cause names all faults.</exception>
    public override Inventory Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument json = JsonDocument.ParseValue(ref reader);
        try
        {
            using var stream = new MemoryStream(JsonMarshal.GetRawUtf8Value(json.RootElement).ToArray());
            ImmutableArray<Inventory> inventories = InventoryJson.Read(stream).Inventories;
            return inventories is [var only] ? only : throw new JsonException(InventoryJsonMessages.Several(inventories.Length).ToString());
        }
        catch (CarbonDataException fault)
        {
            throw new JsonException(fault.Message, fault);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Inventory value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        InventoryJson.WriteDocument(writer, value);
    }
}
