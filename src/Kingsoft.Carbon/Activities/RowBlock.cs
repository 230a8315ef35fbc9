namespace Kingsoft.Carbon;

/// <summary>Some thousand rows of a ledger as columns: a row costs some thirty bytes and its own words.</summary>
internal sealed class RowBlock(int firstRow)
{
    public const int Capacity = 8192;

    private const int FirstCapacity = 64;
    private const byte Wide = byte.MaxValue;

    private int[] _kinds = new int[FirstCapacity];
    private long[] _mantissas = new long[FirstCapacity];
    private byte[] _scales = new byte[FirstCapacity];
    private int[] _files = new int[FirstCapacity];
    private uint[] _lines = new uint[FirstCapacity];
    private RowParts[] _parts = new RowParts[FirstCapacity];
    private int[] _wordStarts = new int[FirstCapacity];
    private byte[] _words = [];
    private int _wordsLength;
    private List<decimal>? _wideAmounts;

    /// <summary>The position of the first row among all rows of the ledger.</summary>
    public int FirstRow { get; } = firstRow;

    public int Count { get; private set; }

    public bool IsFull => Count == Capacity;

    public void Add(int kind, decimal amount, int file, long line, RowParts parts, ReadOnlySpan<byte> words)
    {
        if (Count == _kinds.Length)
            Grow();

        _kinds[Count] = kind;
        SetAmount(amount);
        _files[Count] = file;
        _lines[Count] = checked((uint)line);
        _parts[Count] = parts;
        _wordStarts[Count] = _wordsLength;
        if (_wordsLength + words.Length > _words.Length)
            Array.Resize(ref _words, Math.Max(_wordsLength + words.Length, _words.Length * 2));
        words.CopyTo(_words.AsSpan(_wordsLength));
        _wordsLength += words.Length;
        Count++;
        if (IsFull)
            Array.Resize(ref _words, _wordsLength);
    }

    public int KindOf(int index) => _kinds[index];

    public int FileOf(int index) => _files[index];

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
        Array.Resize(ref _files, capacity);
        Array.Resize(ref _lines, capacity);
        Array.Resize(ref _parts, capacity);
        Array.Resize(ref _wordStarts, capacity);
    }
}
