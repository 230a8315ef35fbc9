using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Kingsoft.Carbon.Tests.Activities;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Ledgers that come from elsewhere: uploads, texts, rows of a database; how far they came, and how they are ended.</summary>
public sealed class StreamedLedgerTests
{
    private static readonly InventoryOptions Options = new() { GwpSet = GwpSet.Ar6 };

    private static readonly byte[] Large = Ledger(200_000);

    [Test]
    public async Task CalculateFilesAsync_AConnection_IsAsCalculatedFromThePath([Values] bool keepLines)
    {
        using var file = new ScratchFile(Ledger(3_000));
        InventoryOptions options = Options with { KeepLines = keepLines };
        ImmutableArray<Inventory> expected = Inventory.CalculateFiles(
            [LedgerSource.FromFile(file.Path)], FactorLibrary.BuiltIn, options, new DataIssues());

        LedgerSource[] sources =
        [
            LedgerSource.FromStream(new PartStream(Ledger(3_000), 777), "upload"),
            LedgerSource.FromStream("blob", () => new PartStream(Ledger(3_000), 777)),
            LedgerSource.FromStream("memory", () => new MemoryStream(Ledger(3_000))),
            LedgerSource.FromText(new StringReader(Encoding.UTF8.GetString(Ledger(3_000))), "text.gz"),
            LedgerSource.FromFile(file.Path),
        ];
        foreach (LedgerSource source in sources)
        {
            var issues = new DataIssues();
            ImmutableArray<Inventory> found = await Inventory.CalculateFilesAsync([source], FactorLibrary.BuiltIn, options, issues);

            Assert.That(issues, Is.Empty, source.Name);
            Assert.That(found.Single().Totals, Is.EqualTo(expected.Single().Totals), source.Name);
        }
    }

    [Test]
    public void ReadCsv_TellsHowFarItHasCome()
    {
        var told = new List<LedgerProgress>();

        ActivityLedger.ReadCsv(new MemoryStream(Large), "upload", null, new Told(told.Add));

        Assert.That(told, Has.Count.GreaterThan(2));
        Assert.That(told.Select(progress => progress.Bytes), Is.Ordered);
        Assert.That(told[^1], Is.EqualTo(new LedgerProgress { Records = 200_000, Bytes = Large.Length, TotalBytes = Large.Length }));
    }

    // A connection is copied first: what came is told before a record is read.
    [Test]
    public async Task ReadCsvAsync_OfAConnection_TellsWhatCame()
    {
        var told = new List<LedgerProgress>();

        await ActivityLedger.ReadCsvAsync(new PartStream(Large, 1 << 16), "upload", null, new Told(told.Add));

        LedgerProgress[] copying = [.. told.TakeWhile(progress => progress.BytesReceived > 0)];
        Assert.That(copying, Has.Length.EqualTo(Large.Length >> 20));
        Assert.That(copying.Select(progress => progress.BytesReceived), Is.Ordered);
        Assert.That(copying.Select(progress => (progress.Records, progress.Bytes)), Is.All.EqualTo((0L, 0L)));
        Assert.That(told.Skip(copying.Length).Select(progress => progress.BytesReceived), Is.All.Zero);
        Assert.That(told[^1], Is.EqualTo(new LedgerProgress { Records = 200_000, Bytes = Large.Length, TotalBytes = Large.Length }));
    }

    [Test]
    public void CalculateFiles_CancelledWhenAllIsRead_Ends()
    {
        using var cancellation = new CancellationTokenSource();
        var told = new Told(progress =>
        {
            if (progress.Records == 200_000)
                cancellation.Cancel();
        });

        Assert.Throws<OperationCanceledException>(() => Inventory.CalculateFiles(
            [LedgerSource.FromStream(new MemoryStream(Large), "upload")], FactorLibrary.BuiltIn,
            new InventoryOptions { GwpSet = GwpSet.Ar6, KeepLines = false }, new DataIssues(), 1, told, cancellation.Token));
    }

    [Test]
    public void ReadCsv_WithFaults_TellsTheEndToo()
    {
        byte[] faulty = [.. Ledger(100), .. "x,electricity.grid,\"1\"2,kWh,2025-01,CN\n"u8];
        var told = new List<LedgerProgress>();

        ActivityLedger.ReadCsv(new PartStream(faulty, 1), "upload", new DataIssues(), new Told(told.Add));

        Assert.That(told[^1], Is.EqualTo(new LedgerProgress { Records = 100, Bytes = faulty.Length, TotalBytes = faulty.Length }));
    }

    [Test]
    public void ReadCsv_CancelledInTheMiddle_Ends()
    {
        using var cancellation = new CancellationTokenSource();
        var told = new Told(_ => cancellation.Cancel());

        Assert.Throws<OperationCanceledException>(
            () => ActivityLedger.ReadCsv(new MemoryStream(Large), "upload", new DataIssues(), told, cancellation.Token));
    }

