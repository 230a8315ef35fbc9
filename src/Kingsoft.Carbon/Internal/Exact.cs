using System.Numerics;

namespace Kingsoft.Carbon.Internal;

/// <summary>Sums of 10⁻¹² tonnes as integers: the same in any order, in any partition.</summary>
internal static class Exact
{
    /// <summary>The decimals to which the CO2e of each gas of a line is rounded, once.</summary>
    public const int TonneScale = 12;

    /// <summary>The decimals that a decimal has room for.</summary>
    public const int MostDecimals = 28;

    private static readonly Int128[] PowersOfTen =
        [.. Enumerable.Range(0, MostDecimals + 1).Select(power => (Int128)BigInteger.Pow(10, power))];

    /// <summary>An integer of 10⁻¹² as a decimal.</summary>
    public static decimal ToDecimal(Int128 value) => ToDecimal((BigInteger)value, TonneScale);

    /// <summary>An integer of 10^−<paramref name="scale"/> as a decimal without trailing zeros.</summary>
    /// <exception cref="OverflowException">The value does not fit a decimal without rounding.</exception>
    public static decimal ToDecimal(BigInteger value, int scale)
    {
        while (scale > 0 && BigInteger.Abs(value).GetBitLength() > 96 && (value % 10).IsZero)
        {
            value /= 10;
            scale--;
        }

        if (BigInteger.Abs(value).GetBitLength() > 96)
            throw new OverflowException($"{value}e-{scale} does not fit a decimal exactly.");
        return Numbers.Normalize(FromMantissa((Int128)value, scale));
    }

    /// <summary>The sum of integers of 10⁻¹², as a number.</summary>
    /// <exception cref="OverflowException">The sum does not fit a decimal.</exception>
    public static decimal Sum(IEnumerable<Int128> values)
    {
        Int128 sum = 0;
        foreach (Int128 value in values)
            sum = checked(sum + value);
        return ToDecimal(sum);
    }

    /// <summary>10^<paramref name="exponent"/>, from 0 to 28.</summary>
    public static Int128 PowerOfTen(int exponent) => PowersOfTen[exponent];

    /// <summary>The digits of a number, without its decimal point.</summary>
    public static Int128 Mantissa(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var magnitude = (Int128)(((UInt128)(uint)bits[2] << 64) | ((UInt128)(uint)bits[1] << 32) | (uint)bits[0]);
        return bits[3] < 0 ? -magnitude : magnitude;
    }

    /// <summary>Whether a decimal has room for the digits.</summary>
    public static bool FitsDecimal(Int128 mantissa) => (UInt128)Int128.Abs(mantissa) >> 96 == 0;

    /// <summary>The number with these digits and so many decimals.</summary>
    /// <exception cref="OverflowException">The digits do not fit a decimal.</exception>
    public static decimal FromMantissa(Int128 mantissa, int scale)
    {
        if (!FitsDecimal(mantissa))
            throw new OverflowException("The digits do not fit a decimal.");

        var magnitude = (UInt128)Int128.Abs(mantissa);
        (uint low, uint middle, uint high) = ((uint)magnitude, (uint)(magnitude >> 32), (uint)(magnitude >> 64));
        return new decimal((int)low, (int)middle, (int)high, Int128.IsNegative(mantissa), (byte)scale);
    }
}
