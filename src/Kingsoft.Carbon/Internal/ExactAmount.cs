using System.Numerics;
using System.Runtime.CompilerServices;

namespace Kingsoft.Carbon.Internal;

/// <summary>An amount as it enters a product: a decimal, or a fraction that no decimal of twelve decimals holds.</summary>
internal readonly struct ExactAmount : IEquatable<ExactAmount>
{
    /// <summary>The decimals to which a fraction is shown.</summary>
    public const int ShownDecimals = 12;

    // What is longer nobody reads: the rounded amount stands alone.
    private const int LongestFraction = 40;

    private readonly StrongBox<Ratio>? _fraction;

    private ExactAmount(decimal value, StrongBox<Ratio>? fraction)
    {
        Value = value;
        _fraction = fraction;
    }

    /// <summary>The amount; of a fraction rounded half to even to <see cref="ShownDecimals"/>, for people.</summary>
    public decimal Value { get; }

    /// <summary>Whether the amount is a fraction, and <see cref="Value"/> not all of it.</summary>
    public bool IsFraction => _fraction is not null;

    /// <summary>The amount itself.</summary>
    public Ratio Ratio => _fraction?.Value ?? Ratio.From(Value);

    /// <summary>The fraction for people, such as <c>28800/17</c>; null where the amount is none, or it is too long to be read.</summary>
    public string? FractionText
    {
        get
        {
            if (_fraction is null)
                return null;
            string text = $"{Sentences.Text(_fraction.Value.Numerator)}/{Sentences.Text(_fraction.Value.Denominator)}";
            return text.Length > LongestFraction ? null : text;
        }
    }

    public static ExactAmount Of(decimal value) => new(value, null);

    /// <summary>A fraction as an amount; false where it is too large for a decimal.</summary>
    public static bool TryFrom(Ratio ratio, out ExactAmount amount)
    {
        BigInteger scaled = Ratio.DivideHalfEven(ratio.Numerator * Exact.PowerOfTen(ShownDecimals), ratio.Denominator);
        bool isWhole = (ratio.Numerator * Exact.PowerOfTen(ShownDecimals) % ratio.Denominator).IsZero;
        amount = default;
        int scale = ShownDecimals;
        while (scale > 0 && (scaled % 10).IsZero)
        {
            scaled /= 10;
            scale--;
        }

        if (BigInteger.Abs(scaled).GetBitLength() > 96)
            return false;

        decimal value = Exact.FromMantissa((Int128)scaled, scale);
        amount = isWhole ? Of(value) : new ExactAmount(value, new StrongBox<Ratio>(ratio));
        return true;
    }

    public bool Equals(ExactAmount other) => Value == other.Value && IsFraction == other.IsFraction && Ratio.Equals(other.Ratio);

    public override bool Equals(object? obj) => obj is ExactAmount other && Equals(other);

    public override int GetHashCode() => Value.GetHashCode();
}
