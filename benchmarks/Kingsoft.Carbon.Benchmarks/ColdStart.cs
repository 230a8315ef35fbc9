using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Kingsoft.Carbon.Benchmarks;

/// <summary>
/// What a start of the published tool costs in processor time: whole processes, because start-up is what a script pays for each call.
/// Publish with <c>dotnet publish src/Kingsoft.Carbon.Tool -c Release -r RID --self-contained -p:PublishReadyToRun=true
/// -p:PublishReadyToRunComposite=true -o DIR</c>.
/// </summary>
internal static class ColdStart
{
    private const int Runs = 15;
    private const int Children = -1;

    public static int Measure(string tool)
    {
        string ledger = Path.GetTempFileName();
        IEnumerable<string> rows = Enumerable.Range(1, 10).Select(month => string.Create(
            CultureInfo.InvariantCulture, $"electricity.grid,{1000 + month},MWh,2025-{month:00},CN-BJ\n"));
        File.WriteAllText(ledger, "activity,amount,unit,period,region\n" + string.Concat(rows));
        Console.WriteLine("| command | CPU min, ms | CPU median, ms | CPU max, ms |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        string[][] commands =
            [["factors", "show", "cn-mee-2023/electricity.grid/CN"], ["inventory", ledger], ["inventory", ledger, "--format", "json"]];
        foreach (string[] arguments in commands)
        {
            double[] milliseconds = [.. Enumerable.Range(0, Runs + 1).Select(_ => CpuOf(tool, arguments)).Skip(1).Order()];
            string command = string.Join(' ', arguments).Replace(ledger, "ten-rows.csv", StringComparison.Ordinal);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| carbon {command} | {milliseconds[0]:F0} | {milliseconds[Runs / 2]:F0} | {milliseconds[^1]:F0} |"));
        }

        File.Delete(ledger);
        return 0;
    }

    private static double CpuOf(string tool, string[] arguments)
    {
        double before = CpuOfChildren();
        using (Process process =
            Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!)
        {
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
        }

        return CpuOfChildren() - before;
    }

    // The runtime forgets a process's times when it ends; the system keeps those of all children that ended.
    private static double CpuOfChildren()
    {
        long[] usage = new long[18];
        if (GetResourceUsage(Children, usage) != 0)
            throw new PlatformNotSupportedException("getrusage is needed: Linux or macOS");
        return ((usage[0] + usage[2]) * 1000d) + ((usage[1] + usage[3]) / 1000d);
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetResourceUsage(int who, [Out] long[] usage);
}
