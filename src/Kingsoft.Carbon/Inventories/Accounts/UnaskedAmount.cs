using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What rows of a kind have in a year that is not asked for: it is compared, and no figure is made of it.</summary>
internal sealed class UnaskedAmount
{
    private const int Scale = 12;

    // Nothing larger is a bill.
    private const decimal Most = 1_000_000_000_000_000m;

    private bool _isTooLarge;
    private Int128 _sum;

    public long Rows { get; private set; }

    public void Add(decimal amount)
    {
        Rows++;
        _isTooLarge |= Math.Abs(amount) >= Most || amount.Scale > Scale;
        if (!_isTooLarge)
            _sum += Exact.Mantissa(amount) * Exact.PowerOfTen(Scale - amount.Scale);
    }

    /// <summary>The sum in the base unit of the dimension; 0 where it is too large to be compared.</summary>
    public decimal SizeIn(Unit unit) => _isTooLarge ? 0m : ComparedAmount.InBase(Exact.FromMantissa(_sum, Scale), unit);
}
