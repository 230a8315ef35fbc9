using System.Numerics;

namespace Kingsoft.Carbon.Internal;

/// <summary>A fraction made ready to multiply many amounts: each product is an integer of 10^−scale, rounded half to even once.</summary>
internal sealed class ScaledRatio
{
    private readonly UInt128 _numerator;
    private readonly UInt128 _denominator;
    private readonly int _numeratorBits;
    private readonly int _denominatorBits;
    private readonly bool _isNegative;
    private readonly bool _isSmall;
    private readonly int _exactScale;

    public ScaledRatio(Ratio ratio, int scale)
    {
        Value = ratio;
        InUnits = ratio * new Ratio(Exact.PowerOfTen(scale), 1);
        BigInteger numerator = BigInteger.Abs(InUnits.Numerator);
        _isNegative = InUnits.Numerator.Sign < 0;
        _numeratorBits = (int)numerator.GetBitLength();
        _denominatorBits = (int)InUnits.Denominator.GetBitLength();
        _isSmall = _numeratorBits < 127 && _denominatorBits < 127;
        if (_isSmall)
        {
            _numerator = (UInt128)numerator;
            _denominator = (UInt128)InUnits.Denominator;
        }

        _exactScale = MostExactScale(InUnits);
    }

    /// <summary>The fraction itself.</summary>
    public Ratio Value { get; }

    /// <summary>The fraction in units of 10^−scale.</summary>
    public Ratio InUnits { get; }

    /// <summary>Whether a product with an amount of so many decimals may have to be rounded.</summary>
    public bool RoundsAt(int scale) => scale > _exactScale;

    /// <summary>The product with an amount, rounded half to even to an integer of 10^−scale.</summary>
    /// <exception cref="OverflowException">The product does not fit 127 bits.</exception>
    public Int128 Times(decimal amount) => Times(Exact.Mantissa(amount), amount.Scale);

    /// <summary>The product with an amount that may be a fraction: both are multiplied exactly, and rounded once.</summary>
    /// <exception cref="OverflowException">The product does not fit 127 bits.</exception>
    public Int128 Times(ExactAmount amount)
    {
        if (!amount.IsFraction)
            return Times(amount.Value);

        Ratio fraction = amount.Ratio;
        return (Int128)Ratio.DivideHalfEven(fraction.Numerator * InUnits.Numerator, fraction.Denominator * InUnits.Denominator);
    }

    /// <summary>The product with an amount of so many decimals, given by its digits.</summary>
    /// <exception cref="OverflowException">The product does not fit 127 bits.</exception>
    public Int128 Times(Int128 amount, int amountScale)
    {
        UInt128 magnitude = (UInt128)Int128.Abs(amount);
        var power = (UInt128)Exact.PowerOfTen(amountScale);
        bool isNegative = Int128.IsNegative(amount) != _isNegative;

        // Nearly every row fits 128 bits; the others take the long way, to the same result.
        int powerBits = 128 - (int)UInt128.LeadingZeroCount(power);
        int magnitudeBits = 128 - (int)UInt128.LeadingZeroCount(magnitude);
        bool fits = _isSmall && magnitudeBits + _numeratorBits <= 126 && powerBits + _denominatorBits <= 126;
        if (!fits)
            return (Int128)Ratio.DivideHalfEven(amount * InUnits.Numerator, InUnits.Denominator * power);

        UInt128 quotient = DivideHalfEven(magnitude * _numerator, _denominator * power);
        return isNegative ? -(Int128)quotient : (Int128)quotient;
    }

    private static UInt128 DivideHalfEven(UInt128 numerator, UInt128 denominator)
    {
        (UInt128 quotient, UInt128 remainder) = UInt128.DivRem(numerator, denominator);
        UInt128 rest = denominator - remainder;
        return remainder > rest || (remainder == rest && !UInt128.IsEvenInteger(quotient)) ? quotient + 1 : quotient;
    }

    // How many decimals an amount may have so that the product is a whole number of 10^−scale whatever its digits; below 0 where none is.
    private static int MostExactScale(Ratio scaled)
    {
        if (!scaled.Denominator.IsOne)
            return -1;

        int scale = 0;
        for (BigInteger rest = scaled.Numerator; scale <= Exact.MostDecimals && (rest % 10).IsZero; rest /= 10)
            scale++;
        return scale;
    }
}
