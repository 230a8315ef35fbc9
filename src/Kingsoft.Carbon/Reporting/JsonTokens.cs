using System.Text;
using System.Text.Json;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The tokens of a JSON document, as its bytes come: no more of it is held than the token that is read.</summary>
internal sealed class JsonTokens(Stream stream, string name)
{
    private const int FirstBytes = 1 << 16, MostMebibytes = 16, MostBytes = MostMebibytes << 20;

    private readonly SharedTexts _texts = new();
    private byte[] _buffer = new byte[FirstBytes];
    private JsonReaderState _state;
    private int _start;
    private int _end;
    private bool _isBegun;
    private bool _isFinal;
    private long _line = 1;

    /// <summary>What the document is called in messages.</summary>
    public string Name => name;

    public JsonTokenType Kind { get; private set; }

    /// <summary>The line on which the token stands.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>A text, the name of a member, or the digits of a number; null for all others.</summary>
    public string? Text { get; private set; }

    /// <summary>Goes on to the next token; false behind the last.</summary>
    /// <exception cref="CarbonDataException">The document is not JSON, or a text in it is too long.</exception>
    public bool Read()
    {
        if (!_isBegun)
            Begin();
        while (true)
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isFinal, _state);
            bool isRead = Advance(ref reader);
            if (isRead)
                Take(ref reader);
            Pass(ref reader, isRead);
            if (isRead || _isFinal)
                return isRead;

            Fill();
        }
    }

    /// <summary>Goes on to the next token, which there has to be.</summary>
    public void Next()
    {
        if (!Read())
            throw Fault(InventoryJsonMessages.Malformed("it ends too early"));
    }

    /// <summary>Passes over a value, of which this is the first token.</summary>
    public void Skip()
    {
        for (int depth = Depth(Kind); depth > 0; depth += Depth(Kind))
            Next();

        static int Depth(JsonTokenType kind) => kind switch
        {
            JsonTokenType.StartObject or JsonTokenType.StartArray => 1,
            JsonTokenType.EndObject or JsonTokenType.EndArray => -1,
            _ => 0,
        };
    }

    /// <summary>Makes sure that nothing stands behind the document.</summary>
    public void End()
    {
        if (Read())
            throw Fault(InventoryJsonMessages.Malformed("something stands behind its end"));
    }

    private CarbonDataException Fault(Message message, long? line = null) =>
        new([new DataIssue(new SourceLocation(name, line ?? Line), "file", message)]);

    private void Begin()
    {
        _isBegun = true;
        while (_end < 4 && !_isFinal)
            Fill();
        if (TextEncoding.IsWide(_buffer.AsSpan(0, _end)))
            throw Fault(FileMessages.WideText);
        if (_buffer.AsSpan(0, _end).StartsWith(Encoding.UTF8.Preamble))
            _start = Encoding.UTF8.Preamble.Length;
    }

    private bool Advance(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (JsonException exception)
        {
            throw Fault(InventoryJsonMessages.Malformed(JsonReason.Of(exception)), (exception.LineNumber ?? 0) + 1);
        }
    }

    private void Take(ref Utf8JsonReader reader)
    {
        Kind = reader.TokenType;
        Line = _line + _buffer.AsSpan(_start, (int)reader.TokenStartIndex).Count((byte)'\n');
        try
        {
            Text = Kind switch
            {
                JsonTokenType.String or JsonTokenType.PropertyName => TextOf(ref reader),
                JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
                _ => null,
            };
        }
        catch (InvalidOperationException exception)
        {
            // Bytes that are no UTF-8 have a cause; an escape such as \ud800 that is half of a character has none.
            throw Fault(exception.InnerException is DecoderFallbackException ? FileMessages.NotUtf8 : FileMessages.HalfCharacterInJson);
        }
    }

    // Characters are never more than the bytes that they are written in.
    private string? TextOf(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.Length > SharedTexts.MostCharacters)
            return reader.GetString();

        Span<char> characters = stackalloc char[SharedTexts.MostCharacters];
        return _texts.Of(characters[..reader.CopyString(characters)]);
    }

    private void Pass(ref Utf8JsonReader reader, bool isRead)
    {
        int passed = (int)reader.BytesConsumed;
        if (isRead)
            _line = Line;
        else
            _line += _buffer.AsSpan(_start, passed).Count((byte)'\n');
        _start += passed;
        _state = reader.CurrentState;
    }

    private void Fill()
    {
        int rest = _end - _start;
        if (rest == _buffer.Length)
        {
            if (rest >= MostBytes)
                throw Fault(InventoryJsonMessages.TooLong(MostMebibytes), _line);
            Array.Resize(ref _buffer, rest * 2);
        }
        else if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, rest);
        }

        _start = 0;
        int read = stream.Read(_buffer, rest, _buffer.Length - rest);
        _end = rest + read;
        _isFinal = read == 0;
    }
}
