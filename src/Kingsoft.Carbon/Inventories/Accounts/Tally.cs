using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The amounts of an account that are written with the same decimals and have the same sign, added up.</summary>
/// <remarks>
/// Where amount × coefficient has at most twelve decimals nothing is rounded, and the sum of the lines is coefficient × sum of the amounts, exactly: such a row costs one addition.
/// Only the products of the other coefficients are rounded and added row by row.
/// </remarks>
internal sealed class Tally
{
    private readonly PlanLeg _leg;
    private readonly long _most;
    private readonly Int128[]? _rounded;
    private Int128 _amounts;

    public Tally(PlanLeg leg, int scale, int writtenScale, bool isNegative, Tally? next)
    {
        _leg = leg;
        _most = leg.MostMantissa(scale);
        Scale = scale;
        WrittenScale = writtenScale;
        IsNegative = isNegative;
        Next = next;
        if (leg.Coefficients.Any(coefficient => coefficient.RoundsAt(scale)))
            _rounded = new Int128[leg.Coefficients.Length];
    }

    /// <summary>The decimals of the amounts.</summary>
    public int Scale { get; }

    /// <summary>The decimals that the record's amount was written with; those of a part of it may be more.</summary>
    public int WrittenScale { get; }

    public bool IsNegative { get; }

    /// <summary>Another tally of the same account; null for none.</summary>
    public Tally? Next { get; }

    public long Rows { get; private set; }

    /// <summary>How many of the rows have an amount of 0.</summary>
    public long Zeros { get; private set; }

    /// <summary>The smallest and the largest amount without its sign, as integers of 10^−<see cref="Scale"/>; for those beyond 63 bits the most that there is.</summary>
    public long Least { get; private set; } = long.MaxValue;

    public long Greatest { get; private set; }

    /// <summary>Adds an amount; false where it is too large for exact sums, and then nothing is added.</summary>
    public bool TryPost(long mantissa)
    {
        long magnitude = Math.Abs(mantissa);
        if (magnitude > _most)
            return TryPostLarge(mantissa, mantissa);

        Count(magnitude);
        _amounts += mantissa;
        if (_rounded is not null)
            AddRounded(mantissa);
        return true;
    }

    /// <summary>Adds an amount of more than 63 bits; false where it is too large for exact sums.</summary>
    public bool TryPostWide(decimal amount) => TryPostLarge(long.MaxValue, Exact.Mantissa(amount));

    /// <summary>The sum of a coefficient's products, as an integer of 10⁻¹².</summary>
    public Int128 Value(int coefficient)
    {
        ScaledRatio ratio = _leg.Coefficients[coefficient];
        return ratio.RoundsAt(Scale) ? _rounded![coefficient] : ratio.Times(_amounts, Scale);
    }

    /// <summary>CO2e of all rows, as an integer of 10⁻¹² t.</summary>
    public Int128 Total()
    {
        Int128 total = 0;
        for (int i = 0; i < _leg.Terms.Length; i++)
            total += Value(i);
        return total;
    }

    private bool TryPostLarge(long mantissa, Int128 amount)
    {
        if (_leg.IsTooLarge(Exact.FromMantissa(amount, Scale)))
            return false;

        Count(Math.Abs(mantissa));
        _amounts = checked(_amounts + amount);
        if (_rounded is not null)
            AddRounded(amount);
        return true;
    }

    private void Count(long magnitude)
    {
        Rows++;
        if (magnitude == 0)
            Zeros++;
        if (magnitude < Least)
            Least = magnitude;
        if (magnitude > Greatest)
            Greatest = magnitude;
    }

    private void AddRounded(Int128 amount)
    {
        for (int i = 0; i < _rounded!.Length; i++)
        {
            ScaledRatio ratio = _leg.Coefficients[i];
            if (ratio.RoundsAt(Scale))
                _rounded[i] = checked(_rounded[i] + ratio.Times(amount, Scale));
        }
    }
}
