using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>A ledger file whose header is sound, handed out in pieces of whole records. Not for several threads at once.</summary>
internal sealed class LedgerFile : IDisposable
{
    // As much as is read of one record: a longer one is for the reader that says what is wrong with it.
    private const int MostBytesOfARecord = 1 << 20;

    private readonly Stream _stream;
    private byte[] _rest = [];
    private long _nextLine;

    private LedgerFile(Stream stream, LedgerLayout layout)
    {
        _stream = stream;
        Layout = layout;
    }

    /// <summary>Where its columns stand.</summary>
    public LedgerLayout Layout { get; }

    /// <summary>Opens a file; null where its header is not sound.</summary>
    public static LedgerFile? Open(Stream stream, string path, int index)
    {
        var start = new Chunk();
        start.Length = stream.ReadAtLeast(start.Data.AsSpan(Chunk.Margin, start.Room), start.Room, throwOnEndOfStream: false);
        int length = HeaderLength(start.Text);
        if (length > 0)
        {
            byte[] header = start.Text[..length].ToArray();
            bool isSound = true;
            using CsvTable? table = CsvTable.Open(new MemoryStream(header), LedgerColumns.All, (_, _, _) => isSound = false);
            if (table is not null && isSound)
            {
                return new LedgerFile(stream, new LedgerLayout(table, path, index, header))
                {
                    _rest = start.Text[length..].ToArray(),
                    _nextLine = 1 + header.AsSpan().Count((byte)'\n'),
                };
            }
        }

        stream.Dispose();
        return null;
    }

    /// <summary>Takes the next records.</summary>
    /// <param name="chunk">Gets them.</param>
    /// <param name="isSound">Whether the end of a record was found.</param>
    /// <returns>False at the end of the file.</returns>
    public bool TryTake(Chunk chunk, out bool isSound)
    {
        isSound = true;
        while (chunk.Room < _rest.Length)
            chunk.MakeRoom();
        _rest.CopyTo(chunk.Data.AsSpan(Chunk.Margin));
        chunk.Length = _rest.Length;
        int cut = 0;
        while (cut == 0)
        {
            if (chunk.Length == chunk.Room)
                chunk.MakeRoom();
            Span<byte> room = chunk.Data.AsSpan(Chunk.Margin + chunk.Length, chunk.Room - chunk.Length);
            int read = _stream.ReadAtLeast(room, room.Length, throwOnEndOfStream: false);
            chunk.Length += read;
            if (read < room.Length)
            {
                cut = EndFile(chunk);
                break;
            }

            cut = RecordEnds.LastIn(chunk.Text);
            if (cut == 0 && chunk.Length > MostBytesOfARecord)
                isSound = false;
            if (!isSound)
                return false;
        }

        _rest = chunk.Text[cut..].ToArray();
        chunk.Length = cut;
        chunk.FirstLine = _nextLine;
        chunk.Lines = chunk.Text.Count((byte)'\n');
        _nextLine += chunk.Lines;
        return cut > 0;
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    // The last line may go without its break.
    private static int EndFile(Chunk chunk)
    {
        if (chunk.Length > 0 && chunk.Text[^1] != '\n')
        {
            if (chunk.Length == chunk.Room)
                chunk.MakeRoom();
            chunk.Data[Chunk.Margin + chunk.Length] = (byte)'\n';
            chunk.Length++;
        }

        return chunk.Length;
    }

    /// <summary>The bytes up to the end of the header record; 0 where it does not end.</summary>
    private static int HeaderLength(ReadOnlySpan<byte> text)
    {
        int at = text.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        while (at < text.Length && text[at] is (byte)'\n' or (byte)'\r')
            at++;
        int length = RecordEnds.FirstIn(text[at..]);
        return length == 0 ? 0 : at + length;
    }
}
