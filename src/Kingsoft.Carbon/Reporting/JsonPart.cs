using System.Text.Json;

namespace Kingsoft.Carbon.Reporting;

/// <summary>A value of a JSON document with the line on which it stands, and all that is in it.</summary>
internal sealed class JsonPart
{
    private List<(string Name, JsonPart Value)>? _members;
    private List<JsonPart>? _items;

    /// <summary><see cref="JsonTokenType.StartObject"/>, <see cref="JsonTokenType.StartArray"/>, or the token of a simple value.</summary>
    public JsonTokenType Kind { get; private set; }

    public long Line { get; private set; }

    /// <summary>A text or the digits of a number; null for all others.</summary>
    public string? Text { get; private set; }

    public IReadOnlyList<(string Name, JsonPart Value)> Members => _members ?? [];

    public IReadOnlyList<JsonPart> Items => _items ?? [];

    public bool IsNull => Kind == JsonTokenType.Null;

    /// <summary>The value of which the first token was read, up to its last.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="pool">Where values are taken from; null for new ones.</param>
    public static JsonPart Read(JsonTokens tokens, JsonPartPool? pool = null)
    {
        JsonPart json = Begun(tokens, pool?.Take() ?? new JsonPart());
        if (tokens.Kind == JsonTokenType.StartObject)
        {
            json._members ??= [];
            for (tokens.Next(); tokens.Kind != JsonTokenType.EndObject; tokens.Next())
            {
                string name = tokens.Text!;
                tokens.Next();
                json._members.Add((name, Read(tokens, pool)));
            }
        }
        else if (tokens.Kind == JsonTokenType.StartArray)
        {
            json._items ??= [];
            for (tokens.Next(); tokens.Kind != JsonTokenType.EndArray; tokens.Next())
                json._items.Add(Read(tokens, pool));
        }

        return json;
    }

    /// <summary>An object of members that are read one by one.</summary>
    public static JsonPart OfMembers(JsonTokens begun, List<(string Name, JsonPart Value)> members)
    {
        JsonPart json = Begun(begun, new JsonPart());
        json._members = members;
        return json;
    }

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

    private static JsonPart Begun(JsonTokens tokens, JsonPart json)
    {
        json.Kind = tokens.Kind;
        json.Line = tokens.Line;
        json.Text = tokens.Text;
        json._members?.Clear();
        json._items?.Clear();
        return json;
    }
}
