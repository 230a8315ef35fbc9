using System.Text.Json;

namespace Kingsoft.Carbon.Reporting;

/// <summary>A value of a JSON document with the line on which it stands, and all that is in it.</summary>
internal sealed class JsonPart
{
    private JsonPart(JsonTokens tokens)
    {
        Kind = tokens.Kind;
        Line = tokens.Line;
        Text = tokens.Text;
    }

    /// <summary><see cref="JsonTokenType.StartObject"/>, <see cref="JsonTokenType.StartArray"/>, or the token of a simple value.</summary>
    public JsonTokenType Kind { get; }

    public long Line { get; }

    /// <summary>A text or the digits of a number; null for all others.</summary>
    public string? Text { get; }

    public IReadOnlyList<(string Name, JsonPart Value)> Members { get; private init; } = [];

    public IReadOnlyList<JsonPart> Items { get; private init; } = [];

    public bool IsNull => Kind == JsonTokenType.Null;

    /// <summary>The value of which the first token was read, up to its last.</summary>
    public static JsonPart Read(JsonTokens tokens)
    {
        if (tokens.Kind == JsonTokenType.StartObject)
        {
            var members = new List<(string, JsonPart)>();
            var json = new JsonPart(tokens) { Members = members };
            for (tokens.Next(); tokens.Kind != JsonTokenType.EndObject; tokens.Next())
            {
                string name = tokens.Text!;
                tokens.Next();
                members.Add((name, Read(tokens)));
            }

            return json;
        }

        if (tokens.Kind == JsonTokenType.StartArray)
        {
            var items = new List<JsonPart>();
            var json = new JsonPart(tokens) { Items = items };
            for (tokens.Next(); tokens.Kind != JsonTokenType.EndArray; tokens.Next())
                items.Add(Read(tokens));
            return json;
        }

        return new JsonPart(tokens);
    }

    /// <summary>An object of members that were read one by one.</summary>
    public static JsonPart OfMembers(JsonTokens begun, IReadOnlyList<(string Name, JsonPart Value)> members) =>
        new(begun) { Members = members };

    /// <summary>Writes the same again.</summary>
    public void WriteTo(Utf8JsonWriter json)
    {
        switch (Kind)
        {
            case JsonTokenType.StartObject:
                json.WriteStartObject();
                foreach ((string name, JsonPart value) in Members)
                {
                    json.WritePropertyName(name);
                    value.WriteTo(json);
                }

                json.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                json.WriteStartArray();
                foreach (JsonPart item in Items)
                    item.WriteTo(json);
                json.WriteEndArray();
                break;
            case JsonTokenType.String:
                json.WriteStringValue(Text);
                break;
            case JsonTokenType.Number:
                json.WriteRawValue(Text!);
                break;
            case JsonTokenType.Null:
                json.WriteNullValue();
                break;
            default:
                json.WriteBooleanValue(Kind == JsonTokenType.True);
                break;
        }
    }
}
