using System.Numerics;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>
/// How the lines of an account share its market-based figure: by amount, and what is left over of the last digit goes to the largest
/// remainders, of equal ones to the first ids.
/// </summary>
internal sealed class LineShares
{
    private readonly BigInteger _factor;
    private readonly BigInteger _divisor;
    private readonly Int128 _total;
    private List<BigInteger> _remainders = [];
    private List<string> _equal = [];
    private Int128 _shared;
    private BigInteger _leastThatGets;
    private int _equalThatGet;
    private string? _lastIdThatGets;

    private LineShares(Account account)
    {
        BigInteger weights = account.Weights();
        _total = account.Market!.Total;
        _factor = (BigInteger)_total * weights.Sign;
        _divisor = BigInteger.Abs(weights);
    }

    /// <summary>The shares of the lines of accounts: all rows are read once, and again only where remainders are equal.</summary>
    public static IReadOnlyDictionary<Account, LineShares> Of(AccountBook book, IEnumerable<Account> accounts)
    {
        Dictionary<Account, LineShares> all = accounts.ToDictionary(account => account, account => new LineShares(account));
        foreach (AccountLine line in book.Lines(all.ContainsKey))
            all[line.Account].Count(line.ExactAmount);
        foreach (LineShares shares in all.Values)
            shares.FindLeast();
        HashSet<Account> undecided = [.. all.Where(pair => pair.Value._equalThatGet > 0).Select(pair => pair.Key)];
        foreach (AccountLine line in undecided.Count == 0 ? [] : book.Lines(undecided.Contains))
            all[line.Account].NoteEqual(line.ExactAmount, book.Rows.IdOf(line.Block, line.Index));
        foreach (Account account in undecided)
            all[account].ChooseOfEqual();
        return all;
    }

    /// <summary>The figure of a line, as an integer of 10⁻¹² t.</summary>
    public Int128 Of(ExactAmount amount, string recordId)
    {
        // Amounts that cancel each other out have a figure of 0 together: there is nothing to share.
        if (_divisor.IsZero)
            return 0;

        Int128 floor = Floor(amount, out BigInteger remainder);
        bool gets = _equalThatGet > 0 && (remainder > _leastThatGets
            || (remainder == _leastThatGets && TextOrder.Instance.Compare(recordId, _lastIdThatGets) <= 0));
        return gets ? floor + 1 : floor;
    }

    private void Count(ExactAmount amount)
    {
        if (_divisor.IsZero)
            return;
        _shared += Floor(amount, out BigInteger remainder);
        _remainders.Add(remainder);
    }

    private void FindLeast()
    {
        // Every line was rounded down by less than 1: what is left is less than the number of lines.
        int left = (int)(_total - _shared);
        if (!_divisor.IsZero && left > 0)
        {
            _remainders.Sort();
            _leastThatGets = _remainders[^left];
            int above = _remainders.Count - 1 - _remainders.FindLastIndex(remainder => remainder <= _leastThatGets);
            _equalThatGet = left - above;
        }

        _remainders = [];
    }

    private void NoteEqual(ExactAmount amount, string recordId)
    {
        Floor(amount, out BigInteger remainder);
        if (remainder == _leastThatGets)
            _equal.Add(recordId);
    }

    private void ChooseOfEqual()
    {
        _equal.Sort(TextOrder.Instance);
        _lastIdThatGets = _equal[_equalThatGet - 1];
        _equal = [];
    }

    // total × amount ÷ amounts; remainders are of one divisor, because all amounts are brought to 28 decimals.
    private Int128 Floor(ExactAmount amount, out BigInteger remainder)
    {
        var quotient = BigInteger.DivRem(_factor * Tally.WeightOf(amount), _divisor, out remainder);
        if (remainder.Sign >= 0)
            return (Int128)quotient;

        remainder += _divisor;
        return (Int128)quotient - 1;
    }
}
