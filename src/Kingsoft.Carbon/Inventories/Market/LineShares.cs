using System.Numerics;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>
/// How the lines of an account share its market-based figure: by amount, and what is left over of the last digit goes to the largest
/// remainders, of equal ones to the first id.
/// </summary>
internal sealed class LineShares
{
    private readonly Int128 _total;
    private readonly Ratio _amounts;
    private readonly BigInteger _remainderThatGets;
    private readonly string? _lastIdThatGets;
    private readonly bool _anyGets;

    private LineShares(Int128 total, Ratio amounts, BigInteger remainderThatGets, string? lastIdThatGets, bool anyGets)
    {
        _total = total;
        _amounts = amounts;
        _remainderThatGets = remainderThatGets;
        _lastIdThatGets = lastIdThatGets;
        _anyGets = anyGets;
    }

    /// <param name="total">The figure of the account.</param>
    /// <param name="lines">The amounts of its lines, each with the id of its record; gone through up to three times.</param>
    public static LineShares Of(Int128 total, IEnumerable<(decimal Amount, Func<string> Id)> lines)
    {
        Ratio amounts = lines.Aggregate(default(Ratio), (sum, line) => sum + Ratio.From(line.Amount));
        if (amounts.IsZero)
            return new LineShares(total, amounts, 0, null, anyGets: false);

        var before = new LineShares(total, amounts, 0, null, anyGets: false);
        Int128 shared = 0;
        var remainders = new List<BigInteger>();
        foreach ((decimal amount, _) in lines)
        {
            shared += before.Floor(amount, out BigInteger remainder);
            remainders.Add(remainder);
        }

        int left = (int)(total - shared);
        if (left <= 0)
            return before;

        remainders.Sort();
        BigInteger least = remainders[^left];
        int above = remainders.Count - remainders.FindLastIndex(remainder => remainder <= least) - 1;
        string last = lines
            .Where(line => { before.Floor(line.Amount, out BigInteger remainder); return remainder == least; })
            .Select(line => line.Id())
            .Order(TextOrder.Instance)
            .ElementAt(left - above - 1);
        return new LineShares(total, amounts, least, last, anyGets: true);
    }

    /// <summary>The figure of a line, as an integer of 10⁻¹² t.</summary>
    public Int128 Of(decimal amount, string recordId)
    {
        if (_amounts.IsZero)
            return 0;

        Int128 floor = Floor(amount, out BigInteger remainder);
        bool gets = _anyGets && (remainder > _remainderThatGets
            || (remainder == _remainderThatGets && TextOrder.Instance.Compare(recordId, _lastIdThatGets) <= 0));
        return gets ? floor + 1 : floor;
    }

    // All remainders are of the same divisor once amounts have the same number of decimals.
    private Int128 Floor(decimal amount, out BigInteger remainder)
    {
        BigInteger numerator = (BigInteger)_total * Exact.Mantissa(amount) * Exact.PowerOfTen(Exact.MostDecimals - amount.Scale)
            * _amounts.Denominator;
        BigInteger divisor = _amounts.Numerator * BigInteger.Pow(10, Exact.MostDecimals);
        if (divisor.Sign < 0)
            (numerator, divisor) = (-numerator, -divisor);
        var quotient = BigInteger.DivRem(numerator, divisor, out remainder);
        if (remainder.Sign < 0)
        {
            remainder += divisor;
            quotient--;
        }

        return (Int128)quotient;
    }
}
