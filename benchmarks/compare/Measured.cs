using System.Diagnostics;
using System.Globalization;

namespace Kingsoft.Carbon.Compare;

/// <summary>A whole process, from its start to its end: start-up, work and what it printed.</summary>
/// <param name="Wall">From the start to the end.</param>
/// <param name="Cpu">Processor time, of all threads, user and system; to 10 ms.</param>
/// <param name="PeakBytes">The most memory that was resident at once.</param>
/// <param name="Output">What it printed.</param>
internal sealed record Measured(TimeSpan Wall, TimeSpan Cpu, long PeakBytes, string Output)
{
    private const int PollMilliseconds = 20, TicksPerSecond = 100;

    // Fields of /proc/self/stat (proc_pid_stat(5): cutime and cstime are 16 and 17) behind the name, which ends with the last ')'.
    private const int ChildrenUser = 16 - 3, ChildrenSystem = 17 - 3;

    public static Measured Run(string program, string[] arguments)
    {
        TimeSpan before = CpuOfChildren();
        long started = Stopwatch.GetTimestamp();
        using Process process =
            Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        long peak = 0;
        do
            peak = Math.Max(peak, PeakOf(process.Id));
        while (!process.WaitForExit(PollMilliseconds));
        TimeSpan wall = Stopwatch.GetElapsedTime(started);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {errors.Result.Trim()}");
        }

        return new Measured(wall, CpuOfChildren() - before, peak, output.Result);
    }

    // The system keeps the times of children that ended; of a child itself nothing is left to ask.
    private static TimeSpan CpuOfChildren()
    {
        string stat = File.ReadAllText("/proc/self/stat");
        string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        long ticks = long.Parse(fields[ChildrenUser], CultureInfo.InvariantCulture)
            + long.Parse(fields[ChildrenSystem], CultureInfo.InvariantCulture);
        return TimeSpan.FromSeconds((double)ticks / TicksPerSecond);
    }

    // The system's own record of the peak, so that only what is reached in the last moment can be missed.
    private static long PeakOf(int process)
    {
        const string Label = "VmHWM:";
        try
        {
            string? line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(line => line.StartsWith(Label, StringComparison.Ordinal));
            string? kibibytes = line?[Label.Length..].Replace("kB", "", StringComparison.Ordinal).Trim();
            return kibibytes is null ? 0 : 1024 * long.Parse(kibibytes, CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
