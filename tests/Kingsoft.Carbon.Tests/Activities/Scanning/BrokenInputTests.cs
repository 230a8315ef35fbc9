using System.IO.Compression;
using System.Text;

namespace Kingsoft.Carbon.Tests.Activities.Scanning;

/// <summary>Inputs that break off: the caller gets the exception as it was thrown, and nothing waits for ever.</summary>
[CancelAfter(60_000)]
public sealed class BrokenInputTests
{
    private const string Header = "id,activity,amount,unit,period\n";

    private static readonly InventoryOptions Options = new() { GwpSet = GwpSet.Ar6, KeepLines = false };

    [Test]
    public void Read_PipeThatBreaks_SaysWhy([Values(1, 3)] int threads, [Values(0, 10, 40_000)] int breaksAt)
    {
        byte[] text = Ledger(5_000);
        var broken = new OnceStream(text, breaksAt);
        LedgerSource source = LedgerSource.FromStream("ledger.csv", () => broken);

        IOException? thrown = Assert.Throws<IOException>(() => Read([source], threads));

        // It could not be copied, and that is because of it.
        Assert.That(thrown?.InnerException?.Message ?? thrown?.Message, Is.EqualTo(OnceStream.Reason));
        Assert.That(broken.IsClosed);
    }

    [Test]
    public void Read_SeekableStreamThatBreaks_ThrowsItsVeryException([Values(1, 3)] int threads, [Values(0, 40_000)] int breaksAt)
    {
        byte[] text = Ledger(5_000);
        var opened = new List<BreakingStream>();
        LedgerSource source = LedgerSource.FromStream("ledger.csv", () =>
        {
            opened.Add(new BreakingStream(text, breaksAt));
            return opened[^1];
        });

        Assert.That(() => Read([source], threads), Throws.TypeOf<IOException>().With.Message.EqualTo(BreakingStream.Reason));
        Assert.That(() => Post([source], threads), Throws.TypeOf<IOException>().With.Message.EqualTo(BreakingStream.Reason));
        Assert.That(opened, Has.Count.EqualTo(2).And.All.Property(nameof(Stream.CanRead)).False);
    }

    [Test]
    public void Read_SecondFileIsGone_NamesIt([Values(1, 3)] int threads)
    {
        using var first = new ScratchFile(Ledger(5_000));
        string gone = $"{first.Path}.gone";

        Assert.That(
            () => Post([LedgerSource.FromFile(first.Path), LedgerSource.FromFile(gone)], threads),
            Throws.TypeOf<FileNotFoundException>().With.Property("FileName").EqualTo(gone));
    }

    // What is read again for a message is opened again: by then the file may be gone.
    [Test]
    public void Read_FileIsGoneTheSecondTime_Throws([Values(1, 3)] int threads)
    {
        byte[] text = [.. Ledger(2_000), .. Encoding.UTF8.GetBytes("z,travel.rail,-1,pkm,2025\n")];
        int opened = 0;
        LedgerSource source = LedgerSource.FromStream(
            "ledger.csv", () => opened++ == 0 ? new MemoryStream(text) : throw new FileNotFoundException("gone"));

        Assert.That(() => Read([source], threads), Throws.TypeOf<FileNotFoundException>().With.Message.EqualTo("gone"));
    }

    // .NET reads a compressed file that was cut off as if it ended there: rows would go missing without a word.
    [Test]
    public void Read_CompressedFileCutOff_SaysSo([Values(1, 3)] int threads, [Values(30, 2_000, -9, -1)] int length, [Values] bool isPipe)
    {
        byte[] whole = Compress(Ledger(5_000));
        byte[] cut = length < 0 ? whole[..^-length] : whole[..length];
        LedgerSource source = LedgerSource.FromStream("ledger.csv.gz", () => isPipe ? new OnceStream(cut) : new MemoryStream(cut));

        DataIssues issues = Read([source], threads);

        Assert.That(issues.Select(issue => issue.Code), Is.EqualTo(new[] { "ledger-not-compressed" }));
    }

