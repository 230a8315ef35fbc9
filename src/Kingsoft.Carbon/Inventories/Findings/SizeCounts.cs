using System.Numerics;
using System.Runtime.CompilerServices;

namespace Kingsoft.Carbon;

/// <summary>
/// How often amounts of the series with many have each size, as one thread counts them. The first of a series are kept, and later those
/// that are not of the usual sizes, or all where sizes are so far apart that an amount may stand out.
/// </summary>
/// <param name="log">Takes the amounts; null where the rows themselves are kept.</param>
internal sealed class SizeCounts(AmountLog? log)
{
    /// <summary>How many amounts of a series are kept before its usual sizes are known: a few do not show them.</summary>
    public const short FirstKept = 48;

    // Of usual sizes those that are twice as far are usual too, as long as no two of them are near a hundred times each other.
    private const int PlacesBeside = 4, MostPlaces = 22;

    private int[]?[] _counts = [];
    private ulong[] _seen = [];
    private ulong[] _usual = [];
    private short[] _first = [];

    /// <summary>Lets amounts of a series be counted.</summary>
    /// <param name="series">The series, with many amounts.</param>
    /// <returns>Where it is counted, for <see cref="HotSums.Series"/>.</returns>
    public int Open(AmountSeries series)
    {
        int number = series.CountedAt;
        if (number >= _seen.Length)
            MakeRoom(Math.Max(number + 1, _seen.Length * 2));
        if (_seen[number] == 0)
        {
            _counts[number] = new int[AmountSeries.Places];
            _seen[number] = series.Seen;
            _first[number] = FirstKept;
            _usual[number] = log is null ? ulong.MaxValue : 0;
        }

        return number;
    }

    /// <summary>Counts an amount above 0 of a kind, in thousandths.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in HotSums sums, int kind, long amount)
    {
        int place = AmountSeries.PlaceOf(amount * sums.PerDay, sums.FirstPlace);
        int number = sums.Series;
        _counts[number]![place]++;
        if ((_usual[number] >> place & 1) != 0)
            return;

        log!.Add(kind, amount);
        if (_first[number] > 0 && --_first[number] == 0)
            _usual[number] = UsualOf(_seen[number] | PlacesOf(_counts[number]!));
    }

    /// <summary>Adds all counts to the series, which stand in the same order.</summary>
    public void AddTo(IReadOnlyList<AmountSeries> series)
    {
        // A thread has room for more series than there are.
        for (int number = 0; number < Math.Min(_seen.Length, series.Count); number++)
        {
            if (_counts[number] is { } counts)
                series[number].Add(counts, _usual[number] & PlacesOf(counts));
        }
    }

    private static ulong UsualOf(ulong seen)
    {
        if (AmountSeries.AreApart(seen))
            return 0;

        int first = BitOperations.TrailingZeroCount(seen), last = BitOperations.Log2(seen);
        int beside = Math.Clamp((MostPlaces - (last - first)) / 2, 0, PlacesBeside);
        ulong usual = 0;
        for (int place = Math.Max(1, first - beside); place <= Math.Min(AmountSeries.Places - 2, last + beside); place++)
            usual |= 1UL << place;
        return usual;
    }

    private static ulong PlacesOf(ReadOnlySpan<int> counts)
    {
        ulong places = 0;
        for (int place = 0; place < counts.Length; place++)
        {
            if (counts[place] > 0)
                places |= 1UL << place;
        }

        return places;
    }

    private void MakeRoom(int series)
    {
        Array.Resize(ref _counts, series);
        Array.Resize(ref _seen, series);
        Array.Resize(ref _usual, series);
        Array.Resize(ref _first, series);
    }
}
