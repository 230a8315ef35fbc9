using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kingsoft.Carbon.Reporting;

/// <summary>
/// Lets a serializer write an inventory as <see cref="InventoryJson"/> does: figures with all their digits, factors by their ids, and not
/// the whole factor library.
/// </summary>
public sealed class InventoryJsonConverter : JsonConverter<Inventory>
{
    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: an inventory is calculated, from a ledger and factors.</exception>
    public override Inventory Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("An inventory is not read from its JSON; calculate it from a ledger and factors.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Inventory value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        InventoryJson.WriteDocument(writer, value);
    }
}
