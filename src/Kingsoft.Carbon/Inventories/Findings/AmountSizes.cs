using System.Numerics;
using System.Runtime.CompilerServices;

namespace Kingsoft.Carbon;

/// <summary>
/// The sizes of amounts, each with a place: an eighth of a doubling, of sixteen doublings. What is beyond is counted with the outermost.
/// </summary>
/// <remarks>
/// Sets of places are bits of an integer, one for two of them. The places are bits of the floating-point number itself: an amount has
/// the same one wherever it is counted.
/// </remarks>
internal static class AmountSizes
{
    /// <summary>How many places there are.</summary>
    public const int Places = 128;

    private const int BitsBelowAPlace = 49;
    private const int PlacesOfABit = 1;
    private const int LastBit = (Places >> PlacesOfABit) - 1;

    // Four doublings and a half, of the six and a half beyond which amounts stand out: the median may move by two and the rest still tell.
    private const int UsualBits = 18;

    /// <summary>The place of an amount above 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int PlaceOf(double perDay, int firstPlace) =>
        Math.Clamp((int)(BitConverter.DoubleToInt64Bits(perDay) >> BitsBelowAPlace) - firstPlace, 0, Places - 1);

    /// <summary>The first place, where an amount is to be in the middle.</summary>
    public static int FirstPlaceAround(double perDay) =>
        Math.Max(1, (int)(BitConverter.DoubleToInt64Bits(perDay) >> BitsBelowAPlace) - (Places / 2));

    public static ulong BitOf(int place) => 1UL << (place >> PlacesOfABit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Has(ulong places, int place) => (places >> (place >> PlacesOfABit) & 1) != 0;

    /// <summary>The places in which there are amounts.</summary>
    public static ulong PlacesOf(ReadOnlySpan<int> counts)
    {
        ulong places = 0;
        for (int place = 0; place < counts.Length; place++)
        {
            if (counts[place] > 0)
                places |= BitOf(place);
        }

        return places;
    }

    /// <summary>The places around the middle of some amounts, from which none stands out; none where many lie elsewhere.</summary>
    public static ulong Usual(ReadOnlySpan<int> counts)
    {
        long count = 0;
        foreach (int ofPlace in counts)
            count += ofPlace;
        int middle = PlaceOfRank(counts, count / 2, out _) >> PlacesOfABit;
        long around = 0;
        for (int place = 0; place < counts.Length; place++)
            around += Math.Abs((place >> PlacesOfABit) - middle) <= UsualBits ? counts[place] : 0;

        // Of amounts in two heaps, such as kWh among MWh, either may have the median in the end: none is usual.
        if (around * 8 < count * 7)
            return 0;

        ulong usual = 0;
        for (int bit = Math.Max(1, middle - UsualBits); bit <= Math.Min(LastBit - 1, middle + UsualBits); bit++)
            usual |= 1UL << bit;
        return usual;
    }

    /// <summary>From which size to which the places reach, and whether they are open to one side; null for none.</summary>
    public static (double From, double To, bool IsOpen)? Range(ulong places, int firstPlace)
    {
        if (places == 0)
            return null;

        int first = BitOperations.TrailingZeroCount(places), last = BitOperations.Log2(places);
        return (
            EdgeOf(firstPlace + (first << PlacesOfABit)), EdgeOf(firstPlace + ((last + 1) << PlacesOfABit)), first == 0 || last == LastBit);
    }

    /// <summary>The median as the counts tell it; where it is in an outermost place, between which amounts it is.</summary>
    public static AmountBounds Median(ReadOnlySpan<int> counts, int firstPlace, long rank)
    {
        int place = PlaceOfRank(counts, rank, out long below);
        return place switch
        {
            0 => new AmountBounds(0, EdgeOf(firstPlace + 1)),
            Places - 1 => new AmountBounds(EdgeOf(firstPlace + place), double.PositiveInfinity),
            _ => AmountBounds.At(Within(firstPlace + place, rank - below, counts[place])),
        };
    }

    /// <summary>The same from amounts in their order.</summary>
    public static AmountBounds Median(List<double> amounts, int rank)
    {
        int place = (int)(BitConverter.DoubleToInt64Bits(amounts[rank]) >> BitsBelowAPlace);
        double from = EdgeOf(place), to = EdgeOf(place + 1);
        int below = amounts.Count(amount => amount < from);
        return AmountBounds.At(Within(place, rank - below, amounts.Count(amount => amount >= from && amount < to)));
    }

    private static int PlaceOfRank(ReadOnlySpan<int> counts, long rank, out long below)
    {
        int place = 0;
        for (below = 0; below + counts[place] <= rank; place++)
            below += counts[place];
        return place;
    }

    // As if the amounts of a place lay at equal distances.
    private static double Within(int place, long rank, long count) =>
        EdgeOf(place) + ((EdgeOf(place + 1) - EdgeOf(place)) * ((rank + 0.5) / count));

    private static double EdgeOf(int place) => BitConverter.Int64BitsToDouble((long)place << BitsBelowAPlace);
}
