using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Looks at rows a second time, on one thread of maybe several: those that surely stand out are posted to accounts of their own, those of
/// which only the median will tell are kept, and so are the amounts among which the median is.
/// </summary>
/// <param name="book">The accounts.</param>
/// <param name="kinds">What is looked for, by kind.</param>
/// <param name="accounts">The account of each kind that has one.</param>
/// <param name="bounds">Between which amounts the median of each series is.</param>
/// <param name="years">The reporting years.</param>
internal sealed class UnusualRows(AccountBook book, LookedKind[] kinds, Account?[] accounts, AmountBounds[] bounds, int[] years)
    : IBlockTaker
{
    private readonly RowBlock _block = new(0, 0);
    private readonly KindSums _sums = book.SpareSums();
    private readonly Dictionary<int, Account> _found = [];
    private readonly List<double>?[] _nearMedian = new List<double>?[bounds.Length];
    private readonly long[] _belowNear = new long[bounds.Length];
    private readonly List<UnclearRow> _unclear = [];
    private readonly FirstIds[] _first = [.. years.Select(_ => new FirstIds())];
    private byte[] _idBuffer = [];

    /// <summary>The rows of which only the median will tell.</summary>
    public IReadOnlyList<UnclearRow> Unclear => _unclear;

    /// <summary>The first ids of what stands out, by the place of the reporting year.</summary>
    public IReadOnlyList<FirstIds> First => _first;

    public RowBlock BlockFor(int rows)
    {
        _block.Clear(rows);
        return _block;
    }

    public bool Take(RowBlock block, int number)
    {
        bool mayBeNamed = MayBeNamed(block);
        ReadOnlySpan<int> kindOf = block.Kinds;
        ReadOnlySpan<long> mantissas = block.Mantissas;
        ReadOnlySpan<byte> scales = block.Scales;
        for (int index = 0; index < kindOf.Length; index++)
        {
            int kind = kindOf[index];
            LookedKind looked = kinds[kind];
            if (looked.PerDay == 0)
                continue;

            int scale = scales[index];
            if (looked.PerDay < 0 || scale > Bookkeeper.UsualScale)
            {
                LookAtLines(block, index);
                continue;
            }

            long lastDigit = Bookkeeper.Thousandths[scale];
            double perDay = mantissas[index] * (double)lastDigit * looked.PerDay;
            ref readonly AmountBounds series = ref bounds[looked.Series];
            if (perDay <= 0)
                continue;
            if (series.IsAtAnEdge(perDay))
                LookAt(new AccountLine(block, index, accounts[kind]!, block.ExactAmountOf(index)));
            else if (perDay < series.NearFrom)
                _belowNear[looked.Series]++;
            if (series.IsFarOut(perDay))
                Post(block, index, kind, looked.Year, lastDigit, mayBeNamed);
        }

        return true;
    }

    /// <summary>Adds what was seen of a series to it.</summary>
    public void AddTo(AmountSeries series) => series.AddNear(_belowNear[series.Number], _nearMedian[series.Number]);

    /// <summary>Adds a line that stands out.</summary>
    public void Add(Account account, ExactAmount amount, ReadOnlySpan<byte> id)
    {
        Bookkeeper.Post(FoundOf(account), amount);
        _first[Array.IndexOf(years, account.Part.ReportingYear)].Add(id);
    }

    /// <summary>Whether usual rows of a kind stand out.</summary>
    public bool HasFound(int kind) => kind < _sums.Length && _sums[kind].Rows > 0;

    /// <summary>Gives what stands out of a kind to an account.</summary>
    public void HandOver(int kind, Account account)
    {
        if (HasFound(kind))
            _sums.HandOver(kind, account);
    }

    /// <summary>What else stands out: rows that are not usual, and those of which only the median told.</summary>
    public IEnumerable<Account> Others() => _found.Values;

    private Account FoundOf(Account account)
    {
        if (!_found.TryGetValue(account.Number, out Account? found))
            _found.Add(account.Number, found = account.Empty());
        return found;
    }

    private bool MayBeNamed(RowBlock block)
    {
        if (block.Count == 0 || block.Ids.Ids < block.Count)
            return true;

        ReadOnlySpan<byte> least = book.IdOf(block, block.Ids.Least, "", ref _idBuffer);
        foreach (FirstIds first in _first)
        {
            if (first.Takes(least))
                return true;
        }

        return false;
    }

    private void Post(RowBlock block, int index, int kind, int year, long lastDigit, bool mayBeNamed)
    {
        ref HotSums sums = ref _sums[kind];
        if (sums.End == 0)
            _sums.Open(kind, accounts[kind]!.Leg);
        long mantissa = block.Mantissas[index];
        bool isAdded = (ulong)mantissa < sums.End && _sums.TryAdd(ref sums, kind, mantissa * lastDigit, lastDigit);
        if (!isAdded)
            Bookkeeper.Post(FoundOf(accounts[kind]!), block.ExactAmountOf(index));
        if (mayBeNamed)
            _first[year].Add(book.IdOf(block, index, "", ref _idBuffer));
    }

    private void LookAtLines(RowBlock block, int index)
    {
        foreach (AccountLine line in book.LinesOf(block, index, account => account.Series is not null))
            LookAt(line);
    }

    private void LookAt(in AccountLine line)
    {
        AccountSeries series = line.Account.Series!.Value;
        ref readonly AmountBounds own = ref bounds[series.Number];
        if (line.Amount <= 0m || own.IsEmpty)
            return;

        double perDay = series.PerDay(line.Amount);
        if (perDay < own.NearFrom)
            _belowNear[series.Number]++;
        else if (perDay <= own.NearTo)
            (_nearMedian[series.Number] ??= []).Add(perDay);
        if (own.SurelyStandsOut(perDay))
            Add(line.Account, line.ExactAmount, book.IdOf(line, ref _idBuffer));
        else if (own.MayStandOut(perDay))
            _unclear.Add(new UnclearRow(line.Account, line.ExactAmount, perDay, book.IdOf(line, ref _idBuffer).ToArray()));
    }
}
