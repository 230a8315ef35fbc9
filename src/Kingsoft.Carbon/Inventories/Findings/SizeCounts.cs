using System.Runtime.CompilerServices;

namespace Kingsoft.Carbon;

/// <summary>
/// How often amounts of the series with many have each size, as one thread counts them. The first of a series are kept, and later those
/// that are not of the usual sizes.
/// </summary>
/// <param name="log">Takes the amounts; null where the rows themselves are kept.</param>
internal sealed class SizeCounts(AmountLog? log)
{
    /// <summary>How many amounts of a series are kept before its usual sizes are known: a few do not show them.</summary>
    public const short FirstKept = 64;

    private int[]?[] _counts = [];
    private ulong[] _usual = [];
    private short[] _first = [];

    /// <summary>Lets amounts of a series be counted.</summary>
    /// <param name="series">The series, with many amounts.</param>
    /// <returns>Where it is counted, for <see cref="HotSums.Series"/>.</returns>
    public int Open(AmountSeries series)
    {
        int number = series.CountedAt;
        if (number >= _counts.Length)
            MakeRoom(Math.Max(number + 1, _counts.Length * 2));
        if (_counts[number] is null)
        {
            _counts[number] = new int[AmountSizes.Places];
            _first[number] = FirstKept;
            _usual[number] = log is null ? ulong.MaxValue : 0;
        }

        return number;
    }

    /// <summary>Counts an amount above 0 of a kind, in thousandths.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in HotSums sums, int kind, long amount)
    {
        int place = AmountSizes.PlaceOf(amount * sums.PerDay, sums.FirstPlace);
        int number = sums.Series;
        _counts[number]![place]++;
        if (!AmountSizes.Has(_usual[number], place))
            Keep(number, kind, amount);
    }

    /// <summary>Adds all counts to the series, which stand in the same order.</summary>
    public void AddTo(IReadOnlyList<AmountSeries> series)
    {
        // A thread has room for more series than there are.
        for (int number = 0; number < Math.Min(_counts.Length, series.Count); number++)
        {
            if (_counts[number] is { } counts)
                series[number].Add(counts, _usual[number] & AmountSizes.PlacesOf(counts));
        }
    }

    private void Keep(int number, int kind, long amount)
    {
        log!.Add(kind, amount);
        if (_first[number] > 0 && --_first[number] == 0)
            _usual[number] = AmountSizes.Usual(_counts[number]!);
    }

    private void MakeRoom(int series)
    {
        Array.Resize(ref _counts, series);
        Array.Resize(ref _usual, series);
        Array.Resize(ref _first, series);
    }
}