    [Test]
    public void CalculateFiles_CancelledInTheMiddle_Ends([Values(1, 3)] int threads, [Values] bool keepLines)
    {
        using var cancellation = new CancellationTokenSource();
        var told = new Told(_ => cancellation.Cancel());

        Assert.Throws<OperationCanceledException>(() => Inventory.CalculateFiles(
            [LedgerSource.FromStream(new MemoryStream(Large), "upload")], FactorLibrary.BuiltIn, Options with { KeepLines = keepLines },
            new DataIssues(), threads, told, cancellation.Token));
    }

    [Test]
    public void CalculateAll_CancelledInTheMiddle_Ends([Values(1, 3)] int threads)
    {
        ActivityLedger ledger = ActivityLedger.ReadCsv(new MemoryStream(Large), "upload");
        using var cancellation = new CancellationTokenSource();
        var told = new Told(_ => cancellation.Cancel());

        Assert.Throws<OperationCanceledException>(() => Inventory.CalculateAll(
            ledger, FactorLibrary.BuiltIn, Options, new DataIssues(), told, threads, cancellation.Token));
    }

    [Test]
    public void CalculateAll_CancelledAfterwards_LeavesTheLines()
    {
        ActivityLedger ledger = ActivityLedger.ReadCsv(new MemoryStream(Ledger(5)), "upload");
        using var cancellation = new CancellationTokenSource();
        Inventory inventory = Inventory.CalculateAll(
            ledger, FactorLibrary.BuiltIn, Options, new DataIssues(), cancellationToken: cancellation.Token).Single();

        cancellation.Cancel();

        Assert.That(inventory.Lines.ToArray(), Has.Length.EqualTo(5));
    }

    [Test]
    public async Task CalculateFilesAsync_AnUploadThatIsCancelled_Ends()
    {
        using var cancellation = new CancellationTokenSource(50);
        using var upload = new PartStream(Ledger(3_000), 10_000, waits: true);

        await Assert.CatchAsync<OperationCanceledException>(() => Inventory.CalculateFilesAsync(
            [LedgerSource.FromStream(upload, "upload")], FactorLibrary.BuiltIn, Options, new DataIssues(),
            cancellationToken: cancellation.Token));
    }

    [Test]
    public async Task ReadCsv_AHundredMegabytesWithoutALineEnd_AreOneFaultInBoundedMemory([Values] bool isAwaited)
    {
        var issues = new DataIssues();
        using var upload = new EndlessLine(100 << 20);
        long before = GC.GetTotalAllocatedBytes(precise: true);

        if (isAwaited)
            await ActivityLedger.ReadCsvAsync(upload, "upload", issues);
        else
            ActivityLedger.ReadCsv(upload, "upload", issues);

        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.That(issues.Single().Code, Is.EqualTo("header-too-long"));
        Assert.That(issues.Single().Location, Is.EqualTo(new SourceLocation("upload", 1)));
        Assert.That(allocated, Is.LessThan(32 << 20));
    }

    [Test]
    public async Task FromAsync_IsAsFrom()
    {
        ActivityRecord[] records = [.. ActivityLedger.ReadCsv(new MemoryStream(Ledger(10)), "upload")];

        ActivityLedger ledger = await ActivityLedger.FromAsync(Come(records));

        Assert.That(ledger, Is.EqualTo(records));
    }

    [Test]
    public async Task FromAsync_Twice_IsAFault()
    {
        ActivityRecord[] records = [.. ActivityLedger.ReadCsv(new MemoryStream(Ledger(2)), "upload")];

        await Assert.ThrowsAsync<CarbonDataException>(() => ActivityLedger.FromAsync(Come([.. records, records[0]])));
    }

    [Test]
    public async Task FromAsync_CancelledWhileItWaits_Ends()
    {
        using var cancellation = new CancellationTokenSource(50);

        await Assert.CatchAsync<OperationCanceledException>(() => ActivityLedger.FromAsync(Come([], waits: true), cancellation.Token));
    }

    private static async IAsyncEnumerable<ActivityRecord> Come(
        ActivityRecord[] records, bool waits = false, [EnumeratorCancellation] CancellationToken token = default)
    {
        foreach (ActivityRecord record in records)
        {
            await Task.Yield();
            yield return record;
        }

        if (waits)
            await Task.Delay(Timeout.Infinite, token);
    }

    private static byte[] Ledger(int rows)
    {
        var text = new StringBuilder("id,activity,amount,unit,period,region\n");
        for (int row = 0; row < rows; row++)
            text.Append(CultureInfo.InvariantCulture, $"r{row},electricity.grid,{1 + row % 900},kWh,2025-{1 + row % 12:00},CN\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private sealed class Told(Action<LedgerProgress> tell) : IProgress<LedgerProgress>
    {
        public void Report(LedgerProgress value) => tell(value);
    }
}
