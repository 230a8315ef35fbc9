using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Posts the rows of a ledger to their accounts: the only place where rows are added up.</summary>
internal sealed class Bookkeeper(AccountBook book, DataIssues issues, IProgress<long>? progress)
{
    private readonly SortedDictionary<int, List<int>> _leftOut = [];
    private byte[] _idBuffer = [];

    /// <summary>The positions of rows that are left out of each reporting year, because they became known too late for it.</summary>
    public IReadOnlyDictionary<int, List<int>> LeftOut => _leftOut;

    /// <summary>Posts an amount to an account; false where it is too large for exact sums.</summary>
    public static bool Post(Account account, decimal amount) => account.TryPost(Exact.Mantissa(amount), amount.Scale, amount.Scale);

    public void Post()
    {
        foreach (RowBlock block in book.Rows.Blocks)
        {
            for (int index = 0; index < block.Count; index++)
                Post(block, index);
            progress?.Report(block.FirstRow + block.Count);
        }
    }

    private void Post(RowBlock block, int index)
    {
        if (book.SingleOf(block.KindOf(index)) is not { } account)
        {
            PostParts(block, index);
            return;
        }

        if (LeaveOut(block, index, account.Part.ReportingYear))
            return;

        bool isPosted = block.TryNarrowAmount(index, out long mantissa, out int scale)
            ? account.TryPost(mantissa, scale, scale)
            : Post(account, block.AmountOf(index));
        if (isPosted)
            Tell(block, index, account, block.AmountOf(index));
        else
            Refuse(block, index, InventoryMessages.TooLarge(block.AmountOf(index), account.Kind.Context.Unit));
    }

    private void PostParts(RowBlock block, int index)
    {
        KindAccounts kind = book.Of(block.KindOf(index));
        if (kind.IsEmpty)
            return;

        decimal amount = block.AmountOf(index);
        bool isShared = PeriodCuts.TryShare(kind.Parts, amount, out Int128[] shares, out int scale);
        bool isPosted = isShared;
        for (int part = 0; part < kind.Parts.Length; part++)
        {
            bool isWanted = kind.FaultOf(part) is not null || !kind.AccountsOf(part).IsEmpty;
            if (!isWanted || LeaveOut(block, index, kind.Parts[part].ReportingYear))
                continue;
            if (kind.FaultOf(part) is { } fault)
                issues.Add(book.Rows.LocationOf(block, index), fault.Column, fault.Message);
            foreach (Account account in isShared ? kind.AccountsOf(part) : [])
            {
                if (account.TryPost(shares[part], scale, amount.Scale))
                    Tell(block, index, account, Exact.FromMantissa(shares[part], scale));
                else
                    isPosted = false;
            }
        }

        // What is too large is the amount that was written, whichever part of it was the first.
        if (!isShared)
            Refuse(block, index, InventoryMessages.NotShareable(amount));
        else if (!isPosted)
            Refuse(block, index, InventoryMessages.TooLarge(amount, book.Rows.Kinds[block.KindOf(index)].Context.Unit));
    }

    private void Tell(RowBlock block, int index, Account account, decimal amount)
    {
        account.Series?.Add(amount);
        if (account.FoundBy is not { } findings)
            return;

        findings.Name(book.IdOf(block, index, account.Part.Number, ref _idBuffer));
        if (block.PartsOf(index).HasFlag(RowParts.Note))
            findings.AddNote(block.WordsOf(index).Note, account, amount);
    }

    private void Refuse(RowBlock block, int index, Message message)
    {
        book.Refuse(block, index);
        issues.Add(book.Rows.LocationOf(block, index), "amount", message);
    }

    private bool LeaveOut(RowBlock block, int index, int reportingYear)
    {
        if (!book.IsLeftOut(block, index, reportingYear))
            return false;

        if (!_leftOut.TryGetValue(reportingYear, out List<int>? rows))
            _leftOut.Add(reportingYear, rows = []);

        // A record may have several parts in one year, and is left out of it once.
        int row = block.FirstRow + index;
        if (rows.Count == 0 || rows[^1] != row)
            rows.Add(row);
        return true;
    }
}
