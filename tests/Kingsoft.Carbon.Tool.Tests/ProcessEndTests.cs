using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>The program itself where the system refuses what it writes, or ends it: a message, older files as they were.</summary>
[Platform(Exclude = "Win")]
public sealed class ProcessEndTests : InWorkingFolder
{
    private const string Older = "an older file\n";
    private const string TooLarge =
        "cannot be written: it would be larger than a file may be here; another disk, or a higher limit (ulimit -f), is accepted\n";

    [SetUp]
    public void WriteLedgers()
    {
        WorkingFolder.Write("ledger.csv", Ledgers.Electricity);
        WorkingFolder.Write("out.txt", Older.TrimEnd('\n'));
    }

    // Whether the signal of the system, SIGXFSZ, is ignored or would end the program.
    [TestCase("trap '' XFSZ; ")]
    [TestCase("")]
    public void Output_LargerThanAFileMayBe_IsAMessage(string trap)
    {
        WriteLargeLedger(3_000);

        ToolResult result = Shell($"{trap}ulimit -f 400; $carbon inventory large.csv --format json -o out.txt");

        Assert.That(result, Is.EqualTo(new ToolResult(1, "", $"carbon: --output: 'out.txt' {TooLarge}")));
        Assert.That(WorkingFolder.Read("out.txt"), Is.EqualTo(Older));
        Assert.That(Folder.Names, Is.EqualTo(new[] { "large.csv", "ledger.csv", "out.txt" }));
    }

    [TestCase("trap '' XFSZ; ")]
    [TestCase("")]
    public void StandardOutput_LargerThanAFileMayBe_IsAMessage(string trap)
    {
        WriteLargeLedger(3_000);

        ToolResult result = Shell($"{trap}ulimit -f 400; $carbon inventory large.csv --format json > out.txt");

        Assert.That(result, Is.EqualTo(new ToolResult(1, "", $"carbon: standard output {TooLarge}")));
    }

    [Test]
    public void PipedLedger_LargerThanAFileMayBe_IsAMessage()
    {
        WriteLargeLedger(20_000);

        ToolResult result = Shell("cat large.csv 2>&- | (ulimit -f 400; TMPDIR=. $carbon inventory /dev/stdin)");

        const string Message = "carbon: the input is no file and cannot be copied to one in './': it is larger than a file may be there; "
            + "a file, or another TMPDIR, is accepted\n";
        Assert.That(result, Is.EqualTo(new ToolResult(1, "", Message)));
        Assert.That(Folder.Names, Is.EqualTo(new[] { "large.csv", "ledger.csv", "out.txt" }));
    }

    // A container has such a limit: without the message the program would end with a trace, or not at all.
    [Test]
    public void Memory_ThatIsNotThere_IsAMessage([Values(1, 2)] int threads)
    {
        WriteLargeLedger(400_000);

        ToolResult result = Shell($"DOTNET_GCHeapHardLimit=2000000 $carbon inventory large.csv --threads {threads} -o out.txt");

        const string Message =
            "carbon: there is not enough memory for this; an inventory with --no-lines and --threads 1 needs the least\n";
        Assert.That(result, Is.EqualTo(new ToolResult(1, "", Message)));
        Assert.That(WorkingFolder.Read("out.txt"), Is.EqualTo(Older));
        Assert.That(Folder.Names, Is.EqualTo(new[] { "large.csv", "ledger.csv", "out.txt" }));
    }

    // It is looked at more than once, and comes once.
    [TestCase("factors template", "7 own factors")]
    [TestCase("factors template --properties", "3 own properties")]
    public void PipedFactors_AreValidated(string template, string own)
    {
        ToolResult result = Shell($"$carbon {template} 2>&- | $carbon factors validate /dev/stdin");

        Assert.That(result.Error, Is.Empty);
        Assert.That(result.Output, Does.StartWith($"{own} and {FactorLibrary.BuiltIn.Count} built-in factors: nothing wrong found\n"));
    }

