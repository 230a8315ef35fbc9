using System.Numerics;

namespace Kingsoft.Carbon.Internal;

/// <summary>
/// A fraction made ready to multiply many amounts that have the same number of decimals: the products of <see cref="ScaledRatio"/>, without
/// a division.
/// </summary>
/// <remarks>
/// The fraction is kept as a whole number and 64 binary digits behind the point, rounded down. A product with m is then too small by less
/// than m × 2⁻⁶⁴, and only where a half lies in so small a gap is it compared with the exact fraction.
/// </remarks>
internal sealed class RoundingKernel
{
    private const int MostDenominatorBits = 127;
    private const ulong OneHalf = 1UL << 63;

    private readonly ScaledRatio _ratio;
    private readonly int _amountScale;
    private readonly bool _isNegative;
    private readonly bool _fits;
    private readonly ulong _whole;
    private readonly ulong _binaryDigits;
    private readonly UInt128 _numerator;
    private readonly UInt128 _denominator;

    /// <param name="ratio">The fraction, and to what its products are rounded.</param>
    /// <param name="amountScale">The decimals of the amounts.</param>
    public RoundingKernel(ScaledRatio ratio, int amountScale)
    {
        _ratio = ratio;
        _amountScale = amountScale;
        Ratio perDigit = ratio.InUnits / new Ratio(Exact.PowerOfTen(amountScale), 1);
        _isNegative = perDigit.Numerator.Sign < 0;
        BigInteger whole = BigInteger.DivRem(BigInteger.Abs(perDigit.Numerator), perDigit.Denominator, out BigInteger rest);
        _fits = whole <= long.MaxValue && perDigit.Denominator.GetBitLength() <= MostDenominatorBits;
        if (!_fits)
            return;

        _whole = (ulong)whole;
        _binaryDigits = (ulong)((rest << 64) / perDigit.Denominator);
        _numerator = (UInt128)rest;
        _denominator = (UInt128)perDigit.Denominator;
    }

    /// <summary>The product with an amount, given by its digits: that of <see cref="ScaledRatio.Times(Int128, int)"/>.</summary>
    /// <exception cref="OverflowException">The product does not fit 127 bits.</exception>
    public Int128 Times(long mantissa)
    {
        if (!_fits)
            return _ratio.Times(mantissa, _amountScale);

        ulong magnitude = unchecked((ulong)(mantissa < 0 ? -mantissa : mantissa));
        ulong carried = Math.BigMul(magnitude, _binaryDigits, out ulong behindPoint);
        UInt128 product = Math.BigMul(magnitude, _whole) + carried;

        // What is missing is less than magnitude, at most 2⁶³: beyond a half it may carry into the whole number, but never as far as the
        // next half, and either way the product is the next number. For behindPoint > OneHalf the difference wraps round to more than 2⁶³.
        bool isUnclear = unchecked(OneHalf - behindPoint) < magnitude;
        if (isUnclear ? IsRoundedUp(magnitude, carried, product) : behindPoint > OneHalf)
            product++;
        return (mantissa < 0) != _isNegative ? -(Int128)product : (Int128)product;
    }

    // Here what is missing carries nothing, as behindPoint is at most a half: carried is the whole number of magnitude × the fraction. What
    // it leaves is below the denominator, so that 128 bits hold it and its double although they do not hold what is subtracted.
    private bool IsRoundedUp(ulong magnitude, ulong carried, UInt128 product)
    {
        UInt128 twice = unchecked(((magnitude * _numerator) - (carried * _denominator)) << 1);
        return twice > _denominator || (twice == _denominator && UInt128.IsOddInteger(product));
    }
}
