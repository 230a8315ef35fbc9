using System.Diagnostics;

namespace Kingsoft.Carbon.Tests.House;

/// <summary>A command that was run to its end: what it said, and how it ended.</summary>
internal sealed record ChildProcess(string Command, int ExitCode, string Output, string Errors)
{
    /// <summary>Everything that there is to know when a test fails.</summary>
    public string Transcript => $"{Command}\nexit status {ExitCode}\n{Output}\n{Errors}";

    /// <summary>
    /// Runs the .NET command. What it builds goes below <paramref name="scratch"/>, lock files too, so that neither the working tree nor
    /// the build that runs these tests is touched; no build server is left behind that would hold on to its output.
    /// </summary>
    public static ChildProcess DotNet(string scratch, string workingFolder, TimeSpan limit, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = workingFolder,
        };
        foreach (string name in start.Environment.Keys.Where(IsOfTheRunningBuild).ToList())
            start.Environment.Remove(name);
        start.Environment["UseArtifactsOutput"] = "true";
        start.Environment["ArtifactsPath"] = Path.Combine(scratch, "artifacts");
        start.Environment["NuGetLockFilePath"] = Path.Combine(scratch, "packages.lock.json");
        // Where file-based apps are built.
        start.Environment["XDG_DATA_HOME"] = Directory.CreateDirectory(Path.Combine(scratch, "data")).FullName;
        start.Environment["NuGetAudit"] = "false";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        return Run(start, limit);
    }

    /// <summary>Runs a program.</summary>
    public static ChildProcess Program(string path, TimeSpan limit) => Run(new ProcessStartInfo(path), limit);

    private static ChildProcess Run(ProcessStartInfo start, TimeSpan limit)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.StandardOutputEncoding = start.StandardErrorEncoding = System.Text.Encoding.UTF8;
        string command = $"{start.FileName} {string.Join(' ', start.ArgumentList)}";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(limit) || !Task.WaitAll([output, errors], TimeSpan.FromSeconds(30)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{command} did not end within {limit}.");
        }

        return new ChildProcess(command, process.ExitCode, output.Result, errors.Result);
    }

    private static bool IsOfTheRunningBuild(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
            || name is "DOTNET_STARTUP_HOOKS" or "DOTNET_ADDITIONAL_DEPS";
}
