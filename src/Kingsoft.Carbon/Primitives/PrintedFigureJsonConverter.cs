using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kingsoft.Carbon;

/// <summary>
/// Writes a printed figure as its text, which says how it was rounded; where that is known otherwise, with <c>decimals</c> beside it.
/// </summary>
public sealed class PrintedFigureJsonConverter : JsonConverter<PrintedFigure>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">This is no printed figure.</exception>
    public override PrintedFigure Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return PrintedFigure.TryParse(reader.GetString(), out PrintedFigure? figure) ? figure : throw new JsonException();

        using JsonDocument json = JsonDocument.ParseValue(ref reader);
        if (json.RootElement.ValueKind != JsonValueKind.Object
            || !json.RootElement.TryGetProperty("printed", out JsonElement printed) || printed.ValueKind != JsonValueKind.String
            || !json.RootElement.TryGetProperty("decimals", out JsonElement decimals) || !decimals.TryGetInt32(out int places)
            || !PrintedFigure.TryParse(printed.GetString(), out PrintedFigure? rounded))
            throw new JsonException();
        try
        {
            return rounded.WithDecimals(places);
        }
        catch (ArgumentOutOfRangeException fault)
        {
            throw new JsonException(fault.Message, fault);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PrintedFigure value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        if (PrintedFigure.TryParse(value.Text, out PrintedFigure? plain) && plain.Decimals == value.Decimals)
        {
            writer.WriteStringValue(value.Text);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("printed", value.Text);
        writer.WriteNumber("decimals", value.Decimals);
        writer.WriteEndObject();
    }
}