    [TestCase(0, "inventory ledger.csv -o out.txt 2>&-")]
    [TestCase(1, "inventory nope.csv 2>&-")]
    [TestCase(2, "inventory ledger.csv --nope 2>&-")]
    [TestCase(1, "inventory ledger.csv >&- 2>&-")]
    public void StandardError_Closed_StillGivesTheStatus(int status, string line)
    {
        ToolResult result = Shell($"$carbon {line}");

        Assert.That(result, Is.EqualTo(new ToolResult(status, "", "")));
    }

    [Test]
    public void StandardOutput_Closed_IsAMessage()
    {
        ToolResult result = Shell("$carbon inventory ledger.csv >&-");

        const string Message = "carbon: standard output cannot be written: "
            + "it is closed or may not be written to; one that you may write to is accepted\n";
        Assert.That(result, Is.EqualTo(new ToolResult(1, "", Message)));
    }

    [TestCase("inventory ledger.csv", "standard output")]
    [TestCase("factors validate", "standard output")]
    [TestCase("--help", "standard output")]
    [TestCase("inventory ledger.csv -o /dev/full", "--output: '/dev/full'")]
    [Platform("Linux")]
    public void Output_OnAFullDisk_NamesItAsTyped(string line, string output)
    {
        ToolResult messages = Shell($"$carbon {line} > /dev/full");
        ToolResult lost = Shell($"$carbon {line} > /dev/full 2> /dev/full");

        Assert.That(messages, Is.EqualTo(new ToolResult(1, "", $"carbon: {output} cannot be written: No space left on device\n")));
        Assert.That(lost, Is.EqualTo(new ToolResult(1, "", "")));
    }

    [Test]
    [Platform("Linux")]
    public void Output_WhereNoFileCanBe_NamesItAsTyped()
    {
        ToolResult result = Shell("$carbon inventory ledger.csv -o /proc/out.txt");

        const string Message = "carbon: --output: '/proc/out.txt' cannot be written: "
            + "no file can be made there; the path of a file in a folder of a disk is accepted\n";
        Assert.That(result, Is.EqualTo(new ToolResult(1, "", Message)));
    }

    [TestCase("INT", 2)]
    [TestCase("QUIT", 3)]
    [TestCase("TERM", 15)]
    [TestCase("HUP", 1)]
    public void Signal_WhileAFileIsWritten_LeavesTheOlderOneAlone(string signal, int number)
    {
        WriteLargeLedger(60_000);

        // With job control (-m): without it a shell has its children ignore INT and QUIT.
        ToolResult result = Shell($"""
            set -m
            $carbon inventory large.csv --format json -o out.txt & child=$!
            while [ "$(echo out.txt.*)" = 'out.txt.*' ] && kill -0 $child; do :; done
            kill -{signal} $child
            wait $child
            """);

        Assert.That(result.Status, Is.EqualTo(128 + number), result.Error);
        Assert.That(WorkingFolder.Read("out.txt"), Is.EqualTo(Older));
        Assert.That(Folder.Names, Is.EqualTo(new[] { "large.csv", "ledger.csv", "out.txt" }));
    }

    private static void WriteLargeLedger(int rows)
    {
        IEnumerable<string> amounts = Enumerable.Range(1, rows).Select(row => row.ToString(CultureInfo.InvariantCulture));
        IEnumerable<string> lines = amounts.Select(amount => $"electricity.grid,{amount},kWh,2025,CN");
        WorkingFolder.Write("large.csv", ["activity,amount,unit,period,region", .. lines]);
    }

    // Without write-xor-execute: the runtime maps its own code through a file, which a limit on files would forbid.
    private static ToolResult Shell(string script)
    {
        var start = new ProcessStartInfo("bash", ["-c", script.Replace("$carbon", ToolProcess.InShell, StringComparison.Ordinal)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            Environment = { ["DOTNET_EnableWriteXorExecute"] = "0" },
        };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ToolResult(process.ExitCode, output, error.Result);
    }
}
