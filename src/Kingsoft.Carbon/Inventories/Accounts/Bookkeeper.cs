using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Posts rows to their accounts, on one thread of maybe several: the only place where rows are added up. Usual rows cost an addition in
/// sums of its own; the others go to the accounts that all threads share.
/// </summary>
/// <param name="book">The accounts.</param>
/// <param name="faults">Takes what is wrong with rows.</param>
/// <param name="log">Takes amounts of series in which one may stand out; null where the rows are kept.</param>
internal sealed class Bookkeeper(AccountBook book, PostingFaults faults, AmountLog? log)
{
    /// <summary>The decimals in which amounts are added up where they have no more.</summary>
    public const int UsualScale = 3;

    private const int RowsAtOnce = 64;

    /// <summary>What the last digit of an amount is worth in thousandths, by its decimals.</summary>
    public static ReadOnlySpan<long> Thousandths => [1000, 100, 10, 1];

    private readonly KindSums _sums = new();
    private readonly KindPages<Account?> _named = new();
    private readonly SizeCounts _sizes = new(log);
    private byte[] _idBuffer = [];

    /// <summary>Posts an amount to an account; false where it is too large for exact sums.</summary>
    public static bool Post(Account account, ExactAmount amount) => account.TryPost(amount, amount.Value.Scale);

    /// <summary>Posts all rows of a block.</summary>
    public void Post(RowBlock block)
    {
        bool mayBeNamed = book.Review.MayName(block, book, ref _idBuffer);
        RowParts looked = book.HasAsOf ? RowParts.RecordedOn | RowParts.Note : RowParts.Note;
        ReadOnlySpan<int> kinds = block.Kinds;
        ReadOnlySpan<long> mantissas = block.Mantissas;
        ReadOnlySpan<byte> scales = block.Scales;
        ReadOnlySpan<RowParts> parts = block.Parts;
        for (int first = 0; first < kinds.Length; first += RowsAtOnce)
        {
            int end = Math.Min(first + RowsAtOnce, kinds.Length);
            _sums.Touch(kinds[first..end]);
            for (int index = first; index < end; index++)
            {
                int kind = kinds[index];
                int scale = scales[index];
                long mantissa = mantissas[index];
                ref HotSums sums = ref _sums[kind];
                if ((ulong)mantissa < sums.End && scale <= UsualScale && (parts[index] & looked) == 0)
                {
                    Add(ref sums, mantissa * Thousandths[scale], Thousandths[scale], kind, mayBeNamed, block, index);
                    continue;
                }

                PostSlowly(block, index, kind);
                if (faults.IsKnown)
                    return;

                // What was opened may have findings that still name rows.
                mayBeNamed = mayBeNamed || book.Review.MayName(block, book, ref _idBuffer);
            }
        }
    }

    /// <summary>Gives all sums to the accounts; for one thread after the other, after all rows.</summary>
    public void Close()
    {
        for (int kind = 0; kind < _sums.Length; kind++)
        {
            if (_sums[kind].Rows > 0)
                _sums.HandOver(kind, book.SingleOf(kind)!);
        }

        _sizes.AddTo(book.Review.Amounts.Counted);
    }

    private void Add(ref HotSums sums, long amount, long lastDigit, int kind, bool mayBeNamed, RowBlock block, int index)
    {
        if (!_sums.TryAdd(ref sums, kind, amount, lastDigit))
        {
            lock (book.Gate)
                _sums.HandOver(kind, book.SingleOf(kind)!);
            _sums.TryAdd(ref sums, kind, amount, lastDigit);
        }

        if (sums.Series >= 0 && amount > 0)
            _sizes.Add(sums, kind, amount);
        if (mayBeNamed)
            Name(block, index, _named[kind]);
    }

    private void Name(RowBlock block, int index, Account? first)
    {
        for (Account? account = first; account is not null; account = account.Beside)
            account.FoundBy?.Name(book.IdOf(block, index, account.IdEnd, ref _idBuffer));
    }

