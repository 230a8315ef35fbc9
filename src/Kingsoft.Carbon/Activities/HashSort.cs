namespace Kingsoft.Carbon;

/// <summary>
/// Sorts hashes in parts by their first byte: a token is looked at between parts, where one sort of many millions takes seconds.
/// </summary>
internal static class HashSort
{
    private const int Parts = 1 << 8, Shift = 64 - 8;

    /// <exception cref="OperationCanceledException">It was cancelled; the hashes are in no order then.</exception>
    public static void Sort(Span<ulong> hashes, CancellationToken cancellation)
    {
        Span<int> ends = stackalloc int[Parts], next = stackalloc int[Parts];
        ends.Clear();
        foreach (ulong hash in hashes)
            ends[(int)(hash >> Shift)]++;
        int end = 0;
        for (int part = 0; part < Parts; part++)
        {
            next[part] = end;
            end = ends[part] += end;
        }

        for (int part = 0; part < Parts; part++)
        {
            cancellation.ThrowIfCancellationRequested();
            while (next[part] < ends[part])
            {
                ref ulong place = ref hashes[next[part]];
                int of = (int)(place >> Shift);
                if (of == part)
                    next[part]++;
                else
                    Swap(ref place, ref hashes[next[of]++]);
            }
        }

        for (int part = 0, start = 0; part < Parts; start = ends[part++])
        {
            cancellation.ThrowIfCancellationRequested();
            hashes[start..ends[part]].Sort();
        }
    }

    private static void Swap(ref ulong one, ref ulong other) => (one, other) = (other, one);
}
