using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Posts the rows of a ledger to their accounts: the only place where rows are added up.</summary>
internal sealed class Bookkeeper(AccountBook book, DataIssues issues, IProgress<long>? progress)
{
    private readonly SortedDictionary<int, List<int>> _leftOut = [];

    /// <summary>The positions of rows that are left out of each reporting year, because they became known too late for it.</summary>
    public IReadOnlyDictionary<int, List<int>> LeftOut => _leftOut;

    /// <summary>Posts an amount to an account; false where it is too large for exact sums.</summary>
    public static bool Post(Account account, decimal amount, int writtenScale) => Exact.TryNarrow(amount, out long mantissa)
        ? account.TryPost(mantissa, amount.Scale, writtenScale)
        : account.TryPostWide(amount, writtenScale);

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
            : Post(account, block.AmountOf(index), block.AmountOf(index).Scale);
        if (!isPosted)
            AddTooLarge(block, index);
        if (block.PartsOf(index).HasFlag(RowParts.Note))
            account.MarkNote();
    }

    private void PostParts(RowBlock block, int index)
    {
        KindAccounts kind = book.Of(block.KindOf(index));
        decimal amount = block.AmountOf(index);
        bool isPosted = true;
        int part = -1;
        foreach (decimal share in PeriodCuts.AmountsOf(kind.Parts, amount))
        {
            part++;
            bool isWanted = kind.FaultOf(part) is not null || !kind.AccountsOf(part).IsEmpty;
            if (!isWanted || LeaveOut(block, index, kind.Parts[part].ReportingYear))
                continue;
            if (kind.FaultOf(part) is { } fault)
                issues.Add(book.Rows.LocationOf(block, index), fault.Column, fault.Message);
            foreach (Account account in kind.AccountsOf(part))
            {
                isPosted &= Post(account, share, amount.Scale);
                if (block.PartsOf(index).HasFlag(RowParts.Note))
                    account.MarkNote();
            }
        }

        // What is too large is the amount that was written, whichever part of it was the first.
        if (!isPosted)
            AddTooLarge(block, index);
    }

    private void AddTooLarge(RowBlock block, int index)
    {
        Unit unit = book.Rows.Kinds[block.KindOf(index)].Context.Unit;
        issues.Add(book.Rows.LocationOf(block, index), "amount", InventoryMessages.TooLarge(block.AmountOf(index), unit));
    }

    private bool LeaveOut(RowBlock block, int index, int reportingYear)
    {
        if (!book.IsLeftOut(block, index, reportingYear))
            return false;

        if (!_leftOut.TryGetValue(reportingYear, out List<int>? rows))
            _leftOut.Add(reportingYear, rows = []);
        rows.Add(block.FirstRow + index);
        return true;
    }
}
