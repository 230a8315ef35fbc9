using System.Numerics;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// The amounts of an account that have the same sign, as integers of the same power of ten, added up; fractions have a tally of their own.
/// </summary>
/// <remarks>
/// Where amount × coefficient has at most twelve decimals nothing is rounded, and the sum of the lines is coefficient × sum of the amounts,
/// exactly: such a row costs one addition.
/// Only the products of the other coefficients are rounded and added row by row.
/// </remarks>
internal sealed class Tally
{
    // Fractions of more denominators than this are added up to 28 decimals: their common denominator would grow with every row.
    private const int MostDenominators = 32;

    private readonly Dictionary<BigInteger, BigInteger>? _numerators;
    private readonly PlanLeg _leg;
    private readonly Int128[]? _rounded;
    private readonly byte _scale;
    private Int128 _amounts;
    private BigInteger _weights;

    public Tally(PlanLeg leg, int scale, bool isNegative, Tally? next, bool isOfFractions = false)
    {
        _leg = leg;
        _scale = (byte)scale;
        IsNegative = isNegative;
        IsOfFractions = isOfFractions;
        Next = next;
        if (isOfFractions)
        {
            _rounded = new Int128[leg.Coefficients.Length];
            _numerators = [];
        }
        else if (leg.KernelsAt(scale).Length is > 0 and var rounded)
            _rounded = new Int128[rounded];
    }

    /// <summary>The decimals of the amounts, written or filled up with zeros.</summary>
    public int Scale => _scale;

    public bool IsNegative { get; }

    /// <summary>
    /// Whether the amounts are fractions: all their products are rounded row by row, and the amounts stand here as they are shown.
    /// </summary>
    public bool IsOfFractions { get; }

    /// <summary>Another tally of the same account; null for none.</summary>
    public Tally? Next { get; }

    public long Rows { get; private set; }

    /// <summary>The amounts, added up, as an integer of 10^−<see cref="Scale"/>.</summary>
    public Int128 Amounts => _amounts;

    /// <summary>The amounts of 28 decimals, those of fractions rounded half to even one by one, added up as an integer of 10⁻²⁸.</summary>
    public BigInteger Weights => IsOfFractions ? _weights : (BigInteger)_amounts * Exact.PowerOfTen(Exact.MostDecimals - _scale);

    /// <summary>
    /// The sum of the amounts themselves, whatever is shown of them; of fractions of very many denominators to 28 decimals.
    /// </summary>
    public Ratio ExactAmounts => _numerators is { Count: <= MostDenominators }
        ? _numerators.Aggregate(default(Ratio), (sum, part) => sum + new Ratio(part.Value, part.Key))
        : new Ratio(Weights, Exact.PowerOfTen(Exact.MostDecimals));

    /// <summary>
    /// The worth of the last digit that each amount was written with, added up over all that are not 0, as an integer of 10^−<see
    /// cref="Scale"/>.
    /// </summary>
    public Int128 LastDigits { get; private set; }

    /// <summary>
    /// The smallest and the largest amount that is not 0, without its sign, as integers of 10^−<see cref="Scale"/>; for those beyond 63
    /// bits the most that
    /// there is.
    /// </summary>
    public long Least { get; private set; } = long.MaxValue;

    public long Greatest { get; private set; }

    /// <summary>Adds an amount; false where it is too large for exact sums, and then nothing is added.</summary>
    public bool TryPost(long mantissa, Int128 lastDigit)
    {
        long magnitude = Math.Abs(mantissa);
        if (magnitude > _leg.MostMantissa(_scale))
            return TryPostLarge(mantissa, mantissa, lastDigit);

        Count(magnitude, lastDigit);
        _amounts += mantissa;
        if (_rounded is not null)
            AddRounded(mantissa);
        return true;
    }

    /// <summary>Adds an amount of more than 63 bits; false where it is too large for exact sums.</summary>
    public bool TryPostWide(Int128 mantissa, Int128 lastDigit) => TryPostLarge(long.MaxValue, mantissa, lastDigit);

