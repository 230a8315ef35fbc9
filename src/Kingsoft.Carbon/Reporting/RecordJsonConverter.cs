using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Kingsoft.Carbon.Reporting;

/// <summary>
/// Reads a record of which all is given to its constructor: what that refuses, or needs and is not given, is a fault of the JSON.
/// </summary>
/// <remarks>
/// A serializer lets an <see cref="ArgumentException"/> of a constructor through, which no application expects of a text.
/// </remarks>
/// <typeparam name="T">A record that the generated code knows.</typeparam>
/// <param name="generated">How that code writes and reads the record.</param>
internal sealed class RecordJsonConverter<T>(JsonTypeInfo<T> generated) : JsonConverter<T>
{
    private readonly JsonTypeInfo<T> _generated = generated;
    private readonly string[] _needed = [.. generated.Properties
        .Where(property => property.AssociatedParameter is { IsNullable: false, HasDefaultValue: false })
        .Select(property => property.Name)];

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument json = JsonDocument.ParseValue(ref reader);
        if (json.RootElement.ValueKind != JsonValueKind.Object)
            throw new JsonException();
        CheckMembers(json.RootElement, options);
        try
        {
            return JsonSerializer.Deserialize(json.RootElement, _generated);
        }
        catch (Exception fault) when (fault is ArgumentException or JsonException)
        {
            throw new JsonException(fault.Message, fault);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, _generated);

    private void CheckMembers(JsonElement given, JsonSerializerOptions options)
    {
        StringComparer comparer = options.PropertyNameCaseInsensitive ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        HashSet<string> names = new(given.EnumerateObject().Select(member => member.Name), comparer);
        string[] missing = [.. _needed.Where(name => !names.Contains(name))];
        if (missing.Length > 0)
            throw new JsonException(InventoryJsonMessages.MembersMissing(missing).ToString());
    }
}
