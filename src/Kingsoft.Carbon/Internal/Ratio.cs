using System.Numerics;

namespace Kingsoft.Carbon.Internal;

/// <summary>An exact fraction, always reduced, with a positive denominator.</summary>
internal readonly struct Ratio : IEquatable<Ratio>
{
    private readonly BigInteger _denominator;

    public Ratio(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException();

        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        _denominator = denominator / divisor;
    }

    public static Ratio One { get; } = new(1, 1);

    public BigInteger Numerator { get; }

    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    public bool IsZero => Numerator.IsZero;

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => Numerator.Sign;

    public static Ratio From(decimal value) => new(Exact.Mantissa(value), Exact.PowerOfTen(value.Scale));

    public static Ratio operator *(Ratio a, Ratio b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Ratio operator /(Ratio a, Ratio b) => new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static Ratio operator +(Ratio a, Ratio b) =>
        new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Ratio operator -(Ratio a, Ratio b) =>
        new((a.Numerator * b.Denominator) - (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    /// <summary>The value with at most 28 significant digits, exact where it has no more, else rounded half to even once.</summary>
    public decimal ToDecimal()
    {
        BigInteger magnitude = BigInteger.Max(1, BigInteger.Abs(Numerator));
        int integerDigits = Math.Max(0, (int)Math.Ceiling(BigInteger.Log10(magnitude) - BigInteger.Log10(Denominator)));
        int scale = Math.Clamp(Exact.MostDecimals - integerDigits, 0, Exact.MostDecimals);
        BigInteger scaled = DivideHalfEven(Numerator * Exact.PowerOfTen(scale), Denominator);
        return Numbers.Normalize(Exact.ToDecimal(scaled, scale));
    }

    public bool Equals(Ratio other) => Numerator == other.Numerator && Denominator == other.Denominator;

    public override bool Equals(object? obj) => obj is Ratio other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    internal static BigInteger DivideHalfEven(BigInteger numerator, BigInteger denominator)
    {
        BigInteger quotient = BigInteger.DivRem(BigInteger.Abs(numerator), denominator, out BigInteger remainder);
        int comparison = (remainder * 2).CompareTo(denominator);
        if (comparison > 0 || (comparison == 0 && !quotient.IsEven))
            quotient++;
        return numerator.Sign < 0 ? -quotient : quotient;
    }
}
