using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Kingsoft.Carbon.Compare;

/// <summary>What the comparison ran on.</summary>
internal static partial class Machine
{
    private const string ProcessorLabel = "model name";

    /// <summary>The processor's name, as the system gives it.</summary>
    public static string Processor { get; } = File.ReadLines("/proc/cpuinfo")
        .FirstOrDefault(line => line.StartsWith(ProcessorLabel, StringComparison.Ordinal))?.Split(':', 2)[1].Trim() ?? "unknown";

    /// <summary>The folder of its results: <c>amd-epyc</c>.</summary>
    public static string FolderName { get; } = NotInNames().Replace(Processor.ToLowerInvariant(), "-").Trim('-');

    /// <summary>Processor, cores, system and runtime, in a line.</summary>
    public static string Description { get; } =
        $"{Processor}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}";

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInNames();
}