    private void PostSlowly(RowBlock block, int index, int kind)
    {
        lock (book.Gate)
        {
            if (book.SingleOf(kind) is not { } account)
            {
                PostParts(block, index, book.Of(kind));
                return;
            }

            if (book.LeaveOut(block, index, account.Part.ReportingYear))
                return;

            for (Account? leg = account; leg is not null; leg = leg.Beside)
            {
                bool isPosted = block.TryNarrowAmount(index, out long mantissa, out int scale)
                    ? leg.TryPost(mantissa, scale, scale)
                    : Post(leg, block.ExactAmountOf(index));
                if (!isPosted)
                {
                    faults.Refuse(block, index, InventoryMessages.TooLarge(block.AmountOf(index), account.Kind.Context.Unit));
                    return;
                }

                Tell(block, index, leg, block.ExactAmountOf(index));
            }

            if (_sums[kind].End == 0)
                Open(kind, account);
        }
    }

    /// <summary>Lets the usual rows of a kind be added up here from now on.</summary>
    private void Open(int kind, Account account)
    {
        // Of a few amounts the series keeps each.
        if (account.Series is { Whole.CountedAt: < 0 })
            return;

        _sums.Open(kind, account);
        _named[kind] = IsNamed(account) ? account : null;
        if (account.Series is not { } series)
            return;

        ref HotSums sums = ref _sums[kind];
        sums.Series = _sizes.Open(series.Whole);
        sums.PerDay = series.PerDayOfThousandth;
        sums.FirstPlace = series.Whole.FirstPlace;
    }

    private static bool IsNamed(Account first)
    {
        for (Account? leg = first; leg is not null; leg = leg.Beside)
        {
            if (leg.FoundBy is not null)
                return true;
        }

        return false;
    }

    private void PostParts(RowBlock block, int index, KindAccounts kind)
    {
        if (kind.IsEmpty)
        {
            kind.Unasked?.Add(block.AmountOf(index));
            return;
        }

        ExactAmount exact = block.ExactAmountOf(index);
        decimal amount = exact.Value;
        bool isShared = PeriodCuts.TryShare(kind.Parts, exact, out ExactAmount[] shares);
        bool isPosted = isShared;
        string? said = null;
        for (int part = 0; part < kind.Parts.Length; part++)
        {
            bool isWanted = kind.FaultOf(part) is not null || !kind.AccountsOf(part).IsEmpty;
            if (!isWanted || book.LeaveOut(block, index, kind.Parts[part].ReportingYear))
                continue;
            if (kind.FaultOf(part) is { } fault && fault.Message.ToString() != said)
            {
                // Mostly it is the same for all parts of the row, and said once.
                faults.Add(block, index, fault.Column, fault.Message);
                said = fault.Message.ToString();
            }

            foreach (Account account in isShared ? kind.AccountsOf(part) : [])
            {
                if (account.TryPost(shares[part], Math.Min(amount.Scale, shares[part].Value.Scale)))
                    Tell(block, index, account, shares[part]);
                else
                    isPosted = false;
            }
        }

        // What is too large is the amount that was written, whichever part of it was the first.
        if (!isShared)
            faults.Refuse(block, index, InventoryMessages.NotShareable(amount));
        else if (!isPosted)
            faults.Refuse(block, index, InventoryMessages.TooLarge(amount, book.Rows.Kinds[block.KindOf(index)].Context.Unit));
    }

    private void Tell(RowBlock block, int index, Account account, ExactAmount amount)
    {
        if (amount.Value > 0m && account.Series is { Whole: var series })
        {
            series.Add(account, amount);
            series.CountKept(book.Accounts);
        }

        if (account.FoundBy is not { } findings)
            return;

        findings.Name(book.IdOf(block, index, account.IdEnd, ref _idBuffer));
        if (block.PartsOf(index).HasFlag(RowParts.Note))
            findings.AddNote(block.WordsOf(index).Note, account, amount);
    }
}
