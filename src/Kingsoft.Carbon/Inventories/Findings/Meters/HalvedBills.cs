using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Tells whether equal amounts are the two halves of bills, as their last digits are: half of every second number ends in 5.
/// </summary>
internal static class HalvedBills
{
    // Of amounts as they are printed one in nine ends in 5: of two that is one in eighty.
    private const int FewestHalves = 2;

    // What is converted from another unit is rounded.
    private const int FinestDecimals = 10;

    /// <summary>Whether all amounts with the most decimals, of which there are two or more, end in 5.</summary>
    public static bool AreLikely(IEnumerable<decimal> amounts)
    {
        decimal[] written =
        [
            .. amounts.Select(amount => Numbers.Normalize(Math.Round(amount, FinestDecimals, MidpointRounding.ToEven))).Distinct(),
        ];
        int decimals = written.Select(amount => (int)amount.Scale).DefaultIfEmpty().Max();
        decimal[] finest = [.. written.Where(amount => amount.Scale == decimals)];
        return decimals > 0 && finest.Length >= FewestHalves && Array.TrueForAll(finest, EndsInFive);
    }

    private static bool EndsInFive(decimal amount) => ComparedAmount.Digits(amount) % 10m == 5m;
}
