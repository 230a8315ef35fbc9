namespace Kingsoft.Carbon.Instruments;

/// <summary>
/// How much of several claims on the same certificates can stand together: each claim takes of the blocks that it names, and no block gives
/// more than there is.
/// </summary>
/// <remarks>The largest flow from claims to blocks, found by shortest ways (Edmonds and Karp).</remarks>
internal sealed class ClaimFlow
{
    private readonly decimal[] _open;
    private readonly decimal[] _left;
    private readonly int[][] _blocksOf;
    private readonly Dictionary<int, decimal>[] _takers;

    private ClaimFlow((decimal Claimed, int[] Blocks)[] claims, decimal[] blocks)
    {
        _open = [.. claims.Select(claim => claim.Claimed)];
        _blocksOf = [.. claims.Select(claim => claim.Blocks)];
        _left = [.. blocks];
        _takers = [.. blocks.Select(_ => new Dictionary<int, decimal>())];
    }

    /// <summary>How much of the claims cannot stand beside the others: what is claimed twice at least.</summary>
    /// <param name="claims">How much each claims, and of which blocks.</param>
    /// <param name="blocks">How much there is of each block.</param>
    public static decimal TwiceOf((decimal Claimed, int[] Blocks)[] claims, decimal[] blocks)
    {
        var flow = new ClaimFlow(claims, blocks);
        for (int claim = 0; claim < claims.Length; claim++)
        {
            while (flow._open[claim] > 0m && flow.Serve(claim))
            {
                // Until no way is left.
            }
        }

        return flow._open.Sum();
    }

    // A way from the claim to a block of which something is left, past claims that can take of another block in the place of theirs.
    private bool Serve(int claim)
    {
        var askedBy = new Dictionary<int, int>();
        var gives = new Dictionary<int, int>();
        var next = new Queue<int>([claim]);
        while (next.TryDequeue(out int asks))
        {
            foreach (int block in _blocksOf[asks].Where(block => askedBy.TryAdd(block, asks)))
            {
                if (_left[block] > 0m)
                {
                    Take(claim, block, askedBy, gives);
                    return true;
                }

                foreach (int holder in _takers[block].Where(taker => taker.Value > 0m && taker.Key != claim)
                    .Select(taker => taker.Key).Where(holder => gives.TryAdd(holder, block)))
                    next.Enqueue(holder);
            }
        }

        return false;
    }

    private void Take(int claim, int last, Dictionary<int, int> askedBy, Dictionary<int, int> gives)
    {
        decimal most = Math.Min(_open[claim], _left[last]);
        for (int taker = askedBy[last]; taker != claim; taker = askedBy[gives[taker]])
            most = Math.Min(most, _takers[gives[taker]][taker]);

        _open[claim] -= most;
        _left[last] -= most;
        for (int block = last; ;)
        {
            int taker = askedBy[block];
            _takers[block][taker] = _takers[block].GetValueOrDefault(taker) + most;
            if (taker == claim)
                return;
            block = gives[taker];
            _takers[block][taker] -= most;
        }
    }
}
