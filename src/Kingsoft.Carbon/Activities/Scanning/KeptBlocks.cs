namespace Kingsoft.Carbon;

/// <summary>Keeps all rows, in the order of the files.</summary>
internal sealed class KeptBlocks(LedgerRows rows) : IReadAttempt
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<int, RowBlock> _blocks = [];

    /// <inheritdoc/>
    public IBlockTaker NewTaker() => new Taker(this);

    /// <summary>The rows, after all were taken.</summary>
    public LedgerRows Close()
    {
        rows.ReadAgainBy(null, null);
        foreach (RowBlock block in _blocks.Values.Where(block => block.Count > 0))
            rows.Append(block);
        rows.Kinds.Close();
        return rows;
    }

    private sealed class Taker(KeptBlocks kept) : IBlockTaker
    {
        private const int UsualWordBytes = 10;

        private const int MostBytesAtFirst = 1 << 20;

        private int _rowsBefore = 1;
        private int _wordBytesBefore = UsualWordBytes;

        // The next chunk has probably rows like these, and a few more bytes do not hurt; but a few rows may have had very long words.
        public RowBlock BlockFor(int rows) =>
            new(rows, (int)Math.Min((long)rows * _wordBytesBefore / _rowsBefore * 33 / 32, MostBytesAtFirst));

        public bool Take(RowBlock block, int number)
        {
            if (block.Count > 0)
                (_rowsBefore, _wordBytesBefore) = (block.Count, block.WordBytes);
            block.Trim();
            lock (kept._gate)
                kept._blocks.Add(number, block);
            return true;
        }
    }
}