    /// <summary>Adds a fraction; false where it is too large for exact sums.</summary>
    public bool TryPostFraction(ExactAmount amount)
    {
        if (_leg.IsTooLarge(amount))
            return false;

        Int128 mantissa = Exact.Mantissa(amount.Value) * Exact.PowerOfTen(_scale - amount.Value.Scale);
        Int128 magnitude = Int128.Abs(mantissa);
        Count(magnitude > long.MaxValue ? long.MaxValue : (long)magnitude, 1);
        _amounts = checked(_amounts + mantissa);
        _weights += WeightOf(amount);
        if (_numerators!.Count <= MostDenominators)
        {
            Ratio fraction = amount.Ratio;
            _numerators[fraction.Denominator] = _numerators.GetValueOrDefault(fraction.Denominator) + fraction.Numerator;
        }

        for (int i = 0; i < _rounded!.Length; i++)
            _rounded[i] = checked(_rounded[i] + _leg.Coefficients[i].Times(amount));
        return true;
    }

    /// <summary>An amount as an integer of 10⁻²⁸, a fraction rounded half to even.</summary>
    public static BigInteger WeightOf(ExactAmount amount) => amount.IsFraction
        ? Ratio.DivideHalfEven(amount.Ratio.Numerator * Exact.PowerOfTen(Exact.MostDecimals), amount.Ratio.Denominator)
        : (BigInteger)Exact.Mantissa(amount.Value) * Exact.PowerOfTen(Exact.MostDecimals - amount.Value.Scale);

    /// <summary>Adds what a thread has added up of amounts of this scale.</summary>
    public void Add(in HotSums sums, ReadOnlySpan<Int128> rounded)
    {
        Rows += sums.Rows;
        LastDigits += sums.LastDigits;
        Least = Math.Min(Least, sums.Least);
        Greatest = Math.Max(Greatest, sums.Greatest);
        _amounts = checked(_amounts + sums.Sum);
        for (int i = 0; i < rounded.Length; i++)
            _rounded![i] = checked(_rounded[i] + rounded[i]);
    }

    /// <summary>The sum of a coefficient's products, as an integer of 10⁻¹².</summary>
    public Int128 Value(int coefficient)
    {
        if (IsOfFractions)
            return _rounded![coefficient];

        int rounded = Array.IndexOf(_leg.RoundedAt(_scale), coefficient);
        return rounded < 0 ? _leg.Coefficients[coefficient].Times(_amounts, _scale) : _rounded![rounded];
    }

    /// <summary>CO2e of all rows, as an integer of 10⁻¹² t.</summary>
    public Int128 Total()
    {
        if (_leg.Published is not null)
            return Value(_leg.Terms.Length);

        Int128 total = 0;
        for (int i = 0; i < _leg.Terms.Length; i++)
            total += Value(i);
        return total;
    }

    private bool TryPostLarge(long mantissa, Int128 amount, Int128 lastDigit)
    {
        if (_leg.IsTooLarge(amount, _scale))
            return false;

        Count(Math.Abs(mantissa), lastDigit);
        _amounts = checked(_amounts + amount);
        if (_rounded is not null)
            AddRoundedWide(amount);
        return true;
    }

    private void Count(long magnitude, Int128 lastDigit)
    {
        Rows++;
        if (magnitude == 0)
            return;

        LastDigits += lastDigit;
        if (magnitude < Least)
            Least = magnitude;
        if (magnitude > Greatest)
            Greatest = magnitude;
    }

    private void AddRounded(long mantissa)
    {
        RoundingKernel[] kernels = _leg.KernelsAt(_scale);
        for (int i = 0; i < kernels.Length; i++)
            _rounded![i] = checked(_rounded[i] + kernels[i].Times(mantissa));
    }

    private void AddRoundedWide(Int128 amount)
    {
        int[] coefficients = _leg.RoundedAt(_scale);
        for (int i = 0; i < coefficients.Length; i++)
            _rounded![i] = checked(_rounded[i] + _leg.Coefficients[coefficients[i]].Times(amount, _scale));
    }
}
