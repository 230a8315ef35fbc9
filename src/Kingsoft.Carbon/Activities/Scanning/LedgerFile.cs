using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>A ledger file whose header is sound, handed out in pieces of whole records. Not for several threads at once.</summary>
internal sealed class LedgerFile : IDisposable
{
    // As much as is read of one record: a longer one is for the reader that says what is wrong with it.
    private const int MostBytesOfARecord = 1 << 20;

    private readonly LedgerInput _input;
    private readonly Stream _stream;
    private byte[] _rest = [];
    private long _nextLine;
    private long _taken;
    private bool _isEnded;

    private LedgerFile(LedgerInput input, Stream stream, LedgerLayout layout)
    {
        _input = input;
        _stream = stream;
        Layout = layout;
    }

    /// <summary>Where its columns stand.</summary>
    public LedgerLayout Layout { get; }

    /// <summary>Opens a file; null where its header is not sound.</summary>
    public static LedgerFile? Open(LedgerInput input, int index, int room)
    {
        Stream stream = input.Open();
        LedgerFile? file = null;
        try
        {
            return file = Open(input, index, room, stream);
        }
        finally
        {
            if (file is null)
                input.Close(stream);
        }
    }

    private static LedgerFile? Open(LedgerInput input, int index, int room, Stream stream)
    {
        var start = new Chunk(room);
        int length = 0;
        bool isEnded = false;
        for (; length == 0 && !isEnded && start.Length <= MostBytesOfARecord; length = HeaderLength(start.Text))
        {
            isEnded = !start.Fill(stream);
            if (isEnded && !EndFile(input, start, 0))
                return null;
        }

        if (length > 0 && !RecordEnds.HasLoneReturn(start.Text[..length]))
        {
            byte[] header = start.Text[..length].ToArray();
            bool isSound = true;
            using CsvTable? table = CsvTable.Open(new MemoryStream(header), LedgerColumns.All, (_, _, _) => isSound = false);
            if (table is not null && isSound)
            {
                return new LedgerFile(input, stream, new LedgerLayout(table, input.Name, index, header))
                {
                    _rest = start.Text[length..].ToArray(),
                    _taken = length,
                    _isEnded = isEnded,
                    _nextLine = 1 + header.AsSpan().Count((byte)'\n'),
                };
            }
        }

        return null;
    }

    /// <summary>How many bytes of it were taken.</summary>
    public long Taken => _taken;

    /// <summary>Takes the next records.</summary>
    /// <param name="chunk">Gets them.</param>
    /// <param name="isSound">Whether the end of a record was found.</param>
    /// <returns>False at the end of the file.</returns>
    public bool TryTake(Chunk chunk, out bool isSound)
    {
        isSound = true;
        chunk.Begin(_rest);
        int cut = 0;
        while (cut == 0)
        {
            if (_isEnded || !chunk.Fill(_stream))
            {
                isSound = _isEnded || EndFile(_input, chunk, _taken);
                _isEnded = true;
                cut = chunk.Length;
                break;
            }

            cut = RecordEnds.LastIn(chunk.Text);
            isSound = cut > 0 || chunk.Length <= MostBytesOfARecord;
            if (!isSound)
                return false;
        }

        if (!isSound)
            return false;

        _rest = chunk.Text[cut..].ToArray();
        _taken += cut;
        chunk.Cut(cut, _nextLine);
        _nextLine += chunk.Lines;
        return cut > 0;
    }

    /// <inheritdoc/>
    public void Dispose() => _input.Close(_stream);

    /// <summary>Ends the last line; false where the file is not all there.</summary>
    private static bool EndFile(LedgerInput input, Chunk chunk, long taken)
    {
        bool isWhole = input.IsWhole(taken + chunk.Length);
        chunk.EndLine();
        return isWhole;
    }

    /// <summary>The bytes up to the end of the header record; 0 where it does not end.</summary>
    private static int HeaderLength(ReadOnlySpan<byte> text)
    {
        int at = text.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        at = Math.Max(at, BlankRows.LengthAtStart(text, out _));
        while (at < text.Length && text[at] is (byte)'\n' or (byte)'\r')
            at++;
        int length = RecordEnds.FirstIn(text[at..]);
        return length == 0 ? 0 : at + length;
    }
}
