using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What is wrong with rows as they are posted. Used under the gate of the book.</summary>
/// <param name="book">The accounts.</param>
/// <param name="issues">Takes the messages; null where it is enough to know that there is one.</param>
internal sealed class PostingFaults(AccountBook book, DataIssues? issues)
{
    private volatile bool _any;

    /// <summary>Whether anything is wrong.</summary>
    public bool Any => _any;

    /// <summary>Whether it is enough to know that something is wrong, and it is known.</summary>
    public bool IsKnown => _any && issues is null;

    public void Add(RowBlock block, int index, string column, Message message)
    {
        _any = true;
        bool isCalculated = column is "amount" or "unit" && block.PartsOf(index).HasFlag(RowParts.Calculation);
        string shown = isCalculated ? "calculation" : column;
        issues?.Add(
            book.Rows.LocationOf(block, index), shown, message, block.ExplicitIdOf(index),
            field: LedgerFields.Of(book.Rows.RecordOf(block, index), shown));
    }

    /// <summary>Notes an amount that cannot be held exactly: the row has no line.</summary>
    public void Refuse(RowBlock block, int index, Message message)
    {
        book.Refuse(block, index);
        Add(block, index, "amount", message);
    }
}