    [Test]
    public void Read_CompressedFilesInOne_AreRefused()
    {
        byte[] two = [.. Compress(Ledger(5)), .. Compress(Ledger(5))];

        DataIssues issues = Read([LedgerSource.FromStream("ledger.csv.gz", () => new MemoryStream(two))], 1);

        Assert.That(issues.Select(issue => issue.Code), Is.EqualTo(new[] { "ledger-not-compressed" }));
    }

    // How much room the next rows get is judged by those before, and one row may have nearly a mebibyte of words.
    [Test]
    public void ReadCsv_OneVeryLongRowBeforeManyShortOnes_ReadsAll()
    {
        const int Rows = 30_000;
        string text = $"activity,amount,unit,period,note\ntravel.rail,1,pkm,2025,{new string('n', 1_000_000)}\n"
            + string.Concat(Enumerable.Repeat("travel.rail,1,pkm,2025,n\n", Rows));
        byte[] bytes = Encoding.UTF8.GetBytes(text);

        ActivityLedger ledger = ActivityLedger.ReadCsv([LedgerSource.FromStream("l.csv", () => new MemoryStream(bytes))], new DataIssues());

        Assert.That(ledger, Has.Count.EqualTo(Rows + 1));
    }

    // The copy of a pipe has no name: what is left of it goes with the stream that holds it.
    [Test]
    [Platform("Linux")]
    public void Read_Pipe_LeavesNoCopyOpen([Values(1, 3)] int threads, [Values] bool isSound)
    {
        byte[] text = [.. Ledger(2_000), .. Encoding.UTF8.GetBytes(isSound ? "" : "z,travel.rail,-1,pkm,2025\n")];
        var pipe = new OnceStream(text);

        Post([LedgerSource.FromStream("ledger.csv", () => pipe)], threads);

        Assert.That(pipe.IsClosed);
        Assert.That(Directory.GetFiles("/proc/self/fd").Select(Target), Has.None.Contains("(deleted)"));

        // The descriptor of the listing itself is gone by now.
        static string Target(string descriptor)
        {
            string target = new FileInfo(descriptor).LinkTarget ?? "";
            return target.StartsWith(Path.GetTempPath(), StringComparison.Ordinal) ? target : "";
        }
    }

    [Test]
    public void Read_CompressedPipe_SaysWhatTheFileSays([Values(1, 3)] int threads, [Values] bool isSound)
    {
        byte[] text = [.. Ledger(2_000), .. Encoding.UTF8.GetBytes(isSound ? "" : "z,travel.rail,-1,pkm,2025\n")];
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(text);

        long issues = Read([LedgerSource.FromStream("ledger.csv.gz", () => new OnceStream(compressed.ToArray()))], threads).Total;

        Assert.That(issues, Is.EqualTo(isSound ? 0 : 1));
    }

    private static DataIssues Read(IEnumerable<LedgerSource> sources, int threads)
    {
        var issues = new DataIssues();
        using LedgerFiles files = LedgerFiles.Of(sources, issues, room: 500);
        files.Read((rows, _) => new KeptBlocks(rows), threads, issues, null);
        return issues;
    }

    private static void Post(IEnumerable<LedgerSource> sources, int threads) =>
        Inventory.CalculateFiles(sources, FactorLibrary.BuiltIn, Options, new DataIssues(), threads);

    private static byte[] Ledger(int rows) => Encoding.UTF8.GetBytes(
        Header + string.Concat(Enumerable.Range(0, rows).Select(row => $"r{row},refrigerant.r-410a,{row},kg,2025\n")));

    /// <summary>A stream that can seek and fails from a place on.</summary>
    private sealed class BreakingStream(byte[] bytes, int breaksAt) : MemoryStream(bytes)
    {
        public static string Reason => "the disk is gone";

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (Position >= breaksAt)
                throw new IOException(Reason);
            return base.Read(buffer, offset, Math.Min(count, Math.Min(999, (int)(breaksAt - Position))));
        }
    }

    private static byte[] Compress(byte[] text)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(text);
        return compressed.ToArray();
    }
}
