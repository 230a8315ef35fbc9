using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What is known of all ids of a ledger without any of them being kept, gathered block by block, in any order.</summary>
internal sealed class IdCensus
{
    private readonly SortedDictionary<int, (byte[] First, byte[] Last)> _ends = [];
    private bool _ascendWithin = true;

    public long Rows { get; private set; }

    public long Ids { get; private set; }

    public long Corrections { get; private set; }

    /// <summary>Whether each id comes after the one before it, by length and bytes: then no two are the same.</summary>
    public bool Ascend
    {
        get
        {
            if (!_ascendWithin)
                return false;

            byte[] before = [];
            foreach ((byte[] first, byte[] last) in _ends.Values)
            {
                if (TextOrder.Compare(before, first) >= 0)
                    return false;
                before = last;
            }

            return true;
        }
    }

    public static IdCensus Of(IEnumerable<RowBlock> blocks)
    {
        var census = new IdCensus();
        foreach ((int number, RowBlock block) in blocks.Index())
            census.Add(block, number);
        return census;
    }

    /// <summary>Adds a block.</summary>
    /// <param name="block">The rows.</param>
    /// <param name="number">Its place among all blocks.</param>
    public void Add(RowBlock block, int number)
    {
        BlockIds ids = block.Ids;
        (byte[], byte[])? ends = ids.Ids == 0 || !ids.Ascend
            ? null
            : (block.WordsOf(ids.First).Id.ToArray(), block.WordsOf(ids.Last).Id.ToArray());
        lock (_ends)
        {
            Rows += block.Count;
            Ids += ids.Ids;
            Corrections += ids.Corrections;
            _ascendWithin &= ids.Ascend;
            if (ends is { } known)
                _ends.Add(number, known);
        }
    }
}
