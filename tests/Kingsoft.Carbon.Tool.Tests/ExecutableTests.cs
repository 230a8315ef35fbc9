using System.Diagnostics;
using System.Text;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>The program itself, as a process: its exit status, and what goes to which stream.</summary>
public sealed class ExecutableTests : InWorkingFolder
{
    [SetUp]
    public void WriteLedgers()
    {
        WorkingFolder.Write("ledger.csv", Ledgers.Electricity);
        WorkingFolder.Write(
            "wide.csv", "id,activity,amount,unit,period,region,ｆａｃｉｌｉｔｙ", "a,electricity.grid,100,MWh,2024,CN,ＨＱ１",
            "b,electricity.grid,100,MWh,2024,CN,HQ1");
        WorkingFolder.Write("bad.csv", Ledgers.Electricity[0], "电,electricity.grid,x,MWh,2025,CN");
    }

    [TestCase(0, "inventory ledger.csv")]
    [TestCase(0, "inventory wide.csv")]
    [TestCase(0, "explain ledger.csv --id e25")]
    [TestCase(1, "inventory bad.csv")]
    [TestCase(1, "inventory nope.csv")]
    [TestCase(2, "inventory ledger.csv --levers=f.csv")]
    [TestCase(2, "inventory ledger.csv --nope")]
    public void Process_Run_DoesAsTheToolInProcess(int status, string line)
    {
        ToolResult expected = WorkingFolder.Run(line.Split(' '));

        ToolResult result = RunProcess(line);

        Assert.That(result, Is.EqualTo(expected));
        Assert.That(result.Status, Is.EqualTo(status));
        Assert.That(result.Output, status == 0 ? Is.Not.Empty : Is.Empty);
    }

    // The process has no ICU, which knows wide letters; the tool in the tests has.
    [Test]
    public void Process_NamesInWideLetters_AreThoseInPlainOnes()
    {
        Assert.That(RunProcess("inventory wide.csv").Output, Does.Contain("same-row"));
    }

    private static ToolResult RunProcess(string line)
    {
        var start = new ProcessStartInfo(ToolProcess.FileName, [.. ToolProcess.Arguments, .. line.Split(' ')])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ToolResult(process.ExitCode, output, error.Result);
    }
}
