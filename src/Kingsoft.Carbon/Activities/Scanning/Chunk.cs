namespace Kingsoft.Carbon;

/// <summary>Some whole records of a ledger file, as bytes. Used again for the next ones.</summary>
internal sealed class Chunk(int room)
{
    /// <summary>How many bytes before the text are readable.</summary>
    public const int Margin = 32;

    /// <summary>The room of a chunk, for large files.</summary>
    public const int UsualRoom = 256 << 10;

    /// <summary>The text stands from <see cref="Margin"/> on, with room for the index to read beyond it.</summary>
    public byte[] Data { get; private set; } = new byte[Margin + room + SeparatorIndex.Slack];

    /// <summary>How long the text is; it ends with a line feed.</summary>
    public int Length { get; private set; }

    /// <summary>How much text there is room for.</summary>
    public int Room => Data.Length - Margin - SeparatorIndex.Slack;

    /// <summary>The line of the file on which the text begins, from 1.</summary>
    public long FirstLine { get; private set; }

    /// <summary>How many line feeds it has.</summary>
    public int Lines { get; private set; }

    /// <summary>What is free for more text.</summary>
    public Span<byte> Free => Data.AsSpan(Margin + Length, Room - Length);

    public ReadOnlySpan<byte> Text => Data.AsSpan(Margin, Length);

    /// <summary>Begins with a text; more may follow.</summary>
    public void Begin(ReadOnlySpan<byte> text)
    {
        while (Room < text.Length)
            MakeRoom();
        text.CopyTo(Data.AsSpan(Margin));
        Length = text.Length;
    }

    /// <summary>Reads until there is no more room; false where the stream has no more.</summary>
    public bool Fill(Stream stream)
    {
        if (Length == Room)
            MakeRoom();
        int wanted = Free.Length;
        int read = stream.ReadAtLeast(Free, wanted, throwOnEndOfStream: false);
        Length += read;
        return read == wanted;
    }

    /// <summary>Ends the last line, which may go without its break.</summary>
    public void EndLine()
    {
        if (Length == 0 || Text[^1] == '\n')
            return;
        if (Length == Room)
            MakeRoom();

        Free[0] = (byte)'\n';
        Length++;
    }

    /// <summary>Keeps the beginning of the text alone.</summary>
    /// <param name="length">How much of it.</param>
    /// <param name="firstLine">The line of the file on which it begins.</param>
    public void Cut(int length, long firstLine)
    {
        Length = length;
        FirstLine = firstLine;
        Lines = Text.Count((byte)'\n');
    }

    private void MakeRoom()
    {
        byte[] data = Data;
        Array.Resize(ref data, (Room * 2) + Margin + SeparatorIndex.Slack);
        Data = data;
    }
}
