namespace Kingsoft.Carbon;

/// <summary>Some whole records of a ledger file, as bytes. Used again for the next ones.</summary>
internal sealed class Chunk
{
    /// <summary>How many bytes before the text are readable.</summary>
    public const int Margin = 32;

    private const int UsualLength = 256 << 10;

    /// <summary>The text stands from <see cref="Margin"/> on, with room for the index to read beyond it.</summary>
    public byte[] Data { get; private set; } = new byte[Margin + UsualLength + SeparatorIndex.Slack];

    /// <summary>How long the text is; it ends with a line feed.</summary>
    public int Length { get; set; }

    /// <summary>How much text there is room for.</summary>
    public int Room => Data.Length - Margin - SeparatorIndex.Slack;

    /// <summary>The line of the file on which the text begins, from 1.</summary>
    public long FirstLine { get; set; }

    /// <summary>How many line feeds it has.</summary>
    public int Lines { get; set; }

    public ReadOnlySpan<byte> Text => Data.AsSpan(Margin, Length);

    public void MakeRoom()
    {
        byte[] data = Data;
        Array.Resize(ref data, (Room * 2) + Margin + SeparatorIndex.Slack);
        Data = data;
    }
}
