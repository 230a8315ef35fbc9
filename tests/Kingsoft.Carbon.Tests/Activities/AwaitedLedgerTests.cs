using System.Collections.Concurrent;
using System.Text;

namespace Kingsoft.Carbon.Tests.Activities;

/// <summary>What a ledger that is awaited asks of its streams: nothing on the thread that calls, and nothing twice without need.</summary>
public sealed class AwaitedLedgerTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes("activity,amount,unit,period\ntravel.rail,5,pkm,2025\n");

    private static readonly byte[] Other = Encoding.UTF8.GetBytes("activity,amount,unit,period\ntravel.rail,6,pkm,2025\n");

    private static readonly InventoryOptions Options = new() { GwpSet = GwpSet.Ar6 };

    // Files of the same length are compared before they are read.
    [Test]
    public async Task Read_OnAThreadOfItsOwn_ReadsNothingThere([Values] bool isCalculated)
    {
        var threads = new ConcurrentBag<int>();
        LedgerSource[] sources =
        [
            LedgerSource.FromStream(new WatchedStream(Text, threads), "one"),
            LedgerSource.FromStream(new WatchedStream(Text, threads), "two"),
        ];
        var issues = new DataIssues();
        Task? reading = null;
        var caller = new Thread(() => reading = isCalculated
            ? Inventory.CalculateFilesAsync(sources, FactorLibrary.BuiltIn, Options, issues)
            : ActivityLedger.ReadCsvAsync(sources, issues));
        caller.Start();
        caller.Join();
        await reading!;

        Assert.That(threads, Is.Not.Empty.And.None.EqualTo(caller.ManagedThreadId));
        Assert.That(issues.First().ToString(), Is.EqualTo(
            "two:1: file: the file holds the same text as one, so that every row would count twice; name one of the two"));
    }

    // A web server that has an upload at hand may still refuse to be read while a thread waits.
    [Test]
    public async Task ReadCsvAsync_StreamsThatMustBeAwaited_AreComparedByTheirCopies()
    {
        LedgerSource[] sources =
        [
            LedgerSource.FromStream(new AwaitedStream(Text), "one"), LedgerSource.FromStream(new AwaitedStream(Other), "two"),
            LedgerSource.FromStream(new AwaitedStream(Text), "one"), LedgerSource.FromStream(new AwaitedStream(Text), "three"),
        ];
        var issues = new DataIssues();

        ActivityLedger ledger = await ActivityLedger.ReadCsvAsync(sources, issues);

        Assert.That(ledger.Select(record => record.Amount), Is.EqualTo(new[] { 5m, 6m }));
        Assert.That(issues.Select(issue => (issue.Location.File, issue.Code)), Is.EqualTo(new[]
        {
            ("one", "ledger-twice"), ("three", "ledger-same-text"),
        }));
    }

    // A file that goes with the stream that has it open.
    [Test]
    public async Task ReadCsvAsync_AFileThatGoesWhenItIsClosed_IsOpenedOnce([Values("upload.csv", "upload.txt")] string name)
    {
        using var file = new ScratchFile(Text);
        int opened = 0;

        ActivityLedger ledger = await ActivityLedger.ReadCsvAsync([LedgerSource.FromStream(name, Open)], new DataIssues());

        Assert.That(ledger, Has.Count.EqualTo(1));
        Assert.That(opened, Is.EqualTo(1));
        Assert.That(File.Exists(file.Path), Is.False);

        FileStream Open()
        {
            opened++;
            return new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 4096, FileOptions.DeleteOnClose);
        }
    }

    [Test]
    public async Task ReadCsvAsync_WhatIsOpenedAfterItWasCancelled_IsClosed()
    {
        using var cancellation = new CancellationTokenSource();
        using SemaphoreSlim isOpening = new(0), mayOpen = new(0);
        var late = new LateStream();

        Task<ActivityLedger> reading = ActivityLedger.ReadCsvAsync(
            [LedgerSource.FromStream("late", Open)], new DataIssues(), cancellationToken: cancellation.Token);
        await isOpening.WaitAsync();
        await cancellation.CancelAsync();

        await Assert.CatchAsync<OperationCanceledException>(() => reading);
        mayOpen.Release();
        await late.Closed.WaitAsync(TimeSpan.FromSeconds(30));

        Stream Open()
        {
            isOpening.Release();
            mayOpen.Wait();
            return late;
        }
    }

    private sealed class LateStream : MemoryStream
    {
        private readonly TaskCompletionSource _closed = new();

        public Task Closed => _closed.Task;

        protected override void Dispose(bool disposing)
        {
            _closed.TrySetResult();
            base.Dispose(disposing);
        }
    }

    private sealed class WatchedStream(byte[] bytes, ConcurrentBag<int> threads) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer)
        {
            threads.Add(Environment.CurrentManagedThreadId);
            return base.Read(buffer);
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            threads.Add(Environment.CurrentManagedThreadId);
            return base.Read(buffer, offset, count);
        }
    }

    private sealed class AwaitedStream(byte[] bytes) : ReadOnlyStream
    {
        private readonly MemoryStream _bytes = new(bytes);

        public override bool CanSeek => true;

        public override long Length => _bytes.Length;

        public override long Position
        {
            get => _bytes.Position;
            set => _bytes.Position = value;
        }

        public override int Read(Span<byte> buffer) => throw new InvalidOperationException("A thread waits.");

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            _bytes.ReadAsync(buffer, cancellationToken);

        public override long Seek(long offset, SeekOrigin origin) => _bytes.Seek(offset, origin);
    }
}
