using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kingsoft.Carbon.Serialization;

/// <summary>Writes a value as the text that it prints, and reads it back by its own rules; as a key of an object too.</summary>
/// <remarks>The default of a structure, which names nothing (no period, no date, no quantity), is null in JSON.</remarks>
/// <typeparam name="T">A value that is read from its text, such as <see cref="Unit"/> or <see cref="ReportingPeriod"/>.</typeparam>
public sealed class ParsableJsonConverter<T> : JsonConverter<T>
    where T : IParsable<T>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    /// <exception cref="JsonException">The text is none that the value is read from.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return default!;
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException();
        return Parse(reader.GetString()!);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (EqualityComparer<T>.Default.Equals(value, default))
            writer.WriteNullValue();
        else
            writer.WriteStringValue(value.ToString());
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">The text is none that the value is read from.</exception>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.GetString()!);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value.ToString() ?? "");
    }

    // The value says what is wrong with a text; where it stands, the serializer adds.
    private static T Parse(string text)
    {
        try
        {
            return T.Parse(text, CultureInfo.InvariantCulture);
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            throw new JsonException(fault.Message, fault);
        }
    }
}
