using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Rows of a ledger as columns: a row costs some thirty bytes and its own words.</summary>
internal sealed class RowBlock
{
    /// <summary>How many rows a block has that is filled one by one.</summary>
    public const int UsualCapacity = 8192;

    private const byte Wide = byte.MaxValue;

    private int[] _kinds;
    private long[] _mantissas;
    private byte[] _scales;
    private int _firstFile;
    private int[]? _files;
    private uint[] _lines;
    private RowParts[] _parts;
    private int[] _wordStarts;
    private byte[] _words;
    private int _wordsLength;
    private List<ExactAmount>? _wideAmounts;
    private BlockIds? _ids;

    /// <param name="capacity">How many rows there is room for at first.</param>
    /// <param name="wordBytes">How much room for their words.</param>
    public RowBlock(int capacity, int wordBytes)
    {
        _kinds = new int[capacity];
        _mantissas = new long[capacity];
        _scales = new byte[capacity];
        _lines = new uint[capacity];
        _parts = new RowParts[capacity];
        _wordStarts = new int[capacity];
        _words = new byte[wordBytes];
    }

    /// <summary>The position of the first row among all rows of the ledger.</summary>
    public int FirstRow { get; private set; }

    public int Count { get; private set; }

    /// <summary>How many bytes the words take.</summary>
    public int WordBytes => _wordsLength;

    /// <summary>What there is to know of the ids; asked for when all rows are in.</summary>
    public BlockIds Ids => _ids ??= BlockIds.Of(this);

    /// <summary>Says what there is to know of the ids, where it was noted as they were read.</summary>
    public void SetIds(BlockIds ids) => _ids = ids;

    /// <summary>The kinds of the rows.</summary>
    public ReadOnlySpan<int> Kinds => _kinds.AsSpan(0, Count);

    /// <summary>The digits of the amounts; the place of an amount that needs more than 63 bits, and of a fraction.</summary>
    public ReadOnlySpan<long> Mantissas => _mantissas.AsSpan(0, Count);

    /// <summary>The decimals of the amounts; more than any number has for those of more than 63 bits and for fractions.</summary>
    public ReadOnlySpan<byte> Scales => _scales.AsSpan(0, Count);

    /// <summary>Which words the rows have.</summary>
    public ReadOnlySpan<RowParts> Parts => _parts.AsSpan(0, Count);

    /// <summary>Says which place the first row has among all rows of the ledger.</summary>
    public void StandAt(int row) => FirstRow = row;

    /// <summary>Forgets all rows and makes room for as many as will come.</summary>
    public void Clear(int rows)
    {
        if (_kinds.Length < rows)
            Resize(rows);
        Count = 0;
        _wordsLength = 0;
        _files = null;
        _wideAmounts = null;
        _ids = null;
    }

    /// <summary>Gives back room that is not needed.</summary>
    public void Trim()
    {
        if (_kinds.Length > Count + (Count / 8))
            Resize(Count);
        if (_words.Length > _wordsLength + (_wordsLength / 8))
            Array.Resize(ref _words, _wordsLength);
    }

    public void Add(int kind, ExactAmount amount, int file, long line, RowWordsWriter words)
    {
        Begin(kind, file, line, words.Parts);
        SetAmount(amount);
        words.Packed.CopyTo(RoomForWords(words.Packed.Length));
        Count++;
    }

    /// <summary>Adds a row that has no words of its own but an id of less than 128 bytes; an empty id is none.</summary>
    /// <remarks>The block must have room for the row, and all rows of the block are of one file.</remarks>
    public void AddUsual(int kind, long mantissa, int scale, int file, long line, ReadOnlySpan<byte> id)
    {
        int index = Count;
        int length = _wordsLength;
        if (index == 0)
            _firstFile = file;
        _kinds[index] = kind;
        _mantissas[index] = mantissa;
        _scales[index] = (byte)scale;
        _lines[index] = checked((uint)line);
        _wordStarts[index] = length;
        Count = index + 1;
        if (id.IsEmpty)
        {
            _parts[index] = RowParts.None;
            return;
        }

        _parts[index] = RowParts.Id;
        if (_words.Length - length <= id.Length)
            Array.Resize(ref _words, Math.Max(length + id.Length + 1, _words.Length * 2));
        _words[length] = (byte)id.Length;
        id.CopyTo(_words.AsSpan(length + 1));
        _wordsLength = length + 1 + id.Length;
    }

