namespace Kingsoft.Carbon;

/// <summary>Finds rows by their id without holding the ids again: only row numbers are kept, eight bytes an id.</summary>
internal sealed class IdTable(LedgerRows rows, int ids)
{
    // Row numbers from 1; 0 is an empty place. Half of the places stay empty.
    private readonly int[] _rows = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, ids * 2L))];

    /// <summary>The row that has the same id; below 0 where there is none, and the row is remembered.</summary>
    public int FindOrAdd(RowBlock block, int index)
    {
        ReadOnlySpan<byte> id = block.WordsOf(index).Id;
        var hash = new HashCode();
        hash.AddBytes(id);
        for (int place = hash.ToHashCode() & (_rows.Length - 1); ; place = (place + 1) & (_rows.Length - 1))
        {
            int known = _rows[place] - 1;
            if (known < 0)
            {
                _rows[place] = block.FirstRow + index + 1;
                return -1;
            }

            RowBlock other = rows.BlockOf(known);
            if (other.WordsOf(known - other.FirstRow).Id.SequenceEqual(id))
                return known;
        }
    }
}
