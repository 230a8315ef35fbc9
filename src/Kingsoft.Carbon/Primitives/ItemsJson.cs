using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Kingsoft.Carbon;

/// <summary>Writes a collection that has rules of its own as a list, and reads it back by them.</summary>
internal static class ItemsJson<TItem>
{
    /// <exception cref="JsonException">This is no such list, or it has faults; the cause names all of them.</exception>
    public static TItems? Read<TItems>(ref Utf8JsonReader reader, JsonSerializerOptions options, Func<TItem[], TItems> create)
        where TItems : class
    {
        ArgumentNullException.ThrowIfNull(options);
        TItem[]? items = JsonSerializer.Deserialize(ref reader, Info(options));
        try
        {
            return items is null ? null : create(items);
        }
        catch (Exception fault) when (fault is CarbonDataException or ArgumentException)
        {
            throw new JsonException(fault.Message, fault);
        }
    }

    public static void Write(Utf8JsonWriter writer, IEnumerable<TItem> items, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(options);
        JsonSerializer.Serialize(writer, [.. items], Info(options));
    }

    private static JsonTypeInfo<TItem[]> Info(JsonSerializerOptions options) =>
        (JsonTypeInfo<TItem[]>)options.GetTypeInfo(typeof(TItem[]));
}