    public void Add(int kind, long mantissa, int scale, int file, long line, RowParts parts, ReadOnlySpan<byte> words)
    {
        Begin(kind, file, line, parts);
        _mantissas[Count] = mantissa;
        _scales[Count] = (byte)scale;
        words.CopyTo(RoomForWords(words.Length));
        Count++;
    }

    public int KindOf(int index) => _kinds[index];

    public int FileOf(int index) => _files is null ? _firstFile : _files[index];

    public long LineOf(int index) => _lines[index];

    public RowParts PartsOf(int index) => _parts[index];

    /// <summary>The amount as an integer of 10^−scale; false for the few that need more than 63 bits, and for fractions.</summary>
    public bool TryNarrowAmount(int index, out long mantissa, out int scale)
    {
        mantissa = _mantissas[index];
        scale = _scales[index];
        return scale != Wide;
    }

    /// <summary>The amount with the decimals that it was written with; a fraction as it is shown.</summary>
    public decimal AmountOf(int index) => ExactAmountOf(index).Value;

    /// <summary>The amount, all of it.</summary>
    public ExactAmount ExactAmountOf(int index)
    {
        if (_scales[index] == Wide)
            return _wideAmounts![(int)_mantissas[index]];

        ulong magnitude = (ulong)Math.Abs(_mantissas[index]);
        return ExactAmount.Of(
            new decimal((int)(uint)magnitude, (int)(magnitude >> 32), 0, _mantissas[index] < 0, _scales[index]));
    }

    /// <summary>The id that a row gives; null where it gives none.</summary>
    public string? ExplicitIdOf(int index) => PartsOf(index).HasFlag(RowParts.Id) ? WordsOf(index).ExplicitId : null;

    /// <summary>The words that belong to the row alone.</summary>
    public RowWords WordsOf(int index)
    {
        int end = index + 1 < Count ? _wordStarts[index + 1] : _wordsLength;
        return new RowWords(_parts[index], _words.AsSpan(_wordStarts[index], end - _wordStarts[index]));
    }

    private void Begin(int kind, int file, long line, RowParts parts)
    {
        if (Count == _kinds.Length)
            Resize(Math.Max(64, _kinds.Length * 2));

        _kinds[Count] = kind;
        SetFile(file);
        _lines[Count] = checked((uint)line);
        _parts[Count] = parts;
        _wordStarts[Count] = _wordsLength;
    }

    private Span<byte> RoomForWords(int length)
    {
        if (_wordsLength + length > _words.Length)
            Array.Resize(ref _words, Math.Max(_wordsLength + length, _words.Length * 2));
        _wordsLength += length;
        return _words.AsSpan(_wordsLength - length, length);
    }

    // Nearly every block is of one file: only the others say it row by row.
    private void SetFile(int file)
    {
        if (Count == 0)
            _firstFile = file;
        if (_files is null && file != _firstFile)
        {
            _files = new int[_kinds.Length];
            Array.Fill(_files, _firstFile, 0, Count);
        }

        if (_files is not null)
            _files[Count] = file;
    }

    private void SetAmount(ExactAmount amount)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(amount.Value, bits);
        if (!amount.IsFraction && bits[2] == 0 && bits[1] >= 0)
        {
            long magnitude = ((long)bits[1] << 32) | (uint)bits[0];
            _mantissas[Count] = bits[3] < 0 ? -magnitude : magnitude;
            _scales[Count] = (byte)(bits[3] >> 16);
            return;
        }

        _wideAmounts ??= [];
        _mantissas[Count] = _wideAmounts.Count;
        _scales[Count] = Wide;
        _wideAmounts.Add(amount);
    }

    private void Resize(int capacity)
    {
        Array.Resize(ref _kinds, capacity);
        Array.Resize(ref _mantissas, capacity);
        Array.Resize(ref _scales, capacity);
        if (_files is not null)
            Array.Resize(ref _files, capacity);
        Array.Resize(ref _lines, capacity);
        Array.Resize(ref _parts, capacity);
        Array.Resize(ref _wordStarts, capacity);
    }
}
