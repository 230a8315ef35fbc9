using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Kingsoft.Carbon.Reporting;

/// <summary>
/// Reads a record so that a member which the JSON lacks has its initial value, and what the record refuses is a fault of the JSON.
/// </summary>
/// <remarks>
/// Generated code sets every member, those that the JSON lacks to the default of their type: no list instead of an empty one. So what is
/// missing is written into the object first, as it is in a record of which nothing was set.
/// </remarks>
/// <typeparam name="T">A record that the generated code knows.</typeparam>
internal sealed class RecordJsonConverter<T> : JsonConverter<T>
{
    private readonly JsonTypeInfo<T> _generated;
    private readonly Lazy<JsonElement> _initial;
    private readonly string[] _needed;

    /// <summary>Reads and writes by generated code.</summary>
    /// <param name="generated">How that code writes and reads the record, still open to changes.</param>
    /// <param name="initial">A record with nothing but what is required; null where all is given to a constructor.</param>
    public RecordJsonConverter(JsonTypeInfo<T> generated, T? initial)
    {
        JsonPropertyInfo[] initialized =
            initial is null ? [] : [.. generated.Properties.Where(property => IsOpen(property) && property.Get!(initial) is not null)];

        // Options of an application may leave out what is null or zero: that says something where the initial value is another.
        foreach (JsonPropertyInfo property in initialized)
            property.ShouldSerialize = (_, _) => true;
        _generated = generated;
        _needed = [.. generated.Properties.Where(IsOfConstructor).Select(property => property.Name)];
        _initial = new(() => Members(initialized, initial!, generated.Options));
    }

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument json = JsonDocument.ParseValue(ref reader);
        if (json.RootElement.ValueKind != JsonValueKind.Object)
            throw new JsonException();
        try
        {
            return JsonSerializer.Deserialize(Whole(json.RootElement, options), _generated);
        }
        catch (Exception fault) when (fault is ArgumentException or JsonException)
        {
            throw new JsonException(fault.Message, fault);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, _generated);

    private static bool IsOpen(JsonPropertyInfo property) =>
        property is { IsRequired: false, Get: not null, AssociatedParameter.IsMemberInitializer: true };

    private static JsonElement Members(JsonPropertyInfo[] properties, object initial, JsonSerializerOptions options)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            foreach (JsonPropertyInfo property in properties)
            {
                writer.WritePropertyName(property.Name);
                JsonSerializer.Serialize(writer, property.Get!(initial), options.GetTypeInfo(property.PropertyType));
            }

            writer.WriteEndObject();
        }

        return JsonElement.Parse(json.WrittenSpan);
    }

    private static bool IsOfConstructor(JsonPropertyInfo property) =>
        property.AssociatedParameter is { IsMemberInitializer: false, IsNullable: false };

    /// <summary>The object with all that it lacks.</summary>
    /// <exception cref="JsonException">It lacks what its constructor needs.</exception>
    private ReadOnlySpan<byte> Whole(JsonElement given, JsonSerializerOptions options)
    {
        StringComparer comparer = options.PropertyNameCaseInsensitive ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        HashSet<string> names = new(given.EnumerateObject().Select(member => member.Name), comparer);
        string[] missing = [.. _needed.Where(name => !names.Contains(name))];
        if (missing.Length > 0)
            throw new JsonException(InventoryJsonMessages.MembersMissing(missing));

        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            foreach (JsonProperty member in given.EnumerateObject())
                member.WriteTo(writer);
            foreach (JsonProperty member in _initial.Value.EnumerateObject().Where(member => !names.Contains(member.Name)))
                member.WriteTo(writer);
            writer.WriteEndObject();
        }

        return json.WrittenSpan;
    }
}
