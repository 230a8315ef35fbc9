namespace Kingsoft.Carbon;

/// <summary>Some thousand rows of a ledger as columns: a row costs some thirty bytes and its own words.</summary>
internal sealed class RowBlock
{
    public const int Capacity = 8192;

    private const int FirstCapacity = 64;
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
    private List<decimal>? _wideAmounts;

    /// <param name="before">The block before it, which is full: the next one needs about as much room. Null for the first, which begins
    /// small.</param>
    public RowBlock(RowBlock? before)
    {
        int capacity = before is null ? FirstCapacity : Capacity;
        FirstRow = before is null ? 0 : before.FirstRow + before.Count;
        _kinds = new int[capacity];
        _mantissas = new long[capacity];
        _scales = new byte[capacity];
        _lines = new uint[capacity];
        _parts = new RowParts[capacity];
        _wordStarts = new int[capacity];
        _words = new byte[before is null ? 0 : before._wordsLength + (before._wordsLength / 16)];
    }

    /// <summary>The position of the first row among all rows of the ledger.</summary>
    public int FirstRow { get; }

    public int Count { get; private set; }

    public bool IsFull => Count == Capacity;

    public void Add(int kind, decimal amount, int file, long line, RowParts parts, ReadOnlySpan<byte> words)
    {
        if (Count == _kinds.Length)
            Grow();

        _kinds[Count] = kind;
        SetAmount(amount);
        SetFile(file);
        _lines[Count] = checked((uint)line);
        _parts[Count] = parts;
        _wordStarts[Count] = _wordsLength;
        if (_wordsLength + words.Length > _words.Length)
            Array.Resize(ref _words, Math.Max(_wordsLength + words.Length, _words.Length * 2));
        words.CopyTo(_words.AsSpan(_wordsLength));
        _wordsLength += words.Length;
        Count++;
    }

    public int KindOf(int index) => _kinds[index];

    public int FileOf(int index) => _files is null ? _firstFile : _files[index];

    public long LineOf(int index) => _lines[index];

    public RowParts PartsOf(int index) => _parts[index];

    /// <summary>The amount as an integer of 10^−scale; false for the few that need more than 63 bits.</summary>
    public bool TryNarrowAmount(int index, out long mantissa, out int scale)
    {
        mantissa = _mantissas[index];
        scale = _scales[index];
        return scale != Wide;
    }

    /// <summary>The amount with the decimals that it was written with.</summary>
    public decimal AmountOf(int index)
    {
        if (_scales[index] == Wide)
            return _wideAmounts![(int)_mantissas[index]];

        ulong magnitude = (ulong)Math.Abs(_mantissas[index]);
        return new decimal((int)(uint)magnitude, (int)(magnitude >> 32), 0, _mantissas[index] < 0, _scales[index]);
    }

    /// <summary>The words that belong to the row alone.</summary>
    public RowWords WordsOf(int index)
    {
        int end = index + 1 < Count ? _wordStarts[index + 1] : _wordsLength;
        return new RowWords(_parts[index], _words.AsSpan(_wordStarts[index], end - _wordStarts[index]));
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

    private void SetAmount(decimal amount)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(amount, bits);
        if (bits[2] == 0 && bits[1] >= 0)
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

    private void Grow()
    {
        int capacity = Math.Min(Capacity, _kinds.Length * 2);
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
