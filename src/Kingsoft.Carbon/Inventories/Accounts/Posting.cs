using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>Posts the rows of a ledger to a book, as they are read or as they are kept, on several threads if wanted.</summary>
/// <param name="book">The accounts.</param>
/// <param name="issues">Takes what is wrong with rows; null for giving up at the first.</param>
internal sealed class Posting(AccountBook book, DataIssues? issues) : IReadAttempt
{
    private readonly PostingFaults _faults = new(book, issues);
    private readonly List<Bookkeeper> _bookkeepers = [];

    public AccountBook Book => book;

    /// <summary>What is wrong with rows; null where it gives up at the first.</summary>
    public DataIssues? Issues => issues;

    /// <summary>How many threads have posted.</summary>
    public int Threads { get; private set; }

    /// <summary>What is known of the ids of all rows that were read.</summary>
    public IdCensus Census { get; } = new();

    /// <summary>Whether each row that was read has an id, and each comes after the one before it.</summary>
    public bool HasAscendingIds => Census.Rows > 0 && Census.Ids == Census.Rows && Census.Ascend;

    /// <inheritdoc/>
    public IBlockTaker NewTaker()
    {
        var bookkeeper = new Bookkeeper(book, _faults, book.Review.Amounts.NewLog());
        _bookkeepers.Add(bookkeeper);
        return new Taker(this, bookkeeper);
    }

    /// <summary>Posts rows that are kept; false where it gave up.</summary>
    public bool TryPost(int threads, IProgress<LedgerProgress>? progress)
    {
        ImmutableArray<RowBlock> blocks = [.. book.Rows.Blocks];
        long posted = 0;
        int next = -1;
        Bookkeeper[] bookkeepers = [.. Enumerable.Range(0, threads).Select(_ => new Bookkeeper(book, _faults, null))];
        _bookkeepers.AddRange(bookkeepers);
        if (threads == 1)
            Post(bookkeepers[0]);
        else
            Parallel.ForEach(bookkeepers, new ParallelOptions { CancellationToken = book.Cancellation }, Post);
        return IsWanted;

        void Post(Bookkeeper bookkeeper)
        {
            while (IsWanted && Interlocked.Increment(ref next) is var number && number < blocks.Length)
            {
                book.Heed();
                bookkeeper.Post(blocks[number]);
                lock (book.Gate)
                    progress?.Report(new LedgerProgress { Records = posted += blocks[number].Count });
            }
        }
    }

    /// <summary>Gives all sums to the accounts, after all rows.</summary>
    public void Close()
    {
        Threads = _bookkeepers.Count;
        foreach (Bookkeeper bookkeeper in _bookkeepers)
            bookkeeper.Close();
        _bookkeepers.Clear();
    }

    private bool IsWanted => !_faults.IsKnown;

    private sealed class Taker(Posting posting, Bookkeeper bookkeeper) : IBlockTaker
    {
        private readonly RowBlock _block = new(0, 0);

        public RowBlock BlockFor(int rows)
        {
            _block.Clear(rows);
            return _block;
        }

        public bool Take(RowBlock block, int number)
        {
            posting.Census.Add(block, number);
            bookkeeper.Post(block);
            return posting.IsWanted;
        }
    }
}
