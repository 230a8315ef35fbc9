using System.Text;
using System.Text.Json;

namespace Kingsoft.Carbon.Internal;

/// <summary>A JSON value that knows the line on which it stands, so that a fault can be named by its place.</summary>
internal sealed class LocatedJson
{
    private LocatedJson(JsonTokenType kind, long line, string? text)
    {
        Kind = kind;
        Line = line;
        Text = text;
    }

    /// <summary><see cref="JsonTokenType.StartObject"/>, <see cref="JsonTokenType.StartArray"/>, or the token of a simple value.</summary>
    public JsonTokenType Kind { get; }

    public long Line { get; }

    /// <summary>The text of a string or the digits of a number; null for all others.</summary>
    public string? Text { get; }

    public List<(string Name, LocatedJson Value)> Members { get; } = [];

    public List<LocatedJson> Items { get; } = [];

    /// <summary>
    /// Reads a document; null with the fault where it is not JSON. Comments and trailing commas are allowed: people write these files.
    /// </summary>
    public static LocatedJson? Parse(byte[] utf8, FaultSink fault)
    {
        ReadOnlySpan<byte> bytes = utf8;
        if (TextEncoding.IsWide(bytes))
        {
            fault(1, "file", FileMessages.WideText);
            return null;
        }

        if (TextEncoding.FirstForeignLine(bytes) is { } foreign)
        {
            fault(foreign, "file", FileMessages.NotUtf8);
            return null;
        }

        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        var options = new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        var reader = new Utf8JsonReader(bytes, options);
        try
        {
            reader.Read();
            var lines = new LineCount(bytes);
            LocatedJson root = ReadValue(ref reader, ref lines);
            reader.Read();
            return root;
        }
        catch (JsonException exception)
        {
            fault((exception.LineNumber ?? 0) + 1, "file", FileMessages.NotJson(JsonReason.Of(exception)));
            return null;
        }
        catch (InvalidOperationException)
        {
            // Valid UTF-8, but an escape such as \ud800 that is half of a character.
            fault(bytes[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1, "file", FileMessages.HalfCharacterInJson);
            return null;
        }
    }

    private static LocatedJson ReadValue(ref Utf8JsonReader reader, ref LineCount lines)
    {
        long line = lines.At((int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var json = new LocatedJson(JsonTokenType.StartObject, line, null);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    string name = reader.GetString()!;
                    reader.Read();
                    json.Members.Add((name, ReadValue(ref reader, ref lines)));
                }

                return json;
            case JsonTokenType.StartArray:
                var array = new LocatedJson(JsonTokenType.StartArray, line, null);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    array.Items.Add(ReadValue(ref reader, ref lines));
                return array;
            case JsonTokenType.String:
                return new LocatedJson(JsonTokenType.String, line, reader.GetString());
            case JsonTokenType.Number:
                return new LocatedJson(JsonTokenType.Number, line, Encoding.UTF8.GetString(reader.ValueSpan));
            default:
                return new LocatedJson(reader.TokenType, line, null);
        }
    }

    /// <summary>The line of each of a row of rising positions, counted on from the one before: a file is gone through once.</summary>
    private ref struct LineCount(ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> _bytes = bytes;
        private int _position = 0;
        private long _line = 1;

        public long At(int position)
        {
            _line += _bytes[_position..position].Count((byte)'\n');
            _position = position;
            return _line;
        }
    }
}
