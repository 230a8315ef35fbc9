using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kingsoft.Carbon;

/// <summary>Reads numbers of digits with at most one decimal point, as nearly all amounts are, sixteen bytes at once.</summary>
internal static class PlainNumber
{
    /// <summary>How many bytes such a number may have.</summary>
    public const int MostBytes = 16;

    // Sixteen bytes from the place n on: the last n of them are set.
    private static ReadOnlySpan<byte> Masks =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
    ];

    /// <summary>Reads a number; false where it is not of that form.</summary>
    /// <param name="end">The byte behind it; seventeen bytes before it must be readable.</param>
    /// <param name="length">Its length.</param>
    /// <param name="mantissa">Its digits.</param>
    /// <param name="scale">Its decimals.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(ref byte end, int length, out long mantissa, out int scale)
    {
        mantissa = 0;
        scale = 0;
        if ((uint)(length - 1) >= MostBytes)
            return false;

        Vector128<byte> zeros = Vector128.Create((byte)'0');
        Vector128<byte> digits = Vector128.ConditionalSelect(Last(length), Vector128.LoadUnsafe(ref Unsafe.Subtract(ref end, 16)), zeros);
        uint points = Vector128.Equals(digits, Vector128.Create((byte)'.')).ExtractMostSignificantBits();
        if (points != 0)
        {
            if ((points & (points - 1)) != 0 || length == 1)
                return false;

            // What stands before the point moves over it.
            scale = 15 - System.Numerics.BitOperations.TrailingZeroCount(points);
            Vector128<byte> moved =
                Vector128.ConditionalSelect(Last(length - 1), Vector128.LoadUnsafe(ref Unsafe.Subtract(ref end, 17)), zeros);
            digits = Vector128.ConditionalSelect(Last(scale), digits, moved);
        }

        digits -= zeros;
        if (Vector128.GreaterThanAny(digits, Vector128.Create((byte)9)))
            return false;

        mantissa = (EightDigits(digits.AsUInt64()[0]) * 100_000_000L) + EightDigits(digits.AsUInt64()[1]);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Last(int count) => Vector128.LoadUnsafe(ref Unsafe.AsRef(in Masks[0]), (nuint)count);

    // Pairs, then fours, then all eight at once.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint EightDigits(ulong digits)
    {
        digits = BitConverter.IsLittleEndian ? digits : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(digits);
        digits = (digits * 10) + (digits >> 8);
        const ulong Pairs = 0x0000_00FF_0000_00FF, First = 0x000F_4240_0000_0064, Second = 0x0000_2710_0000_0001;
        return (uint)((((digits & Pairs) * First) + (((digits >> 16) & Pairs) * Second)) >> 32);
    }
}
